"""A test's docstring, after its first paragraph, is a history: in quick entry, or a chronicle."""

from __future__ import annotations

from inspect import getdoc
from typing import TYPE_CHECKING

import pytest

from tests.history.chronicle import Chronicle
from tests.history.telling import History, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def history(request: pytest.FixtureRequest) -> History:
    """The requesting test's docstring as a history in quick entry."""
    return History(told(_lines(request.function)))


@pytest.fixture
def chronicle(request: pytest.FixtureRequest, tmp_path: Path) -> Chronicle:
    """The requesting test's docstring as a chronicle, kept in a record."""
    return Chronicle(tmp_path / "chronicle", _lines(request.function))


def _lines(test: Callable[..., None]) -> str:
    """The lines after the first paragraph of a docstring."""
    _, _, lines = (getdoc(test) or "").partition("\n\n")
    if not lines.strip():
        raise AssertionError(test.__name__)

    return lines
