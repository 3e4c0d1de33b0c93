"""The documents of the commands that read one show or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.settling import settlements
from btu_cli.render.json.pieces import (
    Json,
    change,
    conflict,
    envelope,
    expectation,
    fact,
    show,
    source,
    text_of,
    update,
    value,
)

if TYPE_CHECKING:
    from btu_cli.history.changelog import Entry
    from btu_cli.history.moment import Moment
    from btu_cli.model.updates import Show
    from btu_cli.reports.changelog import ChangelogReport
    from btu_cli.reports.checked import CheckReport
    from btu_cli.reports.conflicts import ConflictsReport
    from btu_cli.reports.diff import DiffReport, Side
    from btu_cli.reports.expected import ExpectedReport
    from btu_cli.reports.inspect import InspectReport
    from btu_cli.reports.sources import SourcesReport
    from btu_cli.reports.status import StatusReport
    from btu_cli.reports.timeline import TimelineReport


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
                "since": text_of(head.since),
                "age_days": head.age_days(report.moment.day),
                "stale": head.stale,
                "on_air": head.on_air,
                "sentence": report.sentence,
            },
            "facts": [fact(row) for row in report.facts],
            "expectations": [expectation(entry) for entry in report.expectations],
            "conflicts": [conflict(found) for found in report.conflicts],
            "since": text_of(report.since),
            "changes": [change(made) for made in report.changes],
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


def _about(named: Show, moment: Moment) -> Json:
    return {"show": show(named), "as_of": moment.day.isoformat()}


def _entry(named: Show, entry: Entry) -> Json:
    return {
        "show": named.slug,
        "date": str(entry.update.date),
        "update": entry.update.id,
        "changes": [change(made) for made in entry.changes],
    }


def expected(report: ExpectedReport) -> Json:
    """`btu expected`."""
    kept = report.tally._asdict()
    return envelope(
        "expected",
        {"as_of": report.moment.day.isoformat(), "expectations": expected_rows(report), "kept": kept},
    )


def expected_rows(report: ExpectedReport) -> list[Json]:
    """The ledger: expectations with their show, who promised, when it came true, and how late."""
    return [
        {
            "show": row.show.slug,
            **expectation(row.entry),
            "announced": str(row.entry.update.date),
            "source": source(row.entry.update.source),
            "closed_by": row.entry.closed_by.id if row.entry.closed_by else None,
            "came_true": text_of(row.came_true),
            "days_late": row.days_late,
        }
        for row in report.rows
    ]


def conflicts(report: ConflictsReport) -> Json:
    """`btu conflicts`."""
    return envelope("conflicts", {**_about(report.show, report.moment), "conflicts": conflicts_rows(report)})


def conflicts_rows(report: ConflictsReport) -> list[Json]:
    """The contradictions, each with the commands that settle it."""
    return [
        {
            **conflict(found),
            "settle": [
                {"update": each.claim.update.id, "command": each.command}
                for each in settlements(found, report.show.slug)
            ],
        }
        for found in report.conflicts
    ]


def sources(report: SourcesReport) -> Json:
    """`btu sources`."""
    facts = [
        {
            "scope": row.held.scope,
            "field": row.held.field,
            "value": value(row.held.value),
            "sources": row.sources,
            "origins": row.origins,
        }
        for row in report.facts
    ]
    body = {"origins": sources_rows(report), "facts": facts, "unsourced": report.unsourced}
    return envelope("sources", {**_about(report.show, report.moment), **body})


def sources_rows(report: SourcesReport) -> list[Json]:
    """The origins, each with the articles that rest on it."""
    return [
        {
            "origin": row.origin.name,
            "sources": [
                {
                    "publisher": article.source.publisher,
                    "title": article.source.title,
                    "url": article.source.url,
                    "published": text_of(article.source.published),
                    "via": article.source.via,
                    "updates": len(article.updates),
                    "quotes": list(article.quotes),
                }
                for article in row.sources
            ],
            "updates": len(row.origin.updates),
        }
        for row in report.origins
    ]


def diff(report: DiffReport) -> Json:
    """`btu diff`."""
    body = {
        "show": show(report.show),
        "clock": report.clock,
        "from": _side(report.before),
        "to": _side(report.after),
        "differs": report.differs,
        "changes": [change(made) for made in report.changes],
    }
    return envelope("diff", body)


def check(report: CheckReport) -> Json:
    """`btu check`."""
    findings = [{"show": found.show, **found.finding._asdict()} for found in report.findings]
    files = [
        {"show": row.show, "path": row.path, "ok": row.ok, "problem": row.problem or None}
        for row in report.files
    ]
    return envelope("check", {"findings": findings, "files": files})


def _side(side: Side) -> Json:
    return {
        "moment": side.name,
        "as_of": side.moment.day.isoformat(),
        "status": side.status,
        "outlook": side.outlook,
        "sentence": side.sentence,
    }
