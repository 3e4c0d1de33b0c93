"""What a command works with: the environment, the clock, the record, and the show that is meant.

The root command makes one session from the process; tests make one from what they please.
"""

import os
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from btu_cli.errors import Damaged, SeveralShows, ShowNotFound, Usage
from btu_cli.history.moment import STALE_MONTHS, Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.store.record import PATIENCE, Record, shipped_folder

if TYPE_CHECKING:
    from btu_cli.actions.desk import Desk

CONFIG_FILE = "config.toml"


class Session(NamedTuple):
    """The environment, the instant at which the command started, and the data folder if it was named."""

    environ: Mapping[str, str]
    now: datetime
    data: str | None = None

    @property
    def today(self) -> date:
        """The day on the user's own calendar."""
        return self.now.astimezone().date()

    @property
    def folder(self) -> Path:
        """The data folder: `--data`, then BTU_DATA, then the user's own."""
        named = self.data or self.environ.get("BTU_DATA")
        if named:
            return Path(named).expanduser()
        return _user_data_folder(self.environ)

    @property
    def cache_folder(self) -> Path:
        """The folder for what can be lost without loss: XDG's on Linux, the system's own elsewhere."""
        if os.name == "posix" and sys.platform != "darwin":  # as platformdirs, without its import
            given = self.environ.get("XDG_CACHE_HOME", "").strip()
            return (Path(given) if given.startswith("/") else Path("~/.cache").expanduser()) / "btu"
        from platformdirs import user_cache_path

        return user_cache_path("btu", appauthor=False)

    def record(self) -> Record:
        """The record in the data folder, on top of the shipped one."""
        return Record(self.folder, shipped_folder(), patience=self.patience)

    @property
    def patience(self) -> float:
        """How many seconds a write waits for another one, as BTU_LOCK_TIMEOUT says.

        Raises:
            Usage: it says no such number.
        """
        given = self.environ.get("BTU_LOCK_TIMEOUT", "").strip()
        if not given:
            return PATIENCE
        if not (given.isascii() and given.replace(".", "", 1).isdigit()):
            raise Usage(f"BTU_LOCK_TIMEOUT takes seconds, and {given!r} is no number of them.")
        return float(given)

    def which_show(self, record: Record, named: str | None) -> str:
        """The slug that is meant: as named, the configured default, the only own show, or the shipped one.

        Raises:
            SeveralShows: none is named and there are several of one's own.
            ShowNotFound: there is none at all.
        """
        if named is not None:  # an empty one, of a script's empty variable, is no show
            return named
        wanted = self.environ.get("BTU_SHOW") or self._configured()
        if wanted:
            return wanted
        own = record.own_slugs()
        if len(own) > 1:
            raise SeveralShows(own)
        found = own or record.shipped_slugs()
        if not found:
            raise ShowNotFound("")
        return found[0]

    def shows(
        self, named: str | None, *, every: bool = False, failures: list[Damaged] | None = None
    ) -> list[ShowRecord]:
        """The show that is meant with its updates, or every show.

        With `failures`, a damaged show is noted there and keeps none of the others from being read.

        Raises:
            Usage: one is named and all are asked for.
            BtuError: as `which_show`, and whatever keeps a show from being read.
        """
        if every and named:
            raise Usage("--all and --show exclude each other.")
        record = self.record()
        slugs = record.slugs() if every else (self.which_show(record, named),)
        found = []
        for slug in slugs:
            try:
                found.append(record.read(slug))
            except Damaged as failure:
                if failures is None or not every:
                    raise
                failures.append(failure)
        return found

    def read(self, named: str | None) -> ShowRecord:
        """The show that is meant, with its updates; raises what `which_show` and `Record.read` do."""
        record = self.record()
        return record.read(self.which_show(record, named))

    def desk(self, named: str | None) -> "tuple[Desk, str]":
        """Where an action works, and the slug of the show that is meant; raises what `which_show` does."""
        from btu_cli.actions.desk import Desk

        record = self.record()
        return Desk(record, self.now, self.moment()), self.which_show(record, named)

    def moment(
        self,
        as_of: PartialDate | None = None,
        known_on: datetime | None = None,
        published_by: PartialDate | None = None,
        stale_months: int | None = None,
    ) -> Moment:
        """The moment that the options name; today where they name none."""
        day = self.today if as_of is None else as_of.last
        published = None if published_by is None else published_by.last
        return Moment(day, known_on, published, stale_months or STALE_MONTHS)

    def _configured(self) -> str | None:
        """The `show` of the data folder's config.toml."""
        path = self.folder / CONFIG_FILE
        if not os.path.isfile(path):  # noqa: PTH113 - one system call, on every start
            return None
        import tomllib

        try:
            with path.open("rb") as file:
                show = tomllib.load(file).get("show")
        except (OSError, ValueError, RecursionError) as error:
            raise Damaged(
                str(path),
                f"it is no TOML that can be read: {error}.",
                hint='It may hold one line: show = "SLUG".',
            ) from None
        return show if isinstance(show, str) and show else None


def _user_data_folder(environ: Mapping[str, str]) -> Path:
    """The user's own data folder: XDG's on Linux, the system's own elsewhere."""
    if os.name == "posix" and sys.platform != "darwin":  # as platformdirs, without its import
        given = environ.get("XDG_DATA_HOME", "").strip()
        return (Path(given) if given.startswith("/") else Path("~/.local/share").expanduser()) / "btu"
    from platformdirs import user_data_path

    return user_data_path("btu", appauthor=False)
