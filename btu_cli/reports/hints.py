"""What would settle a finding: for each rule of the checks the command, or the words that name one.

What a person has to fill in is in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import Refused
from btu_cli.history.checks import Finding, Misnamed, is_narrower
from btu_cli.history.conflicts import Conflict
from btu_cli.history.expectations import Expectation
from btu_cli.model.catalogues import UNCLEAR
from btu_cli.model.facts import Value, parse_value, show_value
from btu_cli.reports.settlements import settlements
from btu_cli.reports.suggested import command, scope_words, short, typed_value

if TYPE_CHECKING:
    from collections.abc import Callable


def hint_of(found: Finding, slug: str) -> str:
    """What would settle a finding of a show."""
    return _HINTS[found.rule](found, slug)


def _news(found: Finding, slug: str) -> str:
    return (
        f"Once something is reported: {_adding(slug, found, '--status', 'STATUS', '--source', 'PUBLISHER')}"
    )


def _firm(found: Finding, slug: str) -> str:
    status = str(found.update.value_of("status") or "STATUS")
    return f"Once it is confirmed: {_adding(slug, found, '--status', status, '--source', 'PUBLISHER')}"


def _lapsed(found: Finding, slug: str) -> str:
    entry = found.about
    event = entry.event if isinstance(entry, Expectation) else "EVENT"
    met = _adding(slug, found, "--met", event, "--date", "WHEN")
    return f"If it happened: {met}; if it moved: --expect {event}=WHEN instead of --met."


def _conflict(found: Finding, slug: str) -> str:
    if not isinstance(found.about, Conflict):
        return command("conflicts", slug)
    wrong, settling = settlements(found.about, slug)[0]
    return f"If {show_value(wrong.value)} is wrong: {settling}"


def _catalogue(found: Finding, slug: str) -> str:
    over = any(fact.value in UNCLEAR for fact in found.update.facts)
    status, other = ("cancelled", "ended") if over else ("renewed", "saved")
    adding = _adding(slug, found, "--status", status, "--source", "PUBLISHER")
    return f"Once somebody says so: {adding}; or --status {other} instead of {status}."


def _quote(found: Finding, slug: str) -> str:
    return _correcting(slug, found, "--quote", "WORDS")


def _url(found: Finding, slug: str) -> str:
    return _correcting(slug, found, "--url", "URL")


def _date(found: Finding, slug: str) -> str:
    published = found.update.source.published if found.update.source else None
    if published is None:
        return _correcting(slug, found, "--date", "WHEN")
    hint = _correcting(slug, found, "--date", str(published))
    if is_narrower(found.update, published):
        hint += "; or, where its words give the day, --quote WORDS instead of --date."
    return hint


def _field(found: Finding, slug: str) -> str:
    if not isinstance(found.about, Misnamed):
        return _correcting(slug, found, "--set", "FIELD=VALUE")
    fact, meant = found.about
    return _correcting(slug, found, "--unset", fact.field, "--set", f"{meant}={_taken_by(meant, fact.value)}")


def _taken_by(field: str, value: Value) -> str:
    """A value as a field takes it; VALUE where the field cannot have it."""
    try:
        parse_value(field, typed_value(value))
    except Refused:
        return "VALUE"
    return typed_value(value)


def _reattached(found: Finding, slug: str) -> str:
    """What makes an update stand on its own: a correction of it, or, where it only withdraws, its end."""
    if found.update.retracts is not None:
        alone = command(f"retract {short(found.update)}", slug, "--reason", "WHY")
    else:
        alone = _correcting(slug, found, "--note", "WORDS")
    return f"Merge the record that holds it; if there is none: {alone}"


def _retracting(found: Finding, slug: str) -> str:
    return command(f"retract {short(found.update)}", slug, "--reason", "duplicate")


def _correcting(slug: str, found: Finding, *words: str) -> str:
    """The command that corrects the update of a finding."""
    return command(f"correct {short(found.update)}", slug, *words)


def _adding(slug: str, found: Finding, *words: str) -> str:
    """The command that adds an update of the scope of a finding."""
    return command("add-update", slug, *scope_words(found.update.season), *words)


_HINTS: Final[dict[str, Callable[[Finding, str], str]]] = {
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
