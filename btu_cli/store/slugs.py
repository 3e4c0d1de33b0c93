"""Slugs: the short names of shows. They are file names, so they must be valid on every system."""

from __future__ import annotations

from typing import Final

from btu_cli.errors import BadSlug

LIMIT: Final = 80  # characters; with a suffix far below the limit of any file system
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_WINDOWS: Final = frozenset(
    ["con", "nul", "aux", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
_OURS: Final = frozenset(("config", "backups"))


def is_slug(text: str) -> bool:
    """Whether `text` can be a show's slug."""
    return not _fault(text)


def check_slug(text: str) -> str:
    """Return `text` if it is a slug.

    Raises:
        BadSlug: it is not a slug.
    """
    if fault := _fault(text):
        shown = text if len(text) <= LIMIT else f"{text[:LIMIT]}…"
        raise BadSlug(
            f"{shown!r} cannot be a show's slug: {fault}.",
            hint="A slug is made of lower-case ASCII letters, digits and hyphens: better-than-us.",
        )
    return text


def slug_of(title: str) -> str:
    """The slug for a title in any script: Лучше, чем люди gives luchshe-chem-lyudi.

    Raises:
        BadSlug: the title has no characters for a slug.
    """
    from anyascii import anyascii

    # An apostrophe joins its neighbours: What's On gives whats-on.
    plain = anyascii(title).lower().replace("'", "")
    words = "".join(letter if letter in _LETTERS else "-" for letter in plain).split("-")
    slug = "-".join(word for word in words if word)[:LIMIT].strip("-")
    if _fault(slug):
        shown = title if len(title) <= LIMIT else f"{title[:LIMIT]}…"
        raise BadSlug(
            f"The title {shown!r} gives no slug.",
            hint="Name one with --slug, in lower-case ASCII letters, digits and hyphens.",
        )
    return slug


def _fault(text: str) -> str:
    """The fault that keeps `text` from being a slug; empty if there is none."""
    if not text:
        return "it is empty"
    if len(text) > LIMIT:
        return f"it has {len(text):,} characters, and at most {LIMIT} are allowed"
    if not _LETTERS.issuperset(text):
        return "it may hold only lower-case ASCII letters, digits and hyphens"
    if text[0] == "-" or text[-1] == "-":
        return "it begins or ends with a hyphen"
    if text in _WINDOWS or text in _OURS:
        return "the name is reserved"
    return ""
