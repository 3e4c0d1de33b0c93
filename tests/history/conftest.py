"""The fixture `history`: a test's docstring, behind its first paragraph, is a history in quick entry."""

from __future__ import annotations

from inspect import getdoc
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.history.telling import History, told

if TYPE_CHECKING:
    from collections.abc import Callable

# A busy machine makes an example slow, and no property false.
settings.register_profile("history", deadline=None)
settings.load_profile("history")


@pytest.fixture
def history(request: pytest.FixtureRequest) -> History:
    """What the requesting test's docstring tells."""
    test: Callable[..., None] = request.function
    _, _, lines = (getdoc(test) or "").partition("\n\n")
    if not lines.strip():
        raise AssertionError(test.__name__)

    return History(told(lines))
