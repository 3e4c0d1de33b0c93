"""Refused input: a clear sentence, the documented status, and nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import corrected, empty, keep, update
from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record

# What is typed behind `btu add-update`, and words of the answer: what is wrong, or what would be right.
REFUSED: Final = {
    ("renewed 2020-02-30",): "2020-02-30",
    ("--date", "2020-02-30", "--note", "x"): "2020-02-30",
    ("--date", "2021-13", "--note", "x"): "12 months",
    ("renewed 03/04/2020",): "2020-03-04 or 2020-04-03",
    ("--date", "03/04/2020", "--note", "x"): "2020-03-04 or 2020-04-03",
    ("--published", "03/04/2020", "--note", "x"): "2020-03-04 or 2020-04-03",
    ("renewed 2027-01-01",): "--expect",
    ("--date", "2027", "--status", "renewed"): "--expect",
    ("--date", "soon", "--note", "x"): "not a date",
    ("--status", "renewd"): "Did you mean renewed?",
    ("--status", "cancled"): "cancelled",
    ("--status", "in_limbo"): "in_limbo",
    ("--status", "purple"): "The statuses are",
    ("status = renewd",): "renewed",
    ("renewed, -3 episodes",): "episodes",
    ("0 episodes",): "episodes",
    ("99999 episodes",): "20,000",
    ("--set", "episodes=-3"): "from 1 to 20,000",
    ("--set", "episodes=0"): "from 1 to 20,000",
    ("--set", "episodes=20001"): "from 1 to 20,000",
    ("--set", "episodes=ten and a half"): "from 1 to 20,000",
    ("--set", "episodes=1e3"): "from 1 to 20,000",
    ("--set", "episodes=" + "9" * 5000): "2,000",
    ("--set", "final=perhaps"): "yes or no",
    ("--set", "premiere=whenever"): "a date",
    ("--season", "-1", "--note", "x"): "from 0 to 200",
    ("--season", "201", "--note", "x"): "from 0 to 200",
    ("--season", "two", "--note", "x"): "from 0 to 200",
    (): "says nothing",
    ("",): "says nothing",
    ("   ",): "says nothing",
    ("--date", "2020-11-17"): "says nothing",
    ("--source", "Variety"): "says nothing",
    ("--note", "  "): "says nothing",
    ("Season 3: Everything We Know",): "This names season 3 and says nothing about it.",
    ("renewed, cancelled",): "contradict",
    ("renewed 2020-11-17, 2020-11-18",): "2020-11-18",
    ("10 episodes, 8 episodes",): "contradict",
    ("not renewed",): "says what is not the case",
    ("won't be cancelled",): "",
    ("renewed and gibberish qwerty",): "^",
    ("--set", "episodes"): "equals sign",
    ("--set", "=10"): "field",
    ("--set", "episodes="): "episodes",
    ("--set", "a b c$=1"): "field",
    ("--set", "episodes=8", "--set", "episodes=10"): "twice",
    ("--set", "season=2"): "--season",
    ("--set", "date=2020"): "--date",
    ("--expect", "filming"): "EVENT=WHEN",
    ("--expect", "filming="): "EVENT=WHEN",
    ("--expect", "=2021"): "field",
    ("--expect", "filming=soon"): "not a date",
    ("--expect", "filming=2021", "--expect", "filming=2022"): "twice",
    ("--url", "variety", "--note", "x"): "http",
    ("--url", "javascript:alert(1)", "--note", "x"): "http",
    ("--url", "https://a b.com/", "--note", "x"): "http",
    ("--url", "https://", "--note", "x"): "http",
    ("--note", "x" * 100_001): "100,000",
    ("--quote", "x" * 10_001, "--note", "x"): "10,000",
    ("--title", "x" * 501, "--note", "x"): "500",
    ("renewed \udcff",): "UTF-8",
    ("--note", "\udcff"): "UTF-8",
    ("--source", "\udcff", "--note", "x"): "UTF-8",
}


def shortened(words: object) -> str:
    """A test id for the typed text."""
    return repr(words)[:60]


@pytest.mark.parametrize(("words", "named"), REFUSED.items(), ids=shortened)
def test_refused(btu: Btu, record: Record, data: Path, words: tuple[str, ...], named: str) -> None:
    """Status 5, a sentence that names the fault or the right form, and nothing stored."""
    keep(record, update(1, season=1, note="there before"))
    before = contents(data)
    ran = btu("add-update", *words)

    assert (ran.status, ran.out) == (5, "")
    assert ran.err.startswith("btu: ")
    assert named in ran.err
    assert len(ran.err) < 3000
    assert before == contents(data)


@pytest.mark.parametrize("words", REFUSED, ids=shortened)
def test_tried_and_refused(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """--dry-run refuses with the same words as the real command, and makes no folder."""
    tried, done = btu("add-update", "--dry-run", *words), btu("add-update", *words)

    assert (5, "", done.err) == tried
    assert not data.exists() or not contents(data)


@pytest.mark.parametrize(
    "words",
    [
        ("--official", "--rumoured", "--note", "x"),
        ("--official", "--reported", "--rumoured", "--note", "x"),
        ("--no-such-option",),
        ("--date",),
    ],
    ids=shortened,
)
def test_misused(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """A contradictory or unreadable command line gives status 2, and nothing is stored."""
    ran = btu("add-update", *words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("btu: ")
    assert not data.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("undo", "nonsense"),
        ("status", "--nonsense"),
        ("timeline", "--json", "--ndjson"),
        ("changelog", "--json", "--ndjson"),
        ("shows", "--json", "--ndjson"),
        ("changelog", "--all", "--show", SHIPPED),
        ("timeline", "--limit", "0"),
        ("timeline", "--limit", "many"),
        ("inspect",),
        ("shows", "nonsense"),
        ("shows", "add"),
        ("shows", "rename", "x"),
        ("shows", "remove"),
        ("schema", "a", "b"),
        ("--nonsense",),
    ],
    ids=shortened,
)
def test_usage(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """A wrong command line gives status 2, one sentence, and the help that explains it."""
    ran = btu(*words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("btu: ") or ran.error["code"] == "usage"
    assert not data.exists()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--expect", "premiere=2020"), "when was this said?"),
        (("--expect", "premiere=2020", "--status", "renewed"), "when was this said?"),
        (("renewed", "--published", "2028"), "published"),
        (("renewed, published 2028-01-01",), "published"),
    ],
)
def test_days_that_cannot_be(
    btu: Btu, record: Record, data: Path, words: tuple[str, ...], named: str
) -> None:
    """An announcement for the past needs its own date, in options too; nothing is published next week."""
    empty(record)
    before = contents(data)
    ran = btu("add-update", *words)

    assert (ran.status, ran.out) == (5, "")
    assert named in ran.err
    assert contents(data) == before
    assert btu("add-update", "--expect", "premiere=2020", "--date", "2019").status == 0
    assert btu("add-update", "renewed", "--published", "2026-11-21").status == 0


def test_an_event_to_come_is_no_fact(btu: Btu, record: Record) -> None:
    """A fact that dates an event ahead is accepted, with the option that announces it."""
    empty(record)

    assert "--expect premiere=2099-01" in btu("add-update", "season 2, premiere = 2099-01").err
    assert "--expect" not in btu("add-update", "season 2, premiere = 2020-01").err
    assert "--expect" not in btu("add-update", "Netflix rights until 2099").err


def test_a_number_that_is_none(btu: Btu) -> None:
    """What is no number is refused in words that people use."""
    assert "'x' is not a whole number" in btu("timeline", "--limit", "x").err


@pytest.mark.parametrize("word", ["statsu", "add-updat", "timelin"])
def test_a_verb_mistyped(btu: Btu, word: str) -> None:
    """A mistyped verb gives status 2 and names the help."""
    ran = btu(word)

    assert (ran.status, ran.out) == (2, "")
    assert "btu --help" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--show", "beter-than-us"),
        ("timeline", "--show", "beter-than-us"),
        ("changelog", "--show", "beter-than-us"),
        ("inspect", "abc", "--show", "beter-than-us"),
        ("add-update", "renewed", "--show", "beter-than-us"),
        ("add-update", "renewed", "--dry-run", "--show", "beter-than-us"),
        ("shows", "rename", "beter-than-us", "x"),
        ("shows", "rename", "beter-than-us", "x", "--dry-run"),
        ("shows", "remove", "beter-than-us", "--yes"),
        ("shows", "remove", "beter-than-us", "--dry-run"),
    ],
    ids=shortened,
)
def test_unknown_show(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """Status 3, with the nearest show."""
    ran = btu(*words)

    assert (ran.status, ran.out) == (3, "")
    assert "Did you mean better-than-us?" in ran.err
    assert not data.exists()


@pytest.mark.parametrize(
    "slug", ["../x", "/etc/passwd", "a/b", "CON", "x\x00y", "\udcff", "é", " ", "x" * 5000]
)
def test_a_slug_that_can_be_none(btu: Btu, data: Path, slug: str) -> None:
    """A malformed slug names no show, and never a file outside the folder."""
    for words in (("status",), ("add-update", "renewed")):
        ran = btu(*words, "--show", slug)

        assert (ran.status, ran.out) == (3, "")
    assert not data.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("inspect", "ffffffffffff"),
        ("inspect", "nothing"),
        ("inspect", ""),
        ("add-update", "renewed", "--supersedes", "ffffffffffff"),
        ("add-update", "renewed", "--source-of", "ffffffffffff"),
    ],
    ids=shortened,
)
def test_unknown_id(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """An unknown id gives status 3, and names the command that lists ids."""
    ran = btu(*words)

    assert (ran.status, ran.out) == (3, "")
    assert f"btu timeline --show {SHIPPED}" in ran.err
    assert not data.exists() or not contents(data)


@pytest.mark.parametrize("verb", ["inspect", "--supersedes", "--source-of"])
def test_a_prefix_of_two(btu: Btu, data: Path, verb: str) -> None:
    """A prefix of two ids is refused with status 5, and both are named."""
    ids = [entry["id"] for entry in btu("timeline", "--json").document["updates"]]
    twice = next(each[:1] for each in ids if sum(other[:1] == each[:1] for other in ids) > 1)
    ran = btu("inspect", twice) if verb == "inspect" else btu("add-update", "renewed", verb, twice)

    assert (ran.status, ran.out) == (5, "")
    assert all(each[:6] in ran.err for each in ids if each.startswith(twice))
    assert not data.exists() or not contents(data)


def test_several_shows(btu: Btu, record: Record, data: Path) -> None:
    """With several own shows, one must be named: status 2, with their list; an id is enough."""
    empty(empty(record, "fargo", "Fargo"))
    before = contents(data)
    runs = [btu("status", "--json"), btu("timeline"), btu("changelog"), btu("undo")]
    runs += [btu("add-update", "renewed"), btu("add-update", "renewed", "--dry-run")]

    assert {(2, "")} == {(ran.status, ran.out) for ran in runs}
    assert all("fargo, station-eleven" in ran.err for ran in runs)
    assert btu("inspect", "abc").status == 3
    assert btu("status") == btu("shows")
    assert before == contents(data)


@pytest.mark.parametrize(
    ("words", "named"),
    {
        ("Better Than Us",): "already",
        ("Anything", "--slug", SHIPPED): "already",
        ("Station Eleven",): "already",
        ("!!!",): "--slug",
        ("",): "the show's name",
        (" ", "--slug", "a"): "the show's name",
        ("\udcff",): "UTF-8",
        ("x" * 501,): "500",
        ("A", "--slug", "Upper"): "slug",
        ("A", "--slug", "-a"): "hyphen",
        ("A", "--slug", ""): "empty",
        ("A", "--slug", "../x"): "slug",
        ("A", "--slug", "con"): "reserved",
        ("A", "--slug", "config"): "reserved",
        ("A", "--slug", "backups"): "reserved",
        ("A", "--slug", "x" * 81): "80",
    }.items(),
    ids=shortened,
)
@pytest.mark.parametrize("tried", [True, False])
def test_shows_that_cannot_be_added(
    btu: Btu, record: Record, data: Path, words: tuple[str, ...], named: str, tried: bool
) -> None:
    """A taken or malformed slug is refused with status 5, and nothing is stored."""
    empty(record)
    before = contents(data)
    ran = btu("shows", "add", *words, *(["--dry-run"] if tried else []))

    assert (ran.status, ran.out) == (5, "")
    assert named in ran.err
    assert before == contents(data)


@pytest.mark.parametrize(
    "words",
    [
        ("rename", SHIPPED, "other"),
        ("remove", SHIPPED, "--yes"),
        ("rename", OWN, SHIPPED),
        ("rename", OWN, "fargo"),
        ("rename", OWN, "Title", "--slug", "fargo"),
        ("rename", OWN, ""),
        ("rename", OWN, "x" * 501),
        ("rename", OWN, "Title", "--slug", "Upper"),
    ],
    ids=shortened,
)
@pytest.mark.parametrize("tried", [False, True])
def test_shows_that_cannot_be_changed(
    btu: Btu, record: Record, data: Path, words: tuple[str, ...], tried: bool
) -> None:
    """The shipped show stays, and no show takes another's slug: status 5, nothing stored."""
    empty(empty(record, "fargo", "Fargo"))
    before = contents(data)
    ran = btu("shows", *words, *(["--dry-run"] if tried else []))

    assert (ran.status, ran.out) == (5, "")
    assert before == contents(data)


def test_removing_unasked(btu: Btu, record: Record, data: Path) -> None:
    """Without an answer, or with no, nothing is removed without --yes: status 2."""
    corrected(record)
    before = contents(data)
    ran = btu("shows", "remove", OWN, stdin="")

    assert (ran.status, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert btu("shows", "remove", OWN, stdin="n\n").status == 2
    assert before == contents(data)


def test_removing_with_an_answer(btu: Btu, record: Record, data: Path) -> None:
    """The answer can come through a pipe; the question is on stderr."""
    corrected(record)
    ran = btu("shows", "remove", OWN, stdin="y\n")

    assert (ran.status, ran.err) == (0, "Remove Station Eleven (station-eleven) with its 9 updates? [y/N]: ")
    assert f"{OWN}.json" not in contents(data)


# -- bytes, and much of it ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((b"add-update", b"renewed \xff"), 5),
        ((b"add-update", b"--note", b"\xff\xfe"), 5),
        ((b"shows", b"add", b"\xff"), 5),
        ((b"status", b"--show", b"\xff"), 3),
        ((b"inspect", b"\xff"), 3),
        ((b"timeline", b"--source", b"\xff"), 5),
        ((b"timeline", b"--field", b"\xff"), 5),
        ((b"status", b"--as-of", b"\xff"), 5),
        ((b"\xff",), 2),
    ],
    ids=shortened,
)
def test_bytes_that_are_no_text(btu: Btu, data: Path, words: tuple[bytes, ...], status: int) -> None:
    """Arguments that are not UTF-8 give a sentence, no traceback, and nothing is stored."""
    ran = btu(*(word.decode(errors="surrogateescape") for word in words))

    assert (ran.status, ran.out) == (status, "")
    assert ran.err.startswith("btu: ")
    assert not data.exists() or not contents(data)


def test_a_process_given_bytes_that_are_no_text(process: Process) -> None:
    """The same for a separate process."""
    ran = process(b"status", b"--show", b"\xff")

    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith("btu: ")


def test_standard_input_that_is_no_text(process: Process, data: Path) -> None:
    """Standard input that is not UTF-8 is refused like an argument."""
    ran = process("add-update", "-", stdin=b"renewed \xff")

    assert (ran.status, ran.out) == (5, "")
    assert "UTF-8" in ran.err
    assert not contents(data)


@pytest.mark.parametrize("text", ["# " + "x" * 1_000_000, '"' + "q" * 1_000_000, "renewed, " * 111_111])
def test_a_megabyte(btu: Btu, data: Path, text: str) -> None:
    """A text of a megabyte is refused at once, with the limit."""
    ran = btu("add-update", "-", stdin=text)

    assert (ran.status, ran.out) == (5, "")
    assert "100,000" in ran.err
    assert not contents(data)


def test_a_note_at_the_limit(btu: Btu) -> None:
    """A note of the greatest length is kept whole, as an option or after a #."""
    option = btu("add-update", "--note", "x" * 100_000, "--json")
    typed = btu("add-update", "-", "--json", stdin="# " + "y" * 99_998)

    assert (option.status, typed.status) == (0, 0)
    assert option.document["update"]["note"] == "x" * 100_000
    assert typed.document["update"]["note"] == "y" * 99_998


@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows", "inspect 83e403"])
@pytest.mark.parametrize(
    ("option", "status"),
    [
        ("--as-of=2020-13", 5),
        ("--as-of=03/04/2020", 5),
        ("--as-of=", 5),
        ("--published-by=tomorrow", 5),
        ("--known-on=yesterday", 5),
        ("--known-on=2026-11-20T25:00", 5),
        ("--as-of", 2),
    ],
)
def test_moments_that_are_none(btu: Btu, command: str, option: str, status: int) -> None:
    """A malformed clock is refused by every command that reads."""
    ran = btu(*command.split(), option)

    assert (ran.status, ran.out) == (status, "")


def test_the_box_is_right(btu: Btu) -> None:
    """The documented example is accepted, so the refusals above mean something."""
    assert btu("add-update", ON_THE_BOX).status == 0


def test_a_question_that_nobody_answers(btu: Btu, record: Record) -> None:
    """The error begins on a line of its own. With --json it is all there is; a pipe may answer it."""
    empty(record)
    ran = btu("shows", "remove", OWN, stdin="")
    assert (ran.status, "]: \nbtu: " in ran.err) == (2, True)

    ran = btu("shows", "remove", OWN, "--json", stdin="")
    assert (ran.status, ran.error["code"], ran.err[:1]) == (2, "confirmation_needed", "{")
    ran = btu("shows", "remove", OWN, "--json", stdin="y\n")
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(("editor", "why"), [("/nope", "No such file"), ("false", "ended with 1")])
def test_an_editor_that_fails(btu: Btu, record: Record, editor: str, why: str) -> None:
    """Is named, with the reason in words."""
    empty(record)
    ran = btu("add-update", "--edit", "--show", OWN, EDITOR=editor, VISUAL=None)

    assert ran.status == 5
    assert (editor in ran.err, why in ran.err, "Errno" in ran.err) == (True, True, False)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("timeline", "--until", "before 0001"), 5),
        (("timeline", "--since", "after 9999"), 5),
        (("status", "--known-on", "0001-01-01T00:00+05:00"), 5),
        (("status", "--known-on", "9999-12-31T23:59"), 0),
        (("add-update", "premiere expected tomorrow", "--published", "9999-12-31", "--show", SHIPPED), 5),
        (("add-update", "renewed yesterday", "--published", "0001-01-01", "--show", SHIPPED), 5),
        (("check", "--since", "0001"), 1),
        (("page", "--as-of", "0001"), 0),
    ],
)
def test_the_ends_of_the_calendar(btu: Btu, words: tuple[str, ...], status: int) -> None:
    """A day before the first or after the last one is refused; the first and the last are days."""
    assert btu(*words).status == status


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_an_article_at_the_end_of_the_calendar(btu: Btu, day: str) -> None:
    """What it dates beyond that has no date."""
    text = "Better Than Us was renewed yesterday. Better Than Us premieres on Friday."

    assert btu("read", "-", "--show", SHIPPED, "--published", day, stdin=text).status == 0


def test_the_last_day_of_the_calendar(btu: Btu) -> None:
    """On it, nothing is due in the week after it."""
    assert btu("shows", BTU_NOW="9999-12-31T12:00:00Z").status == 0
