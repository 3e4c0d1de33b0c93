"""`btu check` for people: damaged files first, then the findings, by show and rule."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding

from btu_cli.render.pages import words
from btu_cli.reports.check import AcknowledgeReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.check import CheckReport, ShowFinding

# Rules that many updates break in the same way. Several shows get a line each; one show gets the command.
FOLDED: Final = {"no-quote": ("without a quote", "--quote WORDS"), "no-url": ("without a URL", "--url URL")}
MISSING: Final = {"no-quote": "quote", "no-url": "URL"}  # and the last line counts them apart
NAMED: Final = 5  # ids in a folded line


def render(report: CheckReport | AcknowledgeReport, ink: Ink) -> RenderableType:
    """The page."""
    if isinstance(report, AcknowledgeReport):
        return _acknowledged(report, ink)
    parts: list[RenderableType] = []
    for row in report.files:
        if not row.ok:
            label = ("unmerged", "changed") if row.unmerged else ("unsound", "bad")
            parts.append(ink.line(label, f"  {row.path}: {row.problem}"))
            parts.append(Padding(ink.text(row.hint), (0, 0, 0, 2)))
    for each in report.lost_backups:
        told = f"  backup {each.generation.number} of {each.slug} cannot be restored: {each.fault}"
        parts.append(ink.line(("backup", "bad"), told))
    several = len({found.show for found in report.findings}) > 1
    folded = [found for found in report.findings if several and _is_folded(found)]
    apart = [found for found in report.findings if not (several and _is_folded(found))]
    for show, found in groupby(apart, key=lambda finding: finding.show):
        parts += [ink.text(show, "title"), Padding(Group(*_findings(list(found), ink)), (0, 0, 0, 2))]
    parts += _folded_by_show(folded, ink)
    acknowledged = len(report.findings) - len(report.counting)
    told = f", {acknowledged} more acknowledged" if acknowledged else ""
    files = words.plural(len(report.files), "file")
    bad = sum(not row.ok and not row.unmerged for row in report.files)
    unmerged = sum(row.unmerged for row in report.files)
    counts = [f"{bad} unsound"] * bool(bad) + [f"{unmerged} unmerged"] * bool(unmerged)
    sound = ", ".join(counts) or "all sound"
    kept = ""
    if report.backups:
        good = sum(not each.fault for each in report.backups)
        kept = f"; {good:,} of {words.plural(len(report.backups), 'backup')} can be restored"
    parts.append(ink.text(f"{_counted(report)}{told}; {files}, {sound}{kept}."))
    return Group(*parts)


def _counted(report: CheckReport) -> str:
    """`4 findings, and 10 missing quotes or URLs`: what the page lists, and what it folds into few lines."""
    folded = [found.rule for found in report.counting if found.rule in FOLDED]
    others = words.plural(len(report.counting) - len(folded), "finding")
    if not folded:
        return others
    lacking = [each for rule, each in MISSING.items() if rule in folded]
    one, many = " or ".join(lacking), " or ".join(f"{each}s" for each in lacking)
    missing = words.plural(len(folded), f"missing {one}", f"missing {many}")
    return missing if len(folded) == len(report.counting) else f"{others}, and {missing}"


def _findings(found: list[ShowFinding], ink: Ink) -> Iterator[RenderableType]:
    """The findings of each rule with the steps that settle them, and a last line for acknowledged ones."""
    counting = [each for each in found if not each.acknowledged]
    for rule, group in groupby(counting, key=lambda finding: finding.rule):
        yield ink.text(rule, "changed")
        if rule in FOLDED:
            yield from _folded(rule, list(group), ink)
            continue
        for each in group:
            yield Padding(ink.text(each.message), (0, 0, 0, 2))
            yield from _steps(each, ink)
    rules = dict.fromkeys(each.rule for each in found if each.acknowledged)
    if rules:
        count = len(found) - len(counting)
        yield ink.text(f"acknowledged: {words.plural(count, 'finding')} ({', '.join(rules)})", "faint")


def _steps(found: ShowFinding, ink: Ink) -> Iterator[RenderableType]:
    """The steps that settle a finding: commands to copy, each below the words that say when."""
    for step in found.steps:
        if step.when:
            yield Padding(ink.text(f"{step.when}:"), (0, 0, 0, 4))
        for line in words.shell_lines(step.command, ink.width - 8):
            yield Padding(ink.text(line), (0, 0, 0, 6))


def _is_folded(found: ShowFinding) -> bool:
    return found.rule in FOLDED and not found.acknowledged


def _folded_by_show(found: list[ShowFinding], ink: Ink) -> Iterator[RenderableType]:
    """A line for each show: `andor  5 without a quote, 3 without a URL`."""
    if not found:
        return
    width = max(len(each.show) for each in found)
    yield ink.text("Updates without a quote or a URL", "title")
    for show, of_show in groupby(found, key=lambda finding: finding.show):
        count = Counter(each.rule for each in of_show)
        told = ", ".join(f"{count[rule]:,} {FOLDED[rule][0]}" for rule in count)
        yield ink.text(f"  {show:{width}}  {told}")
    yield ink.text("  btu check SHOW names them.")


def _folded(rule: str, found: list[ShowFinding], ink: Ink) -> Iterator[RenderableType]:
    """`12 updates without a quote: 480c97 4de272 and 10 more`, and the command that mends one."""
    lacking, option = FOLDED[rule]
    ids = " ".join(each.update[: words.SHORT] for each in found[:NAMED])
    more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
    yield Padding(ink.text(f"{words.plural(len(found), 'update')} {lacking}: {ids}{more}"), (0, 0, 0, 2))
    yield Padding(ink.text(f"btu correct ID {option}"), (0, 0, 0, 6))


def _acknowledged(report: AcknowledgeReport, ink: Ink) -> RenderableType:
    """Everything that is now acknowledged for a show, one a line."""
    if not report.acknowledged:
        return ink.text(f"Nothing is acknowledged for {report.show.title}.")
    verb = "Would be acknowledged" if report.dry_run else "Acknowledged"
    lines = [ink.text(f"{verb} for {report.show.title}:")]
    for each in report.acknowledged:
        until = f" until {each.until}" if each.until else ""
        lines.append(ink.text(f"  {each.what[: words.LONG_ENOUGH]}{until}"))
    return Group(*lines)
