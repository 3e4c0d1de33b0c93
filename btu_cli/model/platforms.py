"""The platforms that btu knows by name: broadcasters and streaming services, with what else they are called.

The list is our own. It decides that "moved to Max" is a platform and gives `platform.hbo-max` back its
"HBO Max". A record's own platforms extend it (`btu_cli.entry.words.lists`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# A line is a platform's name and, behind it, its other names.
_LINES: Final = """
A&E
ABC
ABC Family
Acorn TV | Acorn
ALLBLK
Amazon | Amazon Prime | Amazon Prime Video | Prime | Prime Video
AMC
AMC+ | AMC Plus
Antena 3
Apple TV+ | Apple TV | Apple TV Plus | AppleTV+ | Apple
ARD
Arte
Audience
AXS TV
BBC
BBC America
BBC One | BBC1
BBC Two | BBC2
BBC Three | BBC3
BBC Four | BBC4
BBC iPlayer | iPlayer
BET
BET+ | BET Plus
bilibili
Binge
Blim
Bravo
BritBox
Canal+ | Canal Plus
Cartoon Network
CBC
CBS
CBS All Access
Channel 4 | C4
Channel 5
Channel One | Channel One Russia
Cinemax
City | Citytv
CNN
Comedy Central
Crackle | Sony Crackle
Crave
Crunchyroll
CTV
Dave
DC Universe
DirecTV
Discovery
Discovery+ | Discovery Plus
Disney Channel
Disney XD
Disney+ | Disney Plus
E4
Epix
ESPN
Facebook Watch
Food Network
Foxtel
Fox
Freeform
Freevee | Amazon Freevee | IMDb TV
Funimation
Fuse
FX
FXX
FX on Hulu
Gaia
Globoplay
GSN
Hallmark | Hallmark Channel
HBO
HBO Max
HGTV
HIDIVE
History | History Channel
Hotstar | Disney+ Hotstar | JioHotstar
Hulu
IFC
iQIYI | iQiyi
ITV
ITV1
ITV2
ITVX
JioCinema
JTBC
KBS
KBS2
Kinopoisk | Кинопоиск
KION
Lifetime
Logo
M6
Max
MBC
MGM+ | MGM Plus
Mango TV
Movistar+ | Movistar Plus
MTV
MX Player
National Geographic | Nat Geo
NBC
Netflix
Network 10
NHK
Nick at Nite
Nickelodeon | Nick
Nine Network
NRK
NTV
OCN
OWN
Oxygen
Pantaya
Paramount Network
Paramount+ | Paramount Plus
PBS
Peacock
Pivot
Playhouse Disney
Pluto TV
Pop TV | Pop
Premier
ProSieben
Quibi
RAI | Rai 1
RTE | RTÉ
RTL
RTL+
Rutube
S4C
Salto
SBS
Seeso
Seven Network
Showcase
Showmax
Showtime
Shudder
Sky
Sky Atlantic
Sky One
SonyLIV | Sony LIV
Spectrum | Spectrum Originals
Spike | Spike TV
Stan
Start | START
Starz | STARZ
STV
SundanceTV | Sundance TV | Sundance Now
SVT
Syfy | Sci Fi Channel | SyFy
TBS
Telemundo
Tencent Video | Tencent
TF1
The CW | CW
The Disney Channel
The N
The WB | WB
TLC
TNT
TNT (Russia)
Toonami
Topic
TruTV | truTV
Tubi
TV 2
TV Land
TV Tokyo
TV3
TVNZ
tvN
TVING | Tving
U
UKTV
UPN
Univision
USA Network | USA
VH1
Viaplay
Vice | Viceland
Vidio
Viki | Rakuten Viki
ViX
Viu
Vudu
Wavve
WE tv
WGN America | WGN
Wink
WOWOW
Youku
YouTube
YouTube Premium | YouTube Red
ZDF
ZEE5 | Zee5
"""


@cache
def known_platforms() -> Mapping[str, str]:
    """Every name that is known, case-folded, with the platform's own name."""
    names: dict[str, str] = {}
    for line in _LINES.strip().splitlines():
        own, *others = line.split(" | ")
        for name in (own, *others):
            names.setdefault(name.casefold(), own)
    return names


@cache
def platform_names() -> tuple[str, ...]:
    """Every name that is known, as it is written."""
    return tuple(name for line in _LINES.strip().splitlines() for name in line.split(" | "))


def platform_title(key: str) -> str:
    """How to write the platform of `platform.<key>`: `hbo-max` is HBO Max."""
    spoken = key.replace("-", " ")
    return known_platforms().get(spoken.casefold(), spoken.title() if spoken.islower() else spoken)
