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
&TV; 10 Bold; 10 Peach; 10 Play; 7mate; 7plus; 9Now; A&E; ABC; ABC (Australia) | ABC TV | ABC iview; ABC
Family; ABC Kids; ABC Me; Abema | AbemaTV | ABEMA; ABS-CBN; Acorn TV | Acorn; Adult Swim; aha; Al Jazeera;
Alibi; All 4; ALLBLK; ALTBalaji; Amazon; Amazon miniTV; Amazon MX Player; AMC; AMC+ | AMC Plus; Angel
Studios | Angel; Animal Planet; Animax; Anime Digital Network; Aniplus; ANT1; Antena 3; Antenna; ANTV;
Apple TV+ | Apple TV | Apple TV Plus | AppleTV+ | Apple; ARD | Das Erste; Arte; ARY; ARY Digital; Asianet;
Aspire; Astro; AT-X; Atresplayer; ATV; Audience; Audience Network; AVROTROS; AXS TV; Azteca Uno; Bandai
Channel; BBC; BBC Alba; BBC America; BBC First; BBC Four | BBC4; BBC iPlayer | iPlayer; BBC Northern
Ireland; BBC One | BBC1; BBC Scotland; BBC Three | BBC3; BBC Two | BBC2; BBC Wales; Be TV; Beijing TV;
BET; BET Her; BET+ | BET Plus; bilibili; Binge; Blim; BluTV; Boomerang; Bounce TV | Bounce; Bravo; Bravo
Canada; Bravo UK; BritBox; BS Asahi; BS11; BYUtv; C More; Canal 13; Canal+ | Canal Plus; Canale 5; Caracol
| Caracol TV; Cartoon Network; CBBC; CBC; CBC Gem; CBeebies; CBS; CBS All Access; CCTV; CH3 Thailand;
Channel 10; Channel 3; Channel 4 | C4; Channel 4+1; Channel 5; Channel 7; Channel 8; Channel 9; Channel A;
Channel One | Channel One Russia; Chiller; Chorki; Cineflix; Cinemax; CITV; Citytv | City; Cleo TV; Cloo;
CMT; CNBC; CNBC Prime; CNN; CNN+; Colors Kannada; Colors Marathi; Colors TV | Colors; Comedy Central;
Comedy Central UK; Corus; Cosmo; Coupang Play; Court TV; Crackle Plus; Crackle | Sony Crackle; Crave;
CraveTV; Crunchyroll; CTV; CTV Sci-Fi Channel | CTV Sci-Fi; CuriosityStream | Curiosity Stream; CW Seed;
DailyWire+; Dave; Dave UK; DC Universe; DC Universe Infinite; DD National; Destination America; DirecTV;
DirecTV Audience; Discovery; Discovery Channel; Discovery Family; Discovery+ | Discovery Plus; Disney
Channel; Disney Junior; Disney XD; Disney+ Star; Disney+ | Disney Plus | D+; DMM TV; Doordarshan; DR; DR1;
DR2; Dragon TV; Dropout; dTV; E4; El Rey | El Rey Network; El Trece; ENA; Epix; ESPN; ESPN+; Esquire
Network; Estrella TV; ET Now; Exxen; Facebook Watch; Family Channel; Fandor; Film4; FilmBox; Flooxer; FOD;
Food Network; Food Network Canada; Fox; Fox Business; Fox Kids; Fox Nation; Fox Showcase; Fox Turkey | FOX
Türkiye | Fox TV | NOW TV (Turkey); Fox8; Foxtel; Foxtel Showcase; France 2; France 3; France Télévisions
| France TV; Freeform; Freesat; Freevee | Amazon Freevee | IMDb TV; Fuji TV; Funimation; Fuse; Fusion; FX;
FX on Hulu; FXX; G4; GagaOOLala; Gaia; GAİN | Gain; Galavision; Game Show Network; GEM TV; Geo TV | Geo
Entertainment; Global TV; Globo | TV Globo; Globoplay; GMA | GMA Network; GMM 25; GMM25; GMMTV; go90;
Great American Family | GAC Family; GSN; Hallmark Drama; Hallmark Mystery; Hallmark | Hallmark Channel;
Hallmark+ | Hallmark Movies Now; HBO; HBO Asia; HBO Europe; HBO Latin America; HBO Max; HBO Nordic; HDNet;
HGTV; HIDIVE; History | History Channel; HLN; hoichoi; Hotstar | Disney+ Hotstar | JioHotstar; HTV; Hulu;
Hulu Japan; Hum TV; Hunan TV; IFC; iflix; Imagine TV | NDTV Imagine; Indosiar; INSP; Investigation
Discovery; Ion | Ion Television; iQIYI | iQiyi; ITV; ITV Encore; ITV1; ITV2; ITV3; ITVBe; ITVX; Jiangsu
TV; JioCinema; JioStar; Joyn; JTBC; JTBC4; Kan | Kan 11; Kanal 5; Kanal 7; Kanal D; Kansai TV; KBS; KBS1;
KBS2; Keshet | Keshet 12; Kids' WB; Kinopoisk | Кинопоиск; KION; Kocowa; KRO-NCRV; La 1; La 2; La Une;
La7; Laftel; Las Estrellas; laSexta; LBC; Lemino; Life OK; Lifetime; LINE TV; Lionsgate+; Logo; M6;
MagentaTV | Magenta TV; Magnolia Network; Mango TV; Max; MBC; MBC (Middle East); MBC1; MBN; MBS;
Mediacorp; Mediaset Infinity; Mediaset | Mediaset España; MewatchTV | mewatch; MGM+ | MGM Plus; MNet |
M-Net; more.tv; More4; MotorTrend; Movistar+ | Movistar Plus | Movistar Plus+; MSNBC; MTV; MTV India;
MTV3; Mubi | MUBI; Muse Asia; MX Player; My5; MyNetworkTV; NatGeo; NatGeo Wild | Nat Geo Wild; National
Geographic | Nat Geo; Naver TV; NBC; NBCSN; Nebula; Neon; Netflix; Network 10 | Network Ten | Channel Ten;
Newsmax; NHK; NHK General; Nick at Nite; Nick Jr.; Nickelodeon | Nick; Nicktoons; Nine Network | Network
Nine | Channel Nine; Nippon TV; Noggin; Nova TV; NOW TV; NPO; NPO 1; NPO 2; NPO 3; NRJ 12 | NRJ12; NRK;
NRK1; NTV; OCN; Okko; One 31; ORF; OSN; OSN+; OUTtv; Ovation TV; OWN; Oxygen; Pantaya; Paramount Comedy;
Paramount Network; Paramount+ UK; Paramount+ | Paramount Plus | Paramount+ with Showtime | P+; Paravi;
PBS; PBS Kids; PBS Masterpiece | Masterpiece; Peacock; Peacock TV; Pivot; Playhouse Disney; Pluto TV;
Polsat; Pop TV | Pop; Premier; Prime Video | Amazon Prime Video | Amazon Prime | Prime; ProSieben; PTV;
puhutv | Puhu TV; Pure Flix | Great American Pure Flix; Quibi; Rai 2; RAI | Rai 1 | Rai Fiction | RAI
Fiction; RaiPlay; RCN | RCN Televisión; RCTI; RecordTV | Record TV; ReelShort; Reelz; Reshet 13; Revolt;
Rooster Teeth | RT First; RTBF; RTE | RTÉ; RTL; RTL 4; RTL II | RTL Zwei; RTL+; RTP1; RTS; RTVE Play; RTVE
| TVE; RTÉ One | RTE One; RTÉ Player; RTÉ Two | RTE Two; Russia-1 | Россия-1 | Rossiya 1; Rutube; RÚV |
RUV; S4C; SABC 1; SABC 2; SABC 3; Salto; Sat.1; SBS; SBS (Australia); SBS On Demand; SBS Viceland; SBT;
Science Channel; SCTV; Seeso; SET | SET India; Seven Network | Network Seven | Channel Seven; Shahid;
ShemarooMe; Shout! TV; Show TV; Showcase; Showmax; Showtime; Shudder; Shudder UK; Sky; Sky Arts; Sky
Atlantic; Sky Cinema; Sky Comedy; Sky Deutschland; Sky Italia; Sky Kids; Sky Living; Sky Max; Sky One; Sky
Showcase; Sky UK; Sky Witness; SkyShowtime; Smithsonian Channel; Sony Entertainment Television; Sony
Marathi; Sony SAB | SAB TV; Sony TV; SonyLIV | Sony LIV; Spectrum | Spectrum Originals; Spike | Spike TV;
SRF; Stan; Star; Star Bharat; Star Jalsha; Star Maa; Star Plus | StarPlus; Star Pravah; Star TV; Star
World; Star+; Start | START; Starz | STARZ; StarzPlay; STV; Sun NXT; Sun TV; SundanceTV | Sundance TV |
Sundance Now; Super Channel; Super RTL; SVT; SVT1; Syfy | Sci Fi Channel | SyFy; Tabii | tabii; Talpa;
TBS; TBS (Japan); TeenNick; Telasa; Tele 5; Telecinco; Telefe; Telemundo; TeleTOON | Teletoon; Televisa;
TelevisaUnivision; Tencent Video | Tencent; teve2; TF1; TG4; The CW | CW; The Disney Channel; The Hallmark
Channel; The Movie Network; The N; The Nashville Network; The Roku Channel | Roku Channel | Roku; The WB |
WB; Three NZ; ThreeNow; TIMvision; TLC; TLC UK; TNT; TNT (Russia); TNT Serie; TNT4; Tokyo MX; Toonami;
Topic; Trans7; Travel Channel; Treehouse TV; TRT; TRT 1 | TRT1; TruTV | truTV; Tubi; TV 2; TV 3; TV Aichi;
TV Asahi; TV Azteca; TV Chosun; TV Cultura; TV Land; TV One; TV Osaka; TV Pública | TV Publica; TV Tokyo;
TV Tokyo Plus; TV2; TV2 Play | TV 2 Play; TV3; TV4; TV4 Play; TV5; TV8; TVB; TVING | Tving; tvN; TVN
(Poland); tvN Story; TVN7; TVNOW; TVNZ; TVNZ 1; TVNZ 2; TVP; TVP1; TVS; U; U&Alibi; U&Dave; U-Next |
U-NEXT; UKTV; UniMás; Univision; UP tv | UPtv; UPN; USA Network | USA; UTV; VH1; Viaplay; Viasat; Vice |
Viceland; Videoland; Vidio; Vijay TV | Star Vijay; Viki | Rakuten Viki; Virgin 1; Virgin Media Television
| Virgin Media One; Viu; Viu TV; ViX; Voot; VRT; VRT 1; VRV; VTM; VTV; Vudu; VVVVID; Wakanim; Walter
Presents; Wavve; WE tv; WeTV; WGN America | WGN; Wink; Workpoint; WOWOW; Yahoo; Yahoo Screen | Yahoo!
Screen; Yes TV; Yle; Yle Areena; Youku; YouTube; YouTube Premium | YouTube Red; YTV; YuppTV; ZDF; ZDFneo;
Zee Bangla; Zee Kannada; Zee Marathi; Zee Tamil; Zee Telugu; Zee TV; ZEE5 | Zee5; Zhejiang TV; ТНТ
"""

# Companies that are spoken of by the name with which their channels begin, and their other channels.
_HOUSES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys("BBC DR ITV KBS NHK NPO NRK RAI Sky SVT TRT TVNZ TVP VRT Yle ZDF".split(), ()),
    "France Télévisions": ("France 2", "France 3"),
    "Mediaset": ("Canale 5",),
    "RTE": ("RTÉ One", "RTÉ Two"),
    "RTVE": ("La 1", "La 2"),
    "UKTV": ("Alibi", "Dave", "U&Alibi", "U&Dave"),
}


def is_house_of(name: str, channel: str) -> bool:
    """Whether a name is that of the company which a channel belongs to: BBC of BBC One."""
    if name not in _HOUSES or name == channel:
        return False
    return channel.casefold().startswith(name.casefold()) or channel in _HOUSES[name]


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
