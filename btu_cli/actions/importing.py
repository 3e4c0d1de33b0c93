"""Taking a file into the record: every line is read and proven first, then each show is written once.

Two passes over the lines keep one show in memory at a time. The first proves each line and notes it in a file
of its own, the second goes from show to show. So either all is stored or nothing, unless what is good is to
be kept; an import that is interrupted leaves whole shows, and the same import again finishes it.
"""

from __future__ import annotations

import json
from array import array
from contextlib import suppress
from datetime import timedelta
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, Protocol

from btu_cli.actions.find import find_show, names_in
from btu_cli.actions.incoming import RowLine, ShowLine, TitleLine, UpdateLine, read_lines
from btu_cli.actions.incoming.rows import LineRefused, update_of_row, updates_typed
from btu_cli.errors import BtuError, Damaged, FutureDate, Refused, ShowNotFound, WriteFailed
from btu_cli.history.moment import counting
from btu_cli.model.records import ShowRecord
from btu_cli.model.text import NOTE, QUOTE, clean
from btu_cli.model.updates import Show, require_content
from btu_cli.reports.imported import ImportedShow, ImportReport, Refusal
from btu_cli.store import (
    SIZE_LIMIT,
    WrongShape,
    check_slug,
    decode,
    encode,
    is_slug,
    prove,
    prove_show,
    seal,
    slug_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from btu_cli.actions.desk import Desk
    from btu_cli.actions.find import Names
    from btu_cli.actions.incoming import Line
    from btu_cli.model.updates import Update

IN_MEMORY: Final = 8 << 20  # bytes of noted lines that are kept off the disk
PARTS: Final = 100  # facts, expectations or met events of one update
TEXT: Final = 2_000  # characters of any other text in an update; the longest is an address
RECENT: Final = 8  # shows whose records are kept while rows are read


class Watch(Protocol):
    """Is told how far an import has come."""

    def __call__(self, done: int, total: int) -> None:
        """So many of so many shows are done."""


class Noted(NamedTuple):
    """An update that was proven: its id, whether it came without one, its canonical text."""

    id: str
    fresh: bool
    text: str


class Target:
    """What the file says of one show: its document, and where its updates are noted."""

    def __init__(self, slug: str, document: Mapping[str, Any], *, created: bool) -> None:
        self.slug = slug
        self.document: dict[str, Any] = {**document, "slug": slug}
        self.created = created
        self.size = 0
        self.places = array("Q")

    @property
    def show(self) -> Show:
        """The show that the file tells of."""
        return prove_show(self.document)[0]


def import_file(
    desk: Desk,
    source: BinaryIO,
    *,
    format_: str | None = None,
    named: str | None = None,
    dry_run: bool = False,
    keep_going: bool = False,
    watch: Watch | None = None,
) -> ImportReport:
    """Take a file into the record; `named` is the show of lines that name none.

    Raises:
        Refused: the file as a whole is in no format that btu reads.
        Damaged: the file of a show cannot be trusted; nothing was stored, unless what is good was to be.
        WriteFailed: as `Store.writing`; the shows before it are stored.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as noted:
        incoming = _Incoming(desk, noted, named)
        for line in read_lines(source, format_, incoming.notices):
            try:
                incoming.take(line)
            except Damaged:
                if not keep_going:
                    raise
        stores = not dry_run and (keep_going or not incoming.refused)
        return incoming.finish(stores=stores, dry_run=dry_run, keep_going=keep_going, watch=watch)


class _Incoming:
    """The lines of a file, gathered by shows."""

    def __init__(self, desk: Desk, noted: SpooledTemporaryFile[bytes], named: str | None) -> None:
        self.desk = desk
        self.notices: list[str] = []
        self.refused: list[Refusal] = []
        self._named = named
        self._noted = noted
        self._targets: dict[str, Target] = {}
        self._records: dict[str, ShowRecord] = {}
        self._slugs: dict[str, str] = {}  # of shows, by the names that rows gave them
        self._names: Names = {}  # of the shows that were there, by slug
        self._fresh = 0

    # -- the first pass: line by line ----------------------------------------------------------------------

    def take(self, line: Line) -> None:
        """Prove a line and note it, or note why it is refused."""
        try:
            if isinstance(line, Refusal):
                self.refused.append(line)
            elif isinstance(line, ShowLine):
                self._take_show(line)
            elif isinstance(line, UpdateLine):
                self._take_update(line)
            elif isinstance(line, RowLine):
                self._take_row(line)
            else:
                self._take_title(line)
        except LineRefused as refusal:
            self.refused.append(Refusal(line.line, refusal.field, refusal.reason))
        except WrongShape as error:
            within = getattr(line, "within", "")
            self.refused.append(Refusal(line.line, f"{within}{error.where}", _sentence(str(error))))
        except Damaged:
            raise
        except BtuError as failure:
            self.refused.append(Refusal(line.line, "", reason_of(failure)))

    def _take_show(self, line: ShowLine) -> None:
        show, document = prove_show(line.document)
        target = self._target(self._slug(show.slug, f"{line.within}slug"))
        from btu_cli.store.merging import filled

        target.document = filled(target.document, {}, document)

    def _take_update(self, line: UpdateLine) -> None:
        slug = self._slug(line.slug, "slug")
        document = line.document
        if "id" not in document and "recorded" not in document:
            recorded = encode(_blank(self))["recorded"]
            document = {**document, "recorded": recorded}
            update, _ = prove(document)
            self._require_new(update)
            self._note(slug, [_normalised(update)], fresh=True)
            return
        update, text = prove(document)
        _require_within_limits(update, len(text))
        self._write(slug, Noted(update.id, fresh=False, text=text))

    def _take_row(self, line: RowLine) -> None:
        slug = self._slug_of_name(line.cells.get("show"))
        if "id" in line.cells:
            update = update_of_row(line.cells)
            _require_within_limits(update)
            self._write(slug, Noted(update.id, fresh=False, text=prove(encode(update)).text))
            return
        record = self._record(slug)
        desk = self.desk._replace(now=_blank(self).recorded)
        self._note(slug, updates_typed(desk, record, line.cells), fresh=True)

    def _take_title(self, line: TitleLine) -> None:
        self._slug_of_name(clean(line.title, "the title"))

    def _note(self, slug: str, updates: list[Update], *, fresh: bool) -> None:
        for update in updates:
            sealed = seal(update)
            self._write(slug, Noted(sealed.id, fresh=fresh, text=prove(encode(sealed)).text))

    def _write(self, slug: str, noted: Noted) -> None:
        target = self._target(slug)
        data = f"{noted.id}{'+' if noted.fresh else ' '}{noted.text}\n".encode()
        target.size += len(data)
        if target.size > SIZE_LIMIT:
            raise LineRefused("", f"The show {slug} would have more than {SIZE_LIMIT:,} bytes.")
        target.places.append(self._noted.tell())
        self._noted.write(data)

    def _require_new(self, update: Update) -> None:
        try:
            require_content(update, self.desk.today)
        except FutureDate as failure:
            raise LineRefused("date", reason_of(failure)) from None
        _require_within_limits(update)

    # -- which show ----------------------------------------------------------------------------------------

    def _slug(self, slug: str | None, field: str) -> str:
        """The slug that a line of a raw document names, or that was named for those that name none."""
        if slug is None:
            if self._named is None:
                raise LineRefused(field, "No show is named: in the line, or for all of them with --show.")
            return self._slug_of_name(self._named)
        if self._named is not None and slug != self._slug_of_name(self._named):
            raise LineRefused(field, f"It is of {slug}, and --show says {self._named}.")
        if slug in self._targets:
            return slug
        try:
            return check_slug(slug)
        except Refused as failure:
            raise LineRefused(field, reason_of(failure)) from None

    def _slug_of_name(self, given: str | None) -> str:
        """The slug of a show that is named by its slug or a title; a new show where there is none."""
        name = (given or self._named or "").strip()
        if not name:
            raise LineRefused("show", "No show is named: in the line, or for all of them with --show.")
        slug = self._known_slug(name)
        if self._named is not None and slug != self._known_slug(self._named):
            raise LineRefused("show", f"It is of {name}, and --show says {self._named}.")
        return slug

    def _known_slug(self, name: str) -> str:
        if name not in self._slugs:
            try:
                self._slugs[name] = self._found_or_new(clean(name, "the show"))
            except Damaged:
                raise
            except BtuError as failure:
                raise LineRefused("show", reason_of(failure)) from None
        return self._slugs[name]

    def _found_or_new(self, name: str) -> str:
        try:
            self._names = self._names or names_in(self.desk.store)
            slug = find_show(self.desk.store, name, beginnings=False, names=self._names)
        except ShowNotFound as missing:
            return self._new_show(name, missing)
        self._target(slug)
        return slug

    def _new_show(self, name: str, missing: ShowNotFound) -> str:
        """Note that a show is to be made; a name that is a slug is no title."""
        slug = name if is_slug(name) else slug_of(name)
        there = self._targets.get(slug)
        if slug != name and self.desk.store.has_file(slug):
            title = self.desk.store.show(slug).title
            raise Refused(f"No show has this title, and its slug {slug} is that of {title}.")
        if slug != name and there is not None and there.show.title not in ("", name):
            raise Refused(f"Its slug {slug} is that of {there.show.title} too.")
        if missing.hint.startswith("Did you mean") and len(self.notices) < PARTS:
            self.notices.append(f"{name} is a new show. {missing.hint}")
        target = self._target(slug)
        if slug != name:
            target.document["title"] = name
        return slug

    def _target(self, slug: str) -> Target:
        if slug not in self._targets:
            created = not self.desk.store.has_file(slug)
            self._targets[slug] = Target(slug, {}, created=created)
        return self._targets[slug]

    def _record(self, slug: str) -> ShowRecord:
        """What the record has of a show, for the words of quick entry."""
        if slug not in self._records:
            if len(self._records) >= RECENT:
                self._records.clear()
            self._records[slug] = self._present(self._target(slug))
        return self._records[slug]

    def _present(self, target: Target) -> ShowRecord:
        if target.created:
            return ShowRecord(target.show, ())
        return self.desk.store.read(target.slug)

    # -- the second pass: show by show ---------------------------------------------------------------------

    def finish(self, *, stores: bool, dry_run: bool, keep_going: bool, watch: Watch | None) -> ImportReport:
        """Store what was noted, show by show, or say what would be stored."""
        shows: list[ImportedShow] = []
        failures: list[BtuError] = []
        for target in self._targets.values():
            if not all(each.ok for each in self.desk.store.health_of(target.slug)):
                with suppress(ShowNotFound):
                    self._reading(target, failures, keep_going=keep_going)
        total = len(self._targets)
        for done, target in enumerate(self._targets.values()):
            if watch:
                watch(done, total)
            try:
                shows.append(self._store(target) if stores else self._foretold(target, dry_run=dry_run))
            except Damaged:
                if not keep_going:
                    raise
            except WriteFailed as failure:
                if done and stores:
                    failure.hint = (
                        f"{failure.hint} {done} of {total} shows are stored whole; import it again to finish."
                    )
                raise
        added = stores or (dry_run and (keep_going or not self.refused))
        return ImportReport(
            stores,
            dry_run,
            tuple(self.refused),
            tuple(shows if added else [show._replace(added=0) for show in shows]),
            tuple(self.notices),
            tuple(failures),
        )

    def _reading(self, target: Target, failures: list[BtuError], *, keep_going: bool) -> None:
        try:
            self.desk.store.read(target.slug)
        except Damaged as failure:
            if not keep_going:
                raise
            failures.append(failure)

    def _store(self, target: Target) -> ImportedShow:
        with self.desk.store.writing(target.slug, must_exist=False) as opened:
            present = opened.record.updates if opened.exists else ()
            new, known = self._settled(target, present)
            opened.insert({noted.id: noted.text for noted in new}, target.document)
            title = opened.record.show.title if opened.exists else target.show.title or target.slug
        return ImportedShow(target.slug, title, target.created, len(new), known)

    def _foretold(self, target: Target, *, dry_run: bool) -> ImportedShow:
        """What a show would become."""
        from btu_cli.history.reading import Reading

        record = self._present(target)
        new, known = self._settled(target, record.updates)
        title = record.show.title or target.slug
        row = ImportedShow(target.slug, title, target.created, len(new), known)
        if not dry_run:
            return row
        updates = tuple(decode(noted.id, json.loads(noted.text)) for noted in new)
        after = record._replace(updates=(*record.updates, *updates))
        moment = self.desk.moment
        return row._replace(
            before=None if target.created else Reading(record, moment).head.outlook,
            after=Reading(after, moment).head.outlook,
        )

    def _settled(self, target: Target, present: tuple[Update, ...]) -> tuple[list[Noted], int]:
        """The noted updates that a show does not have yet, and how many it has.

        One that came without an id is there when a counting update says the same.
        """
        there = {update.id for update in present}
        said: set[Update] | None = None
        new: list[Noted] = []
        known = 0
        for noted in self._read(target):
            if noted.id in there:
                known += 1
                continue
            if noted.fresh:
                if said is None:
                    said = {_content(update) for update in counting(present)}
                    said.update(_content(decode(each.id, json.loads(each.text))) for each in new)
                content = _content(decode(noted.id, json.loads(noted.text)))
                if content in said:
                    known += 1
                    continue
                said.add(content)
            there.add(noted.id)
            new.append(noted)
        return new, known

    def _read(self, target: Target) -> Iterator[Noted]:
        for place in target.places:
            self._noted.seek(place)
            line = self._noted.readline().decode()
            yield Noted(line[:64], line[64] == "+", line[65:-1])

    def next_instant(self) -> timedelta:
        """How much later than the first the next new update is recorded."""
        self._fresh += 1
        return timedelta(microseconds=self._fresh - 1)


def _blank(incoming: _Incoming) -> Update:
    """An update that says nothing yet, recorded now."""
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update

    desk = incoming.desk
    return Update(PartialDate.of_day(desk.today), desk.now + incoming.next_instant())


def _content(update: Update) -> Update:
    """What an update says, whenever it was recorded."""
    return update._replace(recorded=update.recorded.min, id="")


def _normalised(update: Update) -> Update:
    """An update whose texts are brought to NFC, as what is typed is."""
    source = update.source
    if source is not None:
        texts: dict[str, Any] = {
            name: clean(part, name, QUOTE) for name, part in source._asdict().items() if isinstance(part, str)
        }
        source = source._replace(**texts)
    note = None if update.note is None else clean(update.note, "the note", NOTE)
    return update._replace(source=source, note=note, id="")


def _require_within_limits(update: Update, size: int = TEXT + 1) -> None:
    """Refuse an update that is larger than any that can be typed; `size` are the characters of all of it.

    Raises:
        LineRefused: it is.
    """
    for name in ("facts", "expects", "met"):
        count = len(getattr(update, name))
        if count > PARTS:
            raise LineRefused(name, f"There are {count:,}, and at most {PARTS} are taken.")
    if size <= TEXT:
        return
    texts = {fact.field: fact.value for fact in update.facts} | {"note": update.note}
    texts |= update.source._asdict() if update.source else {}
    for name, text in texts.items():
        limit = {"note": NOTE, "quote": QUOTE}.get(name, TEXT)
        if isinstance(text, str) and len(text) > limit:
            raise LineRefused(name, f"It has {len(text):,} characters, and at most {limit:,} are kept.")


def reason_of(failure: BtuError) -> str:
    """What is wrong, and what would be right."""
    return f"{failure.message} {failure.hint}".strip()


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
