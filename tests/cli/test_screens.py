"""Terminals: readable colours, working links, words instead of signs."""

from __future__ import annotations

import re
from typing import Final

import pytest

from btu_cli.history.headline import Headline
from btu_cli.render.pages.words import heading_style
from btu_cli.render.theme import STYLES, painted, rich_styles
from tests.cli.entering import enter
from tests.cli.running import NOW, OWN, Btu
from tests.faults.processes import on_a_terminal

LEVELS: Final = (0, 95, 135, 175, 215, 255)  # of xterm's colours 16 to 231
URL: Final = "https://variety.com/2020/streaming/asia/a-headline-that-is-as-long-as-they-are-1234833683/"


def luminance(colour: int) -> float:
    """The relative luminance (WCAG 2.1) of one of xterm's 256 colours."""
    if colour >= 232:
        levels = (8 + 10 * (colour - 232),) * 3
    else:
        place = colour - 16
        levels = (LEVELS[place // 36], LEVELS[place // 6 % 6], LEVELS[place % 6])
    parts = [level / 255 for level in levels]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("style", STYLES)
def test_every_colour_can_be_read(style: str) -> None:
    """Each has a contrast of at least 4.5 to 1 on white and on black."""
    colour, _ = STYLES[style]
    if colour is None:
        return
    own = luminance(colour) + 0.05

    assert 1.05 / own >= 4.5
    assert own / 0.05 >= 4.5


@pytest.mark.parametrize(
    ("status", "outlook", "style"),
    [
        ("renewed", "renewed", "alive"),
        ("renewed", "in_limbo", "waiting"),
        ("awaiting", "awaiting", "waiting"),
        ("cancelled", "cancelled", "dead"),
    ],
)
def test_the_style_of_a_heading(status: str, outlook: str, style: str) -> None:
    """A promise in limbo does not look like one that is kept."""
    assert heading_style(Headline(status, outlook)) == style


def test_nothing_is_dim() -> None:
    """No text is dim, because many terminals make it unreadable."""
    assert not [style for style in rich_styles().values() if "dim" in style]
    assert "\x1b[2" not in "".join(painted("x", style) for style in STYLES)


def test_a_show_of_many_seasons(btu: Btu) -> None:
    """The page and the notices count its seasons instead of listing them."""
    for season in range(1, 13):
        enter(btu, f"season {season} renewed {2000 + season}-01-10")
    page = btu("status", "--show", OWN).out
    told = btu("add-update", "no news", "--show", OWN, "--dry-run").err

    assert "btu status --all: also 12 facts of the whole show and 11 seasons" in page
    assert "season 5 and 7 more" in told


def test_answers_of_writes_fit_a_narrow_page(btu: Btu) -> None:
    """What was added, corrected or withdrawn is wrapped at words, with dates and values whole."""
    btu("shows", "add", "A Show Whose Title Is Longer Than Many Are", "--slug", OWN)
    (old,) = enter(btu, "rumoured: season 2, 10 episodes, 2020-11-17 @Blog")
    words = (
        ("correct", old, "showrunner = A Name That Is As Long As A Name Can Be On A Page"),
        ("undo", "--show", OWN),
    )

    for each in words:
        out = btu(*each, COLUMNS="60").out
        assert max(map(len, out.splitlines())) <= 60
        assert "2020-11-17" in out


def test_an_answer_to_an_entry_is_coloured(btu: Btu) -> None:
    """It has colours like other pages, and the same words without them."""
    enter(btu, "2021-01-10 renewed")
    bare = btu("add-update", "cancelled 2021-02-10", "--show", OWN, "--dry-run").out
    coloured = btu("add-update", "cancelled 2021-02-10", "--show", OWN, "--dry-run", "--color", "always").out

    assert "\x1b[" in coloured
    assert bare == re.sub(r"\x1b\[[0-9;]*m", "", coloured)


def test_an_error_is_coloured_on_a_terminal() -> None:
    """Its beginning and the place are; not with --color never or in a pipe."""
    shown = on_a_terminal("add-update", "gibberish")

    assert "\x1b[" in shown
    assert "btu:" in shown
    assert "\x1b[" not in on_a_terminal("add-update", "gibberish", "--color", "never")
    assert "\x1b[" not in on_a_terminal("add-update", "gibberish", NO_COLOR="1")


@pytest.mark.parametrize("verb", ["inspect", "sources"])
@pytest.mark.parametrize("columns", ["60", "80"])
def test_an_address_is_whole(btu: Btu, verb: str, columns: str) -> None:
    """A long address is on one line."""
    (there,) = enter(btu, f"2021-01-10 renewed @Variety {URL}")
    words = (verb, there) if verb == "inspect" else (verb, OWN)

    assert any(line.strip() == URL for line in btu(*words, COLUMNS=columns).out.splitlines())


def test_an_address_can_be_followed() -> None:
    """On a terminal it is a link (OSC 8); without colours it is plain."""
    link = "]8;"

    assert link in on_a_terminal("sources", "--no-pager", BTU_NOW=NOW)
    assert link not in on_a_terminal("sources", "--no-pager", "--color", "never", BTU_NOW=NOW)


def test_an_entry_is_whole_and_can_be_typed_again(btu: Btu) -> None:
    """The line in `inspect` gives the same update."""
    (there,) = enter(
        btu, f'2021-01-10 season 2 renewed, 10 episodes @Variety {URL} "the exact words" # a note'
    )
    entry = btu("inspect", there, "--json").document["entry"]

    assert any(line.strip() == entry for line in btu("inspect", there, COLUMNS="60").out.splitlines())
    assert btu("add-update", entry, "--show", OWN, "--json").document["added"] is False


@pytest.mark.parametrize("verb", ["status", "timeline", "changelog", "shows", "inspect"])
def test_a_status_is_in_words(btu: Btu, verb: str) -> None:
    """No page has in_production; JSON does."""
    (there,) = enter(btu, "2026-01-10 season 1 in production")
    words = (verb, there) if verb == "inspect" else (verb,)

    out = btu(*words).out
    assert "in production" in out.lower()
    assert "in_production" not in out


def test_an_interval_is_in_words(btu: Btu) -> None:
    """Between two dates, or from one on."""
    enter(
        btu, "renewed --date 2019-08/2020-11", "10 episodes --date 2021-05/..", "cancelled --date ../2022-01"
    )
    out = btu("timeline", OWN, COLUMNS="80").out

    assert "between 2019-08 and 2020-11" in out
    assert "from 2021-05 on" in out


def test_pictures_are_short_where_only_ascii_is_shown(btu: Btu) -> None:
    """Several emoji in a row become one sign."""
    enter(btu, "2021-01-10 renewed # 🎉🎉 at last 😀")

    assert "* at last *" in btu("timeline", OWN, LC_ALL="C").out
    assert "🎉🎉 at last 😀" in btu("timeline", OWN).out


def test_a_timeline_is_a_table_where_there_is_room(btu: Btu) -> None:
    """On a narrow page, entries have an empty line between them."""
    enter(btu, "2021-01-10 renewed @Variety", "2021-02-10 cancelled @Deadline")

    assert btu("timeline", OWN, COLUMNS="140").out.split("\n")[0].split() == [
        "date",
        "of",
        "what",
        "said",
        "by",
        "id",
    ]
    assert btu("timeline", OWN, COLUMNS="80").out.count("\n\n") == 1


def test_a_rumour_on_a_narrow_page(btu: Btu) -> None:
    """Without room for who says so, a rumoured value itself is marked."""
    enter(
        btu,
        "2026-01-01 renewed for season 2 @Variety",
        "rumoured: 2026-01-05 season 2, 8 episodes @Blog",
        show=OWN,
    )

    assert "8 (rumour)" in btu("status", OWN, COLUMNS="60").out
    assert "Blog, rumoured" in btu("status", OWN, COLUMNS="80").out


def test_a_home_that_a_later_season_left(btu: Btu) -> None:
    """A fact of the whole show names the last season's, if it came later; --all shows both as they are."""
    lines = (
        "2018-09-24 premiered 2018-09-24 on NBC",
        "2021-06-14 cancelled by NBC",
        "2022-01-01 season 4, platform = Netflix",
    )
    enter(btu, *lines, "2023-06-02 ended")

    assert "NBC; season 4: Netflix" in btu("status", OWN).out
    assert "NBC; season 4" not in btu("status", OWN, "--all").out
