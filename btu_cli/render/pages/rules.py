"""The rules that choose between contradicting reports, in words."""

from __future__ import annotations

from typing import Final

from btu_cli.history.conflicts import FIRMER, LATER, MORE_EXACT, ORIGIN

RULES: Final = {
    ORIGIN: "the report that another repeats",
    FIRMER: "the firmer report",
    MORE_EXACT: "the more exactly dated report",
    LATER: "the later report",
}
