"""The end: cancelled after two seasons, ending with season 7, season 6 will be its last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import FINAL, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import IT, agent, fact, keyed, participles, run_claims, status
from btu_cli.entry.words.seasons import counted

if TYPE_CHECKING:
    from btu_cli.entry.language.patterns import Match


def _is_the_last(match: Match) -> tuple[Claim, ...]:
    """`season 5 will be its last`."""
    season = match.slots["season"].value.season
    final = (status(match, "final_season", FINAL), fact(match, "final", value=True))
    return (*final, Claim(Part.SEASON, "", (season,), match.span_of("season")))


def _marked_last(match: Match) -> tuple[Claim, ...] | None:
    """`s5 final - 10 eps`; by itself it may be a slip for the finale."""
    return _is_the_last(match) if match.clause.keys[match.end : match.end + 1] in _DASHES else None


def _part_is_the_last(match: Match) -> tuple[Claim, ...] | None:
    """`part 5 will be the last`, for a show whose seasons are called parts: the next or the present season."""
    part, last = int(match.slots["part"].value.removeprefix("part-")), match.clause.context.last_season
    if last is None or part not in (last, last + 1):
        return None
    final = (status(match, "final_season", FINAL), fact(match, "final", value=True))
    return (*final, Claim(Part.SEASON, "", (part,), match.span_of("part")))


def _after(match: Match) -> tuple[Claim, ...]:
    if "count" in match.slots:
        found = match.slots["count"]
        number = counted(match.clause, "seasons", (found.start, match.end), found.value)
    else:
        number = match.slots["season"].value.season if "season" in match.slots else 1
    return (Claim(Part.AFTER, "", number, match.span),)


def _after_all(match: Match) -> tuple[Claim, ...] | None:
    """`cancelled after two`: all seasons that the record has, if their number is that."""
    known, found = match.clause.context.last_season, match.slots["count"]
    whole = match.end == len(match.clause) or match.clause.keys[match.end] in ("(", ")")
    return _after(match) if whole and found.value == str(known) else None


def _last_one(match: Match) -> tuple[Claim, ...] | None:
    """`renewed for season 6, the last one`: a clause of its own, after the season."""
    clause = match.clause
    after_news = any(map(str.isalnum, clause.entry[: match.span[0]]))
    told = clause.keys[match.start : match.end]
    joined = clause.keys[match.start - 1] in ("and", "&")
    led = not match.start or (joined and ("be" in told or match.start > 1))
    if not led or match.end < len(clause) or not after_news:
        return None
    return (status(match, "final_season", FINAL), fact(match, "final", value=True))


def _ending(match: Match) -> tuple[Claim, ...] | None:
    """A planned future end: a named season is the final one, a number of seasons is the total.

    `season 4 to end in May` is the finale of that season.
    """
    if {"season", "count", "run"}.isdisjoint(match.slots) and _follows_its_season(match):
        when = match.slots.get("when")
        return (Claim(Part.EXPECTS, "finale", when.value, match.span_of("when")),) if when else None
    claims = [status(match, "final_season", FINAL), fact(match, "final", value=True, strength=FINAL)]
    if "season" in match.slots:
        season = match.slots["season"].value.season
        claims.append(Claim(Part.SEASON, "", (season,), match.span_of("season")))
    if "count" in match.slots:
        found = match.slots["count"]
        number = counted(match.clause, "seasons", (found.start, match.end), found.value)
        claims.append(fact(match, "seasons", number))
    if "run" in match.slots:
        run = match.slots["run"].value
        if run.episodes is None or run.season is not None or run.final:
            return None
        claims += run_claims(match)
    if "when" in match.slots:
        claims.append(Claim(Part.EXPECTS, "finale", match.slots["when"].value, match.span_of("when")))
    return tuple(claims)


def _follows_its_season(match: Match) -> bool:
    """Whether a season is named directly in front, and the end is not that of the series."""
    if "series" in match.clause.keys[match.start : match.end]:
        return False
    runs = (found for at in range(match.start) for found in match.clause.read("run", at))
    return any(found.end == match.start and found.value.season is not None for found in runs)


def _ends_it(match: Match) -> tuple[Claim, ...] | None:
    """`Netflix ending 'X' after season 2`: the platform's decision."""
    made = _ending(match)
    return made and (*made, agent(match))


def _ended(match: Match) -> tuple[Claim, ...]:
    """A planned end that has come, after a number of seasons."""
    return (status(match, "ended"), fact(match, "seasons", match.slots["season"].value.season))


def _after_its_end(match: Match) -> tuple[Claim, ...]:
    """`saved by NBC after cancellation by Fox`: Fox's part, which is not the status."""
    return (fact(match, keyed(match, "platform", match.slots["platform"].value), "cancelled"),)


_DASHES: Final = (("-",), ("–",), ("—",))
_ENDS: Final = "ends|concludes|wraps|bows [up|out]"
_ENDING: Final = (
    "([is|are] ending|concluding|wrapping|finishing [up] | "
    "[set|due|scheduled|slated|is|are] to end|conclude|finish|wrap [up] | "
    "will [now|officially] end|conclude|finish|wrap [up] | will be ending | coming to an end | bowing out)"
)
_TO_END: Final = (
    "([set|due|scheduled|slated|is|are] to end|conclude | will [now|officially] end|conclude | [is|are] coming to an end | "
    "to come to an end | [set|due] to go off [the] air | will go off [the] air)"
)
_WHEN: Final = "[[in|on] {when}]"
_AXED: Final = f"{participles('cancelled')}|dropped"
_LAST: Final = "[the|its|their | [the] show's|series'] last|final [season|one]"

GROUPS: Final = (
    Group(
        "The end",
        (
            Phrase(
                "after [just|only] ({season} | {count} season|seasons|series | a season|series | [a|one] single "
                "season|series) [on {platform}]",
                _after,
                head=False,
            ),
            Phrase("after [just|only] {count}", _after_all, head=False),
            Phrase(
                f"after|following|from ({{platform}} cancellation|cancelation|axe|axing | {{platform}} [had|has] {_AXED} {IT} | "
                f"[its|the] (cancellation|cancelation | [being|was|got] {_AXED}) by|at {{platform}})",
                _after_its_end,
                head=False,
            ),
            Phrase(
                f"({{season}} (is|was|as | will be | to be | set to be) {_LAST} | "
                "last|final season [is | will be | to be] [:] {season} | "
                "{season} will|to conclude|end|finish [the|its] story|saga|series | "
                "[the] story|saga ends|concludes with|in {season} | "
                "{season} ([:] the|its | :) last|final [one|season|series])",
                _is_the_last,
            ),
            Phrase("{season} last|final", _marked_last),
            Phrase("[which] [is | [will|to] be] [the|its] last|final [one|season|series]", _last_one),
            Phrase(
                f"{_TO_END} {_WHEN} [after {{count:years}} years|decades | after {{run}} | "
                f"with [a|an|its] [{{count:parts}}] [part|hour|episode] [series] finale|special] {_WHEN}",
                _ending,
            ),
            Phrase(
                f"{_ENDING} {_WHEN} with|after ([the|its] {{season}} | {{count}} season|seasons|series) {_WHEN}",
                _ending,
            ),
            Phrase(f"{_ENDS} with [the|its] {{season}} {_WHEN}", _ending),
            Phrase("{platform} (ending|ends | to end) with|after [the|its] {season}", _ends_it),
            Phrase(f"{{part}} (is|was | will be | to be | set to be) {_LAST}", _part_is_the_last),
            Phrase("(ended|concluded|finished | wrapped up | signed off | bowed out) with {season}", _ended),
        ),
        (
            ("final season", "status = final_season, final = yes"),
            ("renewed for a sixth and final season", "status = final_season, final = yes, season = 6"),
            ("renewed for s6 (final)", "status = final_season, final = yes, season = 6"),
            ("season 6 will be its last", "status = final_season, final = yes, season = 6"),
            ("ending with season 7", "status = final_season, final = yes, season = 7"),
            ("final season in production", "status = in_production, final = yes"),
            ("cancelled after two seasons", "status = cancelled, seasons = 2"),
            (
                "axed by ABC after 2 series",
                "status = cancelled, by = ABC, platform.abc = cancelled, seasons = 2",
            ),
            ("to end in December 2020", "status = final_season, final = yes, expect finale = 2020-12"),
            ("ended with season 7", "status = ended, seasons = 7"),
            (
                "saved by NBC after Fox cancellation",
                "status = saved, by = NBC, platform = NBC, platform.fox = cancelled",
            ),
        ),
        (
            ("part 5 will be the last", "the last of what? Write `season 5 will be the last`"),
            ("last episode December 2018", "has it aired, or is it expected?"),
            ("ends May 2019", "has it ended, or will it?"),
        ),
    ),
)
