"""What a command works with: the environment, the clock, the record, and the show that is meant.

The root command makes one session from the process; tests make one from what they please.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from btu_cli.errors import Damaged, SeveralShows, ShowNotFound, Usage
from btu_cli.history.moment import STALE_MONTHS, Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.store import Store, open_store

if TYPE_CHECKING:
    from btu_cli.actions.desk import Desk
    from btu_cli.actions.settings import Files
    from btu_cli.history.sentence import Write

CONFIG_FILE = "config.toml"
# The variables of the environment that set what a file may set too.
VARIABLES = {
    "show": ("BTU_SHOW",),
    "stale_after": ("BTU_STALE_AFTER",),
    "color": ("BTU_COLOR",),
    "pager": ("BTU_PAGER", "PAGER"),
    "date_style": ("BTU_DATE_STYLE",),
}


class Session(NamedTuple):
    """The environment, the instant at which the command started, and what stands on the command line.

    `data` is the data folder if it was named, `color` when to colour; `paged`: a long page goes through a
    pager; `quiet` leaves out what is only told, `verbose` tells what was chosen.
    """

    environ: Mapping[str, str]
    now: datetime
    data: str | None = None
    color: str | None = None
    paged: bool = True
    quiet: bool = False
    verbose: bool = False

    @property
    def today(self) -> date:
        """The day on the user's own calendar."""
        return self.now.astimezone().date()

    @property
    def folder(self) -> Path:
        """The data folder: `--data`, then BTU_DATA, then the user's own."""
        named = self.data or self.environ.get("BTU_DATA")
        if named:
            return path_of(named)
        return _user_folder(self.environ, "XDG_DATA_HOME", "~/.local/share", "data")

    @property
    def config_files(self) -> "Files":
        """The files that hold settings: the user's own, and the record's."""
        from btu_cli.actions.settings import Files

        return Files(*self._config_paths())

    @property
    def given_settings(self) -> dict[str, tuple[str, str]]:
        """The settings that the environment sets, each with its variable and the text of that."""
        given = {}
        for name, variables in VARIABLES.items():
            for variable in variables:
                if name not in given and (text := self.environ.get(variable)):
                    given[name] = (variable, text)
        return given

    def setting(self, name: str) -> str | None:
        """What a setting is, as text; None where nothing sets it and its default holds.

        Raises:
            Damaged: a file of settings cannot be read, or has what is none.
            BadValue: the environment has what is none.
        """
        paths = self._config_paths()
        if name not in self.given_settings and not any(map(os.path.isfile, paths)):
            return None
        from btu_cli.actions.settings import DEFAULT, Files, setting

        found = setting(name, Files(*paths), self.given_settings)
        return None if found.value is None or found.origin == DEFAULT else str(found.value)

    def _config_paths(self) -> tuple[Path, Path]:
        return (
            _user_folder(self.environ, "XDG_CONFIG_HOME", "~/.config", "config") / CONFIG_FILE,
            self.folder / CONFIG_FILE,
        )

    @property
    def writer(self) -> "Write":
        """How sentences on pages write dates."""
        from btu_cli.history.sentence import WRITERS, prose

        return WRITERS.get(self.setting("date_style") or "", prose)

    @property
    def cache_folder(self) -> Path:
        """The folder for what can be lost without loss: XDG's on Linux, the system's own elsewhere."""
        return _user_folder(self.environ, "XDG_CACHE_HOME", "~/.cache", "cache")

    @property
    def rests_on(self) -> tuple[str, ...]:
        """What an answer rests on beside the files that were read: the folder, and the settings."""
        return tuple(map(os.path.abspath, (self.folder, *self._config_paths())))

    def record(self) -> Store:
        """The record in the data folder, on top of the shipped one."""
        return open_store(self.folder, patience=self.patience)

    @property
    def patience(self) -> float | None:
        """How many seconds a write waits for another one, as BTU_LOCK_TIMEOUT says; None: unsaid.

        Raises:
            Usage: it says no such number.
        """
        given = self.environ.get("BTU_LOCK_TIMEOUT", "").strip()
        if not given:
            return None
        if not (given.isascii() and given.replace(".", "", 1).isdigit()):
            raise Usage(f"BTU_LOCK_TIMEOUT takes seconds, and {given!r} is no number of them.")
        return float(given)

    def which_show(self, record: Store, named: str | None, *, beginnings: bool = True) -> str:
        """The slug that is meant; with -v it is told. Raises as `meant_show`."""
        slug = self.meant_show(record, named, beginnings=beginnings)
        if self.verbose:
            from btu_cli.commands.emit import tell

            tell(f"The record is in {self.folder}; the show is {slug}.")
        return slug

    def meant_show(self, record: Store, named: str | None, *, beginnings: bool = True) -> str:
        """The slug that is meant: as named, the configured default, the only own show, or the shipped one.

        A hidden show is meant only where it is named.

        Raises:
            SeveralShows: none is named and there are several of one's own.
            AmbiguousShow: several have the name.
            ShowNotFound: none has it, or there is none at all.
        """
        wanted = named
        if wanted is None:  # an empty one, of a script's empty variable, is a name that no show has
            wanted = self.setting("show")
        if wanted is not None:
            from btu_cli.actions.find import find_show

            return find_show(record, wanted, beginnings=beginnings)
        return self._only_show(record)

    def show_of(self, record: Store, named: str | None, prefix: str) -> str:
        """The slug of the show that is meant by an update's id, or by name; raises as `find_show_of` too."""
        if named is not None:
            return self.which_show(record, named, beginnings=False)
        from btu_cli.actions.find import find_show_of

        usual = None
        with suppress(SeveralShows, ShowNotFound):
            usual = self.which_show(record, None)
        return find_show_of(record, prefix, usual)

    def kept_show(self, record: Store, named: str | None) -> str:
        """As `which_show`; a show that was removed is known by its slug while its backups are there."""
        if named is not None and record.backups(named):
            return named
        return self.which_show(record, named, beginnings=False)

    def _only_show(self, record: Store) -> str:
        """The user's only show that is not hidden, else the shipped one; raises as `which_show`."""
        own, found = record.own_slugs(), tuple[str, ...]()
        if own:
            from btu_cli.actions.find import visible

            found = tuple(islice(visible(record), 2))
        if len(found) > 1:
            raise SeveralShows(own)
        found = found or tuple(slug for slug in record.shipped_slugs() if slug not in own)
        if not found:
            raise ShowNotFound("")
        return found[0]

    def shows(
        self, named: str | None, *, every: bool = False, failures: list[Damaged] | None = None
    ) -> list[ShowRecord]:
        """The show that is meant with its updates, or every show that is not hidden.

        With `failures`, a damaged show is noted there and keeps none of the others from being read.

        Raises:
            Usage: one is named and all are asked for.
            BtuError: as `which_show`, and whatever keeps a show from being read.
        """
        if every and named:
            raise Usage("--all and --show exclude each other.")
        record = self.record()
        if not every:
            return [record.read(self.which_show(record, named))]
        found = []
        for slug in record.slugs():
            try:
                read = record.read(slug)
                if not read.show.hidden:
                    found.append(read)
            except Damaged as failure:
                if failures is None:
                    raise
                failures.append(failure)
        return found

    def read(self, named: str | None) -> ShowRecord:
        """The show that is meant, with its updates; raises what `which_show` and `Store.read` do."""
        record = self.record()
        return record.read(self.which_show(record, named))

    def desk(self, named: str | None, prefix: str | None = None) -> "tuple[Desk, str]":
        """Where an action works, and the slug of the show that is meant, by name or by an update's id.

        Raises what `which_show` and `show_of` do.
        """
        desk = self.bare_desk()
        if prefix is None:
            return desk, self.which_show(desk.store, named, beginnings=False)
        return desk, self.show_of(desk.store, named, prefix)

    def bare_desk(self) -> "Desk":
        """Where an action works that finds its show itself."""
        from btu_cli.actions.desk import Desk

        return Desk(self.record(), self.now, self.moment(), self.writer)

    def moment(
        self,
        as_of: PartialDate | None = None,
        known_on: datetime | None = None,
        published_by: PartialDate | None = None,
        stale_months: int | None = None,
    ) -> Moment:
        """The moment that the options name; today where they name none or one to come.

        What sources had published by a day is asked as of that day, unless `as_of` says otherwise.
        """
        asked = as_of or published_by
        day = self.today if asked is None else min(asked.last, self.today)
        published = None if published_by is None else published_by.last
        return Moment(
            day, known_on, published, stale_months or int(self.setting("stale_after") or STALE_MONTHS)
        )


def path_of(text: str) -> Path:
    """A path as it is typed; `~` is a home where the system knows one, else a name like any other."""
    return Path(os.path.expanduser(text))  # noqa: PTH111 - Path's own raises where there is no such home


def _user_folder(environ: Mapping[str, str], variable: str, usual: str, kind: str) -> Path:
    """The user's own folder of a kind (data, config, cache): XDG's on Linux, the system's own elsewhere."""
    if os.name == "posix" and sys.platform != "darwin":  # as platformdirs, without its import
        given = environ.get(variable, "").strip()
        return (Path(given) if given.startswith("/") else path_of(usual)) / "btu"
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{kind}_path")("btu", appauthor=False)
    return found
