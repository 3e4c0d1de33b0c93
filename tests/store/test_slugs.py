"""Slugs: names that are valid files everywhere, made from titles in any script."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.errors import BadSlug
from btu_cli.store.slugs import check_slug, is_slug, slug_of


@pytest.mark.parametrize("text", ["better-than-us", "24", "x", "a" * 80, "console", "com10"])
def test_slugs(text: str) -> None:
    """Lower-case ASCII letters, digits and hyphens make a slug."""
    assert check_slug(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "-a", "a-", "A", "a b", "a/b", "..", ".hidden", "../x", "ä", "²", "a\n", "a\x00", "x.json"),
        *("con", "nul", "com1", "lpt9", "config", "backups", "a" * 81),
    ],
)
def test_what_is_no_slug(text: str) -> None:
    """Paths, reserved names, other scripts and lengths are refused with a hint."""
    with pytest.raises(BadSlug) as refused:
        check_slug(text)
    assert "lower-case ASCII" in refused.value.hint


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Better Than Us", "better-than-us"),
        ("Лучше, чем люди", "luchshe-chem-lyudi"),
        ("Grey's Anatomy", "greys-anatomy"),
        ("M*A*S*H", "m-a-s-h"),
        ("Élite", "elite"),
        ("24", "24"),
        ("오징어 게임", "ojingeo-geim"),
        ("x" * 79 + " y", "x" * 79),
    ],
)
def test_slugs_of_titles(title: str, slug: str) -> None:
    """A title gives the slug that a person would type."""
    assert slug_of(title) == slug


@pytest.mark.parametrize("title", ["", "?!", "Con", "***"])
def test_titles_without_a_slug(title: str) -> None:
    """A title without usable characters asks for --slug."""
    with pytest.raises(BadSlug, match="gives no slug") as refused:
        slug_of(title)
    assert "--slug" in refused.value.hint


@given(st.text())
def test_a_title_gives_a_slug_or_a_refusal(title: str) -> None:
    """Any title gives a slug or a refusal."""
    with suppress(BadSlug):
        assert is_slug(slug_of(title))
