"""The context of an entry: the show that it is about, the day on which it is typed, its publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.lifecycle import TALKS
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Value
    from btu_cli.model.updates import Show, Update

_NAMING: tuple[str, ...] = ("studio", "production", "producers", "creators", "by")


class Context(NamedTuple):
    """The show's titles, the names that its record has, its last season, and the days that dates count from.

    `begun`: the record tells that something was made or ordered, so that an order can be a renewal.

    `platforms` are names or keys of `platform.<key>`, `homes` the platforms that the show was at; `names` are
    pairs of a field and a name in it. Without `today`, relative days (`yesterday`) are not understood.
    `season`, `published` and `reported_on` come from options; a day without a year takes its year from them.
    """

    titles: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    last_season: int | None = None
    begun: bool = True
    season: int | None = None
    today: date | None = None
    published: PartialDate | None = None
    reported_on: PartialDate | None = None
    suggests: bool = True  # whether a refusal looks for suggestions

    @property
    def anchor(self) -> date | None:
        """The day from which `yesterday` and `january` count: the day of the report, else today."""
        for given in (self.published, self.reported_on):
            if given is not None and given.days == 1:
                return given.first
        return self.today

    @property
    def told_by(self) -> date | None:
        """The last day on which the report can have been made."""
        return self.published.last if self.published is not None else self.today

    @property
    def dated(self) -> bool:
        """Whether a day without a year can take its year from the report."""
        return self.published is not None or self.reported_on is not None


def context_of(
    show: Show,
    updates: Iterable[Update],
    today: date,
    *,
    season: int | None = None,
    published: PartialDate | None = None,
    dated: PartialDate | None = None,
) -> Context:
    """The context from a show's record."""
    titles = (show.title, *show.other_titles)
    context = Context(titles, begun=False, season=season, today=today, published=published, reported_on=dated)
    return extended(context, updates)


def extended(context: Context, updates: Iterable[Update]) -> Context:
    """The context with the names from further updates."""
    updates = tuple(updates)
    names = dict.fromkeys(context.names)
    homes = dict.fromkeys(context.homes)
    last = [] if context.last_season is None else [context.last_season]
    begun = context.begun
    for update in updates:
        for field, value in update.facts:
            if field == "platform":
                homes.update(dict.fromkeys(_texts(value)))
            if field in _NAMING or field.startswith("cast."):
                names.update(dict.fromkeys((field, text) for text in _texts(value)))
        last += _seasons_told(update)
        begun = begun or _begins(update)
    return context._replace(
        platforms=tuple(dict.fromkeys((*context.platforms, *platforms_of(updates)))),
        homes=tuple(homes),
        names=tuple(names),
        last_season=max(last, default=None),
        begun=begun or bool(last),
    )


def platforms_of(updates: Iterable[Update]) -> tuple[str, ...]:
    """The platforms in a record: names, or keys of `platform.<key>`."""
    platforms: dict[str, None] = {}
    for update in updates:
        for field, value in update.facts:
            family, dot, key = field.partition(".")
            if family == "platform":
                platforms.update(dict.fromkeys([key] if dot else _texts(value)))
    return tuple(platforms)


def _texts(value: Value) -> list[str]:
    return [str(text) for text in (value if isinstance(value, tuple) else (value,))]


def _seasons_told(update: Update) -> list[int]:
    """The seasons that an update reports as made or ordered. Talks do not count."""
    told = [value for field, value in update.facts if field == "seasons" and isinstance(value, int)]
    talked = update.value_of("status") in TALKS
    if update.season is not None and not talked and (update.facts or update.met):
        told.append(update.season)
    return told


def _begins(update: Update) -> bool:
    """Whether an update tells of something made, shown or ordered, of the whole show."""
    status = update.value_of("status")
    shown = {field for field, _ in update.facts} & {"premiere", "finale", "filming"}
    return bool(shown or update.met) or (status is not None and status not in TALKS)
