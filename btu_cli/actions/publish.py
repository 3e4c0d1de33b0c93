"""Makes a site of all shows: a page for each, an index, feeds and raw data, for any web server.

Only files whose content changed are written. A show that cannot be read is reported and does not stop the
others. `.btu-site.json` in the folder remembers what each page was made from, so that an unchanged page is
not drawn again. Losing it only costs time.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from btu_cli import __version__
from btu_cli.errors import BtuError, Damaged
from btu_cli.reports.expected import expected_report, show_expected
from btu_cli.reports.export import ExportReport
from btu_cli.reports.page import page_report
from btu_cli.reports.shows import TITLE, ShowsReport, Wanted, chosen, damaged_row, show_row
from btu_cli.reports.site import FAILED, UNCHANGED, WRITTEN, IndexReport, SiteFile, SiteReport
from btu_cli.store.output import make_output_folder, write_output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import StoredRecord
    from btu_cli.reports.shows import ShowRow
    from btu_cli.store import Store

    Advance = Callable[[int, int, str], None]
    Draw = Callable[[object, str], bytes]

MEMORY: Final = ".btu-site.json"
INDEX: Final = "index.html"
RAW: Final = "data"
NEWEST: Final = 500  # entries of the feed
CHANGES, EXPECTED = "changes.atom", "expected.ics"
FEEDS: Final = (
    (CHANGES, "application/atom+xml", "What changed (Atom)"),
    (EXPECTED, "text/calendar", "What is expected (calendar)"),
)


def publish(
    store: Store, moment: Moment, folder: Path, draw: Draw, templates: str, advance: Advance
) -> SiteReport:
    """Write the site of all shows that are not hidden.

    `draw` makes a file from a report in a format. `templates` identifies the version of the templates.

    Raises:
        WriteFailed: the folder, or a file in it, could not be written; no file is half written.
        Damaged: the record's folder itself cannot be read.
    """
    make_output_folder(folder / RAW)
    site = _Site(folder, moment, draw, templates, _remembered(folder / MEMORY))
    slugs = store.slugs()
    own = set(store.own_slugs())
    rows: list[ShowRow] = []
    kept: list[StoredRecord] = []
    for done, slug in enumerate(slugs):
        advance(done, len(slugs), slug)
        try:
            stored = store.stored(slug)
        except Damaged as failure:
            site.failures.append(failure)
            site.files.append(SiteFile(f"{slug}.html", FAILED, failure.message))
            rows.append(damaged_row(slug, own=slug in own, problem=failure.message))
            continue
        if stored.record.show.hidden:
            continue
        rows.append(show_row(stored.record, moment, own=slug in own))
        kept.append(stored)
        site.show(stored)
    site.feeds(tuple(kept))
    listed = ShowsReport(moment, chosen(rows, Wanted(sort=TITLE)))
    site.put(INDEX, draw(IndexReport(moment, listed.shows, FEEDS, listed.credits), "index"))
    write_output(folder / MEMORY, json.dumps(site.made, sort_keys=True).encode())
    return SiteReport(str(folder), tuple(site.files), tuple(site.failures))


class _Site:
    """A site that is being written: its files so far, and what each was made from."""

    def __init__(
        self, folder: Path, moment: Moment, draw: Draw, templates: str, remembered: dict[str, Any]
    ) -> None:
        self.folder = folder
        self.moment = moment
        self.draw = draw
        self.templates = templates
        self.remembered = remembered
        self.made: dict[str, Any] = {}
        self.sources: dict[str, str] = {}
        self.files: list[SiteFile] = []
        self.failures: list[BtuError] = []

    def show(self, stored: StoredRecord) -> None:
        """The files of one show: its page, and its updates as the store holds them."""
        slug = stored.record.show.slug
        source = self.sources[slug] = source_of(stored, self.moment, self.templates)
        whole = ExportReport(self.moment, (stored,))
        self.unless_made(
            f"{slug}.html", source, lambda: self.draw(page_report(stored.record, self.moment, INDEX), "page")
        )
        self.unless_made(f"{RAW}/{slug}.json", source, lambda: self.draw(whole, "json"))

    def feeds(self, kept: tuple[StoredRecord, ...]) -> None:
        """The files about all shows together: the latest reports, and what is expected."""
        source = hashlib.sha256(repr(self.sources).encode()).hexdigest()
        changes = ExportReport(self.moment, kept, every=True, newest=NEWEST)
        ledgers = [show_expected(stored.record, self.moment) for stored in kept]
        self.unless_made(CHANGES, source, lambda: self.draw(changes, "atom"))
        self.unless_made(
            EXPECTED,
            source,
            lambda: self.draw(expected_report(ledgers, self.moment), "ics"),
        )

    def unless_made(self, name: str, source: str, make: Callable[[], bytes]) -> None:
        """Draw a file only if its source, or the file itself, has changed."""
        if self.remembered.get(name) == [source, *_signature(self.folder / name)]:
            self.files.append(SiteFile(name, UNCHANGED))
        else:
            self.put(name, make())
        self.made[name] = [source, *_signature(self.folder / name)]

    def put(self, name: str, data: bytes) -> None:
        """Write a file if its content changed."""
        changed = write_output(self.folder / name, data)
        self.files.append(SiteFile(name, WRITTEN if changed else UNCHANGED))


def source_of(stored: StoredRecord, moment: Moment, templates: str) -> str:
    """A hash of everything that a page depends on: show, updates, moment, version of btu and templates."""
    about = (__version__, templates, moment, sorted(stored.show_document.items()))
    digest = hashlib.sha256(repr(about).encode())
    for update in stored.record.updates:
        digest.update(update.id.encode())
    return digest.hexdigest()


def _signature(path: Path) -> tuple[int, int]:
    """Size and time of a file, which show whether it changed; zeros if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_size, status.st_mtime_ns)


def _remembered(path: Path) -> dict[str, Any]:
    """What the site's files were made from; empty if that cannot be read."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
