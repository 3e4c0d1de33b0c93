"""The shipped record: verified by its articles, word for word, and always built the same."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.history.claims import claims_of, contradict
from btu_cli.history.moment import Moment
from btu_cli.model.facts import Value, show_value
from btu_cli.store.codec import seal
from btu_cli.store.record import Record
from tests.history.telling import Seen

if TYPE_CHECKING:
    from btu_cli.history.fold import Held
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Update

ROOT: Final = Path(__file__).parents[2]
BUILDER: Final = ROOT / "data" / "build.py"
SHIPPED: Final = ROOT / "data" / "better-than-us.json"
SLUG: Final = "better-than-us"
TODAY: Final = date(2026, 11, 20)

SEEDS: Final = {
    "What's on Netflix": (
        "000_199f257dfee988e2.txt",
        "5f1b974e57a84a1c98eac072731a9c4e80b277933d2634efaccd76ebb7ed0a17",
    ),
    "The Cinemaholic": (
        "001_e26601838ae52d22.txt",
        "3069d96077cf5a63a574a05c666fe438861f91f7f44c41d8bf0eceef5d41cfbe",
    ),
    "Variety": (
        "002_be0d90d1ce4f2595.txt",
        "a50297c4f3b35a404571e4c561315cf577a6d19f7e50475940cd3e75da8e8c5b",
    ),
}

UPDATES: Final = Record(ROOT / "nowhere", shipped=SHIPPED.parent).updates(SLUG)


def builder() -> Any:
    """data/build.py as a module; it is a script outside any package."""
    spec = importlib.util.spec_from_file_location("build_shipped_record", BUILDER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def source_of(update: Update) -> Source:
    """The source, which every update of this record has."""
    assert update.source is not None
    return update.source


def read(day: date = TODAY) -> Seen:
    """The answer of the record on a day."""
    return Seen(UPDATES, Moment(day))


def state(day: date = TODAY) -> dict[tuple[str, str], Held]:
    """The facts on a day, by scope and field."""
    return {(held.scope, held.field): held for held in read(day).state}


def written(name: str, text: str, folder: Path) -> Path:
    """The reviewed entries with `name` replaced, in a separate file."""
    entries = (BUILDER.parent / "entries" / f"{SLUG}.toml").read_text(encoding="utf-8")
    assert name in entries
    path = folder / "entries.toml"
    path.write_text(entries.replace(name, text, 1), encoding="utf-8")
    return path


# -- the articles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "digest"), SEEDS.values())
def test_articles_are_as_they_came(name: str, digest: str) -> None:
    """The articles are byte for byte those that the record was made from."""
    assert digest == hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest()


@pytest.mark.parametrize("update", UPDATES, ids=lambda update: update.id[:8])
def test_quote_stands_word_for_word(update: Update) -> None:
    """Every quote is in its publisher's article, character by character."""
    source = source_of(update)
    assert source.publisher is not None
    article = (ROOT / "seeds" / SEEDS[source.publisher][0]).read_bytes().decode()

    assert source.quote
    assert source.quote in article


@pytest.mark.parametrize("update", UPDATES, ids=lambda update: update.id[:8])
def test_source_is_whole(update: Update) -> None:
    """Every update has publisher, title, address and date; only Variety is retold."""
    source = source_of(update)

    assert all((source.publisher, source.title, source.url, source.published))
    assert source.via in (None, "Variety")
    assert source.via != source.publisher
    assert update.standing in ("official", "reported", "rumoured")
    assert update.standing != "official" or source.speaker


@pytest.mark.parametrize("update", UPDATES, ids=lambda update: update.id[:8])
def test_nothing_is_told_before_it_was_so(update: Update) -> None:
    """No fact is later than the last possible day of its article."""
    published = source_of(update).published
    assert published is not None

    assert update.date.first <= published.last


def test_articles_and_origins() -> None:
    """Three articles; What's on Netflix has its own news besides Variety's."""
    assert set(SEEDS) == {source_of(update).publisher for update in UPDATES}
    assert len({source_of(update).url for update in UPDATES}) == 3
    assert [(origin.name, origin.publishers) for origin in Seen(UPDATES, Moment(TODAY)).origins] == [
        ("Variety", ("Variety", "What's on Netflix")),
        ("The Cinemaholic", ("The Cinemaholic",)),
        ("What's on Netflix", ("What's on Netflix",)),
    ]


# -- the build ---------------------------------------------------------------------------------------------


def test_committed_file_is_what_the_entries_give() -> None:
    """The committed file is byte for byte what the builder makes from the entries."""
    assert SHIPPED.read_bytes() == builder().build()


def test_build_gives_the_same_bytes_in_another_process() -> None:
    """The result does not depend on the clock or on hash order."""
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, str(BUILDER), "--check"],
            env={
                "PYTHONPATH": str(ROOT),
                "PYTHONHASHSEED": seed,
                "PYTHONDONTWRITEBYTECODE": "1",
                "TZ": "Asia/Vladivostok",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_check_tells_a_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--check writes nothing and ends with 1 if the file differs or is missing."""
    module = builder()
    module.SHIPPED = tmp_path / f"{SLUG}.json"

    assert module.main(["--check"]) == 1
    assert not module.SHIPPED.exists()
    assert "Run: python data/build.py" in capsys.readouterr().err

    assert module.main([]) == 0
    assert module.main(["--check"]) == 0
    assert SHIPPED.read_bytes() == module.SHIPPED.read_bytes()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("standing = ", "standnig = "),
        ('standing = "rumoured"', 'standing = "rumored"'),
        ('article = "cinemaholic"', 'article = "cinemaholics"'),
        ('[update.facts]\n"cast.arisa"', '[update.facts]\nnote = "lost"\n"cast.arisa"'),
    ],
)
def test_slips_in_the_entries_are_refused(name: str, text: str, tmp_path: Path) -> None:
    """A mistyped key, standing or article, or a note among the facts, is refused."""
    with pytest.raises((ValueError, KeyError)):
        builder().read_entries(written(name, text, tmp_path))


def test_entries_are_recorded_one_after_another() -> None:
    """Each has its own instant, so that their order does not depend on hashes."""
    _, updates = builder().read_entries()

    assert all(one.recorded < other.recorded for one, other in pairwise(updates))
    assert {update.id for update in updates} == {update.id for update in UPDATES}
    assert all(update == seal(update) for update in updates)


# -- what it says ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "status", "outlook", "season"),
    [
        (date(2018, 11, 22), "unknown", "unknown", None),
        (date(2018, 12, 31), "airing", "airing", 1),
        (date(2019, 12, 31), "awaiting", "awaiting", 2),
        (date(2020, 12, 31), "renewed", "renewed", 2),
        (date(2022, 1, 1), "renewed", "in_limbo", 2),
        (TODAY, "renewed", "in_limbo", 2),
    ],
)
def test_headline(day: date, status: str, outlook: str, season: int | None) -> None:
    """The status that a reader of the articles would give on that day."""
    found = read(day).head

    assert (status, outlook, season) == (found.status, found.outlook, found.season)


def test_headline_claims_no_more_than_the_articles() -> None:
    """The renewal is reported, only by Variety, although a page says "official renewal status"."""
    found = read().head

    assert str(found.since) == "2020-11-17~"
    assert (found.by, found.on_air, found.final) == ("its producers", False, False)
    assert {"reported"} == {claim.update.standing for claim in found.support}
    assert {"Variety"} == {source_of(claim.update).origin for claim in found.support}


@pytest.mark.parametrize(
    ("field", "value", "since", "previous", "inherited"),
    [
        ("status", "renewed", "2020-11-17~", "awaiting", False),
        ("language", "Mandarin", "2020-11-17~", "Russian", True),
        ("episodes", 10, "2020-11-17~", None, False),
        ("production", ("Beijing", "Moscow"), "2020-11-17~", "Russia", True),
        ("platform.netflix", "not involved", "2020-11-17~", None, False),
    ],
)
def test_season_2(field: str, value: Value, since: str, previous: Value | None, *, inherited: bool) -> None:
    """The new facts of season 2, with dates and previous values, from Variety."""
    held = state()["season 2", field]

    assert value == held.value
    assert since == str(held.since)
    assert (previous, inherited) == (held.previous, held.inherited)
    assert held.said_by.publisher == "Variety"


@pytest.mark.parametrize(
    ("scope", "field", "shown"),
    [
        ("show", "platform", "Start, C1R"),
        ("season 1", "platform.netflix", "distributor"),
        ("show", "language", "Russian"),
        ("show", "production", "Russia"),
        ("show", "creators", "Andrey Junkovsky, Aleksandr Dagan, Aleksandr Kessel"),
        ("show", "rights.netflix", "2026-08"),
        ("season 1", "premiere", "2018-11-23"),
        ("season 1", "release.russia", "2018-11-23"),
        ("season 1", "release.outside-russia", "2019-08-16"),
        ("season 1", "release.netflix", "2019-08-16"),
        ("season 1", "ending", "open"),
        ("season 2", "showrunner", "Alex Kessel"),
        ("season 1", "episodes", "16"),
        ("season 1", "seasons.russia", "2"),
        ("season 1", "episodes-per-season.russia", "8"),
        ("season 1", "seasons.netflix", "1"),
        ("season 1", "producers", "Yellow Black and White, Gazprom-Media, Sputnik Vostok Production"),
        ("season 1", "cast.arisa", "Paulina Andreeva"),
        ("season 1", "cast.georgy-safronov", "Kirill Kyaro"),
        ("season 1", "cast.barsenev", "Aleksandr Kuznetsov"),
        ("season 1", "cast.igor-mikhailovich", "Pavel Vorozhtsov"),
        ("season 2", "producers", "Sputnik Vostok, Organic Media Group, Wudi Pictures"),
    ],
)
def test_facts_that_bear_a_value(scope: str, field: str, shown: str) -> None:
    """Values are facts of the record, not only in its notes."""
    assert shown == show_value(state()[scope, field].value)


def test_expectations() -> None:
    """Filming lapsed, Netflix's rights have run out unconfirmed, and nothing else was promised."""
    found = {(entry.scope, entry.event, str(entry.when)): entry.state for entry in read().expectations}

    assert found == {
        ("season 2", "filming", "2021-Q3"): "lapsed",
        ("show", "rights.netflix", "2026-08"): "passed",
    }


def test_a_report_of_no_news_is_no_progress() -> None:
    """After the renewal there was no progress, whatever was written about it."""
    head = read().head

    assert any(update.date.first > date(2020, 11, 17) for update in UPDATES)
    assert (str(head.progress), str(head.checked)) == ("2020-11-17~", "2023-05-17/2023-11-16")


def test_the_sentence() -> None:
    """The sentence in the design."""
    assert read().told == (
        "Season 2 renewed by its producers, not by a buyer, about 17 November 2020 (Variety); no progress "
        "reported since, last report 2023; filming expected Q3 2021 never confirmed; Netflix not involved."
    )


def test_contradictions() -> None:
    """The two that a careful reader finds: where it is made, and where Netflix shows it."""
    claims = [claim for update in read().answering for claim in claims_of(update)]
    found = {
        (one.update.scope, one.field, show_value(one.value), show_value(other.value))
        for one, other in combinations(claims, 2)
        if (one.season, one.field) == (other.season, other.field) and contradict(one, other)
    }

    assert {
        ("season 2", "production", "China", "Beijing, Moscow"),
        ("season 1", "territory.netflix", "everywhere except China", "outside Russia"),
    } == found


def test_articles_differ_on_who_said_that_netflix_is_not_involved() -> None:
    """A Netflix spokesman, says Variety; the production company, says the retelling."""
    found = [
        (source_of(update).publisher, source_of(update).speaker, source_of(update).via)
        for update in UPDATES
        if update.value_of("platform.netflix") == "not involved"
    ]

    assert sorted(found) == [
        ("Variety", "a Netflix spokesman", None),
        ("What's on Netflix", "The production company", "Variety"),
    ]
