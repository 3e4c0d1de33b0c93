"""Parts of answers, show by show: after an update to one of 5,000 shows, only that one is worked out again.

A part is a function's value for one show; it depends on the files of that show. A spoiled or planted part
cannot run anything (`values`), and cannot reach a record, because no command that writes uses parts.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from btu_cli import kept
from btu_cli.errors import BtuError
from btu_cli.kept.helpers import helper, spare
from btu_cli.kept.values import dumped, loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from btu_cli.kept.helpers import Helper

Kept: TypeAlias = "dict[str, tuple[list[kept.State], bytes]]"
Made = TypeVar("Made")

KIND: Final = "parts"
MANY: Final = 250  # shows that are worth a helper process
LISTS: Final = 8  # at most so many are kept, the newest ones


class Parts:
    """The values of one function for many shows; `of` gives one of them."""

    def __init__(self, old: Kept) -> None:
        self.new: Kept = {}
        self.size = 0
        self._there = {**old}
        self._states: dict[str, list[kept.State]] = {}  # of the files of each show, if all were looked at
        self._awaited: dict[str, Helper] = {}  # the helper that makes a show's part, by show

    def of(self, slug: str, paths: Sequence[str], make: Callable[[], Made]) -> Made:
        """The value for a show with the files `paths`. It is computed only if no part is kept."""
        states = self._states.get(slug) or [kept.state_of(path) for path in paths]
        if slug in self._awaited:
            self._take(self._awaited[slug])
        old = self._there.get(slug)
        if old is not None and old[0] == states and (found := loaded(old[1])):
            self.new[slug] = old
            kept.rests_on.update(zip(paths, states, strict=True))
            return cast("Made", found[0])
        made = make()
        if self.size <= kept.MOST and paths and kept.settled(states):
            part = dumped(made)
            self.size += len(part)
            self.new[slug] = (states, part)
        return made

    def share_out(
        self, slugs: Sequence[str], paths_of: Callable[[str], Sequence[str]], make: Callable[[str], object]
    ) -> None:
        """Let helpers make the parts of some of these shows, if many are missing."""
        self._states = {slug: [kept.state_of(path) for path in paths_of(slug)] for slug in slugs}
        lacking = [slug for slug, states in self._states.items() if self._lacks(slug, states)]
        size = max(MANY, -(-len(lacking) // (1 + spare())))
        for start in range(size, len(lacking), size):
            share = lacking[start : start + size]
            if working := helper(partial(_made, share, paths_of, make)):
                self._awaited.update(dict.fromkeys(share, working))

    def _lacks(self, slug: str, states: list[kept.State]) -> bool:
        old = self._there.get(slug)
        return bool(states) and (old is None or old[0] != states) and kept.settled(states)

    def _take(self, working: Helper) -> None:
        """Take the result of a helper. Parts that it could not make are made here."""
        if found := loaded(working.made()):
            self._there.update(found[0])
        self._awaited = {slug: each for slug, each in self._awaited.items() if each is not working}


def _made(
    slugs: Sequence[str], paths_of: Callable[[str], Sequence[str]], make: Callable[[str], object]
) -> bytes:
    """The parts of these shows, as bytes."""
    share = Parts({})
    for slug in slugs:
        with suppress(BtuError):  # the error is raised again when the show is needed
            share.of(slug, paths_of(slug), partial(make, slug))
    return dumped(share.new)


@contextmanager
def parts(make: Callable[..., object]) -> Iterator[Parts]:
    """The values of `make`, with its bound arguments, for many shows; kept for the next time."""
    key = repr((_question(make), sys.version))
    path = kept.path_of(KIND, key)
    body = kept.read(path, key)
    known = loaded(body) if body else None
    old: Kept = known[0] if known else {}
    found = Parts(old)
    yield found
    if found.new != old:
        kept.write(path, key, dumped(found.new), kept.code(), LISTS)


def _question(make: Callable[..., object]) -> object:
    """A function and its bound arguments, as text."""
    if isinstance(make, partial):
        given = (*make.args, *(make.keywords[name] for name in sorted(make.keywords)))
        return (_question(make.func), tuple(_question(each) if callable(each) else each for each in given))
    return f"{make.__module__}.{make.__qualname__}"
