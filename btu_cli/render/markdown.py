"""Markdown (CommonMark, with GitHub's additions): the status box; the changelog as Keep a Changelog has it.

Text from outside is escaped, so that it cannot be emphasis, a link, a heading, a tag or an autolink.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.render.box import STATUS, UPDATED, said
from btu_cli.render.inert import inert, link_of
from btu_cli.render.pages import words
from btu_cli.render.text import filter_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from btu_cli.history.changelog import Change, Entry
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.changelog import ChangelogReport
    from btu_cli.reports.status import StatusReport

# Characters that are markup anywhere in a line; `://`, `www.` and, elsewhere, `name.com` become links.
_ACTING: Final = re.compile(r"[\\`*_{}\[\]<>#|~&!@$^]|:(?=//)|(?<=\w)\.(?=[^\W\d_])")
_LEADING: Final = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
KINDS: Final = ("added", "changed", "removed", "confirmed")


def written(answer: Answer, report: StatusReport | ChangelogReport, ink: Ink) -> str:
    """The report in Markdown."""
    formats: dict[str, Callable[..., str]] = {"status": _box, "changelog": _changelog}
    return formats[answer.name](report, ink)


def escaped(text: str) -> str:
    """A text on one line, escaped for any place in a line."""
    safe = _ACTING.sub(lambda found: f"\\{found[0]}", inert(" ".join(text.split())))
    return _LEADING.sub(lambda found: f"{found[1]}{_digits(found[2])}", safe)


def _digits(start: str) -> str:
    """The text without the meaning of a list marker or a heading's underline."""
    return f"&#{ord(start[0])};{start[1:]}"


def _box(report: StatusReport, ink: Ink) -> str:
    box = said(report, ink)
    lines = [f"**{escaped(report.show.title)}**", "", f"- **{STATUS}:** {escaped(box.status)}"]
    lines += [f"- **{UPDATED}:** {escaped(box.when)}"] if box.when else []
    lines += [f"- {escaped(box.line)}"] if box.line else []
    lines += [f"- {credit}" for credit in box.credits]
    return "\n".join(lines)


def _changelog(report: ChangelogReport, ink: Ink) -> str:
    titles = [f"*{escaped(listed.show.title)}*" for listed in report.shows]
    seen = f" {escaped(filter_line(ink.moment, ink.date, dated=False))}" if ink.moment else ""
    parts = ["# Changelog", "", f"How the future changed of {', '.join(titles) or 'no show'}.{seen}", ""]
    for listed in report.shows:
        named = f"{escaped(listed.show.title)} - " if len(report.shows) > 1 else ""
        parts += _dates(listed.entries, named, ink)
    parts += [f"{credit}\n" for credit in report.credits]
    return "\n".join(parts if len(parts) > 4 else (*parts, "Nothing changed.")).rstrip()  # noqa: PLR2004


def _dates(listed: Iterable[Entry], named: str, ink: Ink) -> Iterator[str]:
    """A heading for each date, and below it one for each kind of change."""
    dates: dict[str, list[tuple[Entry, Change]]] = {}
    for entry in listed:
        pairs = [(entry, change) for change in entry.news]
        dates.setdefault(str(entry.date), []).extend(pairs)
    for date, pairs in dates.items():
        yield from (f"## {named}{date}", "")
        for kind in KINDS:
            lines = [_change(entry, change, ink) for entry, change in pairs if change.kind == kind]
            if lines:
                yield from (f"### {kind.capitalize()}", "", *lines, "")


def _change(entry: Entry, change: Change, ink: Ink) -> str:
    """`- status (season 2): awaiting → renewed, [Variety](https://…)`."""
    scope = "" if change.season is None else f" ({escaped(ink.scope(change.season))})"
    said_so = [escaped(words.became(change))]
    if change.against:
        said_so.append(escaped(words.against(change)))
    if entry.silent:
        said_so.append(words.A_YEAR)
        return f"- **{escaped(words.field_title(change.field))}**{scope}: {', '.join(said_so)}"
    source = entry.update.source
    if source and (source.publisher or source.speaker):
        name = escaped(words.publisher(source))
        target = link_of(source.url)
        said_so.append(f"[{name}]({target})" if target else name)
    if words.standing(entry.update):
        said_so.append(words.standing(entry.update))
    return f"- **{escaped(words.field_title(change.field))}**{scope}: {', '.join(said_so)}"
