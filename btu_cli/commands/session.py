"""The session of a command: the environment, the clock, the record, and the show in question.

The root command makes the session of a process; a test can make its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from btu_cli.errors import SeveralShows, ShowNotFound, Usage
from btu_cli.history.moment import STALE_MONTHS, Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.named import NamedTuple
from btu_cli.store import Store, open_store

if TYPE_CHECKING:
    from btu_cli.actions.desk import Desk
    from btu_cli.actions.settings import Files
    from btu_cli.history.sentence import Write

CONFIG_FILE = "config.toml"
# The variables of the environment that set the same as a file of settings.
VARIABLES = {
    "show": ("BTU_SHOW",),
    "stale_after": ("BTU_STALE_AFTER",),
    "color": ("BTU_COLOR",),
    "pager": ("BTU_PAGER", "PAGER"),
    "date_style": ("BTU_DATE_STYLE",),
}


class Session(NamedTuple):
    """The environment, the instant at which the command started, and the options of the command line.

    `data` is the data folder, if one was named; `color` says when to use colours; `paged` sends a long page
    through a pager; `quiet` leaves out notes; `verbose` says which record and show were chosen.
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
    def config_files(self) -> Files:
        """The files that hold settings: the user's own, and the record's."""
        from btu_cli.actions.settings import Files

        return Files(*self._config_paths())

    @property
    def given_settings(self) -> dict[str, tuple[str, str]]:
        """The settings in the environment: each setting's variable and text."""
        given = {}
        for name, variables in VARIABLES.items():
            for variable in variables:
                if name not in given and (text := self.environ.get(variable)):
                    given[name] = (variable, text)
        return given

    def setting(self, name: str) -> str | None:
        """The value of a setting as text; None if it is not set, so that its default applies.

        Raises:
            Damaged: a file of settings cannot be read, or has an unknown key or a bad value.
            BadValue: the environment has a bad value.
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
    def writer(self) -> Write:
        """The writer of the dates in sentences on pages."""
        from btu_cli.history.sentence import WRITERS, prose

        return WRITERS.get(self.setting("date_style") or "", prose)

    @property
    def cache_folder(self) -> Path:
        """The cache folder: XDG's on Linux, the system's own elsewhere. Losing it loses nothing."""
        return _user_folder(self.environ, "XDG_CACHE_HOME", "~/.cache", "cache")

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The places that an answer depends on besides the files read: the folder and the settings."""
        return tuple(map(os.path.abspath, (self.folder, *self._config_paths())))

    def record(self) -> Store:
        """The record in the data folder, on top of the shipped one; with -v its folder is printed."""
        if self.verbose:
            from btu_cli.commands.emit import tell

            tell(f"The record is in {self.folder}.")
        return open_store(self.folder, patience=self.patience)

    @property
    def patience(self) -> float | None:
        """How many seconds a write waits for another one, from BTU_LOCK_TIMEOUT; None if it is not set.

        Raises:
            Usage: it is not a number of seconds.
        """
        given = self.environ.get("BTU_LOCK_TIMEOUT", "").strip()
        if not given:
            return None
        if not (given.isascii() and given.replace(".", "", 1).isdigit()):
            raise Usage(f"BTU_LOCK_TIMEOUT takes a number of seconds, not {given!r}.")
        return float(given)

    def which_show(self, record: Store, named: str | None, *, beginnings: bool = True) -> str:
        """The slug of the show in question; with -v it is printed. Raises what `meant_show` raises."""
        slug = self.meant_show(record, named, beginnings=beginnings)
        if self.verbose:
            from btu_cli.commands.emit import tell

            tell(f"The show is {slug}.")
        return slug

    def meant_show(self, record: Store, named: str | None, *, beginnings: bool = True) -> str:
        """The slug of the show: as named, the configured default, the user's only show, or the shipped one.

        A hidden show is chosen only if it is named.

        Raises:
            SeveralShows: none is named and the user has several.
            AmbiguousShow: several have the name.
            ShowNotFound: none has the name, or there are no shows.
        """
        wanted = named
        if wanted is None:  # an empty name (from a script's empty variable) is the name of no show
            wanted = self.setting("show")
        if wanted is None:
            return self._only_show(record)
        from btu_cli.actions.find import find_show

        try:
            return find_show(record, wanted, beginnings=beginnings)
        except ShowNotFound as missing:
            if named is None:
                missing.hint = (
                    "The settings name it: `btu config list --origin` says where, "
                    "`btu config set show SHOW` names another."
                )
            raise

    def show_of(self, record: Store, named: str | None, prefix: str) -> str:
        """The slug of a show, found by an update's id or by name. Also raises what `find_show_of` raises."""
        if named is not None:
            return self.which_show(record, named, beginnings=False)
        from btu_cli.actions.find import find_show_of

        usual = None
        with suppress(SeveralShows, ShowNotFound):
            usual = self.which_show(record, None)
        return find_show_of(record, prefix, usual)

    def kept_show(self, record: Store, named: str | None) -> str:
        """As `which_show`, but a removed show is found by its slug, as long as it has backups."""
        if named is not None and record.backups(named):
            return named
        return self.which_show(record, named, beginnings=False)

    def _only_show(self, record: Store) -> str:
        """The user's only show that is not hidden, else the shipped one. Raises what `which_show` raises."""
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

    def read(self, named: str | None) -> ShowRecord:
        """The show in question, with its updates. Raises what `which_show` and `Store.read` raise."""
        record = self.record()
        return record.read(self.which_show(record, named))

    def desk(self, named: str | None, prefix: str | None = None) -> tuple[Desk, str]:
        """Where an action works, and the slug of its show, found by name or by the id of an update.

        Raises what `which_show` and `show_of` raise.
        """
        desk = self.bare_desk()
        if prefix is None:
            return desk, self.which_show(desk.store, named, beginnings=False)
        return desk, self.show_of(desk.store, named, prefix)

    def bare_desk(self) -> Desk:
        """Where an action works, for actions that find their show themselves."""
        from btu_cli.actions.desk import Desk

        return Desk(self.record(), self.now, self.moment(), self.writer)

    def moment(
        self,
        as_of: PartialDate | None = None,
        known_on: datetime | None = None,
        published_by: PartialDate | None = None,
        stale_months: int | None = None,
    ) -> Moment:
        """The moment that the options name; today if they name none, or one in the future.

        --published-by also asks as of that day, unless `as_of` names another.
        """
        asked = as_of or published_by
        day = self.today if asked is None else min(asked.last, self.today)
        published = None if published_by is None else published_by.last
        return Moment(
            day, known_on, published, stale_months or int(self.setting("stale_after") or STALE_MONTHS)
        )


def path_of(text: str) -> Path:
    """A typed path. `~` is the home folder, if the system knows one, else a plain name."""
    return Path(os.path.expanduser(text))  # noqa: PTH111 - Path's own raises where there is no such home


def _user_folder(environ: Mapping[str, str], variable: str, usual: str, kind: str) -> Path:
    """The user's own folder of a kind (data, config, cache): XDG's on Linux, the system's own elsewhere."""
    if os.name == "posix" and sys.platform != "darwin":  # as platformdirs does, without the time to import it
        given = environ.get(variable, "").strip()
        return (Path(given) if given.startswith("/") else path_of(usual)) / "btu"
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{kind}_path")("btu", appauthor=False)
    return found
