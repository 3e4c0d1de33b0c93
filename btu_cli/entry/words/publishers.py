"""Publications that report about television. Their names after a headline are trimming, not buyers.

The list is our own. Publishers that are not in it can be named with an @.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.lexer import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NAMES: Final = """
/Film; 9to5Mac; A.V. Club; ABC News; About Amazon; Access Hollywood; allkpop; AlloCiné; Anime Corner;
Anime News Network; ANN; AP; Apple Newsroom; AppleInsider; Ars Technica; AsianWiki; Associated Press;
Autostraddle; AV Club; Axios; Backstage; BBC Media Centre; BBC News; Bild; Billboard; Birsen Altuntaş;
Bleeding Cool; Bloody Disgusting; Bloomberg; Bollywood Hungama; Boston Globe; British Comedy Guide;
Broadcast; BroadwayWorld; Business Insider; BuzzFeed; BuzzFeed News; C21; C21Media; CBC News; CBR; CBS News;
Celebs Now; Chicago Tribune; Chortle; Cinema Blend; CinemaBlend; Cineuropa; CNBC; CNET; CNN; Collider;
Collider.com; Comic Book Resources; ComicBook; ComicBook.com; Coming Soon; ComingSoon; Comingsoon.net;
Consequence; Cordcutters News; Cosmopolitan; Crunchyroll News; CTV News; Culture Crave; Cultured Vultures;
Cynopsis; Daily Express; Daily Mail; Daily Mirror; Daily Record; Daily Sabah; Daily Star; Dark Horizons;
Deadline; Deadline Hollywood; Deadline News; Deadline.com; Deccan Herald; Decider; Den of Geek; Der Spiegel;
Dexerto; Digital Spy; Digital Trends; Discussing Film; DiscussingFilm; Dizilah; DWDL; E! News; E! Online;
El País; Elle; Empire; Engadget; Entertainment Tonight; Entertainment Weekly; Entertainment.ie; Esquire; ET;
Evening Standard; EW; EW.com; Express; Fangoria; Film Stories; Film Updates; Filmibeat; Firstpost;
FirstShowing; Forbes; FormulaTV; Fox News; Free Press Journal; Gadgets 360; Game Rant; GameSpot; GamesRadar;
Give Me My Remote; Gizmodo; Glamour; Globe and Mail; Gold Derby; GoldDerby; Good Housekeeping; GQ; Guardian;
HanCinema; Harper's Bazaar; Heaven of Horror; Hello; Hello Magazine; Hindustan Times; Hollywood Life;
Hollywood Reporter; HuffPost; Hurriyet; Hypable; Hürriyet; Hürriyet Daily News; IGN; Independent;
India Today; Indian Express; IndieWire; iNews; Inverse; io9; Irish Independent; Irish Times;
ITV Press Centre; JoBlo; Just Jared; Kidscreen; Koimoi; Kommersant; Korea Herald; Korea Times; Kotaku;
KpopStarz; KSiteTV; LA Times; Le Figaro; Le Monde; Le Parisien; Looper; Los Angeles Times; Luminate;
Marie Claire; Mashable; Matt's Inside Line; MediaWeek; Meduza; MensHealth; Metro; Mid-Day; Mirror;
Moviefone; MovieWeb; MyAnimeList; MyDramaList; NBC News; NDTV; Nerdist; NerdsandBeyond; Netflix Life;
Netflix Tudum; New York Post; New York Times; News18; Newsweek; Next TV; NextSeasonTV; NextTV; NME; NPR;
NYT; NZ Herald; OK! Magazine; Oricon; Otaku USA; OTTplay; Page Six; Parade; Paste; PC Gamer; People;
People.com; PinkNews; Pinkvilla; Polygon; Pop Base; PopBuzz; PopCulture; PopCulture.com; Popsugar;
Press Association; Programming Insider; Puck News; Quotenmeter; Radio Times; RadioTimes; RadioTimes.com;
RBC; Realscreen; Refinery29; Reuters; Rolling Stone; Rotten Tomatoes; RTÉ News; Salon; Screen Daily;
Screen International; Screen Rant; ScreenRant; Screenrant.com; Serienjunkies; SeriesFinale; SFX; Sky News;
SlashFilm; Soap Opera Digest; Soap Opera Network; Soaps.com; Soompi; SpoilerTV; Sydney Morning Herald;
Syfy Wire; TASS; TBI; TBI Vision; TechCrunch; TechRadar; Teen Vogue; Telegraph; Tell-Tale TV; The A.V. Club;
The Ankler; The Associated Press; The Cinemaholic; The Daily Beast; The Daily Mail; The Daily Mirror;
The Daily Telegraph; The Direct; The Futon Critic; The Globe and Mail; The Guardian; The Herald; The Hindu;
The Hollywood Handle; The Hollywood Reporter; The Illuminerdi; The Independent; The Indian Express;
The Irish Times; The Korea Herald; The Korea Times; The LA Times; The Los Angeles Times; The Mary Sue;
The Mirror; The New York Times; The Playlist; The Review Geek; The Scotsman; The Standard; The Streamable;
The Sun; The Telegraph; The Times; The Times of India; The Verge; The Wall Street Journal;
The Washington Post; The Wrap; TheGamer; TheWrap; THR; Thrillist; Time; Time Out; Times of India; TMZ;
Tom's Guide; Toronto Star; Total Film; Town & Country; Tudum; TV Blackbox; TV Fanatic; TV Guide; TV Insider;
TV Line; TV Series Finale; TV Time; TV Tonight; TV Wise; TVInsider; TVLine; TVLine.com; TVSeriesFinale;
TVWise; TVZone; Télérama; UPI; Uproxx; Us Weekly; USA Today; Vanity Fair; Variety; Variety Australia;
Variety.com; Vox; Vulture; Wall Street Journal; Washington Post; What to Watch; What's on Disney Plus;
What's On Disney+; What's on Netflix; What's on TV; WhatCulture; Winter Is Coming; Wired; Woman & Home;
World Screen; WSJ; Yahoo; Yahoo Entertainment; Yonhap; Yonhap News
"""


@cache
def _known() -> frozenset[tuple[str, ...]]:
    return frozenset(fold_name(name) for name in " ".join(_NAMES.split("\n")).split(";"))


def is_publisher(keys: Iterable[str]) -> bool:
    """Whether the words, as keys of the lexer, are the whole name of a publication."""
    return tuple(keys) in _known()


def publisher_length(keys: Sequence[str]) -> int:
    """The number of words of the longest publication's name at the beginning; 0 if there is none."""
    known = _known()
    return next((length for length in range(min(len(keys), 5), 0, -1) if tuple(keys[:length]) in known), 0)
