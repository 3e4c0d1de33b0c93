"""Wikitext for Wikipedia: `{{Infobox television}}` with what the record knows, and the status below.

The infobox has no field for a status, so the status is a paragraph below it. Markup characters in texts are
written as character references, which readers see as the characters themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.history.sentence import prose
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import is_list, show_value
from btu_cli.model.lifecycle import DEAD
from btu_cli.render.box import UPDATED, said
from btu_cli.render.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from btu_cli.history.fold import Held
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.status import StatusReport

_ACTING: Final = re.compile(r"[{}\[\]|<>&'=~]|__|:(?=//)|-(?=\{)|^[*#:; ]")
# Fields of the whole show, as the infobox names them.
PARAMETERS: Final = {
    "genre": "genre",
    "creators": "creator",
    "production": "location",
    "language": "language",
    "seasons": "num_seasons",
    "episodes": "num_episodes",
    "producers": "producer",
    "studio": "company",
    "platform": "network",
}


def box(_answer: Answer, report: StatusReport, ink: Ink) -> str:
    """The infobox, and a line with the status."""
    made = said(report, ink)
    rows = [f"| {name} = {value}" for name, value in _parameters(report)]
    line = f"'''{escaped(made.status)}'''"
    line += f" ({UPDATED.lower()} {escaped(made.when)})" if made.when else ""
    credits_ = [f"<!-- {credit} -->" for credit in report.credits]
    return "\n".join(
        ("{{Infobox television", *rows, "}}", f"{line}. {escaped(made.line)}".rstrip(), *credits_)
    )


def escaped(text: str) -> str:
    """A text on one line, with markup escaped."""
    return _ACTING.sub(
        lambda found: "".join(f"&#{ord(each)};" for each in found[0]), inert(" ".join(text.split()))
    )


def _parameters(report: StatusReport) -> Iterator[tuple[str, str]]:
    yield "name", escaped(report.show.title)
    if report.show.other_titles:
        yield "alt_name", "<br />".join(map(escaped, report.show.other_titles))
    held = [row.held for row in report.facts]
    shown = {each.field: each for each in held if each.season is None}
    for field, parameter in PARAMETERS.items():
        if field in shown:
            yield parameter, _value(shown[field])
    cast = [f"{_value(each)}" for each in held if each.field.startswith("cast.")]
    if cast:
        yield "starring", "<br />".join(dict.fromkeys(cast))
    first = min((day for each in held if (day := _day(each, "premiere"))), key=_first, default=None)
    if first:
        yield "first_aired", _dated("Start date", first)
    last = max((day for each in held if (day := _day(each, "finale"))), key=_first, default=None)
    if report.head.on_air:
        yield "last_aired", "present"
    elif last and report.head.status in DEAD:
        yield "last_aired", _dated("End date", last)


def _value(held: Held) -> str:
    if is_list(held.value):
        return "<br />".join(map(escaped, held.value))
    return escaped(show_value(held.value))


def _first(when: PartialDate) -> date:
    return when.first


def _day(held: Held, event: str) -> PartialDate | None:
    """The date of an event of the show or of a season."""
    return held.value if held.field == event and isinstance(held.value, PartialDate) else None


def _dated(template: str, when: PartialDate) -> str:
    """A day, month or year in its template; any other date in words."""
    parts = when.edtf.split("-")
    if all(part.isdigit() for part in parts) and (len(parts) == 1 or int(parts[1]) <= 12):  # noqa: PLR2004
        return f"{{{{{template}|{'|'.join(str(int(part)) for part in parts)}}}}}"
    return escaped(prose(when))
