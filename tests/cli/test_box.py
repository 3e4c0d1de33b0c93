"""`btu box` and `btu changelog --markdown`: their contents, and text from outside inert in them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

import mwparserfromhell
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from btu_cli.history.filters import Filters
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.facts import Fact
from btu_cli.model.records import ShowRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show
from btu_cli.render.formats import Answer, written
from btu_cli.render.ink import Ink
from btu_cli.reports.changelog import changelog_report, show_changes
from btu_cli.reports.status import status_report
from btu_cli.store.codec import seal
from tests.cli.entering import enter, headline
from tests.cli.making import update
from tests.history.generated import moments, records
from tests.history.telling import ordered

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.model.updates import Update
    from tests.cli.running import Btu

SENTENCES: Final = ("2020-12-31", "2026-11-20")
FORMATS: Final = ("text", "markdown", "html", "wikitext")
HOSTILE: Final = (
    "<script>alert(1)</script>",
    "**bold** _em_ `code` ~~gone~~",
    "[link](javascript:alert(1))",
    "![image](https://evil.example/x.png)",
    "https://evil.example www.evil.example <https://evil.example>",
    "evil.com 0.BA",
    "{{delete}} [[Category:X]] '''bold''' ~~~~ <nowiki>",
    "# heading",
    "- item",
    "1. item",
    "=",
    "| cell | cell |",
    "&lt;b&gt; &amp;",
    "\\*",
    "__NOTOC__",
    "a  \nb\n\n# c",
    "]] }} -- ' \" >",
)


NEWEST_FIRST = Filters(reverse=True)


def shown(format_: str, title: str, updates: tuple[Update, ...], day: date, name: str = "status") -> str:
    """A box or changelog of a show with this title."""
    record = ShowRecord(Show("dark", title), ordered(updates))
    report = (
        status_report(Reading(record, Moment(day)))
        if name == "status"
        else changelog_report([show_changes(record, Moment(day), NEWEST_FIRST)], Moment(day), NEWEST_FIRST)
    )
    return str(written(Answer(name, ""), report, format_, Ink(80)))


def told(text: str) -> tuple[Update, ...]:
    """A record with this text in every place for text from outside."""
    facts = (Fact("platform", text), Fact("production", (text, "x")), Fact("status", "renewed"))
    source = Source(text, url="https://example.com/a_(b)?c=[d]", speaker=text, via=text)
    return (seal(update(facts=facts, source=source, note=text)),)


def flat(text: str) -> str:
    """A text with white space as HTML shows it."""
    return " ".join(text.split())


# -- the box -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("day", SENTENCES)
def test_what_a_box_says(btu: Btu, format_: str, day: str) -> None:
    """In every format: title, status and season; the sentence only if the status is old."""
    ran = btu("box", "--format", format_, "--as-of", day)
    out = re.sub(r"\\(?=[^\w\s])", "", html.unescape(ran.out)) if format_ != "text" else ran.out
    stale = btu("status", "--json", "--as-of", day).document["headline"]["outlook"] == "in_limbo"

    assert (ran.status, ran.err) == (0, "")
    assert "Better Than Us" in out
    assert ("Renewed, in limbo (season 2)" if stale else "Renewed (season 2)") in out
    assert ("nothing confirmed" in out or "no progress" in out) is stale


def test_a_box_of_nothing(btu: Btu) -> None:
    """The box of a show without updates says so."""
    btu("shows", "add", "Dark")

    assert btu("box").out == "Dark\nStatus: Unknown\n"


def test_a_withdrawal_is_no_update(btu: Btu) -> None:
    """A box is last updated on the day of what still counts; a withdrawal only counts as checking."""
    kept, gone = enter(btu, "2020-11-17 renewed", "2021-01-10 cancelled")
    btu("retract", gone, "--reason", "about another show")

    assert "Last updated: 17 November 2020\n" in btu("box").out
    assert headline(btu)["checked"] == "2026-11-20"
    btu("retract", kept, "--reason", "about another show")
    assert "Last updated" not in btu("box").out


@pytest.mark.parametrize("format_", FORMATS)
def test_a_rumour_is_never_told_as_a_fact(btu: Btu, format_: str) -> None:
    """A box of a rumoured status says so and who spread it; the infobox states nothing rumoured."""
    enter(btu, "rumoured: renewed for season 2, 2026-02-01 @Blog", "rumoured: 8 episodes, platform = Hulu")
    out = btu("box", "--format", format_).out

    assert "Renewed, rumoured (season 2)" in html.unescape(out)
    assert "Rumoured on 1 February 2026" in out
    assert "num_episodes" not in out
    assert "Hulu" not in out


def test_an_end_that_nobody_reported(btu: Btu) -> None:
    """A status that follows from silence alone has its sentence in the box."""
    enter(btu, "final season 2 premiered 2022-11-04")

    assert "\nStatus: Ended\n" in btu("box").out
    assert "no finale recorded" in btu("box").out


def test_a_dead_show_on_air(btu: Btu) -> None:
    """A show that is cancelled while it runs is still on air."""
    enter(btu, "season 2 premiered 2026-01-01", "cancelled 2026-02-10 @X")

    assert "Status: Cancelled, still on air\n" in btu("box").out
    assert "cancelled, still on air" in btu("shows").out


@pytest.mark.parametrize("format_", FORMATS)
def test_a_disputed_status(btu: Btu, format_: str) -> None:
    """If a firm report of the same day says otherwise, the box says so and who; a rumour disputes nothing."""
    enter(btu, "2026-01-10 renewed for season 2 @Variety", "rumoured: 2026-01-10 cancelled @Blog")
    assert "disputed" not in btu("box", "--format", format_).out
    enter(btu, "2026-01-10 cancelled @Deadline", start=2)
    out = html.unescape(btu("box", "--format", format_).out)

    assert "Cancelled, disputed" in out
    assert "Variety says: renewed." in out
    assert "Blog" not in out


def test_an_infobox_of_a_saved_show(btu: Btu) -> None:
    """A season after the axe counts, its network is named, and the finale before it is not the last day."""
    lines = (
        "premiered 2018-09-24 on NBC",
        "season 3 finale aired 2021-06-10",
        "cancelled, seasons = 3, 2021-06-14",
    )
    enter(btu, *lines)
    assert "| last_aired = {{End date|2021|6|10}}" in btu("box", "--format", "wikitext").out
    enter(btu, "final season 4 on Netflix 2021-08-28", "season 4 part 1 premiered 2022-11-04", start=3)
    out = btu("box", "--format", "wikitext").out

    assert "| num_seasons = 4\n" in out
    assert "| network = NBC<br />Netflix\n" in out
    assert "last_aired" not in out
    enter(btu, "season 4 finale aired 2023-06-02", start=5)
    assert "| last_aired = {{End date|2023|6|2}}" in btu("box", "--format", "wikitext").out


def test_a_box_is_no_json(btu: Btu) -> None:
    """A box has its own formats, and no --json."""
    assert btu("box", "--json").status == 2
    ran = btu("box", "--format", "pdf")
    assert ran.status == 2
    assert "text, markdown, html, wikitext" in ran.err


def test_the_infobox_has_what_it_has_fields_for(btu: Btu) -> None:
    """Wikitext is the infobox with its own parameters, and the status below."""
    code = mwparserfromhell.parse(btu("box", "--format", "wikitext").out)
    box = code.filter_templates()[0]

    assert box.name.strip() == "Infobox television"
    assert [str(box.get(name).value).strip() for name in ("name", "alt_name", "first_aired")] == [
        "Better Than Us",
        "Лучше, чем люди",
        "{{Start date|2018|11|23}}",
    ]
    assert not box.has("status")


def test_a_numbering_names_the_season(btu: Btu) -> None:
    """`--numbering` works for boxes too."""
    assert "(season 3)" in btu("box", "--numbering", "russia").out


def test_dates_are_written_as_configured(btu: Btu) -> None:
    """`date_style` applies to boxes too."""
    out = btu("box", BTU_DATE_STYLE="iso").out

    assert "between 2023-05-17 and 2023-11-16" in out
    assert "November" not in out


# -- the changelog -----------------------------------------------------------------------------------------


def test_keep_a_changelog(btu: Btu) -> None:
    """A heading for each date, the newest first, and below it the kinds of change."""
    out = btu("changelog", "--markdown").out
    headings = re.findall(r"^(#+ .+)$", out, re.MULTILINE)
    dates = [line for line in headings if line.startswith("## ")]

    assert headings[0] == "# Changelog"
    assert dates == sorted(dates, key=lambda line: line[3:13], reverse=True)
    assert set(headings) - {*dates, "# Changelog"} == {"### Added", "### Changed", "### Confirmed"}
    assert re.search(
        r"^- \*\*status\*\* \(season 2\): .* → renewed, \[Variety\]\(https://", out, re.MULTILINE
    )


def test_all_changelogs(btu: Btu) -> None:
    """With --all, every heading names its show; filters work as on pages."""
    btu("shows", "add", "Dark")
    btu("add-update", "--show", "dark", "renewed 2020-01-02")
    out = btu("changelog", "--markdown", "--all", "--field", "status").out

    assert "\n## Dark - 2020-01-02\n" in out
    assert "\n## Better Than Us - 2020-11-17\n" in out
    assert "episodes" not in out
    assert btu("changelog", "--markdown", "--json").status == 2


def test_a_changelog_of_nothing(btu: Btu) -> None:
    """A changelog without changes says so."""
    btu("shows", "add", "Dark")

    assert btu("changelog", "--markdown").out.endswith("\n\nNothing changed.\n")


# -- text from outside -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["status", "changelog"])
@given(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), moments)
def test_markdown_shows_text_as_it_is(name: str, text: str, day: date) -> None:
    """A Markdown parser finds no markup from the text, only source links, and all of the text."""
    made = MarkdownIt("gfm-like").parse(shown("markdown", text, told(text), day.replace(year=2027), name))
    inline = [child for token in made for child in token.children or ()]
    links = {str(each.attrs["href"]) for each in inline if each.type == "link_open"}
    words = flat("".join(each.content for each in inline if each.type == "text"))

    assert {each.type.removesuffix("_open").removesuffix("_close") for each in inline} <= {
        *("text", "strong", "em", "link", "softbreak"),
    }
    assert links <= {
        "https://example.com/a_%28b%29?c=[d]",
        "https://example.com/a_%28b%29?c=%5Bd%5D",
        "https://www.tvmaze.com",  # whose data it would be, if the text is that name
    }
    assert flat(text) in words


@given(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), moments)
def test_html_shows_text_as_it_is(text: str, day: date) -> None:
    """An HTML parser finds only the box's own elements, and the exact title."""
    root = lxml_html.fragment_fromstring(shown("html", text, told(text), day.replace(year=2027)))

    assert {each.tag for each in root.iter()} <= {*"aside p strong bdi dl dt dd time small".split()}
    assert {key for each in root.iter() for key in each.attrib} <= {"class", "data-show", "datetime"}
    assert root.findtext("p/strong/bdi") == text.replace("\n", "\\n")


@given(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), moments)
def test_wikitext_shows_text_as_it_is(text: str, day: date) -> None:
    """A wikitext parser finds only the infobox, with every text whole in its parameter."""
    code = mwparserfromhell.parse(shown("wikitext", text, told(text), day.replace(year=2027)))
    (box,) = code.filter_templates()

    assert {str(each.tag) for each in code.filter_tags()} <= {"br", "b"}
    assert not code.filter_wikilinks()
    assert not code.filter_external_links()
    assert html.unescape(str(box.get("name").value)).strip() == flat(text)
    assert html.unescape(str(box.get("network").value)).strip() == flat(text)


@given(records(), moments, st.sampled_from(("box", "markdown", "html", "wikitext")))
def test_any_record_has_a_box(updates: tuple[Update, ...], day: date, format_: str) -> None:
    """For any record, every format gives a box, the same in any order of entry."""
    made = shown(format_, "Dark", updates, day)

    assert made == shown(format_, "Dark", updates[::-1], day)
    assert "Dark" in made
