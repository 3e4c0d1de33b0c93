"""Several pulls at once, by cron and by a person: each change is added once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.catalogues.stand_in import season, show

if TYPE_CHECKING:
    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu


def test_four_at_once(btu: Btu, catalogue: StandIn, followed: str) -> None:
    """All of them succeed, and one of them adds the news."""
    catalogue.says(
        "/shows/7001", show(*(season(n, f"200{n}-01-01", f"200{n}-05-01", 8) for n in range(1, 9)))
    )
    command = [sys.executable, "-m", "btu_cli", "pull", "--show", followed, "--json"]
    started = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONUTF8": "1", "BTU_LOCK_TIMEOUT": "600"}
        )
        for _ in range(4)
    ]
    answers = [json.loads(each.communicate()[0]) for each in started]
    added = [len(answer["shows"][0]["updates"]) for answer in answers]

    assert [each.returncode for each in started] == [0, 0, 0, 0]
    assert sorted(added) == [0, 0, 0, 8]
    assert len(btu("timeline", "--show", followed, "--json").document["updates"]) == 8
