"""The options that describe an update, for the commands that make one: add-update and correct."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, TypeAlias

import typer

from btu_cli.actions.typed import Typed
from btu_cli.commands.completion import (
    complete_assignment,
    complete_event,
    complete_expectation,
    complete_field,
    complete_id,
    complete_publisher,
    complete_status,
)
from btu_cli.commands.emit import tell
from btu_cli.commands.options import date_of, season_of
from btu_cli.errors import Refused, Usage
from btu_cli.model.dates import PartialDate
from btu_cli.model.lifecycle import STATUSES
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED
from btu_cli.named import NamedTuple

Texts: TypeAlias = list[str] | None
SOURCE, STANDING = "Source", "Standing (reported unless said otherwise)"

Text: TypeAlias = Annotated[
    Texts,
    typer.Argument(
        metavar="[TEXT]",
        help="What happened: renewed 2020-11-17, 10 episodes (btu help entries). A - reads standard input.",
    ),
]
Date: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(
        "--date",
        parser=date_of,
        metavar="DATE",
        help="When it happened: 2020-11-17, 2020-11, Q3 2021 … (btu help dates).",
    ),
]
Status: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=f"The status: {', '.join(STATUSES)}; or as people say it.",
        autocompletion=complete_status,
    ),
]
Set: TypeAlias = Annotated[
    Texts,
    typer.Option(
        "--set",
        metavar="FIELD=VALUE",
        help="A fact; repeatable. btu help fields lists the known ones.",
        autocompletion=complete_assignment,
    ),
]
Season: TypeAlias = Annotated[
    int | None, typer.Option("--season", parser=season_of, metavar="N", help="The season.")
]
Expect: TypeAlias = Annotated[
    Texts,
    typer.Option(
        "--expect",
        metavar="EVENT=WHEN",
        help="An event announced for a date, such as premiere=2021-03; repeatable.",
        autocompletion=complete_expectation,
    ),
]
Met: TypeAlias = Annotated[
    Texts,
    typer.Option(
        "--met",
        metavar="EVENT",
        help="An announced event that has happened, such as filming; repeatable.",
        autocompletion=complete_event,
    ),
]
Publisher: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="PUBLISHER",
        rich_help_panel=SOURCE,
        help="Who published it.",
        autocompletion=complete_publisher,
    ),
]
Title: TypeAlias = Annotated[
    str | None, typer.Option("--title", rich_help_panel=SOURCE, help="The article's title.")
]
Url: TypeAlias = Annotated[str | None, typer.Option("--url", rich_help_panel=SOURCE, help="Its address.")]
Published: TypeAlias = Annotated[
    PartialDate | None,
    typer.Option(
        "--published",
        parser=date_of,
        metavar="DATE",
        rich_help_panel=SOURCE,
        help="When it was published: 2020-11-18, Nov 18, 2020 …",
    ),
]
Speaker: TypeAlias = Annotated[
    str | None, typer.Option("--speaker", rich_help_panel=SOURCE, help="Who said it.")
]
Quote: TypeAlias = Annotated[
    str | None, typer.Option("--quote", rich_help_panel=SOURCE, help="The exact words.")
]
Via: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--via",
        metavar="PUBLISHER",
        rich_help_panel=SOURCE,
        help="The publisher whose report this one repeats.",
    ),
]
SourceOf: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--source-of",
        metavar="ID",
        rich_help_panel=SOURCE,
        help="Use the source of this earlier update, by its id.",
        autocompletion=complete_id,
    ),
]
Official: TypeAlias = Annotated[
    bool, typer.Option("--official", rich_help_panel=STANDING, help="The buyer or maker says so itself.")
]
Reported: TypeAlias = Annotated[
    bool, typer.Option("--reported", rich_help_panel=STANDING, help="A publication says so.")
]
Rumoured: TypeAlias = Annotated[
    bool, typer.Option("--rumoured", rich_help_panel=STANDING, help="Unconfirmed.")
]
Note: TypeAlias = Annotated[str | None, typer.Option("--note", help="A free note.")]
Supersedes: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--supersedes",
        metavar="ID",
        help="The id of the update that this one replaces.",
        autocompletion=complete_id,
    ),
]
Unset: TypeAlias = Annotated[
    Texts,
    typer.Option(
        "--unset",
        metavar="NAME",
        help="A part to leave out: a fact, expectation, met event, season, note, quote …; repeatable.",
        autocompletion=complete_field,
    ),
]


class UpdateParts(NamedTuple):
    """All options that an update can be made from, besides its text."""

    date: Date = None
    status: Status = None
    sets: Set = None
    season: Season = None
    expects: Expect = None
    met: Met = None
    publisher: Publisher = None
    title: Title = None
    url: Url = None
    published: Published = None
    speaker: Speaker = None
    quote: Quote = None
    via: Via = None
    source_of: SourceOf = None
    official: Official = False
    reported: Reported = False
    rumoured: Rumoured = False
    note: Note = None

    def typed(
        self, text: Texts, numbering: str | None, *, supersedes: str | None = None, unset: Texts = None
    ) -> Typed:
        """Everything that was typed, as one value.

        Raises:
            Usage: two standings are named.
            Refused: standard input cannot be read.
        """
        from btu_cli.entry.draft import Given

        given = Given(
            date=self.date,
            status=self.status,
            sets=tuple(self.sets or ()),
            unsets=tuple(unset or ()),
            season=self.season,
            expects=tuple(self.expects or ()),
            met=tuple(self.met or ()),
            publisher=self.publisher,
            title=self.title,
            url=self.url,
            published=self.published,
            speaker=self.speaker,
            quote=self.quote,
            via=self.via,
            standing=_standing(official=self.official, reported=self.reported, rumoured=self.rumoured),
            note=self.note,
        )
        return Typed(_text(text), given, self.source_of, supersedes, numbering)


def _text(words: Sequence[str] | None) -> str | None:
    """The quick entry: the words on the command line, or standard input for `-`."""
    if tuple(words or ()) != ("-",):
        return " ".join(words) if words else None
    if sys.stdin.isatty():
        tell("Type the update; Ctrl-D ends it.")
    from btu_cli.model.text import NOTE

    try:
        return sys.stdin.read(NOTE + 1)
    except OSError as error:
        raise Refused(f"Standard input cannot be read: {error.strerror or error}.") from None


def _standing(*, official: bool, reported: bool, rumoured: bool) -> str | None:
    """The standing that the flags name.

    Raises:
        Usage: more than one is given.
    """
    flags = {OFFICIAL: official, REPORTED: reported, RUMOURED: rumoured}
    named = [standing for standing, given in flags.items() if given]
    if len(named) > 1:
        raise Usage(f"{' and '.join(f'--{standing}' for standing in named)} exclude each other.")
    return named[0] if named else None
