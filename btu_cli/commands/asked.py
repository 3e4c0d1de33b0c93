"""The options that commands share: a `Question` for commands that read, a `Task` for commands that write.

`reads` makes a command of a function that answers a question, `writes` one of a function that does a task.
Both add the options. No option is looked up by name in a context.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from btu_cli.commands.emit import emit, note, output_of
from btu_cli.commands.options import (
    AsOf,
    Color,
    Data,
    DryRun,
    Fields,
    Json,
    KnownOn,
    Ndjson,
    NoPager,
    NumberingName,
    PublishedBy,
    Quiet,
    ShowArgument,
    ShowOption,
    StaleAfter,
    Verbose,
)
from btu_cli.commands.root import session_of
from btu_cli.commands.signature import Given, flattened, option
from btu_cli.errors import BtuError, Usage
from btu_cli.model.numbering import OWN
from btu_cli.named import NamedTuple
from btu_cli.render.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import typer

    from btu_cli.actions.desk import Desk
    from btu_cli.commands.session import Session
    from btu_cli.history.moment import Moment
    from btu_cli.model.numbering import Numbering
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.render.formats import Report
    from btu_cli.store import Store

    Decorator: TypeAlias = Callable[[Callable[..., None]], Callable[..., None]]


Made = TypeVar("Made")


class Question(NamedTuple):
    """A question: which show, which moment, which numbering of seasons, which output format.

    `filtered` says that the moment is not simply today; `fields` are the keys of a list to show.
    """

    session: Session
    named: str | None
    moment: Moment
    counted: str | None
    output: str
    filtered: bool = False
    fields: tuple[str, ...] = ()

    def read(self) -> ShowRecord:
        """The show in question, with its updates."""
        return self.session.read(self.named)

    def read_holding(self, prefix: str) -> ShowRecord:
        """The show that has an update with this id or prefix of an id, with its updates."""
        store = self.session.record()
        return store.read(self.session.show_of(store, self.named, prefix))

    def numbering(self, record: ShowRecord) -> Numbering:
        """The numbering that is asked for."""
        return record.show.numbering(self.counted)

    @contextmanager
    def each_show(
        self, make: Callable[[ShowRecord], Made], *, every: bool
    ) -> Iterator[tuple[list[Made], Numbering]]:
        """What is made of the show in question, or of every show, and how its seasons are numbered.

        A damaged show does not stop the others: its error is raised after the answer is written. `btu check`
        names every damaged file.

        Raises:
            Usage: --all is given together with a show or a numbering.
        """
        if not every:
            record = self.read()
            yield [make(record)], self.numbering(record)
            return
        if self.counted or self.named:
            raise Usage(f"--all and --{'numbering' if self.counted else 'show'} exclude each other.")
        from btu_cli.actions.each import of_each

        store = self.session.record()
        made = [each for _, each in of_each(store, store.slugs(), make) if each is not None]
        yield [each for each in made if not isinstance(each, BtuError)], OWN
        for each in made:
            if isinstance(each, BtuError):
                raise each

    def answer(self, report: Report, numbering: Numbering = OWN) -> None:
        """Write the answer."""
        emit(
            report,
            self.output,
            self.session,
            numbering,
            self.moment if self.filtered else None,
            fields=self.fields,
        )


class Task(NamedTuple):
    """A task: which show, which numbering of seasons, and whether only to say what would be done."""

    session: Session
    named: str | None
    counted: str | None
    dry_run: bool
    output: str

    def desk(self, prefix: str | None = None) -> tuple[Desk, str]:
        """Where an action works, and the slug of its show, found by name or by the id of an update."""
        return self.session.desk(self.named, prefix)

    def store(self) -> Store:
        """The record to write to."""
        return self.session.record()

    def answer(self, report: Report, show: Show | None = None, *, always: bool = False) -> None:
        """Write the report, with seasons numbered as `show` says. With -q nothing, unless `always`."""
        if self.session.quiet and self.output == TEXT and not always:
            return
        numbering = show.numbering(self.counted) if show else OWN
        emit(report, self.output, self.session, numbering)


EVERYWHERE: Final = (
    option("color", Color),
    option("quiet", Quiet, default=False),
    option("verbose", Verbose, default=False),
    option("data", Data),
)
CLOCKS: Final = (option("as_of", AsOf), option("known_on", KnownOn), option("published_by", PublishedBy))


def reads(
    *,
    show: bool = True,
    first: bool = True,
    clocks: bool = True,
    numbering: bool = True,
    json: bool = True,
    lists: bool = False,
    ages: bool = False,
) -> Decorator:
    """Make a command of a function that takes a Question named `asked`.

    The arguments choose the options it gets: `show` for --show, `first` for a show as first argument,
    `clocks` for the three clocks, `lists` for --ndjson and --fields, `ages` for --stale-after.
    """
    return _command(
        Given(
            "asked",
            (
                *([option("first", ShowArgument)] if show and first else []),
                *([option("show", ShowOption)] if show else []),
                *([option("numbering", NumberingName)] if numbering else []),
                *([option("stale_after", StaleAfter)] if ages else []),
                *(CLOCKS if clocks else []),
                *([option("json", Json, default=False)] if json else []),
                *([option("ndjson", Ndjson, default=False), option("fields", Fields)] if lists else []),
                option("no_pager", NoPager, default=False),
                *EVERYWHERE,
            ),
            _question,
        )
    )


def writes(*, show: bool = True, numbering: bool = True) -> Decorator:
    """Make a command of a function that takes a Task named `task`."""
    return _command(
        Given(
            "task",
            (
                *([option("show", ShowOption)] if show else []),
                *([option("numbering", NumberingName)] if numbering else []),
                option("dry_run", DryRun, default=False),
                option("json", Json, default=False),
                *EVERYWHERE,
            ),
            _task,
        )
    )


def everywhere(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command of a function that takes only a Session named `session`."""
    return _command(Given("session", EVERYWHERE, session_of))(function)


def _command(given: Given) -> Decorator:
    return partial(flattened, given=(given,))


def _question(context: typer.Context, values: Mapping[str, Any]) -> Question:
    """The question that the options ask.

    Raises:
        Usage: a show is named twice, or two formats are.
    """
    session = session_of(context, values)
    first, named = values.get("first"), values.get("show")
    if first is not None and named is not None and first != named:
        raise Usage(f"Two shows are named: {first} and --show {named}.")
    asked = values.get("as_of") or values.get("published_by")
    if asked is not None and asked.last > session.today:
        note(f"{asked} is not over yet: answered as of today, {session.today}.", session)
    return Question(
        session,
        named if first is None else first,
        session.moment(
            values.get("as_of"), values.get("known_on"), values.get("published_by"), values.get("stale_after")
        ),
        values.get("numbering"),
        output_of(values.get("json", False), values.get("ndjson", False)),
        any(values.get(clock.name) is not None for clock in CLOCKS),
        _fields(values),
    )


def _fields(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys that --fields names.

    Raises:
        Usage: --json is given too; a JSON document always has all its keys.
    """
    given = values.get("fields")
    if given is None:
        return ()
    if values.get("json"):
        raise Usage("--fields and --json exclude each other.", hint="--ndjson takes it.")
    return tuple(dict.fromkeys(key.strip() for key in given.split(",") if key.strip()))


def _task(context: typer.Context, values: Mapping[str, Any]) -> Task:
    """The task that the options describe."""
    return Task(
        session_of(context, values),
        values.get("show"),
        values.get("numbering"),
        values["dry_run"],
        output_of(values["json"]),
    )
