"""JSON for scripts: every report as one document, `btu.<command>/1`. Keys are never removed or retyped.

Written with plain writes, never through a rich console, which would wrap it. The schemas stand in
`btu_cli.render.schemas`, and a test holds every document against its own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from btu_cli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from btu_cli.errors import BtuError
    from btu_cli.history.changelog import Change, Entry
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.moment import Moment
    from btu_cli.model.facts import Value
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Show
    from btu_cli.reports.added import AddReport
    from btu_cli.reports.changelog import ChangelogReport
    from btu_cli.reports.inspect import InspectReport
    from btu_cli.reports.shows import ShowChange, ShowRow, ShowsReport
    from btu_cli.reports.status import FactRow, StatusReport
    from btu_cli.reports.timeline import Listed, TimelineReport

Json: TypeAlias = dict[str, Any]


def dump(document: Json, *, ascii_only: bool = False, pretty: bool = True) -> str:
    """One document as text, in the order of its keys: indented for people, on one line for programs."""
    return json.dumps(document, ensure_ascii=ascii_only, indent=2 if pretty else None)


def envelope(command: str, body: Json) -> Json:
    """A document with its schema's name in front."""
    return {"schema": f"btu.{command}/1", **body}


def error(failure: BtuError) -> Json:
    """What stderr carries instead of a sentence when JSON was asked for."""
    body: Json = {"code": failure.code, "message": failure.message, "hint": failure.hint}
    if failure.path:
        body["path"] = failure.path
    return envelope("error", {"error": body})


def status(report: StatusReport) -> Json:
    """`btu status`."""
    head = report.head
    said_by = head.said_by
    return envelope(
        "status",
        {
            "show": show(report.show),
            "as_of": report.moment.day.isoformat(),
            "headline": {
                "status": head.status,
                "outlook": head.outlook,
                "season": head.season,
                "standing": said_by.update.standing if said_by else None,
                "since": _text(head.since),
                "age_days": head.age_days(report.moment.day),
                "stale": head.stale,
                "on_air": head.on_air,
                "sentence": report.sentence,
            },
            "facts": [fact(row) for row in report.facts],
            "expectations": [expectation(entry) for entry in report.expectations],
            "conflicts": [conflict(found) for found in report.conflicts],
        },
    )


def timeline(report: TimelineReport) -> Json:
    """`btu timeline`."""
    return envelope("timeline", {**_about(report.show, report.moment), "updates": timeline_rows(report)})


def timeline_rows(report: TimelineReport) -> list[Json]:
    """The updates of a timeline."""
    return [update(entry) for entry in report.updates]


def changelog(report: ChangelogReport) -> Json:
    """`btu changelog`; of all shows where they were asked for."""
    return envelope("changelog", {"as_of": report.moment.day.isoformat(), "entries": changelog_rows(report)})


def changelog_rows(report: ChangelogReport) -> list[Json]:
    """The entries of a changelog, in the order of dates within a show."""
    return [_entry(listed.show, entry) for listed in report.shows for entry in listed.entries]


def inspect(report: InspectReport) -> Json:
    """`btu inspect`."""
    return envelope(
        "inspect",
        {
            "show": show(report.show),
            "update": update(report.listed),
            "changes": [change(made) for made in report.changes],
            "replaces": [update(entry) for entry in report.replaced],
            "replaced_by": [update(entry) for entry in report.replaced_by],
        },
    )


def add_update(report: AddReport) -> Json:
    """`btu add-update`."""
    return envelope("add-update", _added(report))


def correct(report: AddReport) -> Json:
    """`btu correct`; `replaced` is the update that was corrected."""
    return envelope(
        "correct", {**_added(report), "replaced": update(report.target) if report.target else None}
    )


def retract(report: AddReport) -> Json:
    """`btu retract`; `withdrew` is the update that was withdrawn."""
    return envelope(
        "retract", {**_added(report), "withdrew": update(report.target) if report.target else None}
    )


def undo(report: AddReport) -> Json:
    """`btu undo`; `withdrew` is the update that was withdrawn."""
    return envelope("undo", {**_added(report), "withdrew": update(report.target) if report.target else None})


def shows(report: ShowsReport) -> Json:
    """`btu shows`."""
    return envelope("shows", {"as_of": report.moment.day.isoformat(), "shows": shows_rows(report)})


def shows_rows(report: ShowsReport) -> list[Json]:
    """The shows."""
    return [_show_row(row) for row in report.shows]


def show_change(report: ShowChange) -> Json:
    """`btu shows add`, `rename` and `remove`."""
    body = {"show": show(report.show), "dry_run": report.dry_run, "backup": report.backup}
    return envelope(f"shows-{report.action}", body)


def show(named: Show) -> Json:
    """A show, as every document names it."""
    return {
        "slug": named.slug,
        "title": named.title,
        "other_titles": list(named.other_titles),
        "ids": dict(named.ids),
        "note": named.note,
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
    return {**given._asdict(), "published": _text(given.published)}


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
        "claims": [_claim(claim) for claim in found.claims],
        "shown": value(found.shown),
        "rule": found.rule,
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


def _added(report: AddReport) -> Json:
    return {
        "show": show(report.show),
        "added": report.added,
        "dry_run": report.dry_run,
        "update": update(report.listed),
        "changes": [change(made) for made in report.changes],
    }


def _about(named: Show, moment: Moment) -> Json:
    return {"show": show(named), "as_of": moment.day.isoformat()}


def _entry(named: Show, entry: Entry) -> Json:
    return {
        "show": named.slug,
        "date": str(entry.update.date),
        "update": entry.update.id,
        "changes": [change(made) for made in entry.changes],
    }


def _show_row(row: ShowRow) -> Json:
    return {
        "slug": row.slug,
        "title": row.title,
        "own": row.own,
        "status": row.head.status,
        "outlook": row.head.outlook,
        "since": _text(row.head.since),
        "age_days": row.age_days,
        "updates": row.updates,
        "findings": row.findings,
        "problem": row.problem or None,
    }


def _claim(claim: Claim) -> Json:
    return {
        "update": claim.update.id,
        "value": value(claim.value),
        "date": str(claim.date),
        "standing": claim.update.standing,
        "source": source(claim.update.source),
    }


def _text(when: PartialDate | None) -> str | None:
    return None if when is None else str(when)


RENDERERS: Final[Mapping[str, Callable[[Any], Json]]] = {
    "status": status,
    "timeline": timeline,
    "changelog": changelog,
    "inspect": inspect,
    "add-update": add_update,
    "correct": correct,
    "retract": retract,
    "undo": undo,
    "shows": shows,
    **dict.fromkeys(("shows-add", "shows-rename", "shows-remove"), show_change),
}
ROWS: Final[Mapping[str, Callable[[Any], list[Json]]]] = {
    "timeline": timeline_rows,
    "changelog": changelog_rows,
    "shows": shows_rows,
}
