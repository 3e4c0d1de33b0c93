"""A platform's part: Netflix not involved, leaving Netflix, in talks with it, its rights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import LEFT, NOT_INVOLVED, WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import bases, fact, keyed, participles, run_claims, status

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match

IN_TALKS: Final = "in talks"
AVAILABLE: Final = "available"


def _part(part: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase for a platform's part."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return _of_each(match, part)

    return claims


def _of_each(match: Match, part: str) -> tuple[Claim, ...]:
    """The parts of the named platform and of the one after `and`."""
    named = [match.slots[slot].value for slot in ("platform", "also") if slot in match.slots]
    run = run_claims(match)
    return (*(fact(match, keyed(match, "platform", name), part) for name in named), *run)


def _talks(match: Match) -> tuple[Claim, ...]:
    return (*_of_each(match, IN_TALKS), status(match, "in_talks", WEAK))


def _left_for(match: Match) -> tuple[Claim, ...]:
    return (*_part(LEFT)(match), fact(match, "platform", match.slots["new"].value))


def _airing(match: Match) -> tuple[Claim, ...]:
    return (status(match, "airing"), fact(match, "platform", match.slots["platform"].value))


def _shown(match: Match) -> tuple[Claim, ...]:
    return (fact(match, "platform", match.slots["platform"].value), *run_claims(match))


def _shown_at_home(match: Match) -> tuple[Claim, ...] | None:
    """`Hulu to stream season 3`: at the show's home; elsewhere it may be a licence, and no move."""
    homes = match.clause.context.homes
    return _shown(match) if not homes or match.slots["platform"].value in homes else None


def _axed_there(match: Match) -> tuple[Claim, ...] | None:
    """`Netflix picks up Fox's cancelled 'Lucifer'`: Fox's part, in front of the title."""
    end = match.slots["platform"].end
    owned = match.clause.keys[end - 1].endswith(("'s", "'"))
    return _of_each(match, "cancelled") if owned and match.clause.is_gap(match.end) else None


def _out_now(match: Match) -> tuple[Claim, ...]:
    """`s3 out now on Hulu`: it has premiered."""
    home = _shown(match) if "platform" in match.slots else ()
    return (Claim(Part.MET, "premiere", None, match.span), *home)


def _rights(match: Match) -> tuple[Claim, ...]:
    field = keyed(match, "rights", match.slots["platform"].value)
    return (fact(match, field, match.slots["when"].value),)


_NOT: Final = (
    "(not | isn't | wasn't | is|was|are|will|has|have not [be|been] | won't|hasn't|haven't be|been | "
    "no longer | is no longer | are|aren't [not])"
)
_UNTIL: Final = "until|till|through|thru"
_LEAVES: Final = "leaves|leaving|left|exits|exiting|exited|departs|departing|departed|quits"
_GOES: Final = (
    "(leaves|leaving|left|exits|exiting|exited|departs|departed | has|have left|exited|departed | "
    "pulls|pulled|backs|backed|drops|dropped|bows|bowed out | is out | withdraws|withdrew)"
)
_TALKS: Final = "[advanced|early|final|active] talks|negotiations|negotiation|discussions"
_TO_SAVE: Final = (
    f"[to {bases('renewed')}|{bases('saved')}|continue [it | [the] show|series] | to pick [it] up [it | [the] "
    "show|series] | to bring [it | [the] show|series] back] [for|about|over {run}]"
)

GROUPS: Final = (
    Group(
        "A platform's part",
        (
            Phrase(
                f"{{platform}} [and|&|or {{platform:also}}] [:|-|–|—] {_NOT} involved|attached|participating [anymore | any more|longer]",
                _part(NOT_INVOLVED),
            ),
            Phrase(
                "({platform} [is|was] uninvolved | {platform} [has|had|have|with] no involvement | "
                "no involvement from|by|of {platform} | without|no {platform} [involvement] | not involving {platform} | "
                "without [the|any] (involvement|participation of|from|by) {platform})",
                _part(NOT_INVOLVED),
            ),
            Phrase(
                "(new home [:|is|at|on] {platform} | now a|an {platform} show|series|drama|comedy|original | "
                "moves|moved|moving {platform:origin} to {platform} | {platform:origin} →|-> {platform} | "
                "now on {platform} | exclusively [available] on {platform} | exclusive to|on {platform} | "
                "[is|are] [set|slated|due] will|to stream|air [exclusively] on {platform})",
                _shown,
            ),
            Phrase(
                f"({_LEAVES} {{platform}} | is|are leaving|exiting|departing {{platform}} | no longer on|at|with {{platform}} | "
                "pulled|removed|gone|dropping|going|departing from|off {platform} | "
                f"{{platform}} {_GOES} [of|from] [the] [deal|partnership])",
                _part(LEFT),
            ),
            Phrase(f"{{platform}} {participles('cancelled')}", _axed_there, head=False),
            Phrase(f"{_LEAVES} {{platform}} for {{platform:new}}", _left_for),
            Phrase("[is|are|now] [also|still] available [to stream] on|at|via {platform}", _part(AVAILABLE)),
            Phrase("[is] out now|today [on|at {platform}]", _out_now),
            Phrase("{platform} will|to stream|air [{run}]", _shown_at_home),
            Phrase("airing|airs|streaming|streams|running|broadcasting [now] on|at {platform}", _airing),
        ),
        (
            ("Netflix not involved", "platform.netflix = not involved"),
            ("without Netflix", "platform.netflix = not involved"),
            ("leaving Netflix", "platform.netflix = left"),
            ("no longer on Netflix", "platform.netflix = left"),
            ("leaves NBC for Netflix", "platform.nbc = left, platform = Netflix"),
            ("available on Netflix", "platform.netflix = available"),
            ("now on Netflix", "platform = Netflix"),
            ("exclusive to Disney+", "platform = Disney+"),
            ("streaming on Netflix", "status = airing, platform = Netflix"),
        ),
        (
            ("Netflix", "a name of which nothing is said"),
            ("Netflx not involved", "a slip: Netflix is named"),
            ("Netflix drops season 2", "it releases it, or axes it?"),
        ),
    ),
    Group(
        "Talks",
        (
            Phrase(
                f"((in {_TALKS} | [renewal] {_TALKS} | negotiating [{{run}}] | in {_TALKS} for {{run}}) with {{platform}} "
                f"[and|& {{platform:also}}] | {{platform}} [and|& {{platform:also}}] [is|are] in {_TALKS}) {_TO_SAVE}",
                _talks,
            ),
            Phrase(
                f"(({_TALKS} for {{run}} | [renewal] {_TALKS} | {{run}} {_TALKS}) [are|is] "
                f"ongoing|underway|continue|continuing | in {_TALKS} for {{run}})",
                lambda match: (status(match, "in_talks"), *run_claims(match)),
            ),
        ),
        (
            ("in talks with Netflix", "status = in_talks, platform.netflix = in talks"),
            ("renewed, in talks with Netflix", "status = renewed, platform.netflix = in talks"),
            (
                "Netflix in talks to renew for season 3",
                "status = in_talks, platform.netflix = in talks, season = 3",
            ),
            ("in talks for season 3", "status = in_talks, season = 3"),
        ),
        (
            ("in talks with Jenna Ortega", "a person, or a platform that btu does not know"),
            ("ended talks with Netflix", "two statements with nothing between them"),
        ),
    ),
    Group(
        "Rights",
        (
            Phrase(
                "([is|are] leaves|leaving|exits|exiting|departs|departing | to leave|exit|depart) {platform} "
                "[in|on|by|at|after] {when}",
                _rights,
            ),
            Phrase(
                f"{{platform}} [streaming|broadcast|exclusive|global|international] rights|licence|license "
                f"[last|lasts|run|runs|go|extend] {_UNTIL} {{when}}",
                _rights,
            ),
            Phrase(
                f"{{platform}} [still] has|holds|retains|keeps|owns|have|hold|retain|keep [the|its] "
                f"[streaming|broadcast|exclusive|global|international] rights {_UNTIL} {{when}}",
                _rights,
            ),
            Phrase(
                "{platform} rights|licence|license end|ends|ended|ending|expire|expires|"
                "expired|expiring|lapse|lapses|lapsed [in|on] {when}",
                _rights,
            ),
            Phrase(
                "[streaming|stays|staying|remains|available|stream|rights] on|at|with "
                f"{{platform}} {_UNTIL} {{when}}",
                _rights,
            ),
        ),
        (
            ("Netflix rights until August 2026", "rights.netflix = 2026-08"),
            ("Netflix's rights run through August 2026", "rights.netflix = 2026-08"),
            ("on Netflix until 2026-08", "rights.netflix = 2026-08"),
            ("leaving Netflix in August 2026", "rights.netflix = 2026-08"),
        ),
        (("rights until August 2026", "whose rights?"),),
    ),
)
