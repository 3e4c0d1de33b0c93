"""Reads the noun phrases of seasons and episodes: `a ten-episode sixth and final season`.

The diagnoses refuse ambiguous or inexact counts (`two more episodes`, `10 to 12 episodes`). Here only a
number out of range is refused, because it cannot mean anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Found
from btu_cli.entry.words.lists import cardinal, ordinal
from btu_cli.model.facts import parse_season, parse_value
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.entry.language.clause import Clause

_ARTICLES: Final = frozenset(
    "a an the its their his her full new brand upcoming forthcoming whole shortened abbreviated expanded "
    "supersized super sized extended historic milestone landmark record extending breaking setting highly "
    "anticipated long awaited longer bigger shorter".split()
)
_ANOTHER: Final = frozenset(("another", "further", "additional", "new", "more"))
_KINDS: Final = frozenset(("new", "one", "total", "hour", "half", "long", "hourlong", "original"))
_ONE: Final = frozenset(("one",))
_FINAL: Final = frozenset(("final", "last", "farewell"))
_ALSO: Final = frozenset(("and", "&"))
_LIMITED: Final = frozenset(("limited", "event"))
_AFTER_A_RANK: Final = frozenset("by at on ( ) – - — :".split())
_FINAL_IN_BRACKETS: Final = {("(", also, final, ")") for also in _ALSO for final in _FINAL}
_SEASON: Final = frozenset(("season", "series"))
_RANKED: Final = _SEASON | {"run", "outing", "installment", "instalment"}  # `a second run`
_EPISODE: Final = frozenset(("episode", "ep", "part"))
_PART: Final = frozenset(("part",))
_EPS: Final = frozenset(("ep",))
_EPISODES: Final = frozenset(("episodes", "eps"))
_ORDER: Final = frozenset(("order", "pickup", "renewal", "deal"))
_NOUNS: Final = (
    frozenset(("run", "season", "series", "batch", "arc", "installment", "instalment", "show")) | _ORDER
)
_SEASONS: Final = frozenset(("season", "seasons", "series"))
_SEASONS_ONLY: Final = frozenset(("seasons", "series"))
_FOR: Final = frozenset(("for",))
_THROUGH: Final = frozenset(("to", "through", "thru", "-", "–"))
_RANGE: Final = re.compile(r"(\d{1,3})[-–/+](\d{1,3})")
_SHORT_RANGE: Final = re.compile(r"s(\d{1,3})[-–/+]s?(\d{1,3})")
_TIMES: Final = re.compile(r"(\d{1,3})[x×]\d{2,3}(?:'|’|m|mins?)?")
_MINUTES: Final = frozenset("min mins minute minutes".split())
_USUAL_PARTS: Final = 2  # of a season
_MOST_PARTS: Final = 20
_PARTS: Final = frozenset("part volume vol batch cour".split())
_ORDINAL_PARTS: Final = frozenset((word,) for word in "half part volume batch cour".split())
_HALVES: Final = ("a", "b")  # `season 5B`
_MOST: Final = 10  # most seasons of one order
_NUMERIC: Final = re.compile(r"[+-]?\d+(?:\.\d*)?")
_SHORT: Final = re.compile(r"s(\d{1,4})")
_MADE_OF: Final = frozenset(("run", "season", "order", "series", "consisting", "consists"))
_HOW_MANY_KINDS: Final = 4


class Run(NamedTuple):
    """The reading of such a phrase. `another` is a season without a number; `ordered` names an order of it.

    `several` are seasons named together, `more` is the number of seasons after the last one.
    """

    season: int | None = None
    episodes: int | None = None
    final: bool = False
    another: bool = False
    ordered: bool = False
    several: tuple[int, ...] = ()
    more: int = 0

    @property
    def is_further(self) -> bool:
        """Whether it is about a season after another one, so that getting it is a renewal."""
        return bool(self.another or self.final or self.several or self.more or (self.season or 0) > 1)


def count_at(clause: Clause, at: int) -> Iterator[Found]:
    """A number, in digits or as a word from one to a hundred. Digits are kept as typed."""
    if not clause.is_word(at):
        return
    key = clause.keys[at].removesuffix("'s")  # `season 2's`
    if _NUMERIC.fullmatch(key):
        yield Found(at + 1, key)
    elif number := cardinal(clause.keys[at : at + 2]):
        yield Found(at + number[1], str(number[0]))


def season_at(clause: Clause, at: int) -> Iterator[Found]:
    """A season by its number: `season 5`, `S05`, `fifth season`, `season five`, `second series`."""
    for found in run_at(clause, at):
        run: Run = found.value
        if run.season is not None and run.episodes is None:
            yield found


def run_at(clause: Clause, at: int) -> Iterator[Found]:
    """All phrases of seasons, episodes or both that begin here."""
    start = at
    while start < len(clause) and clause.keys[start] in _ARTICLES and start - at < _HOW_MANY_KINDS:
        start += 1
    if _is(clause, start, _ONE) and _is(clause, start + 1, _FINAL):
        start += 1  # `one final season`
    if start >= len(clause):
        return
    if _is(clause, start, _MADE_OF) and clause.keys[start + 1 : start + 2] in (("of",), ("for",)):
        start += 2
        found = list(_counted(clause, start)) if start < len(clause) else []
        yield from sorted(found, key=lambda each: -each.end)
        return
    found = [*_season_first(clause, start), *_counted(clause, start), *_ordinal_first(clause, start)]
    found += [*_another(clause, at), *_several(clause, start), *_more(clause, at)]
    seen: set[int] = set()
    for each in sorted(found, key=lambda each: -each.end):
        if each.end not in seen:
            seen.add(each.end)
            yield each


def _season_first(clause: Clause, at: int) -> Iterator[Found]:
    """`season 5`, `S05`, `final season`, `final season 6`, `season 2 order`."""
    short = _SHORT.fullmatch(clause.keys[at])
    if short and clause.is_word(at):
        season = _season(clause, at, at + 1, short[1])
        yield from _with_order(clause, at + 1, Run(season=season))
        yield from _and_final(clause, at + 1, season)
        return
    if part := called_part(clause, at):
        yield from _with_order(clause, part.end, Run(season=int(part.value)))
        yield from _and_final(clause, part.end, int(part.value))
        return
    final = clause.keys[at] in _FINAL
    start = at + 1 if final else at
    if final and start < len(clause) and (short := _SHORT.fullmatch(clause.keys[start])):
        yield from _with_order(
            clause, start + 1, Run(season=_season(clause, at, start + 1, short[1]), final=True)
        )
        return
    if not _is(clause, start, _SEASON):
        if final and clause.keys[at + 1 : at + 2] == ("run",):
            yield Found(at + 2, Run(final=True))
        return
    if final:
        yield from _with_order(clause, start + 1, Run(final=True))
    skip = start + 2 if clause.keys[start + 1 : start + 2] in (("number",), ("no",)) else start + 1
    for number in count_at(clause, skip):
        season = _season(clause, start, number.end, number.value)
        yield from _with_order(clause, number.end, Run(season=season, final=final))
        yield from _and_final(clause, number.end, season)


def called_part(clause: Clause, at: int) -> Found | None:
    """`part 4` of a show with three seasons, if no season is named: the next one, which is called so."""
    last = clause.context.last_season
    if last is None or not _is(clause, at, _PART) or at + 1 == len(clause):
        return None
    if any(key in _SEASONS or _SHORT.fullmatch(key) for key in clause.keys):
        return None
    wanted = str(last + 1)
    return next((found for found in count_at(clause, at + 1) if found.value == wanted and last > 1), None)


def is_unclear_part(clause: Clause, at: int) -> bool:
    """`part 4` without a season, of a show without known seasons: a season called so, or a part of one."""
    if clause.context.last_season is not None or not _is(clause, at, _PART):
        return False
    named = any(key in _SEASONS or _SHORT.fullmatch(key) for key in clause.keys)
    return not named and any(
        found.value.isdigit() and int(found.value) > _USUAL_PARTS for found in count_at(clause, at + 1)
    )


def part_at(clause: Clause, at: int) -> Iterator[Found]:
    """A part of a season: `part 2`, `volume two`, `second half`."""
    keys = clause.keys
    if called_part(clause, at) or is_unclear_part(clause, at):
        return
    if keys[at] in _PARTS and at + 1 < len(clause):
        for found in count_at(clause, at + 1):
            if found.value.isdigit() and 0 < int(found.value) <= _MOST_PARTS:
                yield Found(found.end, f"part-{int(found.value)}")
    if keys[at] in _HALVES and clause.tokens[at - 1].end == clause.tokens[at].start:  # `season 5B`
        yield Found(at + 1, f"part-{_HALVES.index(keys[at]) + 1}")
    if counted := ordinal(keys[at : at + 2]):
        number, length = counted
        if keys[at + length : at + length + 1] in _ORDINAL_PARTS and 0 < number <= _MOST_PARTS:
            yield Found(at + length + 1, f"part-{number}")


def _ordinal_first(clause: Clause, at: int) -> Iterator[Found]:
    """`fifth season`, `sixth and final season`, `final sixth season`, `second season order`."""
    final = clause.keys[at] in _FINAL
    start = at + 1 if final else at
    number = ordinal(clause.keys[start : start + 2])
    if number is None:
        return
    end = start + number[1]
    if _is(clause, end, _ALSO) and _is(clause, end + 1, _FINAL):
        final, end = True, end + 2
    elif _is(clause, end, _FINAL):
        final, end = True, end + 1
    if _is(clause, end, _RANKED) or _is_left_out(clause, start, end):
        end -= 0 if _is(clause, end, _RANKED) else 1
        season = _season(clause, start, end + 1, str(number[0]))
        yield from _with_order(clause, end + 1, Run(season=season, final=final))


def _is_left_out(clause: Clause, start: int, end: int) -> bool:
    """`renewed for a fourth`: the word `season` is left out."""
    led = clause.keys[max(0, start - 2) : start] in {("for", article) for article in _ARTICLES}
    return led and (end == len(clause) or clause.keys[end] in _AFTER_A_RANK)


def _counted(clause: Clause, at: int) -> Iterator[Found]:
    """`10 episodes`, `ten-episode run`, `8-episode second season`, `6-part final season`, `6x60'`."""
    yield from _by_length(clause, at)
    for number in count_at(clause, at):
        end = number.end
        while _is(clause, end, _KINDS) and end - number.end < _HOW_MANY_KINDS:
            end += 1
        counted = _is(clause, end, _EPISODES) or _is(clause, end, _EPS)
        if counted or (number.value == "1" and _is(clause, end, _EPISODE)):
            yield from _with_order(
                clause, end + 1, Run(episodes=_episodes(clause, at, end + 1, number.value))
            )
        if _is(clause, end, _EPISODE):
            yield from _of_episodes(clause, at, end, number.value)


def _by_length(clause: Clause, at: int) -> Iterator[Found]:
    """`6x60'`, `6 x 30min`: the number of episodes with the minutes of one."""
    typed, end = clause.keys[at], at + 1
    if clause.keys[at + 1 : at + 2] in (("x",), ("×",)) and at + 2 < len(clause):
        typed, end = f"{typed}x{clause.keys[at + 2]}", at + 3
    if found := _TIMES.fullmatch(typed):
        end += 1 if _is(clause, end, _MINUTES) else 0
        yield Found(end, Run(episodes=_episodes(clause, at, end, found[1])))


def _of_episodes(clause: Clause, at: int, end: int, number: str) -> Iterator[Found]:
    """The words after `ten-episode`: a run, an order, a season."""
    noun = end + 1
    while _is(clause, noun, _ARTICLES | _LIMITED):
        noun += 1
    if _is(clause, noun, _NOUNS):
        episodes = _episodes(clause, at, end + 1, number)
        yield Found(noun + 1, Run(episodes=episodes, ordered=clause.keys[noun] in _ORDER))
    if noun < len(clause):
        for found in (*_ordinal_first(clause, noun), *_season_first(clause, noun)):
            episodes = _episodes(clause, at, end + 1, number)
            yield Found(found.end, found.value._replace(episodes=episodes))


def _another(clause: Clause, at: int) -> Iterator[Found]:
    """`another season`, `one more season`, `a new season`: a season without a number."""
    start = at
    while (
        start < len(clause)
        and clause.keys[start] in (*_ARTICLES, *_ANOTHER, "one")
        and start - at < _HOW_MANY_KINDS
    ):
        start += 1
    words = set(clause.keys[at:start])
    if _is(clause, start, frozenset(("season",))) and words & _ANOTHER:
        yield from _with_order(clause, start + 1, Run(another=True))


def _several(clause: Clause, at: int) -> Iterator[Found]:
    """`seasons 4 and 5`, `seasons 4, 5 and 6` (the commas are gone), `seasons 4-5`, `s4+s5`, and by ranks."""
    if next_two := _next_two(clause, at):
        yield next_two
    named = _is(clause, at, _SEASONS)
    end, numbers, joined = at + named, list[str](), False
    if end < len(clause) and (ends := (_RANGE if named else _SHORT_RANGE).fullmatch(clause.keys[end])):
        yield from _from_to(clause, at, end + 1, ends[1], ends[2])
    while len(numbers) <= _MOST and (found := _numbered(clause, end, named=named)):
        end = found.end
        numbers.append(found.value)
        if joined:
            yield _all(clause, at, end, numbers)
        joined = _is(clause, end, _ALSO | {"+"})
        through = not joined and _is(clause, end, _THROUGH)
        if not (named or joined):
            break
        end += joined or through
        while (joined or through) and _is(clause, end, _SEASONS):
            end += 1
        if through and (last := _numbered(clause, end, named=named)):
            yield from _from_to(clause, at, last.end, found.value, last.value)
            break
    yield from _several_by_rank(clause, at)


def _numbered(clause: Clause, at: int, *, named: bool) -> Found | None:
    """The number of a season: after the word `seasons` any count, else as in `s4`."""
    if named or at >= len(clause):
        return next(count_at(clause, at), None) if at < len(clause) else None
    short = _SHORT.fullmatch(clause.keys[at])
    return Found(at + 1, short[1]) if short else None


def _next_two(clause: Clause, at: int) -> Found | None:
    """`renews for 4 and 5`, after three seasons."""
    last = clause.context.last_season
    if last is None or not _is(clause, at - 1, _FOR) or not _is(clause, at + 1, _ALSO):
        return None
    numbers = (last + 1, last + 2)
    named = (clause.keys[at], *clause.keys[at + 2 : at + 3])
    return Found(at + 3, Run(several=numbers)) if named == tuple(map(str, numbers)) else None


def _several_by_rank(clause: Clause, at: int) -> Iterator[Found]:
    """`fourth and fifth seasons`, `third and fourth and final season`."""
    keys = clause.keys
    one = ordinal(keys[at : at + 2])
    if one is None or not _is(clause, at + one[1], _ALSO | _THROUGH):
        return
    start = at + one[1] + 1
    while _is(clause, start, _ARTICLES):
        start += 1
    two = ordinal(keys[start : start + 2])
    if two is None:
        return
    end = start + two[1]
    final = _is(clause, end, _ALSO) and _is(clause, end + 1, _FINAL)
    end += 2 if final else 0
    if keys[end : end + 4] in _FINAL_IN_BRACKETS:
        final, end = True, end + 4
    if _is(clause, end, _SEASONS):
        numbers = str(one[0]), str(two[0])
        through = keys[at + one[1]] in _THROUGH
        both = () if through else (_all(clause, at, end + 1, numbers),)
        for found in both or _from_to(clause, at, end + 1, *numbers):
            yield found._replace(value=found.value._replace(final=final))


def _all(clause: Clause, at: int, end: int, numbers: Iterable[str]) -> Found:
    seasons = dict.fromkeys(_season(clause, at, end, number) for number in numbers)
    return Found(end, Run(several=tuple(seasons)))


def _from_to(clause: Clause, at: int, end: int, one: str, two: str) -> Iterator[Found]:
    first, last = _season(clause, at, end, one), _season(clause, at, end, two)
    if first < last <= first + _MOST:
        yield from _with_order(clause, end, Run(several=tuple(range(first, last + 1))))


def _more(clause: Clause, at: int) -> Iterator[Found]:
    """`two more seasons`, `another two seasons`, `a two-season renewal`, and `two seasons` after `for`."""
    start = at
    while _is(clause, start, _ARTICLES | _ANOTHER) and start - at < _HOW_MANY_KINDS:
        start += 1
    for number in count_at(clause, start):
        if not number.value.isdigit() or not 1 < int(number.value) <= _MOST:
            continue
        end = number.end
        while _is(clause, end, _ANOTHER | _FINAL):
            end += 1
        if _is(clause, end, _SEASON) and _is(clause, end + 1, _ORDER):
            yield Found(end + 2, Run(more=int(number.value), ordered=True))
        if "more" in clause.keys[number.end : end] and end == len(clause) and _is(clause, at - 1, _FOR):
            yield Found(end, Run(more=int(number.value)))  # `for two more`
        named = set(clause.keys[at:start]) & _ANOTHER or end > number.end or _is(clause, at - 1, _FOR)
        if named and (_is(clause, end, _SEASONS_ONLY) or (_is(clause, end, _SEASON) and end > number.end)):
            yield Found(end + 1, Run(more=int(number.value)))


def _and_final(clause: Clause, at: int, season: int) -> Iterator[Found]:
    """`season 6 and final season`, `season 6 (final)`; but not `season 6, the last`."""
    end = at
    if clause.keys[at : at + 1] == ("(",):
        end += 2 if clause.keys[at + 1 : at + 2] in (("the",), ("its",), ("and",), ("&",)) else 1
        after = end + 2 if _is(clause, end + 1, _SEASON) else end + 1
        if _is(clause, end, _FINAL) and clause.keys[after : after + 1] == (")",):
            yield Found(after + 1, Run(season=season, final=True))
        return
    while end < len(clause) and clause.keys[end] in (*_ALSO, "the", "its") and end - at < _HOW_MANY_KINDS:
        end += 1
    if end > at and _is(clause, end, _FINAL) and _is(clause, end + 1, _SEASON):
        yield Found(end + 2, Run(season=season, final=True))


def _with_order(clause: Clause, end: int, run: Run) -> Iterator[Found]:
    if _is(clause, end, _ORDER):
        yield Found(end + 1, run._replace(ordered=True))
    if clause.keys[end : end + 2] == ("pick", "up"):
        yield Found(end + 2, run._replace(ordered=True))
    yield Found(end, run)


def _is(clause: Clause, at: int, keys: frozenset[str]) -> bool:
    return at < len(clause) and clause.keys[at] in keys


def _season(clause: Clause, start: int, end: int, number: str) -> int:
    return clause.checked(start, end, lambda: parse_season(number))


def _episodes(clause: Clause, start: int, end: int, number: str) -> int:
    return counted(clause, "episodes", (start, end), number)


def counted(clause: Clause, field: str, place: tuple[int, int], number: str) -> int:
    """The value of `episodes` or `seasons`.

    Raises:
        EntryRefused: the number is impossible; at the tokens of `place`.
    """
    return clause.checked(*place, lambda: int(str(parse_value(field, number))))
