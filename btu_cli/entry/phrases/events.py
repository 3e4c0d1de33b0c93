"""Events: filming expected Q3 2021, premiered 2018-11-23 in Russia, wrapped filming."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import fact, keyed, part_of, run_claims, status
from btu_cli.entry.words.slots import WORLDWIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.clause import Found
    from btu_cli.entry.language.patterns import Match
    from btu_cli.entry.words.seasons import Run
    from btu_cli.model.dates import PartialDate


def event_of(match: Match, default: str = "premiere") -> str:
    """The event of a match. A premiere in one country is a release there."""
    event = default
    for slot in ("event", "word"):
        if slot in match.slots:
            event = match.slots[slot].value
    country = _of(match, "country")
    if country and event in ("premiere", "release"):
        return keyed(match, "release", country.value)
    return event


def _of(match: Match, slot: str) -> Found | None:
    """The reading of a slot that can be before or after the date."""
    return match.slots.get(slot) or match.slots.get(f"{slot} again")


def makes_sense(match: Match, event: str) -> bool:
    """Whether there is at most one country and one platform, and a country only for a showing."""
    twice = any(slot in match.slots and f"{slot} again" in match.slots for slot in ("country", "platform"))
    misplaced = _of(match, "country") is not None and not event.startswith("release.")
    return not (twice or misplaced)


def around(match: Match) -> tuple[Claim, ...]:
    """The other claims of such a match: the season, its platform, and the place of production."""
    claims = run_claims(match)
    if (platform := _of(match, "platform")) and _is_a_home(match, platform.value):
        span = match.clause.span(platform.start, platform.end)
        named = (platform.value, match.slots["also"].value) if "also" in match.slots else platform.value
        claims = (*claims, Claim(Part.AGENT, "on", named, span))
    if "places" in match.slots:
        place = fact(match, "production", match.slots["places"].value)
        claims = (*claims, place._replace(span=match.span_of("places")))
    return claims


def _is_a_home(match: Match, platform: str) -> bool:
    """Whether a showing on a platform is at the show's home; in one country it may be elsewhere, too."""
    country, homes = _of(match, "country"), match.clause.context.homes
    return country is None or country.value == WORLDWIDE or not homes or platform in homes


def expected(default: str = "premiere") -> Callable[[Match], tuple[Claim, ...] | None]:
    """A phrase that announces an event. `default` is the event if none is named."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        event, when = event_of(match, default), match.slots["when"]
        begun = "since" in match.clause.keys[when.start : when.end]  # `airing since May 2019`
        if begun or not makes_sense(match, event):
            return None
        return (Claim(Part.EXPECTS, event, when.value, match.span), *around(match))

    return claims


def expected_if_ahead(match: Match, default: str = "premiere") -> tuple[Claim, ...] | None:
    """`premiere 2027-03`: expected, if the day is still to come; else unclear."""
    today, when = match.clause.context.anchor, match.slots["when"]
    later = when.typed.casefold().startswith("later")
    return expected(default)(match) if today is not None and (later or when.value.first > today) else None


def _dated(match: Match, event: str, when: PartialDate) -> tuple[Claim, ...]:
    """An event on its day, which is also the date of the update if it has no other."""
    return (fact(match, event, when), Claim(Part.DATE, "", when, match.span_of("date"), WEAK))


def _premiered(match: Match) -> tuple[Claim, ...] | None:
    """An event without a date is only met."""
    event = event_of(match)
    if not makes_sense(match, event):
        return None
    if "date" not in match.slots:
        return (Claim(Part.MET, event, None, match.span), *around(match))
    return (*_dated(match, event, match.slots["date"].value), *around(match))


def _premieres_that_day(match: Match) -> tuple[Claim, ...] | None:
    """`2021-12-16 'X' premieres on HBO Max`: a dated line is about its own day, unless it names another."""
    day, clause = match.slots["date"], match.clause
    if (
        day.typed
        or day.value.days > 1
        or any(clause.read("when", at) for at in range(match.end, len(clause)))
    ):
        return None
    return _premiered(match)


def _finale(match: Match) -> tuple[Claim, ...]:
    """The last episode of a series is its end; of a season, its finale. A series finale ends the last season."""
    end = match.slots["date"].start if "date" in match.slots else match.end
    words = match.clause.keys[match.start : end]  # `last Sunday` is a day
    over = [status(match, "ended")] if {"series", "final", "last"} & set(words) else []
    if ("series", "finale") in pairwise(words):
        over.append(Claim(Part.LAST, "", None, match.span))
    run = run_claims(match)
    if "date" not in match.slots:
        return (*(over or (Claim(Part.MET, "finale", None, match.span),)), *run)
    return (*_dated(match, "finale", match.slots["date"].value), *over, *run)


def _half_over(match: Match) -> tuple[Claim, ...] | None:
    """`fall finale aired`: the end of the first part of a season."""
    return _premiered(match) if event_of(match) == "finale.part-1" else None


def _all_out(match: Match) -> tuple[Claim, ...] | None:
    """`all episodes released 2021-05-05`: premiere and finale on one day."""
    run = around(match)
    if "counted" in match.slots:
        counted: Run = match.slots["counted"].value
        if counted.episodes is None:
            return None
        run = (*run, *run_claims(match, "counted"))
    events = ("premiere", "finale")
    if "when" in match.slots:
        return (
            *(Claim(Part.EXPECTS, event, match.slots["when"].value, match.span) for event in events),
            *run,
        )
    if "date" not in match.slots:
        return (*(Claim(Part.MET, event, None, match.span) for event in events), *run)
    dated = (_dated(match, event, match.slots["date"].value) for event in events)
    return (*(claim for claims in dated for claim in claims), *run)


def _at_once(match: Match) -> tuple[Claim, ...] | None:
    """`premiered 2024-06-26, all 8 episodes`: where the rest says that it was shown, the finale was that day too."""
    clause, run = match.clause, run_claims(match, "counted")
    closed = match.end == len(clause) or clause.keys[match.end] == ")"
    uncounted = "counted" in match.slots and match.slots["counted"].value.episodes is None
    if uncounted or not closed:
        return None
    before = match.clause.entry[: match.span[0]].casefold().split()
    shown = not _SHOWN.isdisjoint(before)
    return (*run, Claim(Part.MET, "finale", None, match.span)) if shown else run


def met(event: str = "") -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that says that an event has happened."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (Claim(Part.MET, event or event_of(match), None, match.span), *around(match))

    return claims


OF_RUN: Final = "[(for|of|on) {run} | {run}]"
_FIRST: Final = "[{run}]"
_IS: Final = "[is|was|are|has|have] [been] [now|currently|still|also|officially]"
IS_STILL: Final = (
    "[is|are | has|have been] [now|currently|still|also|officially]"  # `was expected` is given up
)
SET: Final = (
    "expected|set|slated|scheduled|planned|due|targeted|pencilled|penciled|aimed|coming|eyed|locked|fixed"
)
ON: Final = "[for|in|on|at|sometime|from|this|later] [in|on] [the]"
DATED: Final = (
    f"({SET} [by {{platform:who}}] [:] {ON} | "
    "announced|confirmed|dated|revealed|unveiled [by {platform:who}] [:|for|as] [for|in|on|as])"
)
STARTS: Final = (
    "(starts|begins|commences|resumes|restarts|airs|starting|beginning|commencing | kicks|kicking off "
    "| gets|getting under way|underway)"
)
START: Final = (
    "(start|begin|commence|resume|happen|air|be|run|roll | kick off | get under way|underway | take place)"
)
TO: Final = f"([is|are] [{SET}] to | will | is to)"
_MOVED: Final = (
    "((moved|moves|moving|pushed|pushes|pushing|delayed|delays|delaying|postponed|postpones|shifted|shifts|"
    "rescheduled|bumped|advanced|put|set) [back|forward|up] | brought|brings|bringing forward | "
    "slips|slipped|slides|slid)"
)
_SHOWS: Final = (
    "(premieres|debuts|launches|airs|returns|arrives|drops|streams|lands|bows|releases|starts|begins|premiering|debuting|launching|"
    "returning|arriving|coming|dropping|comes|heading|heads|out|airing|streaming | comes|coming out | [coming|comes] back [on air] | "
    "gets released | [is|are] back | starts|begins again)"
)
_SHOW: Final = (
    "(premiere|debut|launch|air|return|arrive|drop|stream|bow|land|release|start | come|be [back|out] | "
    "be released|shown|broadcast | have its premiere)"
)
_WHERE: Final = (
    "[{area:country}] [on|at|to {platform} [and|&|+ {platform:also}]] [in [the] {country} | {area:country}]"
)
_THERE: Final = "[on|at {platform:platform again} [and|&|+ {platform:also}]] [in [the] {country:country again} | {area:country again}]"
_FOR: Final = "[for|of|with {run}]"
_FOR_WHERE: Final = f"({_FOR} {_WHERE} | {_WHERE} {_FOR})"
_SHOW_DAY: Final = "([official] [season|series] premiere|debut|return|launch|release|broadcast)"
_PREMIERED: Final = (
    "([was|has|had|have] premiered|debuted|launched|released|bowed | first aired | [has] returned)"
)
_SHOWN: Final = frozenset("premiered debuted launched released bowed dropped".split())
SAYS: Final = "sets|reveals|announces|unveils|confirms|dates|schedules|slates|slots"

GROUPS: Final = (
    Group(
        "What is expected",
        (
            Phrase(f"{{event}} [in {{country}}] {OF_RUN} {IS_STILL} {DATED} {{when}} {_THERE}", expected()),
            Phrase(
                f"{{event}} [in {{country}}] {OF_RUN} {IS_STILL} {SET} to {START} {ON} {{when}} {_THERE}",
                expected(),
            ),
            Phrase(
                f"{{event}} [in {{country}}] {OF_RUN} {_IS} {_MOVED} to|until|till|for|into {{when}}",
                expected(),
            ),
            Phrase(
                f"{{event}} [in {{country}}] {OF_RUN} ({TO} {START} | {STARTS}) {ON} {{when}} {_THERE}",
                expected(),
            ),
            Phrase(f"{_SHOWS} {_FOR_WHERE} {ON} {{when}} {_THERE}", expected()),
            Phrase("hits {platform} [in|on] {when}", expected()),
            Phrase("[is|now] dated [:] [for] {when}", expected()),
            Phrase(
                "([new] [episodes|eps] weekly | new episodes|eps) [from|on|start|starting] [on] {when}",
                expected(),
            ),
            Phrase(
                f"{{platform}} will|to stream|air|premiere|debut|launch|release [{{run}}] [starting|beginning|from] {ON} "
                "{when}",
                expected(),
            ),
            Phrase(
                "[is|was|been] (delayed|postponed|pushed|bumped|slips|slipped|slides|slid | pushed|bumped|moved|held back) (to|until|till|into | [:] now [to]) {when}",
                expected(),
            ),
            Phrase("[is|was|been] moved|moves|brought|bumped up|forward to {when}", expected()),
            Phrase(
                "[{platform:who}] moves|moved|pushes|pushed|bumps|bumped|shifts|shifted up|back|forward [its|the] [{run}] "
                "premiere|debut|return|launch|release [date] to|until {when}",
                expected(),
            ),
            Phrase(
                "[{platform:who}] delays|delayed|pushes|pushed|bumps|bumped|postpones|postponed [the|its] [{run}] "
                "[premiere|debut|release|launch|return] [date] [back] to|until|till|into {when}",
                expected(),
            ),
            Phrase("[{platform}] [has] sets|set|dates|schedules|slates {run} for|: {when}", expected()),
            Phrase("ends|ending [on|in] {when}", lambda match: expected_if_ahead(match, "finale")),
            Phrase(
                f"[{{event}} | date] {OF_RUN} [is|was|been] {_MOVED} [from] {{old}} to|until|till|->|→ {{when}}",
                expected(),
            ),
            Phrase(
                f"{{platform}} [has] set|{SAYS} {_FIRST} [a|the|its] ({{when}} {_SHOW_DAY} [date|window|timeframe] | "
                f"{_SHOW_DAY} [date|window|timeframe] {_FOR} [:|for|of|in|on|as|–|-] [for|in|on] {{when}})",
                expected(),
            ),
            Phrase(
                f"([has] set|{SAYS}|gets|lands|nabs|scores) {_FIRST} [a|the|its|an] ({{when}} {_SHOW_DAY} [date|window|timeframe] | "
                f"{_SHOW_DAY} [date|window|timeframe] {_FOR} [:|for|of|in|on|as|–|-] [for|of|in|on] {{when}})",
                expected(),
            ),
            Phrase(
                f"back [on our|your|tv|the screens|telly] {_FOR_WHERE} {ON} {{when}} {_THERE}",
                expected(),
            ),
            Phrase(f"{TO} {_SHOW} {_FOR_WHERE} {ON} {{when}} {_THERE}", expected()),
            Phrase(f"[is|are] expected|set|slated|scheduled|due {ON} {{when}} {_THERE}", expected()),
            Phrase("{event} [date] [for {run}] [:|is|on|in|–|-] {when}", expected_if_ahead),
            Phrase(f"(on air {ON} | from|starting|beginning [in|on]) {{when}} {_THERE}", expected_if_ahead),
            Phrase(f"{{when}} {_FIRST} {_SHOW_DAY}", expected_if_ahead),
            Phrase("{word} [is] expected [for|in|on] {when}", expected()),
            Phrase(
                "all [{run:counted} | episodes|eps] [of {run}] drop|premiere|arrive|launch|release [on] {when}",
                _all_out,
            ),
        ),
        (
            ("premiere moved to March 2021", "expect premiere = 2021-03"),
            ("premiere set for 2021-03", "expect premiere = 2021-03"),
            ("returning 2021-09", "expect premiere = 2021-09"),
            ("due 2022", "expect premiere = 2022"),
            ("premieres in Russia in 2021", "expect release.russia = 2021"),
            ("premieres March 2021 on Fox", "expect premiere = 2021-03, platform = Fox"),
            ("season 2 delayed to 2022", "season = 2, expect premiere = 2022"),
            ("sets March 1, 2021 premiere", "expect premiere = 2021-03-01"),
            ("finale expected May 2022", "expect finale = 2022-05"),
            ("trailer expected 2021-05", "expect trailer = 2021-05"),
            ("returning in january", "expect premiere = 2021-01"),
            ("season 2 returns next fall", "season = 2, expect premiere = 2021-autumn"),
            ("season 5 part 2 premieres 2021-09-03", "season = 5, expect premiere.part-2 = 2021-09-03"),
        ),
        (
            ("premiere 2020-03", "has it been, or is it expected?"),
            ("season 3 to debut in 2015", "that has passed: when was it said?"),
            ("returning soon", "no date"),
            (
                "premiere was expected March 2027",
                "and now? Write `premiere expected March 2027`, or where it moved",
            ),
            ("premieres with two episodes March 5, 2027", "two in all, or on the first day?"),
        ),
    ),
    Group(
        "What has happened",
        (
            Phrase(f"{_PREMIERED} {_WHERE} [on|in] {{date}} {_THERE}", _premiered),
            Phrase(f"[on|in] {{date}} [:|-|–|—] {_PREMIERED} {_WHERE}", _premiered),
            Phrase(
                f"{{date}} [:|-|–|—] {_FIRST} premieres|debuts|launches|bows {_WHERE}", _premieres_that_day
            ),
            Phrase(f"{_PREMIERED} {_WHERE}", _premiered),
            Phrase(f"{{run}} [has] started|began|begun {_WHERE} [on|in] {{date}}", _premiered),
            Phrase(f"[has] started|began|begun airing {_WHERE} [[on|in] {{date}}]", _premiered),
            Phrase(
                "([series|season] finale | final|last [ever] episode|ep) [of|for {run}] [has] "
                "(aired|broadcast|shown|streamed | went out) [[on|in] {date}]",
                _finale,
            ),
            Phrase(
                "{event} [of|for {run}] [has] (aired|broadcast|shown|streamed | went out) [[on|in] {date}]",
                _half_over,
            ),
            Phrase("[series|season] finale [of|for {run}] was [on] {date}", _finale),
            Phrase("[aired] its [series|season] finale [[on|in] {date}]", _finale),
            Phrase(
                "all [{run:counted} | episodes|eps] [of|from {run}] [is|are|were|was|have|been] [now] "
                "(released|out|available|dropped|streaming|up|aired | released on {platform}) [[on|in] {date}]",
                _all_out,
            ),
            Phrase(
                "[with] all [{run:counted} | episodes|eps] [at once | together | in one go]",
                _at_once,
                head=False,
                aside=True,
            ),
            Phrase("met {event}", met()),
            Phrase("met {word}", met()),
            Phrase("[the] [for|of|in] {part} [of]", part_of(Part.PLACE, "part"), head=False),
        ),
        (
            ("premiered 2018-11-23", "premiere = 2018-11-23, date = 2018-11-23"),
            ("premiered 2018-11-23 in Russia", "release.russia = 2018-11-23, date = 2018-11-23"),
            (
                "released worldwide on Netflix August 16, 2019",
                "release.worldwide = 2019-08-16, platform = Netflix, date = 2019-08-16",
            ),
            (
                "2018-11-23 'Better Than Us' premieres on Netflix",
                "premiere = 2018-11-23, platform = Netflix, date = 2018-11-23",
            ),
            ("season 1 finale aired 2019-07-02", "season = 1, finale = 2019-07-02, date = 2019-07-02"),
            ("season 1 ended 2019-07-02", "season = 1, finale = 2019-07-02, date = 2019-07-02"),
            ("series finale aired 2020-05-05", "status = ended, finale = 2020-05-05, date = 2020-05-05"),
            (
                "season 2 series finale aired 2020-05-05",
                "season = 2, status = ended, final = yes, finale = 2020-05-05, date = 2020-05-05",
            ),
            (
                "all episodes released 2020-05-05",
                "premiere = 2020-05-05, finale = 2020-05-05, date = 2020-05-05",
            ),
            ("part 2 of season 5 premiered", "season = 5, met = premiere.part-2"),
            ("season 2B premiered", "season = 2, met = premiere.part-2"),
            ("midseason finale aired", "met = finale.part-1"),
        ),
    ),
)
