"""Clauses of the show's status: renewed, cancelled by Fox, Netflix saves, gets a second season."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import FINAL, WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.makers import fact, keyed, require_spelling, says, status
from btu_cli.entry.words.seasons import counted
from btu_cli.model.sources import OFFICIAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match
    from btu_cli.entry.words.seasons import Run

# Words that are `in_development` for a show and `renewed` for a season of one that is there already.
_OF_A_SEASON: Final = frozenset({"commissioned", "announced"})
PICKED_UP: Final = "picked up"
_IT: Final = "[it | [the] show|series]"


def _status(match: Match) -> tuple[Claim, ...] | None:
    value, words = match.slots["status"].value
    if words == PICKED_UP:
        return (Claim(Part.FOR, words, "saved", match.span),)
    if words in _OF_A_SEASON:
        return (Claim(Part.FOR, words, value, match.span),)
    return (status(match, value),)


def _agent(match: Match) -> tuple[Claim, ...]:
    require_spelling(match, "buyer")
    return (Claim(Part.AGENT, match.clause.keys[match.start], match.slots["buyer"].value, match.span),)


def run_claims(match: Match) -> tuple[Claim, ...]:
    """What a run of seasons and episodes says; `final season` makes the status, unless another does."""
    run: Run = match.slots["run"].value
    span = match.span_of("run")
    claims = []
    if run.season is not None:
        claims.append(Claim(Part.SEASON, "", run.season, span))
    if run.episodes is not None:
        claims.append(fact(match, "episodes", run.episodes)._replace(span=span))
    if run.final:
        claims.append(fact(match, "final", value=True)._replace(span=span))
        claims.append(status(match, "final_season", FINAL)._replace(span=span))
    if run.ordered and (run.another or (run.season or 0) > 1):
        claims.append(status(match, "renewed", WEAK)._replace(span=span))
    if run.another and not claims:
        claims.append(Claim(Part.FOR, "another", None, span))
    return tuple(claims)


def _gets(match: Match) -> tuple[Claim, ...] | None:
    run: Run | None = match.slots["run"].value if "run" in match.slots else None
    if run is None:
        return (status(match, "renewed"),)
    if run.season is None and not (run.another or run.final or run.ordered):
        return None
    return (status(match, "renewed"), *run_claims(match))


def _confirmed(match: Match) -> tuple[Claim, ...] | None:
    """A further season that is confirmed is renewed; a confirmed number of episodes is only that."""
    run: Run = match.slots["run"].value
    if not (run.another or run.final or (run.season or 0) > 1):
        return None
    return (status(match, "renewed"), *run_claims(match))


def _gives(match: Match) -> tuple[Claim, ...] | None:
    claims = _gets(match)
    agent = Claim(Part.AGENT, "by", match.slots["platform"].value, match.span_of("platform"))
    return (*claims, agent) if claims else None


def _commissions(match: Match) -> tuple[Claim, ...] | None:
    """Only a further season: a show that is commissioned is in development."""
    run: Run = match.slots["run"].value
    return _gives(match) if run.another or run.final or (run.season or 0) > 1 else None


def _holds(match: Match) -> tuple[Claim, ...] | None:
    """`season 2 will have 10 episodes`, `order cut to 8 episodes`: a number of episodes and nothing else."""
    run: Run = match.slots["run"].value
    return run_claims(match) if run.episodes is not None and not run.ordered else None


def _episode_count(match: Match) -> tuple[Claim, ...]:
    found = match.slots["count"]
    return (
        fact(match, "episodes", counted(match.clause, "episodes", (found.start, found.end), found.value)),
    )


def _is_the_last(match: Match) -> tuple[Claim, ...]:
    """`season 5 will be its last`."""
    season = match.slots["season"].value.season
    final = (status(match, "final_season", FINAL), fact(match, "final", value=True))
    return (*final, Claim(Part.SEASON, "", season, match.span_of("season")))


def _new_home(match: Match) -> tuple[Claim, ...]:
    require_spelling(match, "buyer")
    return (
        status(match, "saved"),
        Claim(Part.AGENT, "at", match.slots["buyer"].value, match.span_of("buyer")),
    )


def _back_for(match: Match) -> tuple[Claim, ...] | None:
    run: Run = match.slots["run"].value
    if run.season is None and not (run.another or run.final):
        return None
    return (status(match, "renewed"), *run_claims(match))


def _acts(value: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase in which a platform is the one who acts."""

    def claims(match: Match) -> tuple[Claim, ...]:
        agent = Claim(Part.AGENT, "by", match.slots["platform"].value, match.span_of("platform"))
        return (status(match, value), agent)

    return claims


def _after(match: Match) -> tuple[Claim, ...]:
    if "count" in match.slots:
        found = match.slots["count"]
        number = counted(match.clause, "seasons", (found.start, match.end), found.value)
    else:
        number = match.slots["season"].value.season if "season" in match.slots else 1
    return (Claim(Part.AFTER, "", number, match.span),)


def _ending(match: Match) -> tuple[Claim, ...]:
    """A planned end ahead: the season named is the final one, the seasons counted are all there will be."""
    claims = [status(match, "final_season", FINAL), fact(match, "final", value=True)]
    if "season" in match.slots:
        claims.append(Claim(Part.SEASON, "", match.slots["season"].value.season, match.span_of("season")))
    if "count" in match.slots:
        found = match.slots["count"]
        number = counted(match.clause, "seasons", (found.start, match.end), found.value)
        claims.append(fact(match, "seasons", number))
    if "when" in match.slots:
        claims.append(Claim(Part.EXPECTS, "finale", match.slots["when"].value, match.span_of("when")))
    return tuple(claims)


def _ended(match: Match) -> tuple[Claim, ...]:
    """A planned end behind us, after so many seasons."""
    return (status(match, "ended"), fact(match, "seasons", match.slots["season"].value.season))


def _after_its_end(match: Match) -> tuple[Claim, ...]:
    """`saved by NBC after cancellation by Fox`: Fox's part, beside a status that it is not."""
    require_spelling(match, "buyer")
    return (fact(match, keyed(match, "platform", match.slots["buyer"].value), "cancelled"),)


def _seasons(match: Match) -> tuple[Claim, ...]:
    found = match.slots["count"]
    return (fact(match, "seasons", counted(match.clause, "seasons", (match.start, match.end), found.value)),)


def _date(match: Match) -> tuple[Claim, ...]:
    return (Claim(Part.DATE, "", match.slots["date"].value, match.span_of("date")),)


_RENEWS: Final = (
    "renews|renewed|orders|ordered|greenlights|greenlit|greenlighted|recommissions|recommissioned"
)
_CANCELS: Final = "cancels|cancelled|canceled|axes|axed|scraps|scrapped|kills|killed|cans|canned|nixes|nixed"
_SAVES: Final = "saves|saved|rescues|rescued|revives|revived|resurrects|resurrected|uncancels|uncancelled"
_GETS: Final = (
    "(gets|got|gains|lands|landed|earns|earned|scores|scored|nabs|nabbed|snags|snagged|wins|won|receives|received|"
    "secures|secured|given|handed|bags|bagged)"
)
_CANCELLED: Final = "cancelled|canceled|axed|dropped|scrapped"
_ENDING: Final = (
    "(ends|ending|concludes|concluding|wraps|wrapping|finishing | [set|due|scheduled|slated] to "
    "end|conclude|finish | will end|conclude|finish | will be ending | coming to an end | bows|bowing out)"
)
_AHEAD: Final = (
    "(returns|returning|back | [set|due|slated|scheduled] to return | will return | "
    "[coming|comes] back | will be back)"
)

HEADS: Final = (
    Phrase("{status}", _status),
    Phrase("(gets|got|getting|given|handed|receives|received) the|an axe|ax|boot|chop", says("cancelled")),
    Phrase(
        "(gets|got|getting|given|handed|receives|received) [a|the] (greenlight | green light | go ahead)",
        says("renewed"),
    ),
    Phrase(
        f"{_GETS} ([an] early {{run}} | {{run}}) [renewal]",
        _gets,
    ),
    Phrase(f"[{_GETS}] [a|an] [early] renewal", _gets),
    Phrase("{platform} [has] commissions|commissioned {run}", _commissions),
    Phrase(f"{_AHEAD} (for|with) {{run}}", _back_for),
    Phrase(f"{{platform}} [has] ({_RENEWS} | re ups|upped | brings|bringing back) {_IT}", _acts("renewed")),
    Phrase(f"{{platform}} [has] ({_CANCELS}) {_IT}", _acts("cancelled")),
    Phrase("{platform} pulls|pulled the plug [on [the|this] it|show|series]", _acts("cancelled")),
    Phrase(f"{{platform}} [has] ({_SAVES} | picks|picked [it] up | brought back) {_IT}", _acts("saved")),
    Phrase("finds|found|gets|has [a|its] [new] home at|on|with {buyer}", _new_home),
    Phrase(
        "(put|placed|goes|going|went|gone) on [a|an] [indefinite|extended] "
        "hiatus|hold|pause|break [indefinitely]",
        says("hiatus"),
    ),
    Phrase("on [a|an] [indefinite|extended] hiatus|hold|pause|break [indefinitely]", says("hiatus")),
    Phrase("[an] indefinite|extended hiatus|pause|break", says("hiatus")),
    Phrase("[has] ended|concluded|finished its run", says("ended")),
    Phrase("{run} [is|was|officially|now] confirmed|happening|official", _confirmed),
    Phrase("confirmed [:] {run}", _confirmed),
    Phrase("[will] have|be|run|span|comprise|contain|feature|include {run}", _holds),
    Phrase("[will|to] consist of {run}", _holds),
    Phrase(
        "[episode] [order|count] [is|was|has] [been] (cut|trimmed|reduced|shortened|increased|extended|"
        "expanded|upped) [back|down] [from {count} [episodes]] to {run}",
        _holds,
    ),
    Phrase("episode count [is|:] {count}", _episode_count),
    Phrase(
        "{platform} [has] gives|gave|given|hands|handed [it|show|series] "
        "([an] early {run} | {run}) [renewal]",
        _gives,
    ),
    Phrase(
        "{platform} [has] gives|gave|given|hands|handed [it|show|series] [a|an] [early] renewal",
        _acts("renewed"),
    ),
    Phrase(
        "{platform} [has] gives|gave|given [it] [a|the] (greenlight | green light | go ahead)",
        _acts("renewed"),
    ),
    Phrase(
        "{season} (is|was|as | will be | to be | set to be) [the|its|their | "
        "[the] show's|series'] last|final [season|one]",
        _is_the_last,
    ),
    Phrase(
        "[being] shopped|shopping [around] [to] (other|new|another "
        "networks|network|platforms|platform|buyers|"
        "buyer|streamers|streamer|outlets|broadcasters | elsewhere)",
        says("shopped"),
    ),
    Phrase(
        "(looking|shopping|searching for | seeking) [a] new home|network|platform|streamer|broadcaster|buyer",
        says("shopped"),
    ),
    Phrase("(awaiting | waiting for|on) [a] news|word|renewal|decision|announcement", says("awaiting")),
    Phrase("saved|rescued from cancellation|cancelation", says("saved")),
    Phrase(f"{_ENDING} with|after [the|its] {{season}} [in|on {{when}}]", _ending),
    Phrase(f"{_ENDING} with|after {{count}} season|seasons [in|on {{when}}]", _ending),
    Phrase("(ended|concluded|finished | wrapped up | signed off | bowed out) with {season}", _ended),
    Phrase("{count} seasons [total|overall]", _seasons),
)

MODIFIERS: Final = (
    Phrase("officially", lambda match: (Claim(Part.STANDING, "", OFFICIAL, match.span),), head=False),
    Phrase("[on|in|since|dated|effective|at] [the] {date}", _date, head=False),
    Phrase("as of {date}", _date, head=False),
    Phrase("by|at|on {buyer}", _agent, head=False),
    Phrase("[for|with|of|in|on] {run} [[in] total|overall|altogether]", run_claims, head=False),
    Phrase("after {season}", _after, head=False),
    Phrase("after [just|only] {count} season|seasons", _after, head=False),
    Phrase("after [just|only] a single season", _after, head=False),
    Phrase("after {platform:buyer} cancellation|cancelation", _after_its_end, head=False),
    Phrase(f"after {{platform:buyer}} [had|has] {_CANCELLED} {_IT}", _after_its_end, head=False),
    Phrase(
        f"after [its|the] (cancellation|cancelation | [being|was|got] {_CANCELLED}) by|at {{buyer}}",
        _after_its_end,
        head=False,
    ),
)
