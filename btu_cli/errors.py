"""Everything that btu refuses or cannot do, in one tree. A class has a sentence, a code and an exit status.

BtuError
├── Usage                2  SeveralShows, AmbiguousShow, ConfirmationNeeded, AnswerNeeded,
│                           NotConfirmed
├── NotFound             3  ShowNotFound, UpdateNotFound, NumberingNotFound, BackupNotFound, SettingNotFound,
│                           FieldNotFound, TopicNotFound, CommandNotFound
├── Damaged              4  Forbidden, NewerFormat, Unmerged
├── Refused              5  NotADate, AmbiguousDate, FutureDate, UnknownStatus, BadField, BadValue,
│                           BadUrl, NotText, TooLong, EmptyUpdate, AmbiguousId, IdInSeveralShows,
│                           AlreadySuperseded, NothingToCorrect, NothingToUndo, BadSlug, ShowExists,
│                           NotLinked, EntryRefused, EmptyEntry, BatchRefused, NoColumn, ImportRefused
├── WriteFailed          6  Locked, DiskFull, NotWritable, ChangedMeanwhile, GitFailed
└── NetworkFailed        7
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class ExitStatus(IntEnum):
    """The exit statuses of btu. README documents them, and they are never renumbered."""

    DONE = 0
    DIFFERENT = 1
    USAGE = 2
    NOT_FOUND = 3
    DAMAGED = 4
    REFUSED = 5
    WRITE_FAILED = 6
    NETWORK = 7
    INTERRUPTED = 130
    TERMINATED = 143


class BtuError(Exception):
    """The root: a sentence, the next step, and the path of the file, if the error is about a file."""

    code = "error"
    status = ExitStatus.REFUSED

    def __init__(self, message: str, *, hint: str = "", path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path


def shorten(text: str, limit: int = 80) -> str:
    """`text` cut to `limit` characters for a message."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question with the known name that is nearest; empty if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, tuple(known), n=1)
    return f"Did you mean {near[0]}? " if near else ""


def enumerated(names: Iterable[str], limit: int = 10) -> str:
    """Names with commas between them. A long list is cut, with the number of names left out."""
    given = tuple(names)
    more = f" and {len(given) - limit:,} more" if len(given) > limit else ""
    return f"{', '.join(given[:limit])}{more}"


# -- 2: the command line cannot be carried out -------------------------------------------------------------


class Usage(BtuError):
    """Options exclude each other, or a required one is missing."""

    code = "usage"
    status = ExitStatus.USAGE


class SeveralShows(Usage):
    """No show is named, and the user keeps several."""

    code = "several_shows"

    def __init__(self, slugs: Iterable[str]) -> None:
        super().__init__(
            f"Several shows are kept here: {enumerated(slugs)}.",
            hint="Name one with --show SHOW, or set BTU_SHOW; `btu shows` lists them.",
        )


class AmbiguousShow(Usage):
    """Several shows have this name, or a name that begins like this."""

    code = "ambiguous_show"

    def __init__(self, name: str, slugs: Iterable[str]) -> None:
        super().__init__(
            f"{shorten(name)!r} names several shows: {enumerated(slugs)}.", hint="Name one by its slug."
        )


class ConfirmationNeeded(Usage):
    """btu needs a confirmation, and nobody is at a terminal to give it."""

    code = "confirmation_needed"

    def __init__(self, question: str) -> None:
        super().__init__(f"{question} Nobody is at a terminal to answer.", hint="Say --yes.")


class AnswerNeeded(Usage):
    """btu needs an answer, and nobody is at a terminal to give it. An option can give it instead."""

    code = "answer_needed"

    def __init__(self, question: str, example: str) -> None:
        super().__init__(
            f"{question} Nobody is at a terminal to answer.", hint=f"Give the answer as an option: {example}"
        )


class NotConfirmed(Usage):
    """The person who was asked said no."""

    code = "not_confirmed"

    def __init__(self) -> None:
        super().__init__("Nothing was done.")


# -- 3: something that was named does not exist ------------------------------------------------------------


class NotFound(BtuError):
    """Something that was asked for does not exist."""

    code = "not_found"
    status = ExitStatus.NOT_FOUND


class ShowNotFound(NotFound):
    """No show has this slug. `nearest` are similar slugs; `begun` are those that begin like this."""

    code = "show_not_found"

    def __init__(self, slug: str, nearest: Iterable[str] = (), begun: Iterable[str] = ()) -> None:
        self.nearest, begun = tuple(nearest), tuple(begun)
        near = " or ".join(begun or self.nearest)
        hint = (
            f"Did you mean {near}?"
            if near
            else "`btu shows` lists the shows, `btu shows add TITLE` adds one."
        )
        if begun:
            hint += " Commands that write need the whole slug or title."
        super().__init__(f"There is no show {shorten(slug)!r}.", hint=hint)


class UpdateNotFound(NotFound):
    """No update of the show has an id with this prefix. If `slug` is None, no update of any show has one."""

    code = "update_not_found"

    def __init__(self, prefix: str, slug: str | None) -> None:
        where = "No show" if slug is None else slug
        show = "" if slug is None else f" --show {slug}"
        super().__init__(
            f"{where} has {'an' if slug is None else 'no'} update {shorten(prefix)!r}.",
            hint=f"`btu timeline{show}` lists the updates with their ids.",
        )


class NumberingNotFound(NotFound):
    """A show has no numbering with this name."""

    code = "numbering_not_found"

    def __init__(self, name: str, slug: str, known: Iterable[str]) -> None:
        there = ", ".join(known)
        hint = f"It has: {there}. " if there else ""
        super().__init__(
            f"{slug} has no numbering {shorten(name)!r}.",
            hint=f"{hint}`btu shows alias {slug} NAME 1=1 2=1 3=2` adds one.",
        )


class BackupNotFound(NotFound):
    """There is no backup with this number."""

    code = "backup_not_found"

    def __init__(self, slug: str, number: int) -> None:
        super().__init__(
            f"{shorten(slug)} has no backup {number}.",
            hint=f"`btu backup list --show {shorten(slug)}` lists them.",
        )


class FieldNotFound(NotFound):
    """The objects of a list have no key with this name."""

    code = "field_not_found"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        keys = tuple(known)
        meant = did_you_mean(name, keys)
        super().__init__(f"There is no key {shorten(name)!r}.", hint=f"{meant}There are: {', '.join(keys)}.")


class SettingNotFound(NotFound):
    """There is no setting with this name."""

    code = "setting_not_found"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        settings = tuple(known)
        meant = did_you_mean(name, settings)
        super().__init__(
            f"There is no setting {shorten(name)!r}.", hint=f"{meant}There are: {', '.join(settings)}."
        )


class TopicNotFound(NotFound):
    """`btu help` was asked for a word that is neither a topic nor a command."""

    code = "topic_not_found"

    def __init__(self, topic: str, known: Iterable[str]) -> None:
        meant = did_you_mean(topic, known)
        super().__init__(
            f"There is no help for {shorten(topic)!r}.", hint=f"{meant}`btu help` lists topics and commands."
        )


class CommandNotFound(NotFound):
    """`btu schema` was asked for a command that has no JSON."""

    code = "command_not_found"

    def __init__(self, command: str, known: Iterable[str]) -> None:
        super().__init__(
            f"No schema is published for {shorten(command)!r}.", hint=f"There is one for: {', '.join(known)}."
        )


# -- 4: a file that cannot be trusted ----------------------------------------------------------------------


class Damaged(BtuError):
    """A file of the record cannot be read, or its ids do not match its content. It is never overwritten."""

    code = "damaged"
    status = ExitStatus.DAMAGED

    def __init__(self, path: str, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{path}: {problem}", hint=hint, path=path)
        self.problem = problem


class Unmerged(Damaged):
    """Git left both versions of the file in it, with its conflict marks. Nothing is lost."""

    code = "unmerged"


class Forbidden(Damaged):
    """The user may not read the file or folder. Its content may be whole, so no backup is suggested."""

    def __init__(self, path: str) -> None:
        super().__init__(
            path,
            "you may not read it.",
            hint="Read as its owner, or give yourself the right to read it and the folders above it.",
        )


class NewerFormat(Damaged):
    """The file is whole, but a later btu wrote it."""

    code = "newer_format"

    def __init__(self, path: str, found: object, known: int) -> None:
        super().__init__(
            path,
            f"its format is {found}, and this btu reads formats up to {known}.",
            hint="Upgrade btu; the file is not damaged.",
        )


# -- 5: input that is refused; nothing is stored -----------------------------------------------------------


class Refused(BtuError):
    """The input cannot be accepted; nothing is stored."""

    code = "refused"
    status = ExitStatus.REFUSED


class NotADate(Refused):
    """The text is not a date, or names a day that does not exist."""

    code = "bad_date"

    def __init__(self, text: str, why: str = "") -> None:
        self.why = why
        because = f": {why}" if why else ""
        super().__init__(
            f"{text!r} is not a date{because}.",
            hint="Write 2020-11-17, 2020-11, 2020, 2021-Q3, 2021-summer, 17 Nov 2020 or November 2020.",
        )


class AmbiguousDate(Refused):
    """The text can mean two days. The message names both."""

    code = "ambiguous_date"

    def __init__(self, text: str, readings: tuple[str, str]) -> None:
        super().__init__(
            f"{text!r} could be {readings[0]} or {readings[1]}.",
            hint=f"Write {readings[0]} or {readings[1]}.",
        )


class FutureDate(Refused):
    """An update is dated after today."""

    code = "future_date"

    def __init__(self, when: str, today: str) -> None:
        super().__init__(
            f"{when} is after today ({today}). An update holds what has been reported.",
            hint=f"For something announced, give an expectation: --expect premiere={when}.",
        )


class UnknownStatus(Refused):
    """The word is neither a status nor a synonym of one."""

    code = "unknown_status"

    def __init__(self, word: str, nearest: Iterable[str], known: Iterable[str]) -> None:
        near = " or ".join(nearest)
        hint = f"Did you mean {near}? " if near else ""
        super().__init__(f"{word!r} is not a status.", hint=f"{hint}The statuses are: {', '.join(known)}.")


class BadField(Refused):
    """A field's name is malformed."""

    code = "bad_field"


class BadValue(Refused):
    """A field cannot have this value."""

    code = "bad_value"

    def __init__(self, field: str, text: str, wanted: str) -> None:
        super().__init__(f"{field} cannot be {shorten(text)!r}.", hint=f"{field} takes {wanted}.")


class BadUrl(Refused):
    """This is not an address that a browser could follow."""

    code = "bad_url"

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{shorten(url)!r} is not a web address.",
            hint="Write it whole, with http:// or https:// and without spaces.",
        )


class NotText(Refused):
    """The input is not valid UTF-8, or holds half of a surrogate pair."""

    code = "not_text"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} is not valid UTF-8 text.",
            hint="Check the encoding of the terminal or of the file.",
        )


LINE = 500  # characters; anything longer is a quote or a note


class TooLong(Refused):
    """A text is longer than its limit."""

    code = "too_long"

    def __init__(self, what: str, length: int, limit: int) -> None:
        super().__init__(
            f"{what} has {length:,} characters; at most {limit:,} are allowed.",
            hint="Quote only what matters, and give the article's address with --url."
            if limit > LINE
            else "Shorten it.",
        )


class EmptyUpdate(Refused):
    """An update that says nothing at all."""

    code = "empty_update"

    def __init__(self) -> None:
        super().__init__(
            "The update says nothing.",
            hint='Say what happened: btu add-update "renewed 2020-11-17", or give --status, --set, '
            "--expect, --met or --note.",
        )


class AmbiguousId(Refused):
    """A prefix fits several updates."""

    code = "ambiguous_id"

    def __init__(self, prefix: str, matches: Iterable[str]) -> None:
        super().__init__(f"{prefix!r} fits several updates.", hint=f"Write one of: {', '.join(matches)}.")


class IdInSeveralShows(Refused):
    """A prefix fits updates of several shows."""

    code = "ambiguous_id"

    def __init__(self, prefix: str, slugs: Iterable[str]) -> None:
        super().__init__(
            f"{prefix!r} fits updates of several shows: {enumerated(slugs)}.",
            hint="Type more of the id, or name the show with --show.",
        )


class AlreadySuperseded(Refused):
    """An update cannot be corrected or withdrawn, because it no longer counts.

    Withdrawing the one that counts, `by`, brings back `revives`: in a chain of corrections the one before.
    """

    code = "already_superseded"

    def __init__(self, update: str, by: str, *, revives: str, retracted: bool) -> None:
        verb = "withdrawn" if retracted else "superseded"
        step = f"withdraw it to bring {revives} back: btu retract {by} --reason R"
        super().__init__(
            f"{update} was {verb} by {by}.",
            hint=f"If {by} is wrong, {step}" if retracted else f"Correct {by} instead, or {step}",
        )


class NothingToCorrect(Refused):
    """A correction says the same as the update that it would replace."""

    code = "nothing_to_correct"

    def __init__(self, update: str) -> None:
        super().__init__(
            f"The correction changes nothing: {update[:12]} says this already.",
            hint="Name what is different: btu correct ID --set FIELD=VALUE, or quick-entry text.",
        )


class NothingToUndo(Refused):
    """No update that was entered here is left for undo to withdraw."""

    code = "nothing_to_undo"

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"Nothing is left to undo for {slug}: btu undo withdraws only what was entered here.",
            hint="`btu retract ID --reason R` withdraws any update, `btu timeline` lists them.",
        )


class BadSlug(Refused):
    """A slug could not be a file name on every system."""

    code = "bad_slug"


class ShowExists(Refused):
    """There is already a show with this slug."""

    code = "show_exists"

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"There is already a show {slug!r}.",
            hint=f"Read it with --show {slug}, or choose another --slug.",
        )


class NotLinked(Refused):
    """A show is not linked to any catalogue that btu can ask."""

    code = "not_linked"

    def __init__(self, slug: str, catalogues: Iterable[str]) -> None:
        first = next(iter(catalogues), "tvmaze")
        super().__init__(
            f"{shorten(slug)} is not linked to any catalogue that btu can ask.",
            hint=f"`btu shows find TITLE` gives its id: `btu shows link {shorten(slug)} {first}=ID`.",
        )


class EntryRefused(Refused):
    """A quick entry is not understood. Holds the entry, the place (a half-open span) and the reason.

    `beside` is the other place of a contradiction.
    """

    code = "bad_entry"

    def __init__(
        self,
        entry: str,
        span: tuple[int, int],
        why: str,
        *,
        hint: str = "",
        beside: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(why, hint=hint)
        self.entry = entry
        self.span = span
        self.beside = beside


class EmptyEntry(EntryRefused):
    """A quick entry names a season, and nothing else that an update can hold. `seasons` are its numbers."""

    code = EmptyUpdate.code

    def __init__(self, entry: str, span: tuple[int, int], seasons: Iterable[int]) -> None:
        numbers = tuple(map(str, seasons))
        named = f"season{'s' * (len(numbers) > 1)} {' and '.join(numbers)}"
        what = "them" if len(numbers) > 1 else "it"
        super().__init__(
            entry,
            span,
            f"This names {named} and says nothing about {what}.",
            hint=f"Say what happened, for example `{named} renewed`, or keep it as a note, after a #.",
        )


class RefusedLine(NamedTuple):
    """A line that was refused, by its number from one on, and why."""

    line: int
    failure: Refused


class BatchRefused(Refused):
    """Some lines of a batch were refused, so nothing of the batch was stored."""

    code = "batch_refused"

    def __init__(self, refused: Iterable[RefusedLine], total: int) -> None:
        self.refused = tuple(refused)
        count = len(self.refused)
        lines = "1 entry was" if count == 1 else f"{count:,} entries were"
        super().__init__(
            f"{lines} refused of {total:,}; nothing was stored.",
            hint="Correct or remove these lines, then enter all of it again.",
        )


class NoColumn(Refused):
    """An update has a key without a column in csv. A row without that key would be a different update."""

    code = "no_column"

    def __init__(self, show: str, update_id: str, keys: Iterable[str]) -> None:
        lost = ", ".join(keys)
        super().__init__(
            f"Update {update_id[:12]} of {show} does not fit into a row of csv: no column for {lost}.",
            hint="`btu export json` keeps every key.",
        )


class ImportRefused(Refused):
    """Some lines of a file were refused. The report on stdout names each."""

    code = "import_refused"

    def __init__(self, count: int, *, stored: bool) -> None:
        lines = "1 line was" if count == 1 else f"{count:,} lines were"
        super().__init__(
            f"{lines} refused; {'the others are stored' if stored else 'nothing was stored'}.",
            hint="" if stored else "Correct them, or store the good lines with --keep-going.",
        )


# -- 6 and 7: the disk, another program or the network failed ----------------------------------------------


class WriteFailed(BtuError):
    """The disk, the folder or a lock kept btu from writing. Nothing is lost."""

    code = "write_failed"
    status = ExitStatus.WRITE_FAILED


class Locked(WriteFailed):
    """Another process held the lock for longer than btu waits."""

    code = "locked"

    def __init__(self, path: str, holder: str, seconds: float) -> None:
        who = holder or "another process"
        super().__init__(
            f"The record is being written by {who}; waited {seconds:g} seconds.",
            hint="Nothing was written. Run the command again when that process has ended.",
            path=path,
        )
        self.holder = holder


class DiskFull(WriteFailed):
    """The disk, or the user's share of it, is full."""

    code = "disk_full"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The disk is full: {path} could not be written.",
            hint="The record is as it was. Make room, then run the command again.",
            path=path,
        )


class NotWritable(WriteFailed):
    """No file can be written here: permissions, a read-only disk, or a file where a folder is needed."""

    code = "not_writable"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} could not be written: {why}.",
            hint="The record is as it was. Name another folder with --data, or set BTU_DATA.",
            path=path,
        )


class ChangedMeanwhile(WriteFailed):
    """A program that ignores our lock (an editor, git) changed the file during a write."""

    code = "changed_meanwhile"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} was changed by another program just now, so btu did not overwrite it.",
            hint="Run the command again; it starts from the file as it is now.",
            path=path,
        )


class GitFailed(WriteFailed):
    """Git is not installed, or a git command failed."""

    code = "git_failed"


class NetworkFailed(BtuError):
    """The network, or a server on it, did not answer as expected."""

    code = "network_failed"
    status = ExitStatus.NETWORK
