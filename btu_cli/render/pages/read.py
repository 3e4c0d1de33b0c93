"""`btu read` for people: the article, then its drafts, each with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.render.pages import words
from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from btu_cli.render.ink import Ink
    from btu_cli.reports.read import ReadReport, Suggested

UNDATED: Final = "no date"


def render(report: ReadReport, ink: Ink) -> str:
    """The page."""
    lines = _heading(report, ink)
    for draft in report.drafts:
        lines += ["", *_draft(draft, report, ink)]
    if not report.drafts:
        lines += ["", *_wrapped(f"Nothing in it is certain news of {report.show}.", ink)]
    lines += ["", *_wrapped(_outcome(report), ink)] if report.drafts else []
    if report.added and report.prose:
        lines += _wrapped(report.prose, ink)
    return "\n".join(lines)


def in_context(draft: Suggested, count: int) -> str:
    """A draft with its number and the words around its sentence, for a question to the person."""
    before = f"… {draft.before} " if draft.before else ""
    after = f" {draft.after} …" if draft.after else ""
    text = "\n".join(wrap(f"{before}>>> {draft.sentence} <<<{after}", 78, "    ", "    "))
    return f"{draft.number} of {count} · {_label(draft)}\n  {draft.entry}\n{text}"


def _heading(report: ReadReport, ink: Ink) -> list[str]:
    source = report.source
    when = f"{source.published} ({report.published_from})" if source.published else UNDATED
    parts = [source.publisher or "publisher not known", source.title or "", when]
    return _wrapped(" · ".join(part for part in parts if part), ink)


def _draft(draft: Suggested, report: ReadReport, ink: Ink) -> list[str]:
    mark = "+" if draft.number in report.taken else " "
    head = f"{mark} {draft.number}  {_label(draft)}"
    quote = f"“{draft.sentence}”"
    indent = " " * 5
    lines = wrap(ink.plain(head), ink.width, indent=indent)
    lines += wrap(ink.plain(draft.entry), ink.width, indent, indent)
    lines += wrap(ink.plain(quote), ink.width, indent, indent)
    return lines


def _label(draft: Suggested) -> str:
    """`season 4 · 2018-06-15 · rumoured · via Deadline · known as 1a2b3c`."""
    update = draft.update
    source = update.source
    parts = [
        update.scope,
        str(update.date) if draft.dated else UNDATED,
        words.standing(update),
        f"said by {source.speaker}" if source and source.speaker else "",
        f"via {source.via}" if source and source.via else "",
        f"{'stored' if draft.known == update.id else 'known'} as {draft.known[: words.SHORT]}"
        if draft.known
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _outcome(report: ReadReport) -> str:
    if report.taken:
        verb = "Would add" if report.dry_run else "Added"
        there = len(report.taken) - report.added
        return f"{verb} {report.added} of {words.plural(len(report.drafts), 'draft')}." + (
            f" {there} there already." if there else ""
        )
    dated = [draft for draft in report.drafts if draft.dated]
    if not dated:
        return "Nothing was stored, for no date is known. --published DATE gives the drafts theirs."
    numbers = ",".join(str(draft.number) for draft in dated[:2])
    return f"Nothing was stored. --take {numbers} stores these drafts, --take all every one that has a date."


def _wrapped(text: str, ink: Ink) -> list[str]:
    return wrap(ink.plain(text), ink.width)
