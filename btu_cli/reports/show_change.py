"""The answers of commands that change a show itself: add, rename, number, link, hide, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple
from btu_cli.reports.documents import show_of

if TYPE_CHECKING:
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class ShowChange(NamedTuple):
    """The show as it is now, or would be; if it was removed, the path of its backup."""

    show: Show
    dry_run: bool
    backup: str | None = None

    def document(self) -> shapes.ShowDocument:
        """As JSON."""
        return {"show": show_of(self.show), "dry_run": self.dry_run, "backup": self.backup}


class ShowAdded(ShowChange):
    """The answer of `btu shows add`."""

    __slots__ = ()


class ShowRenamed(ShowChange):
    """The answer of `btu shows rename`."""

    __slots__ = ()


class ShowNumbered(ShowChange):
    """The answer of `btu shows alias`: the show with its numberings."""

    __slots__ = ()


class ShowLinked(ShowChange):
    """The answer of `btu shows link`: the show with its ids in catalogues."""

    __slots__ = ()


class ShowRemoved(ShowChange):
    """The answer of `btu shows remove`."""

    __slots__ = ()


class ShowHidden(ShowChange):
    """The answer of `btu shows hide`."""

    __slots__ = ()


class ShowUnhidden(ShowChange):
    """The answer of `btu shows unhide`."""

    __slots__ = ()
