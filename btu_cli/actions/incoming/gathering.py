"""The first pass of an import: verifies every line, and notes it under its show."""

from __future__ import annotations

import shlex
from array import array
from datetime import timedelta
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from btu_cli.actions.find import find_show, names_in, title_key
from btu_cli.actions.incoming import RowLine, ShowLine, TitleLine, UpdateLine
from btu_cli.actions.incoming.raw import in_nfc, require_short, require_typable, require_within_limits
from btu_cli.actions.incoming.rows import LineRefused, reason_of, update_of_row, updates_typed
from btu_cli.errors import BadSlug, BtuError, Damaged, Refused, ShowNotFound
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.model.text import clean
from btu_cli.model.updates import Show, Update
from btu_cli.named import NamedTuple
from btu_cli.reports.imported import Refusal
from btu_cli.store import (
    SIZE_LIMIT,
    WrongShape,
    check_slug,
    encode,
    filled,
    is_slug,
    slug_of,
    verify,
    verify_show,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from btu_cli.actions.desk import Desk
    from btu_cli.actions.find import Names
    from btu_cli.actions.incoming import Line
    from btu_cli.store import Store

NEW_SHOWS_TOLD: Final = 100  # notices of a new show whose name is near another's
_NO_SHOW: Final = (
    "No show is named. Name it as `show` (a `title` is the page's), or for all lines with --show."
)
RECENT: Final = 8  # so many shows stay in memory while rows are read


class Noted(NamedTuple):
    """A verified update: its id, whether it came without one, and its canonical text."""

    id: str
    fresh: bool
    text: str


class Target:
    """Everything the file says about one show: its document, and where its updates are noted."""

    def __init__(self, slug: str, document: Mapping[str, Any], *, created: bool) -> None:
        self.slug = slug
        self.document: dict[str, Any] = {**document, "slug": slug}
        self.created = created
        self.meant = False  # whether any of its lines was accepted
        self.size = 0
        self.places = array("Q")

    @property
    def show(self) -> Show:
        """The show as the file describes it."""
        return verify_show(self.document)[0]

    def present(self, store: Store) -> ShowRecord:
        """The show as the store has it.

        Raises:
            Damaged: it cannot be read.
        """
        return ShowRecord(self.show, ()) if self.created else store.read(self.slug)


class Gathering:
    """The lines of a file, verified and grouped by show; the refused lines; and notices for the user."""

    def __init__(self, desk: Desk, noted: BinaryIO, named: str | None) -> None:
        self._desk = desk
        self.notices: list[str] = []
        self.refused: list[Refusal] = []
        self._named = named
        self._noted = noted
        self._targets: dict[str, Target] = {}
        self._records: dict[str, ShowRecord] = {}
        self._slugs: dict[tuple[bool, str], str] = {}  # slugs, by the slugs and titles in rows
        self._names: Names = {}  # names of the shows already in the record, by slug
        self._fresh = 0

    # -- the first pass: line by line ----------------------------------------------------------------------

    def take_all(self, lines: Iterable[Line], *, keep_going: bool) -> None:
        """Take every line. With `keep_going`, skip the lines of shows that cannot be read.

        Raises:
            Damaged: a show that a line is about cannot be read.
        """
        for line in lines:
            try:
                self.take(line)
            except Damaged:
                if not keep_going:
                    raise

    def take(self, line: Line) -> None:
        """Verify a line and note it, or note the reason for its refusal."""
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
        show, document = verify_show(line.document)
        require_short(show, line.within)
        target = self._target(self._slug(show.slug, f"{line.within}slug"))
        target.document = filled(target.document, {}, document)
        target.meant = True

    def _take_update(self, line: UpdateLine) -> None:
        slug = self._slug(line.slug, "slug")
        document = line.document
        fresh = "id" not in document and "recorded" not in document
        if fresh:
            document = {**in_nfc(document), "recorded": encode(self._blank())["recorded"]}
        update, text = verify(document)
        if "id" not in document:
            require_typable(update, self._desk.today, line.within)
        require_within_limits(update, len(text))
        self._note(slug, Noted(update.id, fresh, text))

    def _take_row(self, line: RowLine) -> None:
        slug = self._slug_of_name(line.cells.get("show"))
        if "id" in line.cells:
            update = update_of_row(line.cells)
            require_within_limits(update)
            self._note(slug, Noted(update.id, fresh=False, text=verify(encode(update)).text))
            return
        desk = self._desk._replace(now=self._blank().recorded)
        for update in updates_typed(desk, self._record(slug), line.cells):
            new, text = verify(encode(update))
            self._note(slug, Noted(new.id, fresh=True, text=text))

    def _take_title(self, line: TitleLine) -> None:
        self._target(self._slug_of_name(clean(line.title, "The title"))).meant = True

    def _note(self, slug: str, noted: Noted) -> None:
        target = self._target(slug)
        target.meant = True
        data = f"{noted.id}{'+' if noted.fresh else ' '}{noted.text}\n".encode()
        target.size += len(data)
        if target.size > SIZE_LIMIT:
            raise LineRefused("", f"The show {slug} would have more than {SIZE_LIMIT:,} bytes.")
        target.places.append(self._noted.tell())
        self._noted.write(data)

    def _blank(self) -> Update:
        """An empty update, recorded a little later than the one before it in the file."""
        self._fresh += 1
        recorded = self._desk.now + timedelta(microseconds=self._fresh - 1)
        return Update(PartialDate.of_day(self._desk.today), recorded)

    # -- which show ----------------------------------------------------------------------------------------

    def _slug(self, slug: str | None, field: str) -> str:
        """The slug that a raw document names, or else the one from --show."""
        if slug is None:
            if self._named is None:
                raise LineRefused(field, _NO_SHOW)
            return self._slug_of_name(self._named)
        if self._named is not None and slug != self._slug_of_name(self._named):
            raise LineRefused(field, f"It is about {slug}, and --show says {self._named}.")
        if slug in self._targets:
            return slug
        try:
            return check_slug(slug)
        except Refused as failure:
            raise LineRefused(field, reason_of(failure)) from None

    def _slug_of_name(self, given: str | None) -> str:
        """The slug of the show with this slug or title, or of a new show if there is none."""
        name = (given or self._named or "").strip()
        if not name:
            raise LineRefused("show", _NO_SHOW)
        slug = self._known_slug(name)
        if self._named is not None and slug != self._known_slug(self._named):
            raise LineRefused("show", f"It is about {name}, and --show says {self._named}.")
        return slug

    def _known_slug(self, name: str) -> str:
        key = (True, name) if is_slug(name) else (False, title_key(name))
        if key not in self._slugs:
            try:
                self._slugs[key] = self._found_or_new(clean(name, "The show"))
            except Damaged:
                raise
            except BtuError as failure:
                raise LineRefused("show", reason_of(failure)) from None
        return self._slugs[key]

    def _found_or_new(self, name: str) -> str:
        try:
            self._names = self._names or names_in(self._desk.store)
            slug = find_show(self._desk.store, name, beginnings=False, names=self._names)
        except ShowNotFound as missing:
            return self._new_show(name, missing)
        self._target(slug)
        return slug

    def _new_show(self, name: str, missing: ShowNotFound) -> str:
        """Note a new show. If its name has the form of a slug, it is not a title."""
        try:
            slug = name if is_slug(name) else slug_of(name)
        except BadSlug as failure:
            failure.hint = _own_slug(name)
            raise
        there = self._targets.get(slug)
        if slug != name and self._desk.store.has_file(slug):
            title = self._desk.store.show(slug).title
            raise Refused(
                f"No show has this title, and its slug {slug} is that of {title}.", hint=_own_slug(name)
            )
        if slug != name and there is not None and there.show.title not in ("", name):
            raise Refused(f"Its slug {slug} is that of {there.show.title} too.", hint=_own_slug(name))
        if missing.nearest and len(self.notices) < NEW_SHOWS_TOLD:
            self.notices.append(f"{name} is a new show. Did you mean {' or '.join(missing.nearest)}?")
        target = self._target(slug)
        if slug != name:
            target.document["title"] = name
        return slug

    def _target(self, slug: str) -> Target:
        if slug not in self._targets:
            created = not self._desk.store.has_file(slug)
            self._targets[slug] = Target(slug, {}, created=created)
        return self._targets[slug]

    def _record(self, slug: str) -> ShowRecord:
        """The show in the record, whose words quick entry may use."""
        if slug not in self._records:
            if len(self._records) >= RECENT:
                self._records.clear()
            target = self._target(slug)
            meant, target.meant = target.meant, True  # a damaged show must not look like a missing one
            self._records[slug] = target.present(self._desk.store)
            target.meant = meant
        return self._records[slug]

    @property
    def targets(self) -> tuple[Target, ...]:
        """The shows with at least one accepted line, in the file's order."""
        return tuple(target for target in self._targets.values() if target.meant)

    def noted(self, target: Target) -> Iterator[Noted]:
        """The noted updates of a show, in the file's order."""
        for place in target.places:
            self._noted.seek(place)
            line = self._noted.readline().decode()
            yield Noted(line[:64], line[64] == "+", line[65:-1])


def _own_slug(title: str) -> str:
    """How to give a show a slug that its title does not give."""
    return f"Add it first, with a slug of its own: btu shows add {shlex.quote(title)} --slug SLUG"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
