"""Completions for a word being typed: slugs, fields, statuses and ids, taken from the record itself.

A completion never fails: if something cannot be read, it offers nothing.
"""

# Typer evaluates these annotations at each start. As text they would have to be compiled first: half a
# millisecond for a command with many options.
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.commands.session import Session
    from btu_cli.model.updates import Update
    from btu_cli.store import Store

Offer = tuple[str, str]


def complete_show(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The slugs, with their titles."""
    try:
        record = _session(ctx).record()
        return [(slug, _title(record, slug)) for slug in record.slugs() if slug.startswith(incomplete)]
    except Exception:  # noqa: BLE001 - see above
        return []


def complete_id(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The ids of the show's updates, shortened, with what each says."""
    from btu_cli.history.ids import shortest_prefixes

    updates = tuple(_updates(ctx))
    short = shortest_prefixes(update.id for update in updates)
    return [
        (short[update.id], f"{update.date} {', '.join(fact.field for fact in update.facts)}".strip())
        for update in updates
        if short[update.id].startswith(incomplete)
    ]


def complete_field(ctx: typer.Context, incomplete: str) -> list[str]:
    """The known fields and those that the record uses."""
    from btu_cli.model.facts import KNOWN_FIELDS

    used = {fact.field for update in _updates(ctx) for fact in update.facts}
    return sorted(field for field in used | set(KNOWN_FIELDS) if field.startswith(incomplete))


def complete_assignment(ctx: typer.Context, incomplete: str) -> list[str]:
    """A field and its equals sign, for --set."""
    return [f"{field}=" for field in complete_field(ctx, incomplete)]


def complete_status(incomplete: str) -> list[str]:
    """The statuses."""
    from btu_cli.model.lifecycle import STATUSES

    return _beginning(incomplete, STATUSES)


def complete_outlook(incomplete: str) -> list[str]:
    """The statuses, `in_limbo` and `unknown`."""
    from btu_cli.model.lifecycle import IN_LIMBO, STATUSES, UNKNOWN

    return _beginning(incomplete, (*STATUSES, IN_LIMBO, UNKNOWN))


def complete_rule(incomplete: str) -> list[str]:
    """The rules of the checks."""
    from btu_cli.history.checks import RULES

    return _beginning(incomplete, RULES)


def complete_standing(incomplete: str) -> list[str]:
    """The standings."""
    from btu_cli.model.sources import STANDINGS

    return _beginning(incomplete, STANDINGS)


def complete_event(ctx: typer.Context, incomplete: str) -> list[str]:
    """The events that the show expects, and the usual ones."""
    awaited = {announced.event for update in _updates(ctx) for announced in update.expects}
    return _beginning(incomplete, sorted(awaited | {"filming", "premiere", "finale"}))


def complete_expectation(ctx: typer.Context, incomplete: str) -> list[str]:
    """An event and its equals sign, for --expect."""
    return [f"{event}=" for event in complete_event(ctx, incomplete)]


def complete_publisher(ctx: typer.Context, incomplete: str) -> list[str]:
    """The publishers that the record names."""
    names = {update.source.publisher for update in _updates(ctx) if update.source}
    return _beginning(incomplete, sorted(name for name in names if name and name.isprintable()))


def complete_numbering(ctx: typer.Context, incomplete: str) -> list[str]:
    """The numberings of the show."""
    try:
        session = _session(ctx)
        record = session.record()
        show = record.show(session.which_show(record, _named(ctx)))
    except Exception:  # noqa: BLE001 - see above
        return []
    return _beginning(incomplete, [numbering.name for numbering in show.numberings])


def complete_setting(incomplete: str) -> list[str]:
    """The settings."""
    from btu_cli.actions.settings import KEYS

    return _beginning(incomplete, KEYS)


def complete_fields(ctx: typer.Context, incomplete: str) -> list[str]:
    """The keys of the objects that the command lists, without those already typed."""
    from btu_cli.commands.table import answers
    from btu_cli.render.schema import keys_of

    before, comma, last = incomplete.rpartition(",")
    answer = answers().get(ctx.command_path.partition(" ")[2].replace(" ", "-"))
    keys = keys_of(answer) if answer else ()
    return [f"{before}{comma}{key}" for key in _beginning(last, keys)]


def complete_topic(incomplete: str) -> list[str]:
    """The topics of the help, and the commands."""
    from btu_cli.commands.table import below
    from btu_cli.commands.topics import TOPICS

    return _beginning(incomplete, (*TOPICS, *below()))


def complete_command(incomplete: str) -> list[str]:
    """The commands that have a schema."""
    from btu_cli.commands.table import answers

    return _beginning(incomplete, (*answers(), "error"))


def _title(record: "Store", slug: str) -> str:
    """A show's title without control characters or markup, for Typer; empty if the file is damaged."""
    from btu_cli.errors import BtuError
    from btu_cli.render.inert import inert

    try:
        return inert(record.named(slug).title).replace("[", "\\[")
    except BtuError:
        return ""


def _beginning(incomplete: str, words: "Iterable[str]") -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _session(ctx: typer.Context) -> "Session":
    from btu_cli.commands.session import Session

    data, place = ctx.params.get("data"), ctx.parent
    while place is not None and not data:  # options can precede the command, or the group it belongs to
        data, place = place.params.get("data"), place.parent
    return Session(os.environ, datetime.now(UTC), data)


def _named(ctx: typer.Context) -> str | None:
    """The show that the command line names so far."""
    named: str | None = ctx.params.get("first") or ctx.params.get("show")
    return named


def _updates(ctx: typer.Context) -> "Iterator[Update]":
    try:
        session = _session(ctx)
        record = session.record()
        yield from record.updates(session.which_show(record, _named(ctx)))
    except Exception:  # noqa: BLE001 - see above
        return
