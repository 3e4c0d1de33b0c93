"""How to settle findings: for each rule, the commands, and when each is the right one.

Words in capitals are for the person to fill in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from btu_cli.errors import Refused
from btu_cli.history.checks import is_narrower
from btu_cli.model.catalogues import UNCLEAR
from btu_cli.model.facts import Value, parse_value, show_value
from btu_cli.named import NamedTuple
from btu_cli.reports.settlements import settlements
from btu_cli.reports.suggested import command, scope_words, short, typed_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.checks import Finding, Misnamed
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation


class Step(NamedTuple):
    """A command that settles a finding and can be run as it is, and when it is the right one."""

    when: str
    command: str

    def __str__(self) -> str:
        return f"{self.when}: {self.command}" if self.when else self.command


def steps_of(found: Finding, slug: str) -> tuple[Step, ...]:
    """The steps that can settle a finding about a show."""
    return _STEPS[found.rule](found, slug)


def hint_of(steps: tuple[Step, ...]) -> str:
    """The steps in one line."""
    first, *rest = map(str, steps)
    return "; ".join((first, *(f"{step[0].lower()}{step[1:]}" for step in rest)))


def _news(found: Finding, slug: str) -> tuple[Step, ...]:
    news = _adding(slug, found, "--status", "STATUS", "--source", "PUBLISHER")
    return (Step("Once something is reported", news),)


def _firm(found: Finding, slug: str) -> tuple[Step, ...]:
    status = str(found.update.value_of("status") or "STATUS")
    firm = _adding(slug, found, "--status", status, "--source", "PUBLISHER")
    return (Step("Once it is confirmed", firm),)


def _lapsed(found: Finding, slug: str) -> tuple[Step, ...]:
    event = cast("Expectation", found.about).event
    return (
        Step("If it happened", _adding(slug, found, "--met", event, "--date", "WHEN")),
        Step("If it moved", _adding(slug, found, "--expect", f"{event}=WHEN", "--source", "PUBLISHER")),
    )


def _conflict(found: Finding, slug: str) -> tuple[Step, ...]:
    wrong, settling = settlements(cast("Conflict", found.about), slug)[0]
    return (Step(f"If {show_value(wrong.value)} is wrong", settling),)


def _catalogue(found: Finding, slug: str) -> tuple[Step, ...]:
    over = any(fact.value in UNCLEAR for fact in found.update.facts)
    first, second = ("cancelled", "ended") if over else ("renewed", "saved")
    return tuple(
        Step(when, _adding(slug, found, "--status", status, "--source", "PUBLISHER"))
        for when, status in (("Once somebody says so", first), (f"If it is {second}", second))
    )


def _quote(found: Finding, slug: str) -> tuple[Step, ...]:
    return (Step("", _correcting(slug, found, "--quote", "WORDS")),)


def _url(found: Finding, slug: str) -> tuple[Step, ...]:
    return (Step("", _correcting(slug, found, "--url", "URL")),)


def _date(found: Finding, slug: str) -> tuple[Step, ...]:
    published = found.update.source.published if found.update.source else None
    if published is None:
        return (Step("", _correcting(slug, found, "--date", "WHEN")),)
    step = Step("", _correcting(slug, found, "--date", str(published)))
    if not is_narrower(found.update, published):
        return (step,)
    return (step, Step("Or, where its words give the day", _correcting(slug, found, "--quote", "WORDS")))


def _field(found: Finding, slug: str) -> tuple[Step, ...]:
    fact, meant = cast("Misnamed", found.about)
    right = f"{meant}={_taken_by(meant, fact.value)}"
    return (Step("", _correcting(slug, found, "--unset", fact.field, "--set", right)),)


def _taken_by(field: str, value: Value) -> str:
    """The value in a form that the field takes, or VALUE if the field cannot have it."""
    try:
        parse_value(field, typed_value(value))
    except Refused:
        return "VALUE"
    return typed_value(value)


def _reattached(found: Finding, slug: str) -> tuple[Step, ...]:
    """How to free an update from a missing one: correct it, or, if it only withdraws, retract it."""
    if found.update.retracts is not None:
        alone = command(f"retract {short(found.update)}", slug, "--reason", "WHY")
    else:
        alone = _correcting(slug, found, "--note", "WORDS")
    return (Step("Merge the record that has it; if there is no such record", alone),)


def _retracting(found: Finding, slug: str) -> tuple[Step, ...]:
    return (Step("", command(f"retract {short(found.update)}", slug, "--reason", "duplicate")),)


def _correcting(slug: str, found: Finding, *words: str) -> str:
    """The command that corrects the update of a finding."""
    return command(f"correct {short(found.update)}", slug, *words)


def _adding(slug: str, found: Finding, *words: str) -> str:
    """The command that adds an update in the scope of a finding."""
    return command("add-update", slug, *scope_words(found.update.season), *words)


_STEPS: Final[dict[str, Callable[[Finding, str], tuple[Step, ...]]]] = {
    "only-rumours": _firm,
    "stale": _news,
    "lapsed": _lapsed,
    "conflict": _conflict,
    "catalogue": _catalogue,
    "dangling": _reattached,
    "duplicate": _retracting,
    "unknown-field": _field,
    "too-exact": _date,
    "no-quote": _quote,
    "no-url": _url,
}
