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
/Film; 9to5Mac; A.V. Club; Access Hollywood; AlloCiné; Anime News Network; ANN; AP; AppleInsider;
Ars Technica; AsianWiki; Associated Press; Autostraddle; AV Club; Axios; Backstage; BBC News; Billboard;
Bleeding Cool; Bloomberg; Bollywood Hungama; Boston Globe; Broadcast; BroadwayWorld; Business Insider;
BuzzFeed; C21; C21Media; CBR; CBS News; Chicago Tribune; Cinema Blend; CinemaBlend; Cineuropa; CNBC; CNET;
CNN; Collider; Comic Book Resources; ComicBook; ComicBook.com; Coming Soon; ComingSoon; Comingsoon.net;
Consequence; Crunchyroll News; Cultured Vultures; Daily Express; Daily Mail; Daily Mirror; Daily Sabah;
Daily Star; Deadline; Deadline Hollywood; Decider; Den of Geek; Digital Spy; Digital Trends; Dizilah; DWDL;
E! News; E! Online; Elle; Empire; Engadget; Entertainment Tonight; Entertainment Weekly; Esquire; ET; EW;
EW.com; Express; Filmibeat; Firstpost; FirstShowing; Forbes; Fox News; Gadgets 360; GameSpot; GamesRadar;
Gizmodo; Glamour; Gold Derby; GoldDerby; GQ; Guardian; Heaven of Horror; Hello; Hindustan Times;
Hollywood Life; Hollywood Reporter; HuffPost; Hurriyet; Hypable; IGN; Independent; India Today;
Indian Express; IndieWire; iNews; Inverse; io9; Irish Times; JoBlo; Just Jared; Kommersant; Kotaku;
LA Times; Looper; Los Angeles Times; Mashable; MediaWeek; Meduza; MensHealth; Metro; Mirror; Movieweb;
MyDramaList; NBC News; Nerdist; NerdsandBeyond; Netflix Life; New York Post; New York Times; News18;
Newsweek; Next TV; NextTV; NME; NPR; Oricon; Page Six; Paste; PC Gamer; People; People.com; PinkNews;
Pinkvilla; Polygon; PopBuzz; PopCulture; PopCulture.com; Popsugar; Press Association; Programming Insider;
Radio Times; RadioTimes; RadioTimes.com; RBC; Refinery29; Reuters; Rolling Stone; Rotten Tomatoes; Salon;
Screen Daily; Screen International; Screen Rant; ScreenRant; Screenrant.com; Serienjunkies; SeriesFinale;
SFX; Slashfilm; SlashFilm; Soap Opera Digest; Soap Opera Network; Soaps.com; Soompi; SpoilerTV; Syfy Wire;
TASS; TechCrunch; TechRadar; Teen Vogue; Telegraph; The A.V. Club; The Associated Press; The Cinemaholic;
The Daily Beast; The Futon Critic; The Guardian; The Hindu; The Hollywood Reporter; The Independent;
The Mary Sue; The New York Times; The Playlist; The Review Geek; The Streamable; The Sun; The Telegraph;
The Times; The Times of India; The Verge; The Wrap; TheWrap; THR; Thrillist; Time; Time Out;
Times of India; TMZ; Tom's Guide; Total Film; TV Guide; TV Insider; TV Line; TV Series Finale; TV Time;
TV Wise; TVInsider; TVLine; TVSeriesFinale; TVWise; TVZone; UPI; Uproxx; Us Weekly; USA Today; Vanity Fair;
Variety; Vox; Vulture; Wall Street Journal; Washington Post; What to Watch; What's on Disney Plus;
What's on Netflix; WhatCulture; Winter Is Coming; Wired; Yahoo; Yahoo Entertainment
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
