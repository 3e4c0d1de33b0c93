"""Finds seasons and numbers of episodes in a sentence, and whose season it is.

`a ten-episode fourth and final season of the drama`, `Minx season 2`, `series two`, `S4`, `more episodes`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import GENRE, GENRES, HEADING_WORDS, OPENERS, either
from btu_cli.articles.mentions import (
    ANAPHOR,
    DATE,
    EPISODES,
    OTHER,
    PLATFORM,
    RELATED,
    SEASON,
    SEASONS,
    SHOW,
    SeasonSaid,
)
from btu_cli.articles.titles import is_heading
from btu_cli.entry.words.lists import cardinal, ordinal

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board, Mention

_NUMBER: Final = either(
    "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,"
    "seventeen,"
    r"eighteen,nineteen,twenty,\d{1,3}".replace(r"\d{1,3}", r"\d+")
)
_ORDINAL: Final = either(
    r"first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,"
    r"fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,twenty-\w+,thirtieth,"
    r"\d+(?:st|nd|rd|th)"
)
_ROMAN: Final = {"II": 2, "III": 3, "IV": 4}
_NAMED: Final = {"sophomore": 2, "freshman": 1, "debut": 1, "a single": 1}
_THE: Final = either("an?,the,its,it's,their,his,her,this,that,yet,one,one last")
_ADJECTIVE: Final = either(
    r"upcoming,forthcoming,new,brand,all-new,eagerly,highly,much,hotly,anticipated,awaited,supersized,"
    r"already,picked,up,expanded,full,planned,previously,announced,entire,whole,possible,potential,recent,"
    r"current,most,latest,just,concluded,eventual,surprise,official,and,also,hit,extended,shortened,"
    r"acclaimed,explosive,epic,split,additional,further,successful,historic,milestone,landmark,"
    r"recently,completed,released,aired,original,opening,tv,television,animated,"
    r"[a-z]+ly,(?!(?:twenty|thirty)-|(?:[a-z]+-)*(?:episode|part|hour|season)\b)[a-z]+(?:-[a-z]+)+"
)
_ADJECTIVES: Final = rf"(?>(?:{_ADJECTIVE},?\s+)*)"  # as many as there are, so that no text takes long
_NOUN: Final = either(
    r"season,series(?!\s+(?:regular|star|lead|creator)),run,instal?lment,outing,chapter,volume,cycle,go-round"
)
_FINAL: Final = "(?:final|farewell|concluding)"
_LAST: Final = "(?:final|last|farewell|concluding)"


def _episodes_of(name: str) -> str:
    return rf"(?:(?P<{name}>{_NUMBER})[\s-]+(?:episode|part|hour),?[\s-]+)?"


_LED: Final = rf"(?:\b{_THE}\s+)?{_ADJECTIVES}"
_NUMBERED, _MORE, _TOTAL = 0, 5, 7
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # a final, fourth season
        rf"{_LED}(?P<final>{_FINAL}),?\s+(?:and\s+)?(?P<ord>{_ORDINAL})\s+{_NOUN}\b",
        # a fourth and final season, its third and fourth seasons, the ten-episode second run
        (
            rf"{_LED}{_episodes_of('eps')}{_ADJECTIVES}(?P<ord>{_ORDINAL}|(?:sophomore|freshman)(?!\s+series)|debut(?!\s+(?:season|series)\s+\d))"
            rf"(?:[\s—–-]+\(?and[\s-]+(?:likely\s+)?(?P<final>{_LAST})!?\)?"
            rf"|(?:\s*,)?\s+(?:and|&)\s+(?P<ord2>{_ORDINAL})(?P<seasons>\s+seasons)?)?[\s—–]+"
            rf"{_ADJECTIVES}{_episodes_of('eps2')}(?(seasons)|{_NOUN}s?\b)"
        ),
        # season 4, seasons 4 and 5, series two
        (
            rf"(?:the\s+)?(?:upcoming\s+|new\s+)?\b(?:seasons?|series)\s+(?P<num>{_NUMBER})(?:\s*(?:and"
            rf"|&)\s*(?P<num2>{_NUMBER})\b)?\b(?!\s*(?:episodes|,000|percent|%|million|-part))"
        ),
        r"\bS(?P<num>\d{1,2})\b",
        # a fifth-season renewal
        rf"(?P<ord>{_ORDINAL}(?=-season)|sophomore)(?:-season)?(?=\s+(?:renewal|pickup|pick-up|order)\b)",
        # the final season
        rf"{_LED}{_episodes_of('eps')}{_ADJECTIVES}(?P<final>{_LAST})\s+{_episodes_of('eps2')}{_NOUN}\b",
        # another season, a new ten-episode season
        (
            rf"(?:(?:an?|the|its|their|yet|this|one)\s+)?(?:upcoming\s+)?{_episodes_of('eps')}"
            rf"(?P<more>another|new|additional|more|next|further|upcoming|forthcoming)\s+{_episodes_of('eps2')}"
            r"(?:seasons?|run|go-round|outing|instal?lment|series(?=\s+of\s+))\b"
        ),
        (
            r"(?P<more>more\s+(?:new\s+)?episodes|more\s+seasons|another\s+(?:batch|run|"
            r"round)\s+of\s+episodes|new\s+episodes)\b"
        ),
        r"(?P<more>another|a\s+second|a\s+further)\s+(?:helping|dose|slice|serving|round|batch)(?=\s+of\s)",
        r"^(?P<more>The)\s+(?:\d+x\d+\w*[’']?\s+)?season\b(?=\s+(?:will|is|was|went|has|consists|comprises|begins|spans|runs|contains|features)\b)",
        # The new series will …, which is British for a season
        r"(?:^The|(?<=that\s)the)\s+(?P<more>new|latest)\s+series\b(?=,?\s+(?:which|will|has|is|was|sees|consists|comprises|begins|features)\b)",
        (
            rf"(?:an?|the|its|their|first|this)\s+{_ADJECTIVES}(?P<eps>{_NUMBER})[\s-]+(?:episode|part|hour)\s+"
            r"(?:season|run)\b(?!\s+(?:premiere|debut|finale|opener|launch)\b)"
        ),
        rf"\b[Tt]he\s+new\s+(?P<eps>{_NUMBER})[\s-]+(?:episode|part|hour)\s+series\b",
        # all eight new episodes, the six-parter
        (
            rf"(?:all\s+)?(?:the|its|all|this|these)\s+(?P<eps>{_NUMBER})(?:-parter|\s+(?:brand-new|all-new|new|fresh|"
            r"half-hour|hour-long|one-hour)\s+(?:[\w-]+\s+)?(?:episodes|instal?lments)|\s+half-hours)\b"
        ),
        (
            rf"(?:an?|the|its|their|this)\s+{_ADJECTIVES}(?P<eps>{_NUMBER})[\s-]+(?:episode|part|hour)\s+(?:season\s+|series\s+)?"
            r"(?:order|pickup|renewal|farewell|follow-up|continuation|return)\b"
        ),
        r"(?:(?:the|its|their)\s+)?(?P<final>final)\s+(?:(?:batch|run|set|slate)\s+of\s+)?episodes\b",
    )
)
# Most sentences name no season; this test is faster than the forms.
_NAMED_AT_ALL: Final = re.compile(
    rf"{_NOUN}|order|pickup|renewal|follow-up|continuation|return|parter|instal|helping|dose|slice|serving|round|batch|\bepisodes\b|\bS\d",
    re.IGNORECASE,
)
_EPISODES: Final = re.compile(
    rf"(?<![\w.,$£-])(?P<count>{_NUMBER})(?P<dash>[\s-]+)(?:(?:brand-new|new|all-new|more|additional|"
    rf"hour-long|one-hour|"
    r"half-hour|hourlong|\w+-length|final|original|exciting|thrilling|further|\w+-minute)\s+)*"
    r"(?P<noun>episodes?|parts?|eps|instal?lments|parter)\b(?P<order>[\s-]+(?:order|run|season|arc|series|drama|show))?"
    r"(?![\s-]+(?:(?:season|series)\s+)?(?:premiere|debut|finale|opener|launch|event|special)\b)",
    re.IGNORECASE,
)
_BY_MINUTES: Final = re.compile(
    r"(?<![\w(])(\d{1,2})\s?[x×]\s?\d{2,3}(?:\s?(?:[’']|min(?:utes?|s)?\b|eps\b))+"
)
_SEASONS: Final = re.compile(
    rf"(?<![\w.-])(?P<count>{_NUMBER}|a\s+single)\s+(?:(?:more|further|additional|glorious|successful|full|acclaimed|short|hit|"
    rf"wonderful|great|"
    r"amazing|whole)\s+)*(?:seasons?|series)\b",
    re.IGNORECASE,
)
_NUMBER_OF_TITLE: Final = re.compile(
    r"\s+([2-9]|1\d|II|III|IV)\b(?![\d%/-]|[,.:]\d|\s+(?:million|percent|years?|seasons?|episodes?|days?))"
)
_OWNER_BEFORE: Final = re.compile(r"(?:[’']s?)?[\"”’']?(?:[:,]|\s+[-–—])?\s+(?:the\s+)?$|[’']s?\s+$")
_NAME_BEFORE: Final = re.compile(
    r"(?<![.!?]\s)(?<!^)\b((?:[A-Z][\w’-]*\s+){0,4}[A-Z](?:[\w-]*|(?:\.[A-Z])+\.))(?:[’']s?)?\s+$"
)
_OWNER_AT_START: Final = re.compile(
    r"^[\"“‘']?((?:[A-Z][\w’-]*\s+){0,4}[A-Z][\w-]*?)[’']s?\s+$"
)  # `Minx's second season`
_WHOSE: Final = re.compile(r",?\s+whose\s+$")  # `Silo, whose third season begins`
_OF: Final = re.compile(r"\s+(?:of|to)\s+(?:[\w’'+&.-]+,?\s+){0,6}[\"“‘']?")
_OF_SEVERAL: Final = re.compile(r"\s+of\s+(?:(?:[A-Z\d][\w’'.-]*|of|the)(?:,| and|, and)?\s+)+")
_OF_ELSE: Final = re.compile(
    r"\b(?:is|was|has|will|and|but|by|in|on|from|makers|creators?|to|star|after|before|while|when|since|until|following"
    r"|despite)\b|, its\b"
)
_OF_NAME: Final = re.compile(
    r"\s+of\s+((?:the\s+|The\s+)?[A-Z][\w’'-]*(?:\s+(?:of|the|and|in)?\s*[A-Z][\w’'-]*)*)"
)
# What describes a show, and is no title: `the Emmy-winning drama`, `the Spanish series`
_ORIGIN: Final = re.compile(
    r"(?:the\s+|The\s+)?(?:[A-Z][\w’']*-[a-z]+|[A-Z][a-z]+(?:ish|ian|ean|ese|can)|German|French|Dutch|Welsh|Thai|Greek|"
    r"Nordic|Hindi|Telugu|Tamil|British)"
)
_OF_A_DESCRIPTION: Final = re.compile(
    rf"(?:\s+[a-z][\w-]*){{0,3}}?\s+{GENRE}\b"
)  # `of the Gilded Age mystery`
_OF_KIND: Final = re.compile(
    rf"\s+(?:of|to|for)\s+(?:the|this|its|her|his|their|[A-Z]\w+[’']s)\s+(?:(?!other|another|"
    rf"new)[\w’'-]+\s+){{0,4}}?{GENRE}\b",
    re.IGNORECASE,
)
# `the fourth run of teen drama East Los High`
_OF_A_BARE_KIND: Final = re.compile(
    rf"\s+of\s+(?:(?!the\b|its\b|this\b)[a-z][\w-]*\s+){{0,4}}?{GENRE}\s+[\"“‘]?[A-Z]"
)
_KINDS_AND_NAME: Final = re.compile(
    rf"(?:\s+(?i:{GENRE})\b)*(?P<name>\s+[\"“‘]?[A-Z][\w’'-]*(?:\s+(?:(?:of|the|and|in)\s+)?[A-Z][\w’'-]*)*)?"
)
_LENGTH: Final = re.compile(r"\s*\((\d{1,2})\s?[x×]\s?\d{2,3}\b")  # `Series two (6x60')`
_REACH: Final = 90  # characters after a season that are searched for `of …`


def find(board: Board) -> None:
    """Set episodes, seasons with their owners, and numbers of seasons."""
    _episodes(board)
    for form in _FORMS if _NAMED_AT_ALL.search(board.text) else ():
        for match in form.finditer(board.text):
            _season(board, match)
    for show in board.of(SHOW):
        if number := _NUMBER_OF_TITLE.match(board.text, show.end):
            board.swallow(
                show.start,
                number.end(),
                SEASON,
                SeasonSaid((_ROMAN.get(number[1]) or int(number[1]),), owner=SHOW),
            )
    for mention in board.of(SEASON):
        if not mention.season.owner:
            _own(board, mention)
    for match in _SEASONS.finditer(board.text):
        if (count := number_of(match["count"])) is not None:
            board.add(match.start(), match.end(), SEASONS, count)


def number_of(word: str) -> int | None:
    """The number of a cardinal or ordinal."""
    key = " ".join(word.casefold().split())
    if key in _NAMED:
        return _NAMED[key]
    if key.isdigit():
        return int(key)
    words = tuple(key.replace("-", " ").split())
    found = ordinal(words) or cardinal(words)
    return found[0] if found and found[1] == len(words) else None


def _episodes(board: Board) -> None:
    for match in _BY_MINUTES.finditer(board.text):
        board.add(match.start(), match.end(), EPISODES, int(match[1]))
    for match in _EPISODES.finditer(board.text):
        noun, hyphen = match["noun"].casefold(), "-" in match["dash"]
        if noun.startswith("part") and not hyphen:
            continue
        if (
            noun == "episode"
            and not hyphen
            and not match["order"]
            and match["count"].casefold() not in ("one", "1")
        ):
            continue
        if (number := number_of(match["count"])) is not None:
            board.add(match.start("count"), match.end(), EPISODES, number)


def _season(board: Board, match: re.Match[str]) -> None:
    """Set a season, if its place is free. A number of episodes in it belongs to it."""
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    groups = match.groupdict()
    inside = board.within(start, match.end())
    for mention in inside:
        year = mention.kind == DATE and board.text[mention.start : mention.end].isdigit()
        if mention.kind != EPISODES and not year:
            return
    if inside and groups.get("more") and not (groups.get("eps") or groups.get("eps2")):
        return
    said = _said(groups)
    if (length := _LENGTH.match(board.text, match.end())) and not said.episodes:
        said = said._replace(episodes=int(length[1]))
    words = match[0].casefold().split()
    if "num" in groups and words[-1] in ("chapter", "volume", "run", "outing", "cycle"):
        return
    if said.numbers or said.final or said.episodes or groups.get("more"):
        board.swallow(start, match.end(), SEASON, said)


def _said(groups: dict[str, str | None]) -> SeasonSaid:
    words = [groups.get(name) for name in ("ord", "ord2", "num", "num2")]
    numbers = [number for word in words if word and (number := number_of(word)) is not None]
    if groups.get("num2") and len(numbers) > 1 and numbers[1] != numbers[0] + 1:
        numbers = numbers[:1]
    count = groups.get("eps") or groups.get("eps2")
    episodes = number_of(count) if count else None
    return SeasonSaid(tuple(numbers), bool(groups.get("final")), episodes, more=bool(groups.get("more")))


def _own(board: Board, mention: Mention) -> None:
    """Join a season with its show. If its owner is another name, it belongs to another show."""
    text, said = board.text, mention.season
    start, owner = _owner_before(board, mention.start)
    end = mention.end
    named, reach = _owner_after(board, end)
    if named:
        owner, end = named, reach
    if not owner and (whose := _WHOSE.search(text[:start])):
        owner = SHOW if any(0 <= whose.start() - m.end <= 1 for m in board.of(SHOW)) else OTHER
    if not owner and start == mention.start:
        found = _NAME_BEFORE.search(text[:start]) or _OWNER_AT_START.search(text[:start])
        if (
            found
            and not board.taken(found.start(1), found.end(1))
            and _is_a_title(found[1], heading=is_heading(text))
        ):
            owner = OTHER

    home = next((str(m.value) for m in board.within(start, end) if m.kind == PLATFORM), "")
    board.swallow(start, end, SEASON, said._replace(owner=owner, home=home))


def _owner_before(board: Board, start: int) -> tuple[int, str]:
    """`Minx season 2`, `Minx's second season`: the beginning, and the owner."""
    owners = {m.end: m for m in board.of(SHOW, OTHER, RELATED)}
    before = _OWNER_BEFORE.search(board.text[:start])
    if before and before.start() in owners and not board.text[before.start() : start].strip().startswith(","):
        owner = owners[before.start()]
        return owner.start, owner.kind
    return start, ""


def _owner_after(board: Board, end: int) -> tuple[str, int]:
    """`season 2 of Minx`, `of the drama`: the owner, and the end."""
    text = board.text
    for title in board.of(SHOW, OTHER):
        between = text[end : title.start] if end < title.start <= end + _REACH else ""
        if _OF_SEVERAL.fullmatch(between) or (_OF.fullmatch(between) and not _OF_ELSE.search(between)):
            closed = text[title.end : title.end + 1] in tuple("”\"’'") and title.end < len(text)
            return title.kind, title.end + closed
    name = _OF_NAME.match(text, end)
    described = name and _OF_A_DESCRIPTION.match(text, name.end())
    if (
        name
        and not described
        and not board.taken(name.start(1), name.end(1))
        and not _ORIGIN.fullmatch(name[1])
    ):
        return OTHER, name.end()
    if _OF_A_BARE_KIND.match(text, end):
        return OTHER, end
    kind = _OF_KIND.match(text, end)
    if not kind:
        return "", end
    called = _KINDS_AND_NAME.match(text, kind.end())
    if called and called["name"] and not is_heading(text) and not board.taken(*called.span("name")):
        return OTHER, called.end()  # `of the comedy series Better Things`
    return ANAPHOR, called.end() if called and not called["name"] else kind.end()


def _is_a_title(words: str, *, heading: bool) -> bool:
    """Whether capitalised words can be another show's title; `Fan-Favorite Series` in a heading cannot."""
    *_, last = words.casefold().split()
    if heading and last.endswith(("s", "ed", "ing")):  # a verb: `Suspends Season 4`
        return False
    plain = HEADING_WORDS | GENRES
    return (
        words.split(maxsplit=1)[0].casefold() not in OPENERS
        and last not in plain
        and last.rpartition("-")[2] not in plain
    )
