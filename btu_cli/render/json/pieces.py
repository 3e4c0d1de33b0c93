"""The pieces that documents share: a show, an update, a fact, an expectation. All keys are always there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from btu_cli.model.dates import PartialDate

if TYPE_CHECKING:
    from btu_cli.history.changelog import Change
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.model.facts import Value
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Show
    from btu_cli.reports.status import FactRow
    from btu_cli.reports.timeline import Listed

Json: TypeAlias = dict[str, Any]


def envelope(command: str, body: Json) -> Json:
    """A document with its schema's name in front."""
    return {"schema": f"btu.{command}/1", **body}


def show(named: Show) -> Json:
    """A show, as every document names it."""
    return {
        "slug": named.slug,
        "title": named.title,
        "other_titles": list(named.other_titles),
        "ids": dict(named.ids),
        "note": named.note,
        "numberings": {
            each.name: {str(own): season for own, season in each.pairs} for each in named.numberings
        },
    }


def update(listed: Listed) -> Json:
    """An update; every key is always there."""
    given = listed.update
    return {
        "id": given.id,
        "date": str(given.date),
        "recorded": given.recorded.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "season": given.season,
        "facts": {each.field: value(each.value) for each in given.facts},
        "expects": [{"event": each.event, "when": str(each.when)} for each in given.expects],
        "met": list(given.met),
        "standing": given.standing,
        "source": source(given.source),
        "note": given.note,
        "supersedes": given.supersedes,
        "retracts": given.retracts,
        "retracted": listed.retracted,
        "superseded_by": listed.superseded_by,
    }


def source(given: Source | None) -> Json | None:
    """A source with all its keys; null where the update names none."""
    if given is None:
        return None
    return {**given._asdict(), "published": text_of(given.published)}


def fact(row: FactRow) -> Json:
    """A fact of the state; `update` and `source` are those of the claim that says it most firmly."""
    held = row.held
    said_by = held.said_by.update
    return {
        "scope": held.scope,
        "field": held.field,
        "value": value(held.value),
        "since": str(held.since),
        "previous": value(held.previous),
        "inherited": held.inherited,
        "disputed": row.disputed,
        "update": said_by.id,
        "source": source(said_by.source),
        "origins": row.origins,
    }


def expectation(entry: Expectation) -> Json:
    """A line of the ledger; updates by their ids."""
    return {
        "event": entry.event,
        "scope": entry.scope,
        "when": str(entry.when),
        "state": entry.state,
        "update": entry.update.id,
        "replaces": entry.replaced.update.id if entry.replaced else None,
        "replaced_by": entry.replaced_by.id if entry.replaced_by else None,
    }


def conflict(found: Conflict) -> Json:
    """A contradiction with its claims."""
    return {
        "scope": found.scope,
        "field": found.field,
        "claims": [claim(made) for made in found.claims],
        "shown": value(found.shown),
        "rule": found.rule,
    }


def claim(made: Claim) -> Json:
    """One side of a contradiction."""
    return {
        "update": made.update.id,
        "value": value(made.value),
        "date": str(made.date),
        "standing": made.update.standing,
        "source": source(made.update.source),
    }


def change(made: Change) -> Json:
    """One difference."""
    return {
        "scope": made.scope,
        "field": made.field,
        "kind": made.kind,
        "old": value(made.old),
        "new": value(made.new),
    }


def value(given: Value | None) -> Any:  # noqa: ANN401 - what JSON holds
    """A value: text, a number, true or false, a list of texts; a date in its typed form."""
    if isinstance(given, PartialDate):
        return str(given)
    return list(given) if isinstance(given, tuple) else given


def text_of(when: PartialDate | None) -> str | None:
    """A date in its typed form."""
    return None if when is None else str(when)
