"""States of events: premiere postponed, filming suspended or resumed, called off, pre-production."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.events import OF_RUN, around, event_of, makes_sense
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import fact, states
from btu_cli.model.facts import POSTPONED, RESUMED, SUSPENDED, WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match


def _is(state: str, *, filming: bool | None = None) -> Callable[[Match], tuple[Claim, ...] | None]:
    """A phrase for the state of an event instead of its date; only for filming, or only for other events."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        event = event_of(match)
        if not makes_sense(match, event) or (filming is not None and (event == "filming") is not filming):
            return None
        return (fact(match, event, state), *around(match))

    return claims


def _halted(match: Match) -> tuple[Claim, ...] | None:
    """`filming paused until January 2027`: it is expected to go on then. A premiere is only postponed."""
    filming = event_of(match) == "filming"
    made = _is(SUSPENDED if filming else POSTPONED)(match)
    if made is None or "when" not in match.slots:
        return made
    back = Claim(Part.EXPECTS, "filming", match.slots["when"].value, match.span_of("when"))
    return (*made, back) if filming else None


_HAS: Final = "[is|was|has|are|have] [been|now]"
_OFF: Final = "(called off | is off | withdrawn|scrapped|abandoned)"
_LATE: Final = "(postponed|delayed | postponed|delayed|pushed [back] indefinitely | indefinitely postponed|delayed | put off | pushed back)"
_HALTED: Final = (
    "(suspended|paused|halted|halts|interrupted|stopped|stops|pauses | shut|shuts down | [put] on hold|pause|hiatus | "
    "[paused|suspended|halted] indefinitely | indefinitely suspended|paused|halted)"
)
_AGAIN: Final = "(resumed|restarted | [is|are] back underway|on | [got|gets] back under way)"

GROUPS: Final = (
    Group(
        "How an event is doing",
        (
            Phrase(f"{{event}} [in {{country}}] {OF_RUN} {_HAS} {_OFF}", _is(WITHDRAWN)),
            Phrase("{event} [in {country}] [is|was] cancelled|canceled|axed", _is(WITHDRAWN, filming=False)),
            Phrase(f"[({{event}} [in {{country}}] {OF_RUN} | {{run}}) {_HAS}] {_LATE}", _is(POSTPONED)),
            Phrase(f"{{event}} {OF_RUN} {_HAS} {_HALTED} [until|till {{when}}]", _halted),
            Phrase(
                f"[{{platform:who}}] (suspends|suspended|halts|halted|pauses|paused | shuts|shut down) [{{run}}] "
                f"{{event}} {OF_RUN}",
                _is(SUSPENDED, filming=True),
            ),
            Phrase(
                f"({{event}} {OF_RUN} {_HAS} ({_AGAIN} | resumes|restarts) | "
                f"[has] resumed|restarted|resumes|restarts {{event}} {OF_RUN})",
                _is(RESUMED, filming=True),
            ),
            Phrase(
                "[in|enters|entered|begins|began|starts|started] (pre production | preproduction|prepro) "
                "[for|on {run}] [is|has] "
                "[started|begun|began|begins|starts|underway | under way] [for|on {run}]",
                states("stage", "pre-production"),
            ),
            Phrase(
                "casting [for|on {run}] [is|has] [started|begun|began|begins|starts|underway | under way] [for|on {run}]",
                states("stage", "casting"),
            ),
            Phrase(
                "([the|a] writers'|writers|writer's room [for|on {run}] [is|has] [now] "
                "[open|opens|opened|reopens|reopened|convenes|convened|underway|assembled|started|begins|begun|began | "
                "back [to work]] | writing [is|has] started|begun|began|begins|underway | in the writers'|writers room | "
                "[scripts] being written) [for|on {run}]",
                states("stage", "writing"),
            ),
        ),
        (
            ("premiere postponed", "premiere = postponed"),
            ("season 2 delayed indefinitely", "season = 2, premiere = postponed"),
            ("filming suspended", "filming = suspended"),
            ("production halted", "filming = suspended"),
            ("filming resumed", "filming = resumed"),
            ("filming called off", "filming = withdrawn"),
            ("in pre-production", "stage = pre-production"),
            ("casting", "stage = casting"),
            ("writers' room opens", "stage = writing"),
        ),
        (("filming cancelled", "the filming, or the show?"),),
    ),
)
