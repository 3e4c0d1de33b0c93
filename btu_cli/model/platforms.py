"""The platforms that btu knows by name: broadcasters and streaming services, with their other names.

The list is our own. It decides that "moved to Max" is a platform and gives `platform.hbo-max` back its
"HBO Max". A record's own platforms extend it (`btu_cli.entry`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Semicolons separate platforms. Each is followed by its other names.
_NAMES: Final = """
10 Play; 7mate; 7plus; 9Now; A&E; ABC; ABC (Australia) | ABC TV | ABC iview; ABC Family; ABC Kids;
Abema | AbemaTV | ABEMA; ABS-CBN; Acorn TV | Acorn; Adult Swim; aha; Al Jazeera; Alibi; All 4; ALLBLK;
ALTBalaji; Amazon; AMC; AMC+ | AMC Plus; Angel Studios | Angel; Animal Planet; Animax;
Anime Digital Network; Aniplus; ANT1; Antena 3; Antenna; ANTV;
Apple TV+ | Apple TV | Apple TV Plus | AppleTV+ | Apple; ARD | Das Erste; Arte;
ARY; ARY Digital; Aspire; Astro; AT-X;
ATV; Audience; AXS TV; Bandai Channel; BBC; BBC Alba; BBC America; BBC Four | BBC4; BBC iPlayer | iPlayer;
BBC Northern Ireland; BBC One | BBC1; BBC Scotland; BBC Three | BBC3; BBC Two | BBC2; BBC Wales; Be TV;
BET; BET Her; BET+ | BET Plus; bilibili; Binge; Blim; BluTV; Boomerang; Bounce TV | Bounce; Bravo; BritBox;
BYUtv; Canal+ | Canal Plus; Canale 5; Caracol | Caracol TV; Cartoon Network; CBBC; CBC; CBC Gem; CBeebies;
CBS; CBS All Access; CCTV; CH3 Thailand; Channel 10; Channel 3; Channel 4 | C4; Channel 4+1; Channel 5;
Channel 7; Channel 8; Channel 9; Channel A; Channel One | Channel One Russia; Chiller; Chorki; Cineflix;
Cinemax; City | Citytv; Cleo TV; Cloo; CMT; CNBC; CNBC Prime; CNN; CNN+; Colors TV | Colors; Comedy Central;
Comedy Central UK; Corus; Cosmo; Coupang Play; Crackle | Sony Crackle; Crackle Plus; Crave; Crunchyroll;
CTV; CW Seed; Dave; Dave UK; DC Universe; DC Universe Infinite; DirecTV; DirecTV Audience; Discovery;
Discovery+ | Discovery Plus; Disney Channel; Disney XD; Disney+ | Disney Plus; Disney+ Star; DMM TV; DR1;
Dragon TV; Dropout; dTV; E4; El Rey | El Rey Network; ENA; Epix; ESPN; Estrella TV; ET Now; Exxen;
Facebook Watch; Fandor; Film4; FilmBox; FOD; Food Network; Fox; Fox Business;
Fox Turkey | FOX Türkiye | Fox TV | NOW TV (Turkey); Foxtel; Foxtel Showcase; France 2; France 3;
France Télévisions | France TV; Freeform; Freesat; Freevee | Amazon Freevee | IMDb TV; Fuji TV; Funimation;
Fuse; Fusion; FX; FX on Hulu; FXX; G4; GagaOOLala; Gaia; Gain | GAİN; Galavision; Game Show Network;
GEM TV; Geo TV | Geo Entertainment; Global TV; Globo | TV Globo; Globoplay; GMA | GMA Network; GMM 25;
GMM25; go90; Great American Family | GAC Family; GSN; Hallmark | Hallmark Channel;
Hallmark+ | Hallmark Movies Now; HBO; HBO Asia; HBO Europe; HBO Latin America; HBO Max; HGTV; HIDIVE;
History | History Channel; HLN; hoichoi; Hotstar | Disney+ Hotstar | JioHotstar; HTV; Hulu; Hulu Japan;
Hum TV; Hunan TV; IFC; iflix; Indosiar; INSP; Investigation Discovery; Ion | Ion Television; iQIYI | iQiyi;
ITV; ITV1; ITV2; ITV3; ITVBe; ITVX; JioCinema; JioStar; Joyn; JTBC; JTBC4; Kan | Kan 11; Kanal 7; Kanal D;
KBS; KBS1; KBS2; Keshet | Keshet 12; Kinopoisk | Кинопоиск; KION; Kocowa; La 1; La7; Laftel; Las Estrellas;
LBC; Lemino; Lifetime; LINE TV; Lionsgate+; Logo; M6; Magnolia Network; Mango TV; Max; MBC;
MBC (Middle East); MBC1; MBN; MBS; Mediacorp; Mediaset | Mediaset España; Mediaset Infinity;
MewatchTV | mewatch; MGM+ | MGM Plus; MNet | M-Net; More4; MotorTrend;
Movistar+ | Movistar Plus | Movistar Plus+; MSNBC; MTV; MTV3; Mubi | MUBI; Muse Asia; MX Player; My5; NatGeo;
NatGeo Wild | Nat Geo Wild;
National Geographic | Nat Geo; Naver TV; NBC; NBCSN; Nebula; Neon; Netflix; Network 10; Newsmax; NHK;
Nick at Nite; Nickelodeon | Nick; Nine Network; Nippon TV; Nova TV; NOW TV; NPO; NPO 1; NPO 3; NRK; NTV;
OCN; Okko; One 31; OSN; OSN+; OWN; Oxygen; Pantaya; Paramount Comedy; Paramount Network;
Paramount+ | Paramount Plus | Paramount+ with Showtime; Paramount+ UK; Paravi; PBS; PBS Kids;
PBS Masterpiece | Masterpiece;
Peacock; Peacock TV; Pivot; Playhouse Disney; Pluto TV; Polsat; Pop TV | Pop; Premier;
Prime Video | Amazon Prime Video | Amazon Prime | Prime; ProSieben; PTV; puhutv | Puhu TV; Quibi;
RAI | Rai 1 | Rai Fiction | RAI Fiction; Rai 2; RaiPlay; RCN | RCN Televisión; RCTI; ReelShort; Reelz; Revolt;
Rooster Teeth | RT First; RTE | RTÉ; RTL; RTL 4; RTL II | RTL Zwei; RTL+; RTS; RTVE | TVE; RTVE Play;
RTÉ One | RTE One; RTÉ Player; RTÉ Two | RTE Two; Russia-1 | Россия-1 | Rossiya 1; Rutube; S4C; Salto;
Sat.1; SBS; SBS (Australia); SBS On Demand; SBT; Science Channel; SCTV; Seeso; SET | SET India;
Seven Network; Shahid; ShemarooMe; Show TV; Showcase; Showmax; Showtime; Shudder; Shudder UK; Sky;
Sky Arts; Sky Atlantic; Sky Comedy; Sky Deutschland; Sky Italia; Sky Max; Sky One; Sky Showcase; Sky UK;
Sky Witness; SkyShowtime; Smithsonian Channel; Sony Entertainment Television; Sony SAB | SAB TV; Sony TV;
SonyLIV | Sony LIV; Spectrum | Spectrum Originals; Spike | Spike TV; Stan; Star; Star Bharat; Star Jalsha;
Star Maa; Star Plus | StarPlus; Star TV; Star World; Star+; Start | START; Starz | STARZ; StarzPlay; STV;
Sun NXT; Sun TV; SundanceTV | Sundance TV | Sundance Now; Super Channel; Super RTL; SVT;
Syfy | Sci Fi Channel | SyFy; Tabii | tabii; Talpa; TBS; TBS (Japan); Telasa; Tele 5; Telecinco; Telemundo;
TeleTOON | Teletoon; Televisa; TelevisaUnivision; Tencent Video | Tencent; teve2; TF1; TG4; The CW | CW;
The Disney Channel; The Hallmark Channel; The Movie Network; The N; The Roku Channel | Roku Channel | Roku;
The WB | WB; Three NZ; ThreeNow; Timvision; TLC; TLC UK; TNT; TNT (Russia); TNT Serie; TNT4; Tokyo MX;
Toonami; Topic; Trans7; Travel Channel; TRT; TRT 1 | TRT1; TruTV | truTV; Tubi; TV 2; TV 3; TV Asahi;
TV Azteca; TV Chosun; TV Cultura; TV Land; TV One; TV Osaka; TV Tokyo; TV Tokyo Plus; TV2; TV3; TV4; TV5;
TV8; TVB; TVING | Tving; tvN; TVN (Poland); tvN Story; TVN7; TVNOW; TVNZ; TVP; TVP1; TVS; U; U&Alibi;
U&Dave; U-Next | U-NEXT; UKTV; UniMás; Univision; UP tv | UPtv; UPN; USA Network | USA; UTV; VH1; Viaplay;
Viasat; Vice | Viceland; Videoland; Vidio; Vijay TV | Star Vijay; Viki | Rakuten Viki;
Virgin Media Television | Virgin Media One; Viu; Viu TV; ViX; Voot; VRT; VRV; VTM; VTV; Vudu; VVVVID;
Wakanim; Walter Presents; Wavve; WE tv; WeTV; WGN America | WGN; Wink; Workpoint; WOWOW; Yahoo;
Yahoo Screen | Yahoo! Screen; Yes TV; Yle; Yle Areena; Youku; YouTube; YouTube Premium | YouTube Red; YTV;
YuppTV; ZDF; ZDFneo; Zee Bangla; Zee Tamil; Zee Telugu; Zee TV; ZEE5 | Zee5; Zhejiang TV; ТНТ
"""


def _spellings() -> list[list[str]]:
    """The names of each platform, its own first."""
    return [platform.strip().split(" | ") for platform in " ".join(_NAMES.split("\n")).split(";")]


@cache
def known_platforms() -> Mapping[str, str]:
    """Every known name, case-folded, with the platform's own name."""
    names: dict[str, str] = {}
    for own, *others in _spellings():
        for name in (own, *others):
            names.setdefault(name.casefold(), own)
    return names


@cache
def platform_names() -> tuple[str, ...]:
    """Every known name, as it is written."""
    return tuple(name for names in _spellings() for name in names)


def platform_title(key: str) -> str:
    """How to write the platform of `platform.<key>`: `hbo-max` is HBO Max."""
    spoken = key.replace("-", " ")
    return known_platforms().get(spoken.casefold(), spoken.title() if spoken.islower() else spoken)
