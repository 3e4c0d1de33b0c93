"""The pieces of a JSON document that reports share: a show, an update, a fact. All keys are always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import scope_of
from btu_cli.model.updates import instant_text

if TYPE_CHECKING:
    from btu_cli.history.changelog import Change
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Held
    from btu_cli.model.facts import Value
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes
    from btu_cli.reports.listed import Listed


def show_of(named: Show) -> shapes.Show:
    """A show in the form that every document uses."""
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


def update_of(listed: Listed) -> shapes.Update:
    """An update, and whether it was retracted or superseded."""
    given = listed.update
    return {
        "id": given.id,
        "date": str(given.date),
        "recorded": instant_text(given.recorded),
        "season": given.season,
        "facts": {each.field: value_of(each.value) for each in given.facts},
        "expects": [{"event": each.event, "when": str(each.when)} for each in given.expects],
        "met": list(given.met),
        "standing": given.standing,
        "source": source_of(given.source),
        "note": given.note,
        "supersedes": given.supersedes,
        "retracts": given.retracts,
        "retracted": listed.retracted,
        "superseded_by": listed.superseded_by,
    }


def source_of(given: Source | None) -> shapes.Source | None:
    """A source with all its keys; null if the update names none."""
    if given is None:
        return None
    return {
        "publisher": given.publisher,
        "title": given.title,
        "url": given.url,
        "published": text_of(given.published),
        "speaker": given.speaker,
        "quote": given.quote,
        "via": given.via,
    }


def fact_of(held: Held, *, disputed: bool, origins: int) -> shapes.Fact:
    """A fact of the state. `update` and `source` are those of its firmest claim; nobody says a silence."""
    said_by = held.said_by.update
    return {
        "scope": held.scope,
        "field": held.field,
        "value": value_of(held.value),
        "since": str(held.since),
        "previous": None if held.previous is None else value_of(held.previous),
        "inherited": held.inherited,
        "disputed": disputed,
        "update": said_by.id,
        "source": None if held.silent else source_of(said_by.source),
        "origins": origins,
    }


def expectation_of(entry: Expectation) -> shapes.Expectation:
    """An expectation, with updates as ids."""
    return {
        "event": entry.event,
        "scope": entry.scope,
        "when": str(entry.when),
        "state": entry.state,
        "update": entry.update.id,
        "replaces": entry.replaced.update.id if entry.replaced else None,
        "replaced_by": entry.replaced_by.id if entry.replaced_by else None,
    }


def conflict_of(found: Conflict) -> shapes.Conflict:
    """A contradiction with its claims."""
    return {
        "scope": found.scope,
        "field": found.field,
        "claims": [
            {
                "scope": scope_of(made.season),
                "update": made.update.id,
                "value": value_of(made.value),
                "date": str(made.date),
                "standing": made.update.standing,
                "source": source_of(made.update.source),
            }
            for made in found.claims
        ],
        "shown": value_of(found.shown),
        "rule": found.rule,
    }


def change_of(made: Change) -> shapes.Change:
    """One changed value."""
    return {
        "scope": made.scope,
        "field": made.field,
        "kind": made.kind,
        "old": None if made.old is None else value_of(made.old),
        "new": None if made.new is None else value_of(made.new),
    }


def value_of(given: Value) -> shapes.Value:
    """A value: text, a number, true or false, a list of texts; a date in its typed form."""
    if isinstance(given, PartialDate):
        return str(given)
    return [str(part) for part in given] if isinstance(given, tuple) else given


def text_of(when: PartialDate | None) -> str | None:
    """A date in its typed form."""
    return None if when is None else str(when)
