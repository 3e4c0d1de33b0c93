"""Finds platforms in a sentence: those that btu or the record knows, and `the streamer` for the last one.

Names that are everyday words count only where a platform can be: `on Max`, `by Start`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import GENRE
from btu_cli.articles.mentions import PLATFORM
from btu_cli.model.platforms import known_platforms, platform_names

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board

_EVERYDAY: Final = frozenset(
    "Start Max Topic Dave Stan U Vice City Logo Pop Spectrum Showcase Premier Binge Wink Crave Salto "
    "Pivot History Gaia Prime Discovery Fuse Spike Nick Acorn Crackle Audience Arte Alibi Angel Antenna "
    "Aspire Astro Bounce Boomerang Caracol Chiller Colors Cosmo Dropout Fusion Gain Ion Kan Masterpiece "
    "Nebula Neon Revolt Star Globo".split()
)
_NEVER: Final = frozenset({"Dave", "Nick", "Stan"})  # alone, these are people
_PLACED: Final = re.compile(r"\b(?:on|by|to|at|from|with|for)\s+$")
_ACTS: Final = re.compile(
    r"\s+(?:(?:has|have|had|will)\s+)?(?:renew(?:s|ed)|order(?:s|ed)|cancel(?:s|l?ed)|picks?\b|picked|greenlit|"
    r"ax(?:es|ed)|commission(?:s|ed)|scrap(?:s|ped)|decided|opted|announce[sd]|confirm(?:s|ed)|reveal(?:s|ed)|given|gave|handed|unveiled|pulled|"
    r"passed|set|confirm[óa]|anunci[óa]|renov\w+|cancel[óa]|isn[’']t|not)\b"
)
_SITE: Final = re.compile(r"\bWhat['’]s [Oo]n $")  # a publisher, and no platform
_STUDIO_ACTS: Final = re.compile(rf"\s+Studios{_ACTS.pattern}")  # `Amazon Studios has renewed`
_HAS_A_SHOW: Final = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,4}}?{GENRE}\b")  # `Max's musical dramedy`
_NAME_GOES_ON: Final = re.compile(r"\s+[A-Z][a-z]")
_COMPANY: Final = re.compile(
    r"\s+(?:News|Studios?|Entertainment|Television|Productions?|Sports|Radio|Pictures|Insider|Mag)\b"
)
_STAFF: Final = re.compile(
    r"\s+(?:Studios|India|UK|Korea|Japan|Spain|España|Latin America|Latinoamérica|Turkey|Türkiye|Brasil|"
    r"Brazil|"
    r"Mexico|México|Italy|Italia|France|Germany|Deutschland|Australia|Canada|Nordics?|Norway|Sweden|Denmark|Asia|Originals)\b"
    r"|(?:['’]s?)?\s+(?:bosses|executives|execs|officials|brass|chiefs|leadership)\b"
)
_AGAIN: Final = re.compile(
    r"\b(?:the|this)\s+(?:[\w-]+\s+)?(?:streamer|network|broadcaster|cabler|streaming\s+(?:service|giant|"
    r"platform)|platform|channel|cable\s+(?:network|channel)|web\s+giant|premium\s+cabler|service)\b"
    r"|\b(?:la|a|der|die)\s+(?:plataforma|plateforme|piattaforma|cadena|emissora|chaîne|rete|streamingdienst|sender)"
    r"(?:\s+de\s+streaming)?\b",
    re.IGNORECASE,
)
_SHORT: Final = 2  # letters; such short names are capitals already


class Platforms:
    """The platforms known for a sentence."""

    def __init__(self, own: tuple[str, ...]) -> None:
        names = {*platform_names(), *(name for name in own if name.strip())}
        names |= {name.upper() for name in names if len(name) > _SHORT}
        ordered = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
        body = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)
        self._pattern = re.compile(rf"(?<![\w’'/-])(?:{body})(?![\w+/]|-(?!owned|based|style|original)\w)")

    def find(self, board: Board, last: str | None) -> None:
        """Set the platforms. `last` is the meaning of `the streamer` before any platform is named."""
        text = board.text
        for match in self._pattern.finditer(text):
            if board.taken(match.start(), match.end()) or not _is_meant(text, match):
                continue
            staff = _STAFF.match(text, match.end())
            board.add(match.start(), staff.end() if staff else match.end(), PLATFORM, _title(match[0]))
        for match in _AGAIN.finditer(text):
            before = [m for m in board.of(PLATFORM) if m.start < match.start()]
            name = before[-1].value if before else last
            if name:
                board.add(match.start(), match.end(), PLATFORM, name)


def _title(typed: str) -> str:
    return known_platforms().get(" ".join(typed.casefold().split()), typed)


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether the platform is meant, and not a company, person or everyday word with its name."""
    name, before, after = match[0], text[: match.start()], text[match.end() :]
    studio = name != "Amazon" or not (_STUDIO_ACTS.match(after) or before.endswith("by "))
    if (studio and _COMPANY.match(after)) or (name == "Fox" and re.match(r"\s+TV\b", after)):
        return False
    if _SITE.search(before):
        return False
    if name not in _EVERYDAY:
        return True
    if name in _NEVER:
        return False
    return bool(_ACTS.match(after) or _HAS_A_SHOW.match(after)) or (
        bool(_PLACED.search(before)) and not _NAME_GOES_ON.match(after)
    )
