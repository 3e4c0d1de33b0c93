"""`btu check`: every rule finds its cases and no near misses, and its advice settles them."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from btu_cli.history.checks import RULES
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.store.codec import encode
from tests.cli.entering import enter, run_printed
from tests.cli.making import keep, update
from tests.cli.running import OWN, SHIPPED, Btu, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record

SOURCED: Final = '@Variety "the words" --url https://variety.com/a --published 2026-01'
MISSING: Final = "0" * 64


class Case(NamedTuple):
    """A rule: a case it finds, near misses, and words to fill into the advised command."""

    rule: str
    found: tuple[str, ...]
    near: tuple[str, ...]
    filled: dict[str, str]


CASES: Final = (
    Case(
        "only-rumours",
        ("rumoured: 2026-01-10 renewed",),
        ("rumoured: 2026-01-10 renewed", "2026-01-11 renewed"),
        {"PUBLISHER": "Variety"},
    ),
    Case(
        "stale",
        ("2025-05-19 renewed",),
        ("2025-05-20 renewed",),
        {"STATUS": "cancelled", "PUBLISHER": "Variety"},
    ),
    Case(
        "stale",
        ("2020-05-19 season 2 renewed",),
        ("2020-05-19 season 2 renewed", "2020-05-20 season 2, premiere expected 2027"),
        {"STATUS": "on hiatus", "PUBLISHER": "Variety"},
    ),
    Case(
        "lapsed",
        ("2026-01-10 season 2, filming expected 2026-10",),
        ("2026-01-10 season 2, filming expected 2026-11",),
        {"WHEN;": "2026-10-30"},
    ),
    Case(
        "conflict",
        ("2026-01-10, 10 episodes @Variety", "2026-01-11, 8 episodes @Deadline"),
        ("2026-01-10, 10 episodes @Variety", "2026-02-11, 8 episodes @Deadline"),
        {},
    ),
    Case(
        "catalogue",
        ("2026-01-01 season 1 premiered", "2026-03-01 --set catalogue.tvmaze=Ended @TVmaze"),
        (
            "2026-01-10 cancelled",
            "2026-03-01 --set catalogue.tvmaze=Ended @TVmaze",
            "2026-03-02 --set language=Russian @TVmaze",
        ),
        {"PUBLISHER": "Deadline"},
    ),
    Case(
        "catalogue",
        ("2026-01-10 cancelled", "2026-03-01 --set catalogue.tvmaze=Running @TVmaze"),
        ("2026-01-10 cancelled", "2026-01-05 --set catalogue.tvmaze=Running @TVmaze"),
        {"PUBLISHER": "Deadline"},
    ),
    Case("unknown-field", ("2026-01-10 --set epsodes=10",), ("2026-01-10, budget = 10",), {}),
    Case(
        "unknown-field",
        ("2026-01-10 --set 'prodution=Rome + Oslo'",),
        ("2026-01-10, platform.prodution = Rome",),
        {},
    ),
    Case(
        "unknown-field",
        ("2026-01-10 --set relaese.russia=2026",),
        ("2026-01-10, territory.russia = 2026",),
        {},
    ),
    Case(
        "too-exact",
        ("2026-01-10 renewed --published 2026-01",),
        ("2026-01 renewed --published 2026-01-10",),
        {},
    ),
    Case(
        "too-exact",
        ("renewed --date 2026-01-10 --published 2026-01-09",),
        ("2026-01-10 renewed --published 2026-01-10",),
        {},
    ),
    Case(
        "too-exact",
        ('2026-01-10 renewed "on the tenth" --published 2026-01',),
        ('2026-01-10 renewed "on January 10, 2026" --published 2026-01',),
        {},
    ),
    Case(
        "no-quote",
        ("2026-01-10 renewed @Variety",),
        ('2026-01-10 renewed @Variety "It is back"', "2026-01-11 # a note needs no words"),
        {"WORDS": "It is back"},
    ),
    Case(
        "no-url",
        ("2026-01-10 renewed @Variety",),
        ("2026-01-10 renewed @Variety https://variety.com/a",),
        {"URL": "https://variety.com/a"},
    ),
)
each_case: Final = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.found[0]}")


def findings(btu: Btu, rule: str, *words: str) -> list[dict[str, Any]]:
    """The findings of one rule in the user's own show."""
    ran = btu("check", "--show", OWN, "--json", *words)
    assert (ran.status == 1) is bool(ran.document["findings"])
    return [finding for finding in ran.document["findings"] if finding["rule"] == rule]


def advised(hint: str) -> str:
    """The command in a hint: the text after the condition, up to the next alternative."""
    return re.split(r"; (?:or|if)", hint[hint.index("btu ") :])[0]


def settled(btu: Btu, finding: dict[str, Any], filled: dict[str, str]) -> bool:
    """Whether following the advice leaves no finding of that rule."""
    command = advised(finding["hint"])
    ran = run_printed(btu, command, **{word.rstrip(";"): given for word, given in filled.items()})
    assert ran.status == 0, (command, ran.err)
    return findings(btu, finding["rule"]) == []


@each_case
def test_found_and_settled(btu: Btu, case: Case) -> None:
    """The case is found once, with its update and a message, and the hint's command settles it."""
    ids = enter(btu, *case.found)
    enter(btu, "2026-01-01 renewed", show="fargo")
    (finding,) = findings(btu, case.rule)

    assert finding["update"] in ids
    assert finding["show"] == OWN
    assert finding["message"]
    assert settled(btu, finding, case.filled)


@each_case
def test_what_comes_near(btu: Btu, case: Case) -> None:
    """Near misses are not found."""
    enter(btu, *case.near)

    assert findings(btu, case.rule) == []


def test_every_rule_has_a_case() -> None:
    """Rules whose cases quick entry cannot make are tested below."""
    assert {case.rule for case in CASES} | {"dangling", "duplicate"} == set(RULES)


@pytest.mark.parametrize("verb", ["supersedes", "retracts"])
def test_dangling(btu: Btu, record: Record, verb: str) -> None:
    """A counting update that names a missing one is found; one that names an existing one is not."""
    first, astray = keep(record, update(1, note="a"), update(2, note="b", **{verb: MISSING}))
    keep(record, update(3, note="c", **{verb: first.id}))
    (finding,) = findings(btu, "dangling")

    assert (finding["update"], verb in finding["message"]) == (astray.id, True)
    assert settled(btu, finding, {"WORDS": "it stands alone", "WHY": "points nowhere"})


def test_dangling_until_it_comes(btu: Btu, record: Record) -> None:
    """The record with the missing update settles it too."""
    first = keep(record, update(1, note="a"))[0]
    keep(record, update(2, note="b", supersedes=first.id), slug="fargo")
    assert btu("check", "--show", "fargo").status == 1
    record.add_many("fargo", [encode(first)])

    assert btu("check", "--show", "fargo").status == 0


def test_duplicate(btu: Btu, record: Record) -> None:
    """A report entered twice is found, also with other words around it; another publisher's is not."""
    fact = (Fact("episodes", 10),)
    one, two, *_ = keep(
        record,
        update(1, facts=fact),
        update(2, facts=fact, note="x"),
        update(3, facts=fact, source=Source("Deadline")),
        update(4, facts=fact, season=2),
    )
    (finding,) = findings(btu, "duplicate")

    assert (finding["update"], one.id[:12] in finding["message"]) == (two.id, True)
    assert settled(btu, finding, {})


def test_a_value_that_does_not_fit(btu: Btu) -> None:
    """A value that does not fit the field is left to the person."""
    enter(btu, "2026-01-10 --set 'epsodes=ten or so'")

    assert findings(btu, "unknown-field")[0]["hint"].endswith("--set episodes=VALUE")


def test_clean(btu: Btu) -> None:
    """Status 0 and one line; with --quiet nothing, for cron."""
    enter(btu, f"2026-01 renewed, premiere expected 2027 {SOURCED}")
    ran = btu("check", "--show", OWN)

    assert (ran.status, ran.out, ran.err) == (0, "0 findings; 1 file, all sound.\n", "")
    for flag in ("--quiet", "-q"):
        assert btu("check", "--show", OWN, flag) == (0, "", "")
    assert btu("check", "--show", OWN, "-q", "--json").document["findings"] == []


def test_quiet_where_something_is_found(btu: Btu, data: Path) -> None:
    """--quiet still prints findings and damage."""
    assert btu("check", "-q").out == btu("check").out
    enter(btu, f"2026-01 renewed {SOURCED}")
    (data / f"{OWN}.json").write_bytes(b"{")
    ran = btu("check", "-q", "--show", OWN)

    assert ran.status == 4
    assert f"{OWN}.json" in ran.out.replace("\n", "")


def test_the_shipped_record(btu: Btu) -> None:
    """Only findings that the articles leave open; every claim has its quote and url."""
    document = btu("check", "--json").document

    assert [finding["rule"] for finding in document["findings"]] == [
        "stale",
        "lapsed",
        "conflict",
        "conflict",
    ]
    assert {finding["show"] for finding in document["findings"]} == {SHIPPED}
    assert all(file["ok"] for file in document["files"])
    page = btu("check", COLUMNS="200").out
    assert [rule for rule in ("stale", "lapsed", "conflict") if f"\n  {rule}\n" not in page] == []
    assert page.splitlines()[-1] == "4 findings; 1 file, all sound."


def test_what_is_folded_is_counted_apart(btu: Btu) -> None:
    """Missing quotes and URLs take a line together, so the last line does not count them as findings."""
    enter(btu, "2026-01 renewed @V", "2026-02, 10 episodes @V")
    assert btu("check", "--show", OWN).out.endswith("\n4 missing quotes or URLs; 1 file, all sound.\n")
    assert btu("check").out.endswith("\n4 findings, and 4 missing quotes or URLs; 2 files, all sound.\n")
    one_rule = btu("check", "--show", OWN, "--ignore", "no-url").out
    assert one_rule.endswith("\n2 missing quotes; 1 file, all sound.\n")
    assert len(btu("check", "--json").document["findings"]) == 8


def test_ignore(btu: Btu) -> None:
    """Rules are left out one by one, and the exit status follows."""
    words = [part for rule in ("stale", "conflict") for part in ("--ignore", rule)]
    ran = btu("check", "--json", *words)
    assert (ran.status, [finding["rule"] for finding in ran.document["findings"]]) == (1, ["lapsed"])

    assert btu("check", *words, "--ignore", "lapsed").status == 0


def test_ignore_what_is_no_rule(btu: Btu) -> None:
    """An unknown rule is refused with the list of rules, because a typo would hide nothing."""
    ran = btu("check", "--ignore", "stael", "--json")

    assert (ran.status, ran.out) == (5, "")
    assert [rule for rule in RULES if rule not in ran.error["hint"]] == []


def test_one_show_of_several(btu: Btu) -> None:
    """Without --show all shows are checked; with it one; an unknown one is not found."""
    enter(btu, "rumoured: 2026-01-10 renewed")
    shows = {finding["show"] for finding in btu("check", "--json").document["findings"]}

    assert shows == {SHIPPED, OWN}
    assert {f["show"] for f in btu("check", "--show", OWN, "--json").document["findings"]} == {OWN}
    assert btu("check", "--show", "fargo").status == 3


def test_damage(btu: Btu, data: Path) -> None:
    """Damage ends with 4, names the file and the next step, and the others are still checked."""
    enter(btu, "2026-01-10 renewed")
    (data / f"{OWN}.json").write_bytes(b"{")
    before = contents(data)
    ran = btu("check", "--json")

    assert ran.status == 4
    assert {file["show"]: file["ok"] for file in ran.document["files"]} == {SHIPPED: True, OWN: False}
    assert {finding["show"] for finding in ran.document["findings"]} == {SHIPPED}
    assert "btu check --repair" in " ".join(btu("check").out.split())  # however long the folder's name is
    assert before == contents(data)


def test_shows_begin_with_what_needs_attention(btu: Btu, data: Path) -> None:
    """Damaged, then most pressing findings, in limbo, stale, then by title."""
    enter(btu, "2026-01-10 renewed", show="zebra")
    enter(btu, "2026-01-10 renewed", show="alpha")
    enter(btu, "2020-01-10 in production, filming expected 2020-02", "rumoured: 2021 # x", show="limbo")
    enter(btu, "2020-01-10 awaiting word", show="stale")
    enter(btu, "2026-01-10 renewed", show="broken")
    (data / "broken.json").write_bytes(b"{")
    for number, slug in enumerate(("zebra", "alpha")):
        btu("shows", "rename", slug, f"{'BA'[number]} title")
    ran = btu("shows", "--json")

    assert ran.status == 4
    rows = [(row["slug"], row["findings"]) for row in ran.document["shows"]]
    assert rows == [("broken", 0), (SHIPPED, 4), ("limbo", 2), ("stale", 1), ("alpha", 0), ("zebra", 0)]
    lines = btu("shows", COLUMNS="140").out.splitlines()[1:-2]
    listed = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert listed == [slug for slug, _ in rows]


def test_the_changelog_of_all_shows(btu: Btu) -> None:
    """The changes in all shows since a day; a limit is for the whole list."""
    enter(btu, "2020-01-10 renewed", "2021-01-10 cancelled", show="fargo")
    enter(btu, "2020-12-10 renewed, 8 episodes")
    entries = btu("changelog", "--all", "--since", "2020-11", "--json").document["entries"]
    page = btu("changelog", "--all", "--since", "2020-11", "--field", "status").out

    assert {entry["show"] for entry in entries} == {SHIPPED, "fargo", OWN}
    assert [e["date"] for e in entries if e["show"] == "fargo"] == ["2021-01-10"]
    assert "renewed → cancelled" in page
    assert page.index("Better Than Us") < page.index("Station Eleven")
    assert len(btu("changelog", "--all", "--limit", "3", "--json").document["entries"]) == 3
    assert btu("changelog", "--all", "--since", "2026-11", "--json").document["entries"] == []


# -- living with it ----------------------------------------------------------------------------------------


def rules_of(btu: Btu, *words: str) -> list[tuple[str, bool]]:
    """The rules of the findings in the user's show, and whether each is acknowledged."""
    document = btu("check", "--show", OWN, "--json", *words).document
    return [(found["rule"], found["acknowledged"]) for found in document["findings"]]


def test_an_acknowledged_rule_does_not_count(btu: Btu, data: Path) -> None:
    """It is listed as acknowledged, stored in the show's line, and gives no exit status 1."""
    enter(btu, '2019-01-10 renewed, @Variety, https://variety.com/x, "renewed"')
    assert (btu("check", OWN).status, rules_of(btu)) == (1, [("stale", False)])

    ran = btu("check", OWN, "--acknowledge", "stale", "--json")

    assert (ran.status, ran.document["schema"]) == (0, "btu.check-acknowledge/1")
    assert ran.document["acknowledged"] == [{"what": "stale", "until": None}]
    assert json.loads((data / f"{OWN}.json").read_text())["show"][OWN]["acknowledged"] == {"stale": True}
    assert (btu("check", OWN).status, rules_of(btu)) == (0, [("stale", True)])
    assert btu("check", OWN, "--quiet") == (0, "", "")
    assert "1 more acknowledged" in btu("check", OWN).out
    assert btu("shows", "--json").document["shows"][-1]["attention"] == []
    btu("check", OWN, "--unacknowledge", "stale")
    assert rules_of(btu) == [("stale", False)]


def test_an_acknowledgement_ends(btu: Btu) -> None:
    """It applies up to its day, and not after it."""
    enter(btu, '2019-01-10 renewed, @Variety, https://variety.com/x, "renewed"')
    btu("check", OWN, "--acknowledge", "stale", "--until", "2022-06")

    assert rules_of(btu, "--as-of", "2022-06-30") == [("stale", True)]
    assert rules_of(btu, "--as-of", "2022-07-01") == [("stale", False)]


def test_one_update_is_acknowledged(btu: Btu) -> None:
    """By id or prefix; other findings of the same rule still count."""
    (one, _) = enter(
        btu, "2026-01-10 renewed @Variety https://a.b", "2026-02-10 10 episodes @Variety https://a.b"
    )
    btu("check", OWN, "--acknowledge", one[:8])

    assert rules_of(btu) == [("no-quote", True), ("no-quote", False)]


def test_an_acknowledgement_of_the_shipped_show(btu: Btu, data: Path) -> None:
    """It goes into the user's own file, which holds nothing else."""
    assert btu("check", SHIPPED, "--acknowledge", "stale").status == 0

    assert json.loads((data / f"{SHIPPED}.json").read_text())["updates"] == {}
    assert "stale" not in [
        found["rule"] for found in btu("check", "--json").document["findings"] if not found["acknowledged"]
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    {
        ("--acknowledge", "nonsense"): 5,
        ("--acknowledge", "000000000000"): 5,
        ("--until", "2027"): 2,
        ("--acknowledge", "stale", "--show", "nowhere"): 3,
    }.items(),
)
def test_what_cannot_be_acknowledged(btu: Btu, data: Path, words: tuple[str, ...], status: int) -> None:
    """Anything but a rule or an update is refused; nothing is stored."""
    ran = btu("check", *words)

    assert (ran.status, ran.out) == (status, "")
    assert not data.exists() or not list(data.iterdir())


def test_trying_an_acknowledgement_stores_nothing(btu: Btu, data: Path) -> None:
    """--dry-run only says what would be acknowledged."""
    assert "Would be acknowledged" in btu("check", SHIPPED, "--acknowledge", "stale", "--dry-run").out
    assert not data.exists() or not list(data.iterdir())


def test_only_what_arose_since(btu: Btu) -> None:
    """A promise that lapsed on 1 March is news in March, and not in April."""
    enter(btu, '2026-01-10 renewed, filming expected 2026-02, @Variety, https://a.b, "filming in February"')

    assert rules_of(btu) == [("lapsed", False)]
    assert rules_of(btu, "--since", "2026-03-01") == [("lapsed", False)]
    assert rules_of(btu, "--since", "2026-03-02") == []
    assert btu("check", OWN, "--quiet", "--since", "2026-03-02") == (0, "", "")


def test_what_many_updates_lack_is_a_line_a_show(btu: Btu) -> None:
    """Updates without a quote are counted together, with the command for each."""
    ids = enter(btu, *(f"2026-01-{day} {day} episodes" for day in range(10, 17)))
    out = btu("check", OWN).out

    assert "7 updates without a quote:" in out
    assert sum(each[:6] in out for each in ids) == 5
    assert out.count("--quote WORDS") == 1


def test_of_several_shows_a_line_each(btu: Btu) -> None:
    """For several shows, a line each counts updates without a quote or URL."""
    enter(btu, "2026-01-10 10 episodes", "2026-01-11 12 episodes")
    btu("shows", "add", "Andor")
    btu("add-update", "--show", "andor", "2026-01-12 renewed, https://a.b")
    out = btu("check").out

    assert "2 without a quote, 2 without a URL" in out
    assert re.search(r"^  andor +1 without a quote$", out, re.MULTILINE)
    assert "--quote WORDS" not in out


@pytest.mark.parametrize("columns", ["60", "80", "140"])
def test_every_command_of_a_page_can_be_pasted(btu: Btu, columns: str) -> None:
    """A command in a hint is whole; a backslash marks a continued line."""
    out = btu("check", COLUMNS=columns).out
    commands = re.findall(r"^ *(btu (?:.*\\\n)*.*)$", out, re.MULTILINE)

    hints = {found["hint"] for found in btu("check", "--json").document["findings"]}
    pasted = {shlex.join(shlex.split(command.replace("\\\n", " "))) for command in commands}
    assert all(any(command in hint for hint in hints) for command in pasted)
    assert len(pasted) >= len(hints)


# -- the desk ----------------------------------------------------------------------------------------------


def test_shows_that_need_attention(btu: Btu) -> None:
    """The reasons for attention, due events first; other shows can be left out."""
    enter(btu, "2026-01-10 renewed", show="calm")
    enter(btu, "2026-01-11 renewed, premiere expected 2026-11-24", show="soon")
    enter(btu, "2026-01-11 renewed, premiere expected 2026-11-30", show="later")
    enter(btu, "2026-01-11 renewed, premiere expected 2026", show="some-day")  # not due before its end
    rows = btu("shows", "--needs-attention", "--json").document["shows"]

    assert [(row["slug"], [each["reason"] for each in row["attention"]]) for row in rows] == [
        ("soon", ["due"]),
        (SHIPPED, ["lapsed", "conflict", "conflict", "stale"]),
    ]
    assert "premiere due 2026-11-24" in btu("shows").out
    assert "2 of 2 shows need attention; 3 more not shown." in btu("shows", "--needs-attention").out


def test_shows_of_a_status(btu: Btu) -> None:
    """By any name of a status, or in limbo; an unknown word is refused with the nearest."""
    enter(btu, "2026-01-10 cancelled", show="dead")
    enter(btu, "2026-01-10 renewed", show="alive")

    def slugs(*words: str) -> list[str]:
        return [row["slug"] for row in btu("shows", "--sort", "title", "--json", *words).document["shows"]]

    assert slugs() == [SHIPPED, "alive", "dead"]
    assert slugs("--reverse") == ["dead", "alive", SHIPPED]
    assert slugs("--status", "axed") == ["dead"]
    assert slugs("--status", "in-limbo") == [SHIPPED]
    assert slugs("--status", "cancelled", "--status", "renewed") == [SHIPPED, "alive", "dead"]
    assert slugs("--limit", "1") == [SHIPPED]
    assert btu("shows", "--status", "cancelt").status == 5
    assert "None of the 3 shows matches." in btu("shows", "--status", "airing").out


@pytest.mark.parametrize("columns", ["60", "80", "140", "200"])
def test_slugs_and_statuses_are_whole(btu: Btu, columns: str) -> None:
    """Neither slugs nor statuses are ever broken over lines."""
    slug = "the-extraordinarily-long-name-of-a-show"
    enter(btu, "2019-01-10 in production, filming expected 2019", show=slug)
    out = btu("shows", COLUMNS=columns).out

    assert slug in out.split()
    assert sum("in production, in limbo" in line for line in out.splitlines()) == 1


def test_backups_are_verified(btu: Btu, data: Path) -> None:
    """Every backup is read like a file; one that cannot be restored is reported, in the list too."""
    enter(btu, *(f'2026-01-1{day} {day + 3} episodes @Variety https://a.b "x"' for day in range(4)))
    assert "4 of 4 backups can be restored" in btu("check", OWN, "--backups").out
    assert [each["ok"] for each in btu("check", OWN, "--backups", "--json").document["backups"]] == [True] * 4
    spoilt = sorted((data / "backups" / OWN).iterdir())[1]
    spoilt.write_bytes(spoilt.read_bytes()[:-20])

    ran = btu("check", OWN, "--backups")

    assert ran.status == 1
    assert "cannot be restored" in ran.out
    assert "3 of 4 backups can be restored" in ran.out
    assert "cannot be restored" in btu("backup", "list", "--show", OWN).out
    assert btu("check", OWN).status == 0
    assert btu("check", OWN, "--json").document["backups"] == []
