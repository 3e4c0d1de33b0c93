"""JSON documents match their published schemas and have the promised keys."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]

from btu_cli.model.lifecycle import STATUSES
from btu_cli.store.record import Record
from tests.cli.making import corrected, empty, keep, update
from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, in_process
from tests.store.generated import updates

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

READING: Final = ("status", "timeline", "changelog", "shows")
WRITING: Final = ("add-update", "shows-add", "shows-rename", "shows-remove")
PUBLISHED: Final = (*READING, "inspect", *WRITING, "error")
UPDATE_KEYS: Final = set(
    "id date recorded season facts expects met standing source note supersedes retracts retracted"
    " superseded_by".split()
)
SOURCE_KEYS: Final = set("publisher title url published speaker quote via".split())


def closed(schema: Any) -> Any:
    """A schema that refuses additional keys, so that documents have exactly the published ones."""
    if isinstance(schema, dict):
        made = {key: closed(part) for key, part in schema.items()}
        return {**made, "additionalProperties": False} if "required" in schema else made
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


def schema_of(btu: Btu, command: str) -> Any:
    """The published schema of a command, closed."""
    return closed(btu("schema", command).document)


def faults(btu: Btu, command: str, document: Any) -> list[str]:
    """The faults of a command's document."""
    validator = Draft202012Validator(
        schema_of(btu, command), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return [error.message for error in validator.iter_errors(document)]


def test_schemas_are_listed(btu: Btu) -> None:
    """`btu schema` lists every command that has one."""
    assert set(PUBLISHED) <= set(btu("schema").out.split())


@pytest.mark.parametrize("command", PUBLISHED)
def test_schemas_are_schemas(btu: Btu, command: str) -> None:
    """Each is a draft 2020-12 schema that names the version of its document."""
    schema = btu("schema", command).document
    Draft202012Validator.check_schema(schema)

    assert schema["properties"]["schema"] == {"const": f"btu.{command}/1"}


@pytest.mark.parametrize("words", ["shows add", "shows-add", " shows add "])
def test_schema_of_a_sub_command(btu: Btu, words: str) -> None:
    """A sub-command is named with a space or a hyphen."""
    assert btu("schema", "shows-add") == btu("schema", words)


def test_schema_of_nothing(btu: Btu) -> None:
    """A command without a schema is not found, and the others are named."""
    ran = btu("schema", "weather")

    assert (ran.status, ran.out) == (3, "")
    assert "shows-add" in ran.err


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("slug", [SHIPPED, "empty", "corrected", "later"])
def test_documents_of_readers(btu: Btu, record: Record, command: str, slug: str) -> None:
    """For the shipped show, an empty one, one with corrections, and one at a moment without updates."""
    empty(record, "empty")
    corrected(record, "corrected")
    keep(record, update(1, note="only a note"), slug="later")
    words = [] if command == "shows" else ["--show", slug]
    ran = btu(command, *words, "--json")

    assert (ran.status, ran.err) == (0, "")
    assert not faults(btu, command, ran.document)


@pytest.mark.parametrize("clock", ["--as-of=2019", "--known-on=2026-01-01", "--published-by=2020-11"])
@pytest.mark.parametrize("command", READING)
def test_documents_at_a_moment(btu: Btu, record: Record, command: str, clock: str) -> None:
    """The form of a document is the same at every moment."""
    corrected(record)
    ran = btu(command, clock, "--json")

    assert (ran.status, ran.err) == (0, "")
    assert not faults(btu, command, ran.document)


def test_documents_of_each_update(btu: Btu, record: Record) -> None:
    """`inspect` of every update, corrected, withdrawn or rumoured."""
    for entry in corrected(record):
        ran = btu("inspect", entry.id, "--json")

        assert (ran.status, ran.err) == (0, "")
        assert not faults(btu, "inspect", ran.document)


def test_documents_of_writers(btu: Btu) -> None:
    """Adding, adding again, dry runs, renaming, removing: each has its own document."""
    runs = {
        "shows-add": [btu("shows", "add", "A", "--json", "--dry-run"), btu("shows", "add", "A", "--json")],
        "add-update": [
            btu("add-update", ON_THE_BOX, "--json", "--dry-run"),
            btu("add-update", ON_THE_BOX, "--json"),
            btu("add-update", ON_THE_BOX, "--json"),
            btu("add-update", "--note", "a note only", "--json"),
        ],
        "shows-rename": [
            btu("shows", "rename", "a", "B", "--json", "--dry-run"),
            btu("shows", "rename", "a", "B", "--slug", "b", "--json"),
        ],
        "shows-remove": [
            btu("shows", "remove", "b", "--json", "--dry-run"),
            btu("shows", "remove", "b", "--yes", "--json"),
        ],
    }

    assert {0} == {ran.status for done in runs.values() for ran in done}
    assert not [
        fault
        for command, done in runs.items()
        for ran in done
        for fault in faults(btu, command, ran.document)
    ]


ids: Final = st.none() | st.text("0123456789abcdef", min_size=64, max_size=64)


@st.composite
def valid_updates(draw: st.DrawFn) -> Update:
    """Any update that btu could have stored: its status is known, and its references are ids."""
    made = draw(updates)
    status = draw(st.sampled_from(STATUSES))
    facts = tuple(fact._replace(value=status) if fact.field == "status" else fact for fact in made.facts)
    return made._replace(facts=facts, supersedes=draw(ids), retracts=draw(ids))


@given(st.lists(valid_updates(), max_size=4))
def test_documents_of_anything(made: list[Update]) -> None:
    """For any updates in a file, every document matches its schema."""

    def run(*words: str) -> Any:
        ran = in_process(*words, BTU_NOW="9998-12-31T00:00:00Z")
        assert (ran.status, ran.err) == (0, "")
        return ran.document

    with tempfile.TemporaryDirectory() as folder:
        kept = keep(empty(Record(Path(folder))), *made)
        where = ("--data", folder, "--show", OWN, "--json")
        documents = {command: run(command, *where) for command in ("status", "timeline", "changelog")}
        documents |= {"inspect": run("inspect", kept[0].id, *where)} if kept else {}

        for command, document in documents.items():
            validator = Draft202012Validator(closed(run("schema", command)))
            assert not [error.message for error in validator.iter_errors(document)]


# -- the keys, as they are promised ------------------------------------------------------------------------


def test_keys_of_status(btu: Btu, record: Record) -> None:
    """All keys of a status: headline, facts, expectations, contradictions."""
    corrected(record)
    document = btu("status", "--show", OWN, "--json").document

    assert {"schema", "show", "as_of", "headline", "facts", "expectations", "conflicts"} <= set(document)
    assert {"slug", "title"} <= set(document["show"])
    assert set("status outlook season standing since age_days stale on_air sentence".split()) <= set(
        document["headline"]
    )
    for fact in document["facts"]:
        assert set(
            "scope field value since previous inherited disputed update source origins".split()
        ) <= set(fact)
    for entry in document["expectations"]:
        assert set("event scope when state update replaces replaced_by".split()) <= set(entry)
    for found in document["conflicts"]:
        assert set("scope field claims shown rule".split()) <= set(found)
        for claim in found["claims"]:
            assert set("update value date standing source".split()) <= set(claim)
    assert all(document[name] for name in ("facts", "expectations", "conflicts"))


def test_keys_of_updates(btu: Btu, record: Record) -> None:
    """An update always has all its keys, and so has its source."""
    corrected(record)
    document = btu("timeline", "--show", OWN, "--json").document

    assert {"schema", "show", "as_of", "updates"} <= set(document)
    for entry in document["updates"]:
        assert set(entry) == UPDATE_KEYS
        assert entry["source"] is None or set(entry["source"]) == SOURCE_KEYS
    assert {True, False} == {entry["source"] is None for entry in document["updates"]}


def test_keys_of_changelog(btu: Btu) -> None:
    """The keys of a changelog's entries and their changes."""
    document = btu("changelog", "--json").document

    assert {"schema", "as_of", "entries"} <= set(document)
    for entry in document["entries"]:
        assert {"show", "date", "update", "changes"} <= set(entry)
        for change in entry["changes"]:
            assert {"scope", "field", "kind", "old", "new"} <= set(change)


def test_keys_of_add_update(btu: Btu) -> None:
    """The update, whether it was added, and its changes."""
    document = btu("add-update", ON_THE_BOX, "--json").document

    assert {"schema", "show", "added", "dry_run", "update", "changes"} <= set(document)
    assert set(document["update"]) == UPDATE_KEYS


def test_keys_of_shows(btu: Btu) -> None:
    """The keys of a show in the list of shows."""
    document = btu("shows", "--json").document

    assert {"schema", "as_of", "shows"} <= set(document)
    assert set("slug title own status outlook since age_days updates findings problem".split()) <= set(
        document["shows"][0]
    )


def test_ids_are_whole(btu: Btu, record: Record) -> None:
    """JSON has whole ids everywhere."""
    corrected(record)
    document = btu("status", "--show", OWN, "--json").document
    ids = {fact["update"] for fact in document["facts"]}

    assert {64} == {len(each) for each in ids}


# -- the outputs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "key"), {"timeline": "updates", "changelog": "entries", "shows": "shows"}.items()
)
def test_ndjson_is_an_object_a_line(btu: Btu, record: Record, command: str, key: str) -> None:
    """The lines of --ndjson are the members of the list in --json."""
    corrected(record)
    lines, whole = btu(command, "--ndjson"), btu(command, "--json")

    assert (lines.status, lines.err) == (0, "")
    assert whole.document[key] == lines.rows


@pytest.mark.parametrize("command", ["timeline", "changelog"])
def test_ndjson_of_nothing_is_nothing(btu: Btu, record: Record, command: str) -> None:
    """An empty list has no lines."""
    empty(record)

    assert btu(command, "--ndjson") == (0, "", "")


def test_json_is_one_line_when_piped(btu: Btu) -> None:
    """In a pipe it is one line, with the documented order of keys."""
    out = btu("status", "--json").out

    assert out.count("\n") == 1
    assert out.startswith('{"schema": "btu.status/1", "show": {"slug": "better-than-us"')


@pytest.mark.parametrize(
    ("words", "status"),
    {
        "status --json --show nowhere": 3,
        "timeline --ndjson --show nowhere": 3,
        "timeline --json --ndjson": 2,
        "status --json --as-of 2020-13": 5,
        "status --json --nonsense": 2,
        "nonsense --json": 2,
        "inspect --json": 2,
        "inspect 0000000000 --json": 3,
        "add-update --json": 5,
        "add-update --json gibberish": 5,
        "shows remove nowhere --yes --json": 3,
        "shows add --json": 2,
    }.items(),
)
def test_errors_are_documents(btu: Btu, words: str, status: int) -> None:
    """With --json an error is one document on stderr, and stdout is empty."""
    ran = btu(*words.split())

    assert (ran.status, ran.out) == (status, "")
    assert not faults(btu, "error", json.loads(ran.err))
    assert all(ran.error[key] for key in ("code", "message"))


def test_json_is_ascii_where_the_output_is(process: Process) -> None:
    """On an output without Unicode, the same document is in ASCII."""
    wide, narrow = process("status", "--json"), process("status", "--json", PYTHONIOENCODING="ascii")

    assert wide.document == narrow.document
    assert narrow.out.isascii()
