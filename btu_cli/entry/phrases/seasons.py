"""Seasons: orders of further ones, numbers of episodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import GETS, IT, agent, fact, run_claims, status
from btu_cli.entry.words.lists import CONNECTIVES
from btu_cli.entry.words.seasons import counted
from btu_cli.entry.words.titles import titles_in
from btu_cli.errors import EntryRefused
from btu_cli.model.lifecycle import ORDERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match
    from btu_cli.entry.words.seasons import Run


def _gets(match: Match) -> tuple[Claim, ...] | None:
    if "run" not in match.slots:
        return (status(match, "renewed"),)
    run: Run = match.slots["run"].value
    if run.season is None and not (run.is_further or run.ordered):
        return None
    return (status(match, "renewed"), *run_claims(match))


def _further(match: Match) -> tuple[Claim, ...] | None:
    """A confirmed further season is a renewal; a confirmed number of episodes is only a number."""
    run: Run = match.slots["run"].value
    return (status(match, "renewed"), *run_claims(match)) if run.is_further else None


def _further_then(match: Match) -> tuple[Claim, ...] | None:
    """`season 3 confirmed for 2025`: a renewal and an expected date; a past day is the date of the report."""
    further, when = _further(match), match.slots["when"].value
    anchor = match.clause.context.anchor
    if further is None or anchor is None or when.first <= anchor:
        return None
    return (*further, Claim(Part.EXPECTS, "premiere", when, match.span_of("when")))


def _season_then(match: Match) -> tuple[Claim, ...] | None:
    """`season 3 in 2025`: the day alone; it may have been ordered long ago."""
    made = _further_then(match)
    return made and tuple(claim for claim in made if (claim.name, claim.value) != ("status", "renewed"))


def _season_and_day(match: Match) -> tuple[Claim, ...] | None:
    """`S4: Oct 2027`, as a whole clause or after its platform."""
    clause = match.clause
    led = match.start == 0 or clause.keys[match.start - 1] in CONNECTIVES
    parted = match.end == len(clause) or clause.keys[match.end] in CONNECTIVES
    return _season_then(match) if led and parted else None


def _ordered_for(match: Match) -> tuple[Claim, ...] | None:
    """`greenlit for 2027`, beside an order: the premiere, if that is still to come."""
    clause, when = match.clause, match.slots["when"].value
    ordered = any(
        found.value[0] in ORDERS for at in range(match.start) for found in clause.read("status", at)
    )
    if not ordered or clause.context.anchor is None or when.last <= clause.context.anchor or when.days == 1:
        return None
    return (Claim(Part.EXPECTS, "premiere", when, match.span_of("when")),)


def _part_and_day(match: Match) -> tuple[Claim, ...] | None:
    """`2nd cour Jan 2027`, as a whole clause, if that is still to come."""
    anchor, when = match.clause.context.anchor, match.slots["when"].value
    if not match.is_whole or anchor is None or when.first <= anchor:
        return None
    event = f"premiere.{match.slots['part'].value}"
    return (Claim(Part.EXPECTS, event, when, match.span_of("when")), *run_claims(match))


def _by(
    make: Callable[[Match], tuple[Claim, ...] | None], name: str = "by"
) -> Callable[[Match], tuple[Claim, ...] | None]:
    """The same, with the platform that orders it, if one is named."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        made = make(match)
        return (*made, agent(match, name)) if made and "platform" in match.slots else made

    return claims


def _ordered_there(match: Match) -> tuple[Claim, ...] | None:
    """`Sky s3 order`, as a whole clause."""
    return _gets(match) if match.is_whole and match.slots["run"].value.ordered else None


def _of_itself(
    make: Callable[[Match], tuple[Claim, ...] | None],
) -> Callable[[Match], tuple[Claim, ...] | None]:
    """The same, of the show itself: `'X' confirms season 2`."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        titled = bool(titles_in(match.clause.entry[: match.span[0]], match.clause.context.titles))
        return make(match) if match.start == 0 and titled else None

    return claims


def _holds(match: Match) -> tuple[Claim, ...] | None:
    """`season 2 will have 10 episodes`: a number of episodes and nothing else."""
    run: Run = match.slots["run"].value
    return run_claims(match) if run.episodes is not None and not run.ordered else None


def _order(match: Match) -> tuple[Claim, ...] | None:
    """`order cut from 10 to 8`: a number of episodes, and no status."""
    claims = [
        Claim(Part.SEASON, "", (match.slots[slot].value.season,), match.span_of(slot))
        for slot in ("season", "of")
        if slot in match.slots
    ]
    if "run" in match.slots:
        run: Run = match.slots["run"].value
        return (*claims, *run_claims(match)) if run.episodes is not None and not run.ordered else None
    found = match.slots["count"]
    if "episodes" not in match.clause.keys[match.start : match.end] and len(found.value) == YEAR:
        return None  # `season 4 bumped to 2028`
    number = counted(match.clause, "episodes", (found.start, found.end), found.value)
    return (*claims, fact(match, "episodes", number))


def _back_for(match: Match) -> tuple[Claim, ...] | None:
    run: Run = match.slots["run"].value
    if run.season is None and not run.is_further:
        return None
    return (status(match, "renewed"), *run_claims(match))


def _seasons(match: Match) -> tuple[Claim, ...] | None:
    found = match.slots["count"]
    if match.clause.keys[found.end] == "season" and found.value != "1":
        return None
    return (fact(match, "seasons", counted(match.clause, "seasons", (match.start, match.end), found.value)),)


def _up_to(match: Match) -> tuple[Claim, ...]:
    """`renewed to season 6`: as `through season 6`, if the record has an earlier season."""
    season, last = match.slots["season"].value.season, match.clause.context.last_season
    return run_claims(match, "season") if last is None or last >= season else _through(match)


def _through(match: Match) -> tuple[Claim, ...]:
    """`renewed through season 6`: every season after the last one, up to this one."""
    season, last = match.slots["season"].value.season, match.clause.context.last_season
    if last is None or last >= season:
        raise EntryRefused(
            match.clause.entry, match.span, "It is not clear which seasons these are.",
            hint=f"Write the seasons: `renewed for seasons {max(season - 1, 1)} and {max(season, 2)}`.",
        )  # fmt: skip
    return (Claim(Part.SEASON, "", tuple(range(last + 1, season + 1)), match.span),)


YEAR: Final = 4  # digits
_GIVES: Final = "gives|gave|given|hands|handed|grants|granted|awards|awarded"
_AHEAD: Final = (
    "(returns|returning|back | [set|due|slated|scheduled] to return | will return | "
    "[coming|comes] back | will be back | [is|are] set for)"
)
_SAYS: Final = "confirms|confirmed|announces|announced"
_GREEN: Final = "[a|the] (greenlight | green light | go ahead)"
_CHANGED: Final = "cut|trimmed|reduced|shortened|slashed|increased|extended|expanded|upped|raised|boosted|bumped|capped|limited"
_CHANGES: Final = "cuts|trims|reduces|shortens|slashes|increases|extends|expands|ups|raises|boosts|caps"
_TO: Final = "[back|down|up] [from {count:before} [episodes|eps]] to|at ({run} | {count} [episodes|eps]) [from {count:old} [episodes|eps]]"

GROUPS: Final = (
    Group(
        "A further season",
        (
            Phrase("for {when}", _ordered_for, head=False),
            Phrase(f"({GETS} | to get|receive) [a|an|its] [early] {{run}} [renewal]", _gets),
            Phrase(f"[{GETS}] [a|an] [early] renewal [for {{run}}]", _gets),
            Phrase(f"({GETS} {_GREEN} [for|to {{run}}] | {_GREEN} for|to {{run}})", _gets),
            Phrase("[the] order|renewal|pickup [is|has] [been] confirmed|announced|official", _gets),
            Phrase(f"{{platform}} [has] {_GIVES} {IT} [an] [early] {{run}} [renewal]", _by(_gets)),
            Phrase(f"{{platform}} [has] {_GIVES} {IT} ([a|an] [early] renewal | {_GREEN})", _by(_gets)),
            Phrase(f"{{platform}} [has|have] {_SAYS} [a|the] renewal [for|of {{run}}]", _by(_gets)),
            Phrase(f"{_AHEAD} [to|on|at {{platform}}] (for|with) {{run}}", _by(_back_for, "on")),
            Phrase(
                "[{platform}] [is] (moving|going|pressing|pushing forward|ahead) with {run}", _by(_back_for)
            ),
            Phrase(
                "({run} [anime|production] [is|was|are|has] [been] [officially|now] "
                "(confirmed|happening|official|announced|approved|decided|greenlit | a go) | confirmed [:] {run})",
                _further,
            ),
            Phrase(
                f"({{platform}} [{{country:arm}}] [has|have] {_SAYS}|commissions|commissioned|commission|confirm|announce "
                "{run} | {run} confirmed by {platform} | confirmed by {platform} [:] {run})",
                _by(_further),
            ),
            Phrase("{platform} {run}", _by(_ordered_there)),
            Phrase("confirms|announces {run}", _of_itself(_further)),
            Phrase("confirms|announces {run} for|in {when}", _of_itself(_further_then)),
            Phrase(
                f"({{run}} [anime] [is|was] [officially|now] confirmed|announced|greenlit|ordered for|in {{when}} "
                f"[release|premiere|debut|launch] | {{platform}} [has|have] {_SAYS}|orders {{run}} for|in {{when}} | "
                f"{GETS} {{run}} in {{when}})",
                _by(_further_then),
            ),
            Phrase("{run} in {when}", _season_then),
            Phrase(
                "({run} [:|–|—|-] [sometime] {when} | {when} [:|–|—|-] {run}) [[on|at] {platform}]",
                _by(_season_and_day, "on"),
            ),
            Phrase("({part} [of {run}] | {run} {part}) [:|–|—|-] {when}", _part_and_day),
        ),
        (
            ("picked up for a second season", "status = renewed, season = 2"),
            ("gets early season 4 renewal", "status = renewed, season = 4"),
            ("Hulu gives third season order", "status = renewed, season = 3, by = Hulu, platform = Hulu"),
            (
                "BBC One commissions second series",
                "status = renewed, season = 2, by = BBC One, platform = BBC One",
            ),
            ("second season confirmed", "status = renewed, season = 2"),
            ("back for season 3", "status = renewed, season = 3"),
            (
                "Netflix moving forward with season 3",
                "status = renewed, season = 3, by = Netflix, platform = Netflix",
            ),
            ("renewed for another season", "status = renewed"),
        ),
        (
            ("another season", "it does not say who gives it"),
            ("cancelled last season", "the final season, or the one before?"),
        ),
    ),
    Group(
        "Seasons and episodes",
        (
            Phrase(
                "[for|with|of|in|on|from|as] {run} [[in] total|overall|altogether]", run_claims, head=False
            ),
            Phrase("through [and including] {season}", _through, head=False),
            Phrase("[up] to {season}", _up_to, head=False),
            Phrase(
                "[will|to] (have|be|run|span|comprise|contain|feature|include | consist of | listed with|at) {run}",
                _holds,
            ),
            Phrase("(episode count | ep count | episodes | eps) [is|:] {count}", _order),
            Phrase(
                f"[{{season}}] [episode|episodes|ep] [order|count|run] [for {{season:of}}] [is|was|has] [been] {_CHANGED} {_TO} [for {{season:of}}]",
                _order,
            ),
            Phrase(
                f"{{platform}} [has] {_CHANGES}|{_CHANGED} [{{season}}] [episode] [order|run] {_TO}", _order
            ),
            Phrase("{count} season|seasons [total|overall|only]", _seasons),
        ),
        (
            ("season 5", "season = 5"),
            ("S05", "season = 5"),
            ("for its fifth season", "season = 5"),
            ("series 5", "season = 5"),
            ("10 episodes", "episodes = 10"),
            ("ten-episode run", "episodes = 10"),
            ("8-episode second season", "season = 2, episodes = 8"),
            ("season 2 will have 10 episodes", "season = 2, episodes = 10"),
            ("order cut to 8 episodes", "episodes = 8"),
            ("order cut from 10 to 8", "episodes = 8"),
            ("season 2 order capped at 13", "season = 2, episodes = 13"),
            ("S4 = 6 eps", "season = 4, episodes = 6"),
            ("6x60'", "episodes = 6"),
            ("S3: Oct 2021", "season = 3, expect premiere = 2021-10"),
            ("3 seasons", "seasons = 3"),
        ),
        (
            ("10 to 12 episodes", "not a number of episodes"),
            ("picked up, 2 seasons", "ordered now, or all that there are?"),
            ("two more episodes", "more than how many?"),
            ("0 episodes", "not a number of episodes"),
            ("season 2 episode 5", "one episode: an update is of a season or of the show"),
        ),
    ),
)
