"""Status 5: input that is refused; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors.base import BtuError, ExitStatus, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable


class Refused(BtuError):
    """What was given cannot be taken; nothing is stored."""

    code = "refused"
    status = ExitStatus.REFUSED


class NotADate(Refused):
    """The text is no date, or names a day that does not exist."""

    code = "bad_date"

    def __init__(self, text: str, why: str = "") -> None:
        self.why = why
        because = f": {why}" if why else ""
        super().__init__(
            f"{text!r} is not a date{because}.",
            hint="Write 2020-11-17, 2020-11, 2020, 2021-Q3, 2021-summer, 17 Nov 2020 or November 2020.",
        )


class AmbiguousDate(Refused):
    """The text names two days, and nothing says which; both readings are named."""

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
            f"{when} is after today ({today}), and an update tells what has been reported.",
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
    """An address is none that a browser could follow."""

    code = "bad_url"

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{shorten(url)!r} is not a web address.",
            hint="Write it whole, with http:// or https:// and without spaces.",
        )


class NotText(Refused):
    """Bytes that are not UTF-8, or half of a surrogate pair."""

    code = "not_text"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} is not valid UTF-8 text.",
            hint="Check the encoding of the terminal or of the file that it came from.",
        )


LINE = 500  # characters: what is longer is a quote or a note


class TooLong(Refused):
    """A text is over its limit."""

    code = "too_long"

    def __init__(self, what: str, length: int, limit: int) -> None:
        super().__init__(
            f"{what} has {length:,} characters, and at most {limit:,} are kept.",
            hint="Keep what matters; a long article has its address in --url."
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


class AlreadySuperseded(Refused):
    """An update that does not count any more is to be corrected or withdrawn."""

    code = "already_superseded"

    def __init__(self, update: str, by: str, *, retracted: bool) -> None:
        verb = "retracted" if retracted else "superseded"
        revive = f"btu retract {by[:12]} --reason R revives what it stands against."
        step = revive if retracted else f"Correct that one (btu correct {by[:12]} …), or {revive}"
        super().__init__(f"{update[:12]} was {verb} by {by[:12]}.", hint=step)


class NothingToCorrect(Refused):
    """A correction that says what the update says already."""

    code = "nothing_to_correct"

    def __init__(self, update: str) -> None:
        super().__init__(
            f"The correction says what {update[:12]} says already.",
            hint="Name what is different: btu correct ID --set FIELD=VALUE, or quick-entry text.",
        )


class NothingToUndo(Refused):
    """No update that was entered here is left to withdraw."""

    code = "nothing_to_undo"

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"Nothing that was entered here for {slug} is left to undo.",
            hint="`btu retract ID --reason R` withdraws any update, `btu timeline` lists them.",
        )


class BadSlug(Refused):
    """A slug that could not be a file's name everywhere."""

    code = "bad_slug"


class ShowExists(Refused):
    """A show with this slug is there already."""

    code = "show_exists"

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"There is a show {slug!r} already.",
            hint=f"Read it with --show {slug}, or choose another --slug.",
        )


class EntryRefused(Refused):
    """A quick entry that is not understood: the entry, the place (a half-open span), and why.

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
