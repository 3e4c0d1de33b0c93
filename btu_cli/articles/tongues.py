"""Languages other than English: their seasons and dates, and a glossary for the words of the phrases.

The word order of Spanish, Portuguese, French, Italian and German is similar enough. So mentions are marked in
the sentence's own language, and its other words are translated into English. Then the English phrases and
words of doubt apply. Words that are not in the glossary stay, and break a phrase.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from btu_cli.articles.glossaries import GERMAN, TONGUES, Tongue
from btu_cli.articles.lists import either
from btu_cli.articles.mentions import (
    ANAPHOR,
    DATE,
    EPISODES,
    OTHER,
    PLATFORM,
    SEASON,
    SEASONS,
    SHOW,
    SeasonSaid,
)
from btu_cli.articles.when import When

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_QUARTERS: Final = "spring", "summer", "autumn", "winter"
_ADVERB: Final = re.compile(
    r" , \w+mente ,(?= )| (?:\w+mente|officiellement|également|aussi|también|também|anche|auch|zugleich)(?= )"
)
# `este viernes`, `na manhã desta quarta-feira , 12 ,`: the day on which it was said, or a day beside its date
_WEEKDAY: Final = re.compile(
    r"(?: (?:n[ao]|el|este|nest[ae]|dest[ae]|d[ao]|pasado|passad[ao]|próxim[ao]|ce|an|diese[mn]|seit"
    r"|questo))*(?: (?:manhã|tarde|noite|mañana|noche) (?:d?est[ae]|d[ao]|del))? (?:(?:segunda|terça|quarta"
    r"|quinta|sexta)-feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi"
    r"|vendredi|montag|dienstag|mittwoch|donnerstag|freitag|samstag|lunedì|martedì|mercoledì|giovedì"
    r"|venerdì)(?: , \d{1,2} ,)?(?= |$)"
)
_NUMBER_OF_TITLE: Final = re.compile(
    r"[\"”»'’]?\s+([2-9]|1\d)\b(?![\d%/-]|[,.:]\d|\s+(?:de|di|da|von|x|\w+s)\b)"
)
MANY: Final = 4  # common words of a language that a text must have


_ENGLISH: Final = frozenset(
    "the of and to in is was for that it with as on has will its by from at this".split()
)
# Differences from English: `renewed by` a season, a place after `on`, the participle at the end.
_ORDER: Final = (
    (re.compile(r" by (?=SEASON)"), " for "),
    # `Am 9. Januar startet die vierte Staffel`
    (
        re.compile(r"^(?: on| in)? (DATE\d+) (will premiere|premiered) ((?:SEASON|SHOW|ANA)\d+)"),
        r" \3 \2 on \1",
    ),
    (re.compile(r"(?<= has renewed) on (?=SEASON|SHOW|ANA)"), " "),
    (re.compile(r" (has renewed SHOW\d+) fort(?= |$)"), r" \1"),
    (re.compile(r"(?<=SEASON\d) ist for (DATE\d+) geplant"), r" is scheduled to premiere \1"),
    (re.compile(r" war((?: \w+){1,6}?) gestartet(?= |$)"), r" premiered\1"),
    (re.compile(r" on (?=NAME)"), " in "),
    # `sono iniziate le riprese della seconda stagione`, `en noviembre comienza el rodaje de …`
    (
        re.compile(r"^ (?:on|in) (DATE\d+) will begin filming (?:of|for) ((?:SEASON|SHOW|ANA)\d+)"),
        r" filming of \2 will begin on \1",
    ),
    (
        re.compile(r"(?:^ will begin| has begun) filming (?:of|for) ((?:SEASON|SHOW|ANA)\d+)"),
        r" filming of \1 has begun",
    ),
    (
        re.compile(
            r" has(?: [\w-]+){0,3}? filming (?:of|for)(?: [\w-]+){0,3}? ((?:SEASON|SHOW|ANA)\d+)"
            r"(?: [\w-]+){0,3}? begonnen(?= |$)"
        ),
        r" filming of \1 has begun",
    ),
    (re.compile(r" on pasado (?=DATE)"), " on "),
    (re.compile(r"(?<=[A-Z]\d) of PLAT\d+(?= (?:has|will))"), ""),
    (re.compile(r" (was|has)((?: (?!been\b)[\w,]+){1,6}?) (renewed|cancelled)(?= |$)"), r" \1 \3\2"),
)


def tongue_of(text: str) -> Tongue | None:
    """The language of a text, if it is one of these and has more common words in it than English."""
    words = re.findall(r"[^\W\d_]+", text[:5000].casefold())
    english = sum(word in _ENGLISH for word in words)
    counts = {tongue: sum(word in tongue.common.split() for word in words) for tongue in TONGUES}
    best = max(TONGUES, key=counts.__getitem__)
    return best if counts[best] >= MANY and counts[best] > 2 * english else None


def translated(words: str, tongue: Tongue) -> str:
    """Rewritten words, translated by the glossary."""
    pattern, english = _glossary(tongue)
    words = _WEEKDAY.sub("", _ADVERB.sub("", words))
    words = pattern.sub(lambda found: f" {english[found[1]]}", words)
    for form, order in _ORDER:
        words = form.sub(order, words)
    return words


def mark(board: Board, tongue: Tongue) -> None:
    """Set dates, episodes, seasons and anaphors in another language."""
    _dates(board, tongue)
    _counts(board, tongue)
    _seasons(board, tongue)
    _anaphors(board, tongue)


def openers_of(tongue: Tongue) -> frozenset[str]:
    """Words with a capital letter only because they begin a sentence."""
    translated = (word.split()[0] for word in _glossary(tongue)[1])
    return frozenset(
        (*translated, *tongue.common.split(), *tongue.articles.split(", "), *tongue.of.split(", "))
    )


@cache
def _glossary(tongue: Tongue) -> tuple[re.Pattern[str], dict[str, str]]:
    english: dict[str, str] = {}
    for line in tongue.glossary.strip().replace("\n    ", " ").splitlines():
        rendering, _, words = line.partition(" = ")
        for word in words.split(", "):
            english.setdefault(word.strip(), rendering)
    ordered = sorted(english, key=len, reverse=True)
    return re.compile(rf" ({'|'.join(map(re.escape, ordered))})(?= |$)"), english


def _dates(board: Board, tongue: Tongue) -> None:
    months = dict(zip(tongue.months.split(), _MONTHS, strict=True))
    month = "|".join(months)
    parts = {
        word: name
        for words, name in zip(tongue.parts.split("; "), ("early", "mid", "late"), strict=True)
        for word in words.split(", ")
    }
    quarters = {
        form.casefold(): name
        for forms, name in zip(tongue.seasons.split(), _QUARTERS, strict=True)
        for form in forms.split("|")
    }
    form = re.compile(
        rf"\b(?:(?P<part>{'|'.join(parts)})\s+)?(?:(?P<day>\d{{1,2}})(?:er|[ºo°]|\.)?\s+(?:de\s+)?)?(?P<month>{month})\b(?:,?\s+(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d))?"
        rf"|(?:\b{either(tongue.articles)}\s+|\b\w+['’])?\b(?P<season>{'|'.join(quarters)})\s+(?:de\s+|del\s+)?(?P<of>(?:19|20)\d\d)\b"
        rf"|(?:(?<=(?:in|en|au|na|no|im)\s)|(?<=próxima\s)|(?<=próximo\s))(?P<near>{'|'.join(quarters)})\b"
        rf"|\b(?:(?P<part_of>{'|'.join(parts)})\s+)?(?P<alone>(?:19[5-9]|20[0-4])\d)\b",
        re.IGNORECASE,
    )
    for found in form.finditer(board.text):
        part = parts.get((found["part"] or found["part_of"] or "").casefold())
        if name := found["month"]:
            english = next(months[each] for each in months if each.casefold() == name.casefold())
            said = {"month": english.casefold(), "day": found["day"], "year": found["year"], "part": part}
        elif name := found["season"]:
            said = {"season": quarters[name.casefold()], "year": found["of"]}
        elif name := found["near"]:
            said = {"season": quarters[name.casefold()]}
        else:
            said = {"year": found["alone"], "part": part}
        kept = tuple((key, value) for key, value in said.items() if value)
        board.add(found.start(), found.end(), DATE, When(found.start(), found.end(), found[0], kept))


def _counts(board: Board, tongue: Tongue) -> None:
    """Numbers of episodes and of seasons."""
    numbers = tongue.numbers.split()
    number = rf"\b(?P<count>{'|'.join(reversed(numbers))}|\d{{1,3}})\s+"
    stems = ", ".join(noun[:-1] for noun in tongue.season.split(", "))
    for kind, noun in (
        (EPISODES, rf"(?:[^\W\d_]+\s+)?{either(tongue.episodes)}"),
        (SEASONS, rf"{either(stems)}\w{{1,3}}(?!\s+\d)"),
    ):
        for found in re.finditer(rf"{number}{noun}\b", board.text, re.IGNORECASE):
            word = found["count"].casefold()
            value = int(word) if word.isdigit() else _place(word, numbers)
            board.add(found.start(), found.end(), kind, value)


def _place(word: str, numbers: list[str]) -> int:
    """The number of a word; some numbers have two forms."""
    return next(count for count, forms in enumerate(numbers, start=1) if word in forms.split("|"))


def _seasons(board: Board, tongue: Tongue) -> None:
    ordinals = tongue.ordinals.split()
    article, noun, final = either(tongue.articles), either(tongue.season), either(tongue.final)
    ending = r"[rnsm]?" if tongue is GERMAN else ""
    ordinal = rf"(?P<ord>{'|'.join(ordinals)}|\d{{1,2}}(?:ª|\.ª|e|ème|\.))"
    joined = r"(?:y|e|et|ed|und)"
    forms = (
        rf"(?:\b{article}\s+|\b\w+['’])?{ordinal}{ending}(?:\s+{joined}\s+(?P<maybe>\w+mente\s+)?(?P<final>{final}){ending})?\s+{noun}\b",
        rf"(?:\b{article}\s+)?{noun}\s+(?P<num>\d{{1,2}})\b(?:\s+{joined}\s+(?P<final>{final}))?",
        rf"(?:\b{article}\s+|\b\w+['’])?(?P<final>{final}){ending}\s+{noun}\b|(?:\b{article}\s+)?{noun}\s+(?:finale?|final)\b",
        rf"(?:\b{article}\s+)?(?P<more>{either(tongue.more)}){ending}\s+{noun}\b",
        rf"(?:\b{article}\s+)?(?P<more>nuevos|novos|nouveaux|nuovi|neuen?)\s+{either(tongue.episodes)}\b",
    )
    for form in forms:
        for found in re.finditer(form, board.text, re.IGNORECASE):
            if board.taken(found.start(), found.end()):
                continue
            groups = found.groupdict()
            board.add(found.start(), found.end(), SEASON, _said(groups, ordinals))
    for show in board.of(SHOW):  # `Minx 2`
        if number := _NUMBER_OF_TITLE.match(board.text, show.end):
            board.swallow(show.start, number.end(), SEASON, SeasonSaid((int(number[1]),), owner=SHOW))
    for mention in board.of(SEASON):
        if mention.owner == SHOW:
            continue
        start, end, owner = _owner(board, mention.start, mention.end, tongue)
        board.swallow(start, end, SEASON, mention.season._replace(owner=owner))


def _said(groups: dict[str, str | None], ordinals: list[str]) -> SeasonSaid:
    word = (groups.get("ord") or groups.get("num") or "").casefold()
    digits = re.match(r"\d+", word)
    number = int(digits[0]) if digits else ordinals.index(word) + 1 if word in ordinals else None
    known_last = (groups.get("final") is not None and not groups.get("maybe")) or (
        number is None and not groups.get("more")
    )
    return SeasonSaid((number,) if number is not None else (), known_last)


def _owner(board: Board, start: int, end: int, tongue: Tongue) -> tuple[int, int, str]:
    """The owner of a season: `de la serie española X`, `de X`, `da série`; and `X, temporada 2`."""
    text, of, kind = board.text, either(tongue.of), either(tongue.kinds)
    lead = re.compile(
        rf"\s+{of}\s+(?:{either(tongue.articles)}\s+)?(?:{kind}\s+(?:[^\W\d_]+\s+){{0,3}}?)?[\"“«'‘]?",
        re.IGNORECASE,
    )
    for mention in board.of(SHOW, OTHER):
        if lead.fullmatch(text, end, mention.start):
            closed = text[mention.end : mention.end + 1] in tuple("\"”»'’") and mention.end < len(text)
            return start, mention.end + closed, mention.kind
        if start > mention.end and not text[mention.end : start].strip(" ,:-–\"”»'’"):
            return mention.start, end, mention.kind
    anaphor = re.compile(rf"\s+{of}\s+(?:{either(tongue.articles)}\s+)?{kind}\b", re.IGNORECASE).match(
        text, end
    )
    if anaphor:
        return start, anaphor.end(), ANAPHOR
    name = re.compile(rf"\s+{of}\s+[\"“«'‘]?[A-ZÀ-Þ]").match(text, end)
    platform = name and any(m.start <= name.end() <= m.end for m in board.of(PLATFORM))
    return start, end, OTHER if name and not platform else ""


_NEAR: Final = 40  # characters between `la serie` and its title
_ONLY_WORDS: Final = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s+[\"“«'‘]?")


def _anaphors(board: Board, tongue: Tongue) -> None:
    """`la serie`, `la serie española` in front of its title, `die Serie`."""
    kind, article = either(tongue.kinds), either(tongue.articles)
    for found in re.finditer(rf"\b{article}\s+{kind}\b", board.text, re.IGNORECASE):
        if board.taken(found.start(), found.end()):
            continue
        shows = [m for m in board.of(SHOW) if 0 < m.start - found.end() <= _NEAR]
        if shows and _ONLY_WORDS.fullmatch(board.text[found.end() : shows[0].start]):
            board.swallow(found.start(), shows[0].end, SHOW)
        else:
            board.add(found.start(), found.end(), ANAPHOR)
