"""Help for a lost person: topics, commands of other tools, misspelt names."""

from __future__ import annotations

import pytest

from btu_cli.commands.table import COMMANDS, ELSEWHERE
from btu_cli.commands.topics import TOPICS
from btu_cli.history.checks import RULES
from btu_cli.model.facts import KNOWN_FIELDS
from btu_cli.model.lifecycle import STATUSES
from tests.cli.entering import enter
from tests.cli.running import OWN, Btu, cells
from tests.faults.processes import typed


@pytest.mark.parametrize("topic", TOPICS)
def test_topics(btu: Btu, topic: str) -> None:
    """Every topic is listed and explained in lines that fit, in ASCII if only that is shown."""
    ran = btu("help", topic)

    assert (ran.status, ran.err) == (0, "")
    assert max(map(cells, ran.out.splitlines())) <= 92
    assert btu("help", topic, LC_ALL="C").out.isascii()
    assert f"btu help {topic}" in btu("help").out


def test_topics_know_what_the_code_knows(btu: Btu) -> None:
    """All statuses, fields and rules are there."""
    assert all(status in btu("help", "statuses").out for status in STATUSES)
    assert all(field in btu("help", "fields").out for field in KNOWN_FIELDS)
    assert all(rule in btu("help", "rules").out for rule in RULES)
    assert btu("help", "exit", "statuses") == btu("help", "exit-statuses")


def test_help_of_a_command(btu: Btu) -> None:
    """`btu help shows add` is `btu shows add --help`."""
    assert btu("help", "status").out.split() == btu("status", "--help").out.split()
    assert btu("help", "shows", "add").out.split() == btu("shows", "add", "--help").out.split()


def test_help_for_nothing(btu: Btu) -> None:
    """An unknown word is not found; the nearest is named."""
    ran = btu("help", "datse")

    assert (ran.status, ran.out) == (3, "")
    assert "Did you mean dates?" in ran.err


@pytest.mark.parametrize("word", ELSEWHERE)
def test_words_of_other_tools(btu: Btu, word: str) -> None:
    """A word of another tool leads to btu's own command."""
    ran = btu(*word.split())

    assert (ran.status, ran.out) == (2, "")
    assert f"Did you mean {ELSEWHERE[word]}?" in ran.err
    assert ELSEWHERE[word] in {"--version", *(command.words for command in COMMANDS)}
    assert word not in {command.words for command in COMMANDS}


def test_a_word_that_is_nearly_right(btu: Btu) -> None:
    """The same within a group."""
    assert "Did you mean status?" in btu("statsu").err
    assert "Did you mean rename?" in btu("shows", "renam").err


def test_a_word_that_is_no_command_may_be_a_show(btu: Btu) -> None:
    """A word unlike any command is taken for a show's name, which needs a command before it."""
    assert "For a show: `btu status 'Better Than Us'`." in btu("Better Than Us").err


@pytest.mark.parametrize(
    "words", [("undo",), ("export", "csv"), ("backup", "list"), ("diff", "2020", "2021")]
)
def test_a_show_in_the_wrong_place(btu: Btu, words: tuple[str, ...]) -> None:
    """A command whose show is an option says so when it is given as one argument more."""
    ran = btu(*words, "Station Eleven")

    assert ran.status == 2
    assert "Too many arguments: Station Eleven.\nTo name a show: --show 'Station Eleven'." in ran.err


def test_a_filter_that_nothing_can_pass(btu: Btu) -> None:
    """A misspelt value is reported, with the nearest one; a correct value is not."""
    enter(btu, "2021-01-10 renewed @Variety", "2021-02-10 cancelled @Deadline")

    assert (
        btu("timeline", OWN, "--source", "Varity").err
        == "No source is named 'Varity'. Did you mean Variety?\n"
    )
    assert "Did you mean status?" in btu("timeline", OWN, "--field", "statsu").err
    assert "Did you mean status?" in btu("changelog", OWN, "--field", "statsu").err
    assert btu("timeline", OWN, "--source", "Variety", "--since", "2022").err == ""
    assert btu("timeline", OWN, "--source", "Varity", "-q").err == ""


def test_retracting_without_a_reason(btu: Btu) -> None:
    """Without a terminal, the error shows a command line that works."""
    (there,) = enter(btu, "2021-01-10 renewed")
    ran = btu("retract", there[:8])

    assert (ran.status, ran.out) == (2, "")
    assert f'btu retract {there[:8]} --reason "' in ran.err


def test_retracting_at_a_terminal(btu: Btu) -> None:
    """The reason is asked for."""
    (there,) = enter(btu, "2021-01-10 renewed")
    ran = typed("it was a dream\n", "retract", there[:8], "--json")

    assert (ran.status, ran.err) == (0, "Why is it withdrawn? ")
    assert '"note": "it was a dream"' in ran.out
