"""`btu add-update`, `correct`, `retract` and `undo` for people.

The new id, the update it withdraws, the changes, and the resulting headline. Plain lines without rich,
because scripts and cron jobs run these commands, and rich takes a third of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors import shorten
from btu_cli.render.pages import words
from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.added import AddReport


def render(report: AddReport, ink: Ink) -> str:
    """The page."""
    target = report.target.update if report.target else None
    if target and report.listed.update.retracts:
        lines = _withdrawal(target, report, ink)
    else:
        verb = "Already there:" if not report.added else "Would add" if report.dry_run else "Added"
        lines = [line for entry in report.entries for line in _headed(verb, entry.update, report, ink)]
        lines += _indented(f"replaces {_dated(target)}", ink) if target else []
    if report.added:
        mended = (
            _mended(target, report.listed.update, ink) if target and report.listed.update.supersedes else []
        )
        lines += mended
        lines += _changes(report, ink) or (_unchanged() if mended else _said(report, ink))
        lines += wrap(ink.plain(report.prose), ink.width)
    return "\n".join(lines)


def _withdrawal(target: Update, report: AddReport, ink: Ink) -> list[str]:
    """The update that is withdrawn, the id of the withdrawal, and below them what the update said."""
    verb = "Already withdrawn:" if not report.added else "Would withdraw" if report.dry_run else "Withdrew"
    is_stored = not (report.added and report.dry_run)
    recorded = f"recorded as {report.listed.update.id[: words.SHORT]}" if is_stored else ""
    said = f"It said: {_words(target)}"
    if target.retracts:
        said = f"It withdrew {target.retracts[: words.SHORT]}: {_words(target)}"
    return [*_headed(verb, target, report, ink, recorded), *_indented(said, ink)]


def _headed(verb: str, update: Update, report: AddReport, ink: Ink, recorded: str = "") -> list[str]:
    """What happened to an update: its id, show, season and date, and its standing if it is unusual."""
    brackets = f" ({recorded})" if recorded else ""
    named = [report.show.title, ink.scope(update.season), words.when(update.date), words.standing(update)]
    shown = update.id[: words.SHORT]
    line = f"{verb} {shown}{brackets}{' · '.join(('', *filter(None, named)))}"
    first, *rest = wrap(ink.plain(line), ink.width, indent="  ")
    return [first.replace(shown, ink.paint(shown, "id"), 1), *rest]


def _dated(update: Update) -> str:
    """An update in one line: its id, its date and what it says."""
    return f"{update.id[: words.SHORT]} · {words.when(update.date)} · {_words(update)}"


def _words(update: Update) -> str:
    return "; ".join(words.what_it_says(update)) or shorten(update.note or "")


def _indented(line: str, ink: Ink) -> list[str]:
    return wrap(ink.plain(line), ink.width, "  ", "    ")


def _changes(report: AddReport, ink: Ink) -> list[str]:
    """Changes, one a line, with the fields aligned. A long value continues below its beginning.

    If the updates are about several seasons, each change names its season.
    """
    changes = report.news
    several = len({entry.update.season for entry in report.entries}) > 1
    titles = [
        ink.plain(
            f"{ink.scope(change.season)} {words.field_title(change.field)}"
            if several
            else words.change_title(change, report.listed.update, ink.scope)
        )
        for change in changes
    ]
    column = max(map(len, titles), default=0)
    lines = []
    for change, title in zip(changes, titles, strict=True):
        what = ink.plain(" ".join((words.became(change, "withdrawn"), words.against(change))).strip())
        head = f"  {words.SIGNS[change.kind]}  {title:{column}}  "
        first, *rest = wrap(what, ink.width, head, " " * len(head))
        sign = words.SIGNS[change.kind]
        lines += [first.replace(sign, ink.paint(sign, change.kind), 1), *rest]
    return lines


def _said(report: AddReport, ink: Ink) -> list[str]:
    """What the update says, if it changes nothing because it is a note, or older than the current status."""
    update = report.listed.update
    told = words.what_it_says(update) or ((f"# {shorten(update.note)}",) if update.note else ())
    return [*(line for each in told for line in _indented(each, ink)), *_unchanged()]


def _unchanged() -> list[str]:
    return ["  No current value changes."]


def _mended(old: Update, new: Update, ink: Ink) -> list[str]:
    """The parts of the source, the standing and the note that a correction changes, one a line."""
    before, after = _parts(old), _parts(new)
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    column = max(map(len, names), default=0)
    mended = []
    for name in names:
        head = f"  ~  {name:{column}}  "
        what = f"{before.get(name, '–')} → {after.get(name, '–')}"
        first, *rest = wrap(ink.plain(what), ink.width, head, " " * len(head))
        mended += [first.replace("~", ink.paint("~", "changed"), 1), *rest]
    return mended


def _parts(update: Update) -> dict[str, str]:
    """The source of an update, its standing and its note, part by part."""
    source = zip(update.source._fields, update.source, strict=True) if update.source else ()
    parts = (*source, ("standing", update.standing), ("note", update.note))
    return {name: shorten(str(value)) for name, value in parts if value is not None}
