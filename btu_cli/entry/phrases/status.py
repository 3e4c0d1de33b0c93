"""Decisions about a show or season: renewed, cancelled by Fox, Netflix saves, gets a second season."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import CONFIRMS, WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import (
    GETS,
    IT,
    act,
    acts,
    agent,
    bases,
    part_of,
    run_claims,
    says,
    status,
    verbs,
)
from btu_cli.entry.words.lists import CONNECTIVES
from btu_cli.model.sources import OFFICIAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match

# Words that mean `in_development` for a show, and `renewed` for a season of an existing show.
_OF_A_SEASON: Final = frozenset({"commissioned", "announced"})
_PICKED_UP: Final = "picked up"


def _status(match: Match) -> tuple[Claim, ...] | None:
    value, words = match.slots["status"].value
    if words == "over" and match.clause.read("run", match.end):
        return None  # `over 10 episodes`
    if words == _PICKED_UP or words in _OF_A_SEASON:
        return (Claim(Part.FOR, words, "saved" if words == _PICKED_UP else value, match.span),)
    if value == "ended":
        return (Claim(Part.OVER, "", None, match.span),)
    return (status(match, value),)


def _of_a_new_show(value: str, *, season: int | None = None) -> Callable[[Match], tuple[Claim, ...] | None]:
    """`Fox orders to series`: its first season. `pilot ordered`: a show with seasons has that behind it."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        if season is None and match.clause.context.last_season is not None:
            return None
        made = acts(value)(match) if "platform" in match.slots else (status(match, value),)
        first = () if season is None else (Claim(Part.SEASON, "", (season,), match.span),)
        return made and (*made, *first)

    return claims


_SERIES_ORDER: Final = _of_a_new_show("renewed", season=1)
_PILOT: Final = _of_a_new_show("in_development")


def _picks_up(match: Match) -> tuple[Claim, ...] | None:
    """`Netflix picks up`: it saves the show, or renews one that is its own for a further season."""
    made = acts("saved")(match)
    return made and (Claim(Part.FOR, _PICKED_UP, "saved", match.span), *made[1:])


def _shopped(match: Match) -> tuple[Claim, ...] | None:
    """`producers shopping the show`: with who does it, or what is shopped."""
    return (
        (status(match, "shopped"),)
        if match.clause.keys[match.end - 1] != "shopping" or match.end - match.start > 1
        else None
    )


def _agent(match: Match) -> tuple[Claim, ...]:
    word = match.clause.keys[match.start]
    return (agent(match, "by" if word == "from" else word)._replace(span=match.span),)


def _maker(match: Match) -> tuple[Claim, ...]:
    """`by its producers`: the decider in the typed words."""
    clause = match.clause
    typed = clause.text(match.start + 1, match.end).rstrip(".!")
    return (Claim(Part.AGENT, "maker", typed, match.span),)


def _paused(match: Match) -> tuple[Claim, ...]:
    """`on hiatus until April`: a hiatus and an expected return."""
    back = (
        Claim(Part.EXPECTS, "premiere", match.slots["when"].value, match.span_of("when"))
        if "when" in match.slots
        else None
    )
    return (status(match, "hiatus"), *([back] if back else []))


def _alone(match: Match) -> tuple[Claim, ...] | None:
    """`cancelled, Hulu`, `Hulu: cancelled`: a platform by itself belongs to the status of the entry."""
    clause, end = match.clause, match.end
    before = clause.keys[match.start - 1] if match.start else ":"
    dated = any(found.end == len(clause) for found in clause.read("date", end))
    led = (
        before in CONNECTIVES
        or clause.is_behind_a_date(match.start)
        or ((dated or end == len(clause)) and before not in _LEADING)
    )
    parted = dated or end == len(clause) or clause.keys[end] in _PARTING
    if not led or not parted or clause.is_gap(match.start):
        return None
    return (Claim(Part.ALONE, "", match.slots["platform"].value, match.span),)


def _own(match: Match) -> tuple[Claim, ...] | None:
    """`by MAPPA`, if the record has this name: not a platform."""
    field, name = match.slots["own"].value
    if field.startswith("cast.") or field == "production":
        return None
    return (Claim(Part.AGENT, "maker", name, match.span),)


def _new_home(match: Match) -> tuple[Claim, ...]:
    return (status(match, "saved"), agent(match, "at"))


def _awaits(match: Match) -> tuple[Claim, ...]:
    return (status(match, "awaiting"), *run_claims(match))


def _officially(match: Match) -> tuple[Claim, ...]:
    """`officially renewed`: official where a person types it; in a pasted headline it is the publisher's word."""
    if match.clause.context.published:
        return ()
    return (Claim(Part.STANDING, "", OFFICIAL, match.span),)


def _no_news(match: Match) -> tuple[Claim, ...]:
    """Somebody looked and found no news."""
    run = run_claims(match)
    return (Claim(Part.NOTE, "", "No news.", match.span, WEAK), *run)


_LEADING: Final = frozenset("to for from with without via by at on in of not no or".split())
_PARTING: Final = CONNECTIVES - {"and", "&", "but"}
_ARM: Final = "[{country:arm}]"  # `Netflix India`
_WHO: Final = "{platform} [and|& {platform:also}]"
_GIVES: Final = f"gives|gave|given|hands|handed {IT}"
_WAYS: Final = {  # of a platform, besides the verbs
    "renewed": "re ups|upped | brings|bringing back",
    "cancelled": f"{_GIVES} the|an axe|ax|boot|chop | pulls|pulled [the] plug [on] | "
    "confirms|confirmed|announces|announced [the|its] cancellation|cancelation",
    "saved": "brought back | reverses|reversed [the|its] cancellation|cancelation | "
    "orders|ordered|greenlights|greenlit [a] revival",
}
_NOW: Final = f"{_ARM} [has|have] [also|officially|just|now|already|finally|quietly|formally]"

GROUPS: Final = (
    Group(
        "The status",
        (
            Phrase("[gets|got|getting|be] {status}", _status),
            Phrase(f"{verbs('renewed', past=False)} {IT}", says("renewed")),
            Phrase(
                "(went|goes off [the] air | [has] finished|ended|stopped|concluded airing | "
                "[has] ended|concluded|finished its run)",
                lambda match: (Claim(Part.OVER, "", None, match.span),),
            ),
            Phrase("in early|active development", says("in_development")),
            Phrase(
                "(gets|got|getting|given|handed|receives|received) the|an axe|ax|boot|chop", says("cancelled")
            ),
            Phrase(
                "([put|placed|goes|going|went|gone] on [a|an] [indefinite|extended | {count} day|week|month|year] "
                "hiatus|hold|pause|break|ice [indefinitely] | [an] indefinite|extended hiatus|pause|break | "
                "paused|suspended|shelved indefinitely) [until|till {when}]",
                _paused,
            ),
            Phrase(
                "(saved|rescued from cancellation|cancelation | [a] revival [is|was] ordered|greenlit|confirmed)",
                says("saved"),
            ),
            Phrase(
                f"([being] shopped|shopping | [{{name}} | [its|the] producers|studio|makers] [is|are] shopping {IT}) "
                "[around] ([to] (other|new|another networks|network|platforms|platform|buyers|buyer|streamers|"
                "streamer|outlets|broadcasters | others) | elsewhere)",
                says("shopped"),
            ),
            Phrase(
                "([{name} | [its|the] producers|studio|makers] [is|are] shopping [it | [the] show|series|drama|comedy] "
                "[around])",
                _shopped,
            ),
            Phrase(
                "(looking|shopping|searching for | seeking) [a] new "
                "home|network|platform|streamer|broadcaster|buyer",
                says("shopped"),
            ),
            Phrase(
                "((awaiting | waiting for|on) [a|the] [{platform}] (news|word|renewal|decision|announcement|greenlight | "
                "green light | {platform}) [on|about|for {run}] | no word from {platform} | "
                "[{platform} | {run}] [is|still] undecided)",
                _awaits,
            ),
            Phrase("[a|an] {count} year renewal|deal|pickup", says("renewed")),
            Phrase(
                f"([{GETS}] [a|an] (straight to series | series) order|pickup|greenlight | "
                "(picked up | ordered|greenlit) [straight] to series)",
                _SERIES_ORDER,
            ),
        ),
        (
            ("renewed", "status = renewed"),
            ("canceled", "status = cancelled"),
            ("on hold", "status = hiatus"),
            ("gets the axe", "status = cancelled"),
            ("being shopped to other networks", "status = shopped"),
            ("revival ordered", "status = saved"),
            ("cancellation reversed", "status = saved"),
            ("gets a straight-to-series order", "status = renewed, season = 1"),
        ),
        (
            ("not renewed", "a negation: enter what is, or a note"),
            ("reportedly renewed", "it leaves it open: begin with `rumoured:`"),
            ("renewed?", "a question"),
            ("will be renewed", "it has not happened"),
            ("season 2 dropped", "released, or axed?"),
            ("over 10 episodes", "not a number of episodes"),
        ),
    ),
    Group(
        "Who decided it",
        (
            Phrase("by|at|on|from {platform} [and|& {platform:also}]", _agent, head=False),
            Phrase(f"by {{platform}} {_ARM}", _agent, head=False),
            Phrase(
                "{platform} [has|have|officially] confirms|confirmed|announces|announced|reveals|revealed|confirm|announce",
                lambda match: (agent(match, CONFIRMS),),
                head=False,
            ),
            Phrase(
                "by [the] [covid|coronavirus|covid-19] (pandemic | covid [19] | coronavirus | strike|strikes | "
                "[writers'|actors'|wga|sag] strike|strikes)",
                lambda match: (Claim(Part.AGENT, "trouble", "", match.span),),
                head=False,
            ),
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
            Phrase("{platform}", _alone, head=False),
            *(
                phrase
                for status, ways in _WAYS.items()
                for phrase in (
                    Phrase(f"{_WHO} {_NOW} ({verbs(status)} | {ways}) {IT}", acts(status)),
                    Phrase(f"{_WHO} {_NOW} ({bases(status)}) {IT}", act(status)),
                )
            ),
            Phrase(f"{{platform}} {_NOW} picks|picked [it] up {IT}", _picks_up),
            Phrase(
                "{platform} [has|have] ((orders|ordered|greenlights|greenlit | picks|picked up) [it] [straight] "
                "to series | gives|gave|given|hands|handed|issues|issued|places|placed [it] [a|an] "
                "(straight to series | series) order|pickup|greenlight)",
                _SERIES_ORDER,
            ),
            Phrase(
                f"([a|the] pilot [is|was|has] [been] ordered|greenlit | "
                f"{{platform}} [has|have] orders|ordered|greenlights|greenlit {IT} [a|the] pilot)",
                _PILOT,
            ),
            Phrase("{platform} [has|have] puts|put (on hold|hiatus|pause)", acts("hiatus")),
            Phrase("finds|found|gets|has [a|its] [new] home at|on|with {platform}", _new_home),
        ),
        (
            ("cancelled by Fox", "status = cancelled, by = Fox, platform.fox = cancelled"),
            ("Fox cancels", "status = cancelled, by = Fox, platform.fox = cancelled"),
            ("CBS pulls the plug", "status = cancelled, by = CBS, platform.cbs = cancelled"),
            (
                "Fox orders 'Better Than Us' to series",
                "status = renewed, season = 1, by = Fox, platform = Fox",
            ),
            ("cancelled at NBC", "status = cancelled, platform.nbc = cancelled"),
            ("renewed by Netflix", "status = renewed, by = Netflix, platform = Netflix"),
            ("Netflix renews 'Better Than Us'", "status = renewed, by = Netflix, platform = Netflix"),
            ("Netflix’s ‘Better Than Us’ renewed", "status = renewed"),
            ("renewed at HBO", "status = renewed, platform = HBO"),
            ("saved by Netflix", "status = saved, by = Netflix, platform = Netflix"),
            ("Netflix picks up", "status = saved, by = Netflix, platform = Netflix"),
            ("finds new home at Hulu", "status = saved, platform = Hulu"),
            ("cancelled, Hulu, 2 seasons", "status = cancelled, platform.hulu = cancelled, seasons = 2"),
            ("paused by ABC", "status = hiatus, by = ABC"),
            ("renewed by its producers", "status = renewed, by = its producers"),
            ("suspended by RTÜK", "status = hiatus, by = RTÜK"),
        ),
        (
            ("NBC orders pilot", "a show with seasons has had its pilot"),
            ("renewed by Sundance Selects", "not a platform that btu knows: name its field"),
            ("saved by fans", "not a platform that btu knows"),
            ("Netflix passes on season 3", "does that cancel it, or does Netflix only stay out?"),
            ("Netflix renews 'Lucifer'", "the title of another show"),
            ('"Lucifer" renewed', "the title of another show, not a quote"),
            ("acquired by Netflix", "does that save it, or is it shown there?"),
        ),
    ),
    Group(
        "No news",
        (
            Phrase("[still|there's|is] no news|update|updates [yet|so|far|about|on [{run}]]", _no_news),
            Phrase("[still] nothing new [yet]", _no_news),
            Phrase("nothing yet", _no_news),
        ),
        (("no news", "note = No news."), ("still no news", "note = No news.")),
    ),
    Group(
        "Its date and standing",
        (
            Phrase("(officially | it's official)", _officially, head=False, aside=True),
            Phrase(
                "[back] [on|in|since|dated|effective|at] [the] {date}", part_of(Part.DATE, "date"), head=False
            ),
            Phrase("as of {date}", part_of(Part.DATE, "date"), head=False),
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
            ("2020-02-30", "not a day"),
            ("renewed Nov 17", "no year: give the day of publication, `published 2020-11-18`"),
            ("renewed by 2020", "a limit: only what is expected has one"),
            ("renewed Wednesday, November 17, 2020", "that was a Tuesday"),
        ),
    ),
)
