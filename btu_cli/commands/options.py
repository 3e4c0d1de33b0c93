"""The options that commands share, defined once, and the functions that parse their values."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from btu_cli.commands.completion import (
    complete_field,
    complete_fields,
    complete_id,
    complete_numbering,
    complete_setting,
    complete_show,
    complete_standing,
)
from btu_cli.commands.session import path_of
from btu_cli.model.dates import PartialDate


def date_of(text: str) -> PartialDate:
    """A date as typed. The reader of dates as people write them is loaded only if the text is not EDTF."""
    from btu_cli.errors import NotADate

    try:
        return PartialDate.parse(text)
    except NotADate:
        from btu_cli.model.written import parse_date

        return parse_date(text)


def instant_of(text: str) -> datetime:
    """The last instant of the second, day or month that `--known-on` names."""
    from btu_cli.model.instants import parse_known_on

    return parse_known_on(text)


def season_of(text: str) -> int:
    """A season's number."""
    from btu_cli.model.facts import parse_season

    return parse_season(text)


def standing_of(text: str) -> str:
    """A standing by its name."""
    from btu_cli.model.sources import parse_standing

    return parse_standing(text)


def outlook_of(text: str) -> str:
    """A status by any of its names, or `in_limbo`, or `unknown`.

    Raises:
        UnknownStatus: there is no such status.
    """
    from btu_cli.model.lifecycle import IN_LIMBO, UNKNOWN, parse_status

    word = "_".join(text.strip().lower().replace("-", " ").replace("_", " ").split())
    return word if word in (IN_LIMBO, UNKNOWN) else parse_status(text)


def field_of(text: str) -> str:
    """A field's name. `expected.EVENT` names an expectation, `expected` alone all of them."""
    from btu_cli.model.facts import field_name

    family, dot, event = text.strip().lower().partition(".")
    if family == "expected":
        return f"expected.{field_name(event)}" if dot else family
    return field_name(text)


def publisher_of(text: str) -> str:
    """A publisher's name, or some of its words."""
    from btu_cli.model.text import clean

    return clean(text, "The publisher")


def file_of(text: str) -> Path | None:
    """The file that `-o` names, or None for stdout, which is also `-`."""
    return None if text == "-" else path_of(text)


def one_of(names: Collection[str]) -> Callable[[str], str]:
    """A parser that accepts the names of these formats, in any case."""

    def read(text: str) -> str:
        name = text.strip().lower()
        if name not in names:
            from btu_cli.errors import Usage

            raise Usage(f"There is no format {text!r} here.", hint=f"The formats: {', '.join(names)}.")
        return name

    read.__name__ = "format"  # which helps show
    return read


def offer_of(names: Collection[str]) -> Callable[[str], list[str]]:
    """A completion that offers the names of these formats."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


MOMENT = "Moment"
OUTPUT = "Output"

ShowOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--show", metavar="SHOW", help="Which show: its slug or title.", autocompletion=complete_show
    ),
]
ShowArgument: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="[SHOW]",
        help="Which show: its slug, its title, or the beginning of either.",
        autocompletion=complete_show,
    ),
]
Data: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--data", metavar="DIR", help="The folder of the record; by default BTU_DATA, else your data folder."
    ),
]
AsOf: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(
        parser=date_of,
        metavar="DATE",
        rich_help_panel=MOMENT,
        help="Answer as of the end of this date: 2020-11-17, 2020-11, 2020 … (btu help dates).",
    ),
]
KnownOn: TypeAlias = Annotated[
    datetime | None,
    typer.Option(
        parser=instant_of,
        metavar="TIME",
        rich_help_panel=MOMENT,
        help="Answer with what was recorded by then: 2020, 2020-11-17, 2020-11-17T12:00:00Z …",
    ),
]
PublishedBy: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(
        "--published-by",
        "--public-on",
        parser=date_of,
        metavar="DATE",
        rich_help_panel=MOMENT,
        help="Answer with what sources had published by then, as of then: 2020-11-17, 2020-11 …",
    ),
]
Json: TypeAlias = Annotated[
    bool, typer.Option("--json", rich_help_panel=OUTPUT, help="Write one JSON document (btu schema).")
]
Ndjson: TypeAlias = Annotated[
    bool, typer.Option("--ndjson", rich_help_panel=OUTPUT, help="Write one JSON object a line.")
]
NumberingName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--numbering",
        metavar="NAME",
        help="Count seasons as this platform does (btu shows alias).",
        autocompletion=complete_numbering,
    ),
]
StaleAfter: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--stale-after",
        min=1,
        max=1200,
        metavar="MONTHS",
        rich_help_panel=MOMENT,
        help="A status is stale after so many months without progress; 18, or as configured.",
    ),
]
OutputFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        parser=file_of,
        metavar="FILE",
        rich_help_panel=OUTPUT,
        help="Write it to this file.",
    ),
]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="Show what would be done; store nothing.")]

AllShows: TypeAlias = Annotated[bool, typer.Option("--all", help="All shows.")]
Since: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(parser=date_of, metavar="DATE", help="Only from this date on: 2020-11-17, 2020-11, 2020 …"),
]
Until: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(parser=date_of, metavar="DATE", help="Only up to this date, as for --since."),
]
Field: TypeAlias = Annotated[
    str | None,
    typer.Option(
        parser=field_of,
        metavar="FIELD",
        help="Only this field or family, such as status or platform (btu help fields).",
        autocompletion=complete_field,
    ),
]
Standing: TypeAlias = Annotated[
    str | None,
    typer.Option(
        parser=standing_of,
        metavar="STANDING",
        help="Only official, reported or rumoured.",
        autocompletion=complete_standing,
    ),
]
Season: TypeAlias = Annotated[
    int | None, typer.Option(parser=season_of, metavar="N", help="Only this season.")
]
Limit: TypeAlias = Annotated[int | None, typer.Option(min=1, metavar="N", help="List at most N.")]
Reverse: TypeAlias = Annotated[bool, typer.Option("--reverse", help="Reverse the order.")]
UpdateId: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="An update's id, or the first letters of it.", autocompletion=complete_id
    ),
]
Slug: TypeAlias = Annotated[
    str, typer.Argument(metavar="SHOW", help="The show: its slug or title.", autocompletion=complete_show)
]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
SettingName: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help="show, stale_after, color, pager or date_style.",
        autocompletion=complete_setting,
    ),
]


class When(StrEnum):
    """When pages have colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Color: TypeAlias = Annotated[
    When | None,
    typer.Option(
        "--color",
        metavar="WHEN",
        rich_help_panel=OUTPUT,
        help="Use colours on terminals (auto), always or never.",
    ),
]
NoPager: TypeAlias = Annotated[
    bool, typer.Option("--no-pager", rich_help_panel=OUTPUT, help="Do not send a long page through a pager.")
]
Quiet: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        rich_help_panel=OUTPUT,
        help="Print no notes, and nothing after a success.",
    ),
]
Verbose: TypeAlias = Annotated[
    bool,
    typer.Option("--verbose", "-v", rich_help_panel=OUTPUT, help="Say which record and which show btu uses."),
]
Fields: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="KEY,KEY",
        rich_help_panel=OUTPUT,
        help="Only these keys of --ndjson, or a table of them (source.url).",
        autocompletion=complete_fields,
    ),
]
