"""What is decided about a show or a season: renewed, cancelled by Fox, Netflix saves, gets a second season."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import FINAL, WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import (
    agent,
    fact,
    keyed,
    participles,
    run_claims,
    says,
    status,
    verbs,
)
from btu_cli.entry.words.seasons import counted
from btu_cli.errors import EntryRefused
from btu_cli.model.sources import OFFICIAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match
    from btu_cli.entry.words.seasons import Run

# Words that are `in_development` for a show and `renewed` for a season of one that is there already.
_OF_A_SEASON: Final = frozenset({"commissioned", "announced"})
_PICKED_UP: Final = "picked up"


def _status(match: Match) -> tuple[Claim, ...]:
    value, words = match.slots["status"].value
    if words == _PICKED_UP or words in _OF_A_SEASON:
        return (Claim(Part.FOR, words, "saved" if words == _PICKED_UP else value, match.span),)
    if value == "ended":
        return (Claim(Part.OVER, "", None, match.span),)
    return (status(match, value),)


def _agent(match: Match) -> tuple[Claim, ...]:
    word = match.clause.keys[match.start]
    return (Claim(Part.AGENT, "by" if word == "from" else word, match.slots["platform"].value, match.span),)


def _maker(match: Match) -> tuple[Claim, ...]:
    """`by its producers`: who decided is told in the words that were typed."""
    clause = match.clause
    typed = clause.text(match.start + 1, match.end).rstrip(".!")
    return (Claim(Part.AGENT, "maker", typed, match.span),)


def _own(match: Match) -> tuple[Claim, ...] | None:
    """`by MAPPA`, where the record knows it: no platform."""
    field, name = match.slots["own"].value
    if field.startswith("cast.") or field == "production":
        return None
    return (Claim(Part.AGENT, "maker", name, match.span),)


def _gets(match: Match) -> tuple[Claim, ...] | None:
    if "run" not in match.slots:
        return (status(match, "renewed"),)
    run: Run = match.slots["run"].value
    if run.season is None and not (run.is_further or run.ordered):
        return None
    return (status(match, "renewed"), *run_claims(match))


def _further(match: Match) -> tuple[Claim, ...] | None:
    """A further season that is confirmed is renewed; a confirmed number of episodes is only that."""
    run: Run = match.slots["run"].value
    return (status(match, "renewed"), *run_claims(match)) if run.is_further else None


def _by(make: Callable[[Match], tuple[Claim, ...] | None]) -> Callable[[Match], tuple[Claim, ...] | None]:
    """The same, told of the platform that does it."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        made = make(match)
        return (*made, agent(match)) if made else None

    return claims


def _acts(value: str) -> Callable[[Match], tuple[Claim, ...] | None]:
    """A phrase in which a platform is the one who acts: not in `Netflix's 'X' renewed`."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        end = match.slots["platform"].end
        if match.clause.is_gap(end) and not match.clause.keys[end].endswith("s"):
            return None
        return (status(match, value), agent(match))

    return claims


def _holds(match: Match) -> tuple[Claim, ...] | None:
    """`season 2 will have 10 episodes`: a number of episodes and nothing else."""
    run: Run = match.slots["run"].value
    return run_claims(match) if run.episodes is not None and not run.ordered else None


def _order(match: Match) -> tuple[Claim, ...] | None:
    """`order cut from 10 to 8`: how many there will be, and no status."""
    claims = []
    if "season" in match.slots:
        claims.append(Claim(Part.SEASON, "", (match.slots["season"].value.season,), match.span_of("season")))
    if "run" in match.slots:
        run: Run = match.slots["run"].value
        return (*claims, *run_claims(match)) if run.episodes is not None and not run.ordered else None
    found = match.slots["count"]
    number = counted(match.clause, "episodes", (found.start, found.end), found.value)
    return (*claims, fact(match, "episodes", number))


def _is_the_last(match: Match) -> tuple[Claim, ...]:
    """`season 5 will be its last`."""
    season = match.slots["season"].value.season
    final = (status(match, "final_season", FINAL), fact(match, "final", value=True))
    return (*final, Claim(Part.SEASON, "", (season,), match.span_of("season")))


def _new_home(match: Match) -> tuple[Claim, ...]:
    return (status(match, "saved"), agent(match, "at"))


def _back_for(match: Match) -> tuple[Claim, ...] | None:
    run: Run = match.slots["run"].value
    if run.season is None and not run.is_further:
        return None
    place = (agent(match, "on"),) if "platform" in match.slots else ()
    return (status(match, "renewed"), *run_claims(match), *place)


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
        season = match.slots["season"].value.season
        claims.append(Claim(Part.SEASON, "", (season,), match.span_of("season")))
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
    return (fact(match, keyed(match, "platform", match.slots["platform"].value), "cancelled"),)


def _seasons(match: Match) -> tuple[Claim, ...]:
    found = match.slots["count"]
    return (fact(match, "seasons", counted(match.clause, "seasons", (match.start, match.end), found.value)),)


def _through(match: Match) -> tuple[Claim, ...]:
    """`renewed through season 6`: every season after the last one, up to that."""
    season, last = match.slots["season"].value.season, match.clause.setting.last_season
    if last is None or last >= season:
        raise EntryRefused(
            match.clause.entry, match.span, "Which seasons this takes in is not known.",
            hint=f"Write the seasons: `renewed for seasons {max(season - 1, 1)} and {max(season, 2)}`.",
        )  # fmt: skip
    return (Claim(Part.SEASON, "", tuple(range(last + 1, season + 1)), match.span),)


def _date(match: Match) -> tuple[Claim, ...]:
    return (Claim(Part.DATE, "", match.slots["date"].value, match.span_of("date")),)


def _officially(match: Match) -> tuple[Claim, ...]:
    return (Claim(Part.STANDING, "", OFFICIAL, match.span),)


def _no_news(match: Match) -> tuple[Claim, ...]:
    """Somebody looked, and there was nothing."""
    run = run_claims(match) if "run" in match.slots else ()
    return (Claim(Part.NOTE, "", "No news.", match.span, WEAK), *run)


_IT: Final = "[it | [the] show|series|drama|comedy|sitcom|sequel]"
_NOW: Final = "[has] [also|officially|just|now|finally|quietly|formally]"
_GETS: Final = (
    "(gets|got|gains|lands|landed|earns|earned|scores|scored|nabs|nabbed|snags|snagged|wins|won|receives|received|"
    "secures|secured|given|handed|bags|bagged|granted|awarded)"
)
_GIVES: Final = "gives|gave|given|hands|handed|grants|granted|awards|awarded"
_ENDING: Final = (
    "([is|are] ends|ending|concludes|concluding|wraps|wrapping|finishing [up] | "
    "[set|due|scheduled|slated|is|are] to end|conclude|finish|wrap [up] | will end|conclude|finish|wrap [up] | "
    "will be ending | coming to an end | bows|bowing out)"
)
_AHEAD: Final = (
    "(returns|returning|back | [set|due|slated|scheduled] to return | will return | "
    "[coming|comes] back | will be back | [is|are] set for)"
)
_CHANGED: Final = "cut|trimmed|reduced|shortened|slashed|increased|extended|expanded|upped|raised|boosted|bumped|capped|limited"
_CHANGES: Final = "cuts|trims|reduces|shortens|slashes|increases|extends|expands|ups|raises|boosts|caps"
_TO: Final = "[back|down|up] [from {count:before} [episodes]] to|at ({run} | {count} [episodes])"
_LAST: Final = "[the|its|their | [the] show's|series'] last|final [season|one]"

GROUPS: Final = (
    Group(
        "The status",
        (
            Phrase("{status}", _status),
            Phrase("gets|got|getting|be {status}", _status),
            Phrase(
                "(gets|got|getting|given|handed|receives|received) the|an axe|ax|boot|chop", says("cancelled")
            ),
            Phrase(
                "[has] ended|concluded|finished its run",
                lambda match: (Claim(Part.OVER, "", None, match.span),),
            ),
            Phrase(
                "(put|placed|goes|going|went|gone) on [a|an] [indefinite|extended] "
                "hiatus|hold|pause|break [indefinitely]",
                says("hiatus"),
            ),
            Phrase("on [a|an] [indefinite|extended] hiatus|hold|pause|break [indefinitely]", says("hiatus")),
            Phrase("[an] indefinite|extended hiatus|pause|break", says("hiatus")),
            Phrase("saved|rescued from cancellation|cancelation", says("saved")),
            Phrase("[a] revival [is|was] ordered|greenlit|confirmed", says("saved")),
            Phrase(
                "[being] shopped|shopping [around] [to] (other|new|another networks|network|platforms|platform|"
                "buyers|buyer|streamers|streamer|outlets|broadcasters | elsewhere)",
                says("shopped"),
            ),
            Phrase(
                "(looking|shopping|searching for | seeking) [a] new "
                "home|network|platform|streamer|broadcaster|buyer",
                says("shopped"),
            ),
            Phrase(
                "(awaiting | waiting for|on) [a] news|word|renewal|decision|announcement", says("awaiting")
            ),
            Phrase("[a|an] (straight to series | series) order|pickup|greenlight", says("renewed")),
            Phrase(f"{_GETS} [a|an] (straight to series | series) order|pickup|greenlight", says("renewed")),
            Phrase("(picked up | ordered|greenlit) [straight] to series", says("renewed")),
        ),
        (
            ("renewed", "status = renewed"),
            ("canceled", "status = cancelled"),
            ("on hold", "status = hiatus"),
            ("gets the axe", "status = cancelled"),
            ("being shopped to other networks", "status = shopped"),
            ("revival ordered", "status = saved"),
            ("cancellation reversed", "status = saved"),
            ("gets a straight-to-series order", "status = renewed"),
        ),
        (
            ("not renewed", "a negation: enter what is, or a note"),
            ("reportedly renewed", "it leaves it open: begin with `rumoured:`"),
            ("renewed?", "a question"),
            ("will be renewed", "it has not happened"),
            ("season 2 dropped", "released, or axed?"),
        ),
    ),
    Group(
        "Who decided it",
        (
            Phrase("by|at|on|from {platform}", _agent, head=False),
            Phrase(
                "by (its|the|their|her|his [own] | the show's|series') "
                "(producers|producer|makers|maker|creators|creator|studio|network|broadcaster|streamer|platform|"
                "channel|owners|owner|government|authorities|regulator|regulators|court|courts|ministry | "
                "production company)",
                _maker,
                head=False,
            ),
            Phrase("by rtük|rtuk|ofcom|roskomnadzor|nrta|sarft|kcsc|fcc", _maker, head=False),
            Phrase("by {own}", _own, head=False),
            Phrase(
                f"{{platform}} {_NOW} ({verbs('renewed')} | re ups|upped | brings|bringing back) {_IT}",
                _acts("renewed"),
            ),
            Phrase(f"{{platform}} {_NOW} ({verbs('cancelled')}) {_IT}", _acts("cancelled")),
            Phrase(
                "{platform} [has] pulls|pulled the plug [on [the|this] it|show|series]", _acts("cancelled")
            ),
            Phrase(
                f"{{platform}} {_NOW} ({verbs('saved')} | picks|picked [it] up | brought back) {_IT}",
                _acts("saved"),
            ),
            Phrase("{platform} [has] orders|ordered|greenlights|greenlit [a] revival", _acts("saved")),
            Phrase("{platform} [has] puts|put (on hold|hiatus|pause)", _acts("hiatus")),
            Phrase("finds|found|gets|has [a|its] [new] home at|on|with {platform}", _new_home),
        ),
        (
            ("cancelled by Fox", "status = cancelled, by = Fox, platform.fox = cancelled"),
            ("Fox cancels", "status = cancelled, by = Fox, platform.fox = cancelled"),
            ("CBS pulls the plug", "status = cancelled, by = CBS, platform.cbs = cancelled"),
            ("cancelled at NBC", "status = cancelled, platform.nbc = cancelled"),
            ("renewed by Netflix", "status = renewed, by = Netflix, platform = Netflix"),
            ("Netflix renews 'Better Than Us'", "status = renewed, by = Netflix, platform = Netflix"),
            ("Netflix’s ‘Better Than Us’ renewed", "status = renewed"),
            ("renewed at HBO", "status = renewed, platform = HBO"),
            ("saved by Netflix", "status = saved, by = Netflix, platform = Netflix"),
            ("Netflix picks up", "status = saved, by = Netflix, platform = Netflix"),
            ("finds new home at Hulu", "status = saved, platform = Hulu"),
            ("paused by ABC", "status = hiatus, by = ABC"),
            ("renewed by its producers", "status = renewed, by = its producers"),
            ("suspended by RTÜK", "status = hiatus, by = RTÜK"),
        ),
        (
            ("renewed by Sundance Selects", "no platform that btu knows: name its field"),
            ("saved by fans", "no platform that btu knows"),
            ("Netflix passes on season 3", "does that cancel it, or does Netflix only stay out?"),
            ("Netflix renews 'Lucifer'", "another show's title"),
            ('"Lucifer" renewed', "another show's title, and no quote"),
            ("acquired by Netflix", "does that save it, or is it shown there?"),
        ),
    ),
    Group(
        "A further season",
        (
            Phrase(f"{_GETS} ([an] early {{run}} | {{run}}) [renewal]", _gets),
            Phrase(f"[{_GETS}] [a|an] [early] renewal", _gets),
            Phrase(f"{_GETS} [a|an] [early] renewal for {{run}}", _gets),
            Phrase(
                "(gets|got|getting|given|handed|receives|received) [a|the] (greenlight | green light | go ahead) "
                "[for {run}]",
                _gets,
            ),
            Phrase(
                "{platform} [has] commissions|commissioned|confirms|confirmed|announces|announced {run}",
                _by(_further),
            ),
            Phrase(
                "{platform} [has] confirms|confirmed|announces|announced [a|the] renewal [for|of {run}]",
                _by(_gets),
            ),
            Phrase(
                "{platform} [has] confirms|confirmed|announces|announced [the|its] cancellation|cancelation",
                _acts("cancelled"),
            ),
            Phrase(f"{_AHEAD} [to|on|at {{platform}}] (for|with) {{run}}", _back_for),
            Phrase("{run} [is|was|are|officially|now] confirmed|happening|official|announced", _further),
            Phrase("confirmed [:] {run}", _further),
            Phrase(f"{{platform}} [has] {_GIVES} {_IT} ([an] early {{run}} | {{run}}) [renewal]", _by(_gets)),
            Phrase(f"{{platform}} [has] {_GIVES} {_IT} [a|an] [early] renewal", _acts("renewed")),
            Phrase(
                f"{{platform}} [has] {_GIVES} {_IT} [a|the] (greenlight | green light | go ahead)",
                _acts("renewed"),
            ),
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
                "[for|with|of|in|on|to|from] {run} [[in] total|overall|altogether]", run_claims, head=False
            ),
            Phrase("through [and including] {season}", _through, head=False),
            Phrase("[will] have|be|run|span|comprise|contain|feature|include {run}", _holds),
            Phrase("[will|to] consist of {run}", _holds),
            Phrase("episode count [is|:] {count}", _order),
            Phrase(
                f"[{{season}}] [episode|episodes] [order|count|run] [is|was|has] [been] {_CHANGED} {_TO}",
                _order,
            ),
            Phrase(
                f"{{platform}} [has] {_CHANGES}|{_CHANGED} [{{season}}] [episode] [order|run] {_TO}", _order
            ),
            Phrase("{count} seasons [total|overall]", _seasons),
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
            ("3 seasons", "seasons = 3"),
        ),
        (
            ("10 to 12 episodes", "no number of episodes"),
            ("two more episodes", "more than how many?"),
            ("0 episodes", "no number of episodes"),
            ("season 2 episode 5", "one episode: an update is of a season or of the show"),
            ("season 6B", "which part of season 6? Write `part 2 of season 6`"),
        ),
    ),
    Group(
        "The end",
        (
            Phrase("after {season} [on {platform}]", _after, head=False),
            Phrase("after [just|only] {count} season|seasons|series [on {platform}]", _after, head=False),
            Phrase("after [just|only] a single season [on {platform}]", _after, head=False),
            Phrase("after {platform} cancellation|cancelation", _after_its_end, head=False),
            Phrase(
                f"after {{platform}} [had|has] {participles('cancelled')}|dropped {_IT}",
                _after_its_end,
                head=False,
            ),
            Phrase(
                f"after [its|the] (cancellation|cancelation | [being|was|got] {participles('cancelled')}|dropped) "
                "by|at {platform}",
                _after_its_end,
                head=False,
            ),
            Phrase(f"{{season}} (is|was|as | will be | to be | set to be) {_LAST}", _is_the_last),
            Phrase(f"{_ENDING} with|after [the|its] {{season}} [in|on {{when}}]", _ending),
            Phrase(f"{_ENDING} with|after {{count}} season|seasons|series [in|on {{when}}]", _ending),
            Phrase("(ended|concluded|finished | wrapped up | signed off | bowed out) with {season}", _ended),
        ),
        (
            ("final season", "status = final_season, final = yes"),
            ("renewed for a sixth and final season", "status = final_season, final = yes, season = 6"),
            ("season 6 will be its last", "status = final_season, final = yes, season = 6"),
            ("ending with season 7", "status = final_season, final = yes, season = 7"),
            ("final season in production", "status = in_production, final = yes"),
            ("cancelled after two seasons", "status = cancelled, seasons = 2"),
            (
                "axed by ABC after 2 series",
                "status = cancelled, by = ABC, platform.abc = cancelled, seasons = 2",
            ),
            ("ended with season 7", "status = ended, seasons = 7"),
            (
                "saved by NBC after Fox cancellation",
                "status = saved, by = NBC, platform = NBC, platform.fox = cancelled",
            ),
        ),
        (
            ("part 5 will be the last", "the last of what? Write `season 5 will be the last`"),
            ("last episode December 2018", "has it aired, or is it expected?"),
            ("ends May 2021", "has it ended, or will it?"),
        ),
    ),
    Group(
        "No news",
        (
            Phrase("[still|there's|is] no news|update|updates [yet|so|far|about|on [{run}]]", _no_news),
            Phrase("[still] nothing new", _no_news),
        ),
        (("no news", "note = No news."), ("still no news", "note = No news.")),
    ),
    Group(
        "Its date and standing",
        (
            Phrase("officially", _officially, head=False),
            Phrase("[on|in|since|dated|effective|at] [the] {date}", _date, head=False),
            Phrase("as of {date}", _date, head=False),
        ),
        (
            ("2020-11-17", "date = 2020-11-17"),
            ("renewed Nov 17, 2020", "status = renewed, date = 2020-11-17"),
            ("on hiatus since March 2020", "status = hiatus, date = 2020-03"),
            ("officially renewed", "status = renewed, standing = official"),
            ("rumoured: renewed", "status = renewed, standing = rumoured"),
            ("renewed yesterday", "status = renewed, date = 2020-11-19"),
            ("renewed last Friday", "status = renewed, date = 2020-11-13"),
            ("cancelled 2 weeks ago", "status = cancelled, date = 2020-11-06"),
            ("renewed in january", "status = renewed, date = 2020-01"),
        ),
        (
            ("03/04/2020", "two days"),
            ("2020-02-30", "no day"),
            ("renewed Nov 17", "no year: give the day of publication, `published 2020-11-18`"),
            ("renewed by 2020", "a limit: only what is expected has one"),
            ("renewed Wednesday, November 17, 2020", "that was a Tuesday"),
        ),
    ),
)
