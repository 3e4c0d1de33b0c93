"""The lives of seasons: a state machine that takes events and moves each season from stage to stage.

The stages and what moves a season between them (docs/design.md, "Lives, and the headline"):

    undecided   `awaiting` is said of it before any order
    talked of   in development, in talks
    ordered     renewed, final season, saved
    in production   said so; filming begun, resumed or wrapped
    paused      hiatus, or its filming suspended
    on air      said so; a premiere or release of a season not on air before; a part
    over        its finale; `awaiting` or `ended` said of it after it was on air; a higher season on air; the
                end of the show; twelve months without any firm update of that season (of a run that
                nobody numbers only once its show is dead)
    fallen      cancelled with its show, or by itself, before it was made

A later report moves a season forward or back; a report of the same time only moves it forward. The machine
is incremental: it takes each update once. Days that change something by themselves (an announced finale, a
year of silence) are on an agenda.
"""

from __future__ import annotations

from datetime import date
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final

from btu_cli.history.belonging import season_of
from btu_cli.history.claims import Claim, replaces
from btu_cli.history.events import Event, Kind, events_of
from btu_cli.history.homes import at_home, axers_of, homes_of, without
from btu_cli.history.stages import SILENCE, STAGES, Happening, LastSaid, Move, News, Notes, Season, Stage
from btu_cli.history.transitions import BEGUN, TRANSITIONS, axe, call_last, end_part
from btu_cli.model.dates import PartialDate, add_months
from btu_cli.model.sources import RUMOURED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.model.updates import Update

RUNS_KEPT: Final = 20  # runs without a number
SILENT_MONTHS: Final = 12  # months without a firm update, after which a season on air counts as over
LEFT_MONTHS: Final = 6  # months after an axe in which nobody makes a new season
LIMITED: Final = frozenset({"limited series", "limited", "miniseries", "mini-series", "mini series"})


class Lives:
    """The seasons of a show, and its axe if there is one, after the events so far."""

    def __init__(self) -> None:
        self.seasons: dict[int, Season] = {}
        self.at: dict[int, set[int]] = {stage: set() for stage in STAGES}
        self.axe: tuple[Claim, ...] = ()  # the claims of the current axe
        self.made = 0  # so many seasons the show has, or will have, as the last axe said
        self.announced = 0  # the last season whose premiere was announced while the show lived
        self.axed: tuple[Claim, ...] = ()  # the claims that it was cancelled, if it was shopped around since
        self.decision: Claim | None = None  # the last order or axe
        self.homes: tuple[str, ...] = ()
        self.ends = False  # whether any season was ever reported as the last
        # The seasons that were the last one when the show was reported to be a limited series.
        self.limited: set[int] = set()
        self.said = LastSaid()  # of any scope
        self.said_of: dict[int, LastSaid] = {}  # and of each season
        self.news = Notes()
        self._agenda: list[tuple[date, int, Event]] = []  # the events of a day in the order of their reports
        self._put = 0  # so many events were put on it
        self._silences: list[tuple[date, int]] = []

    def take_news(self) -> News:
        """The results of the events since the last call."""
        return self.news.take()

    def may_decide(self, claim: Claim) -> bool:
        """Whether a decision replaces the one before. A less firm one of the same time does not."""
        return self.decision is None or claim.value == self.decision.value or replaces(claim, self.decision)

    # -- time -----------------------------------------------------------------------------------------------

    def next_day(self) -> date | None:
        """The next day on which something changes without a new update."""
        if not (self._agenda and self._silences):
            queue = self._agenda or self._silences
            return queue[0][0] if queue else None
        return min(self._agenda[0][0], self._silences[0][0])

    def pass_day(self) -> Update | None:
        """Process the next item of the agenda. Returns the update that caused it; None if nothing changed."""
        if self._silences and (not self._agenda or self._silences[0][0] < self._agenda[0][0]):
            return self._fall_silent(*heappop(self._silences))
        _, _, event = heappop(self._agenda)
        self._take(event)
        return event.update

    def hear(self, update: Update) -> None:
        """Take an update. Updates come in order."""
        self._note(update)
        if update.standing == RUMOURED:
            return
        if update.season is not None:
            self._mention(update.season, update)
        if not self.axe and any(name == "premiere" for name, _ in update.expects):
            self.announced = update.season or self.coming or (self.latest or 0) + 1
        for event in events_of(update):
            if event.day > update.date.first:
                heappush(self._agenda, (event.day, self._put, event))
                self._put += 1
            else:
                self._take(event)
        self._describe(update)

    # -- state ----------------------------------------------------------------------------------------------

    @property
    def dead(self) -> str:
        """The status of the axe; empty while the show lives."""
        return str(self.axe[0].value) if self.axe else ""

    @property
    def has_ended(self) -> bool:
        """Whether the show has ended, as reported or as planned."""
        return self.dead == "ended" or self.finished is not None

    @property
    def finished(self) -> Season | None:
        """The final season, if it is over: then the show has ended as planned.

        None if it only counts as over after a silence, and another season was mentioned.
        """
        number = self.latest if self.ends and not self.axe else None
        if number is None:
            return None
        season = self.seasons[number]
        if season.stage != Stage.OVER or not self.is_final(number):
            return None
        spoken_of = any(other > number for other in (*self.at[Stage.TALKED_OF], *self.at[Stage.UNDECIDED]))
        unseen = season.support[0].event == SILENCE and spoken_of
        return None if season.waits or unseen else season

    @property
    def latest(self) -> int | None:
        """The highest season that was on air or ordered and was not cancelled."""
        certain = (Stage.ORDERED, Stage.IN_PRODUCTION, Stage.ON_AIR, Stage.OVER)
        found = [max(self.at[stage]) for stage in certain if self.at[stage]]
        for stage in (Stage.PAUSED, Stage.TALKED_OF, Stage.UNDECIDED):
            found += [n for n in self.at[stage] if self.seasons[n].ordered or self.seasons[n].made]
        return max(found, default=None)

    def is_final(self, number: int) -> bool:
        """Whether a season was reported as the last, and no higher one was ordered or on air since."""
        told = self.seasons[number].final or number in self.limited
        return told and number >= (self.latest or 0)

    def open_seasons(self) -> Iterator[int]:
        """The seasons that an event without a season can be about: on air, in production, paused, ordered."""
        yield from sorted(self.at[Stage.ON_AIR], reverse=True)
        for stage in (Stage.IN_PRODUCTION, Stage.PAUSED, Stage.ORDERED):
            yield from sorted(self.at[stage])

    @property
    def coming(self) -> int | None:
        """The next season to start or to return: the lowest one to come; of a dead show, one axed on hold."""
        stages = (Stage.IN_PRODUCTION, Stage.PAUSED, Stage.ORDERED, *((Stage.FALLEN,) if self.axe else ()))
        to_come = (self.seasons[number] for stage in stages for number in self.at[stage])
        return min(
            (s.number for s in to_come if s.rests or not (s.aired or s.stage == Stage.FALLEN)), default=None
        )

    # -- events ---------------------------------------------------------------------------------------------

    def _take(self, event: Event) -> None:
        """Process an event that has happened."""
        if event.kind == Kind.AXE:
            axe(self, event)
            return
        if event.kind == Kind.OTHER:
            end_part(self, event)
            self.news.happened.append(Happening(event.name, event.season, event))
            return
        number = season_of(self, event)
        season = self.seasons.get(number) or Season(number, event.update.date.first)
        if season.number not in self.seasons:
            self._forget_runs()
            self.keep(season)
        TRANSITIONS[event.kind](self, season, event)
        begins = self.seasons[number].aired and not season.aired
        if name := event.name if event.name != "status" else _PROMISED.get(event.kind, ""):
            after = season.stage == Stage.OVER and self.seasons[number].stage == Stage.OVER
            if after and event.kind == Kind.FINALE:
                after = season.support[0].event != SILENCE  # only then nobody had told of the end
            self.news.happened.append(Happening(name, number, event, begins, after))

    def _forget_runs(self) -> None:
        """Drop all but the last runs without a number. Nothing needs the older ones."""
        runs = sorted(number for number, season in self.seasons.items() if not season.named)
        for number in runs[:-RUNS_KEPT]:
            self.at[self.seasons.pop(number).stage].discard(number)
            self.news.changed.add(number)

    def renumber(self, old: int, new: int, *, named: bool) -> None:
        """Give a run without a number the number that it turns out to have."""
        self.news.changed.add(old)
        season = self.seasons.pop(old)
        self.at[season.stage].discard(old)
        if new in self.seasons:
            self.at[self.seasons[new].stage].discard(new)
        self.keep(season._replace(number=new, named=named))

    # -- stages ---------------------------------------------------------------------------------------------

    def move(self, season: Season, stage: int, claim: Claim) -> None:
        """Move a season, unless the news is older than its stage, or as old and for an earlier stage."""
        if season.support and season.stage != Stage.FALLEN:
            ground = season.support[0]
            if stage == season.stage and (stage == Stage.OVER or claim.value == ground.value):
                self._confirm(season, claim)
                return
            if not (replaces(claim, ground) and _is_news(claim, stage, ground, season.stage)):
                return
        self._enter(season, stage, claim)

    def _enter(self, season: Season, stage: int, claim: Claim) -> None:
        """Put a season into a stage, with all consequences."""
        on_air, over = stage == Stage.ON_AIR, stage == Stage.OVER
        self.news.moves.append(Move(season.number, stage, claim))
        self.news.decided |= not claim.event and claim.value != "awaiting"
        told_of = max(self.announced, self.made if season.named else 0)
        known = season.promised or season.number <= told_of
        unanswered = bool(self.axe) and not known and not self._left_over(claim)
        self.keep(
            season._replace(
                stage=stage,
                support=(claim,),
                firmness=claim.update.firmness,
                waits=over and not claim.event and claim.value == "awaiting",
                began=season.began or (claim if on_air or over else None),
                ordered=season.ordered or stage == Stage.ORDERED,
                numbered=season.stage == Stage.ORDERED and season.shown is not None,
                made=season.made or bool(claim.event) or stage in (Stage.IN_PRODUCTION, *BEGUN),
                promised=season.promised or (not self.axe and stage >= Stage.ORDERED),
            )
        )
        if on_air:
            if unanswered and not season.aired:  # it was not ordered before the axe, so the show lives
                self.axe = ()
            late = add_months(claim.date.last, SILENT_MONTHS) < claim.update.date.first
            self.hear_of(
                season.number,
                claim.date if late else max(claim.date, claim.update.date, key=lambda when: when.last),
                claim.update,
            )
        if on_air or (over and not season.aired):
            self._overtake(season.number, claim)

    def _left_over(self, claim: Claim) -> bool:
        """Whether a season is shown at the home that axed it, so soon that it was made before."""
        homes = (*self.homes, *(name for axe in self.axe for name in axers_of(axe.update)))
        soon = claim.date.first <= add_months(self.axe[-1].date.last, LEFT_MONTHS)
        return soon and self.dead != "ended" and at_home(claim.update, homes)

    def _overtake(self, number: int, claim: Claim) -> None:
        """End the seasons below one that went on air, unless they reached their stage later than that.

        A season with an inferred number, from news of the same time, is the season after it instead.
        """
        for lower in sorted(set().union(*(self.at[stage] for stage in _LIVING))):
            season = self.seasons[lower]
            ground = season.support[0].date
            if lower >= number or ground.first > claim.date.last:
                continue
            if not season.named and not season.aired and ground.overlaps(claim.date):
                if number + 1 not in self.seasons:
                    self.renumber(lower, number + 1, named=False)
            else:
                over = claim._replace(value="awaiting")
                began = season.began or over
                self.news.moves.append(Move(lower, Stage.OVER, over))
                self.keep(season._replace(stage=Stage.OVER, support=(over,), began=began, made=True))

    def redate(self, season: Season, claim: Claim) -> None:
        """Take the date of an event that is reported again with the same firmness."""
        ground = season.support[0]
        if not replaces(claim, ground):
            return
        began_otherwise = ground.event != "premiere" and claim.date.first <= ground.date.last
        began_by_word = ground.event != claim.event and (season.stage == Stage.OVER or began_otherwise)
        exacter = ground.event == claim.event and not (
            claim.date.overlaps(ground.date) and claim.date.days >= ground.date.days
        )
        if claim.update.id == ground.update.id or not (began_by_word or exacter):
            self._confirm(season, claim)
        else:
            self.keep(season._replace(support=(claim, *season.support)))

    def _confirm(self, season: Season, claim: Claim) -> None:
        """Add a claim to those for a season's stage. A claim firmer than all before it is news."""
        if claim.update is season.support[-1].update or claim.update is season.support[0].update:
            return
        waits = not claim.event and claim.value == "awaiting"
        firmer = claim.update.firmness > season.firmness
        self.news.decided |= firmer and not claim.event and not waits
        self.keep(
            season._replace(
                support=(*season.support, claim),
                firmness=max(season.firmness, claim.update.firmness),
                waits=season.waits or waits,
            )
        )
        if season.stage == Stage.ON_AIR and not claim.event:  # reported as on air again
            self.hear_of(season.number, claim.update.date, claim.update)

    def keep(self, season: Season) -> None:
        """Store a season and its stage."""
        before = self.seasons.get(season.number)
        if before is not None:
            self.at[before.stage].discard(season.number)
        self.at[season.stage].add(season.number)
        self.seasons[season.number] = season
        self.ends = self.ends or season.final
        self.news.changed.add(season.number)

    # -- other reports --------------------------------------------------------------------------------------

    def _mention(self, number: int, update: Update) -> None:
        """Note a firm update about a season: if it is on air, that counts for another year."""
        season = self.seasons.get(number) or Season(number, update.date.first)
        began = season.began
        if began and season.support[0].event == SILENCE and number == self.latest and _expects_more(update):
            season = season._replace(stage=Stage.ON_AIR, support=(began,), firmness=began.update.firmness)
            self.keep(season)
        if not season.named:
            self.keep(season._replace(named=True))
        if season.stage == Stage.ON_AIR:
            self.hear_of(number, update.date, update)

    def hear_of(self, number: int, when: PartialDate, update: Update) -> None:
        """Note that a season on air was mentioned. An open date counts from its beginning."""
        season = self.seasons[number]
        heard = when.last if when.last != date.max else when.first
        quiet = max(heard, season.quiet or heard)
        self.keep(season._replace(quiet=quiet, last=update))
        heappush(self._silences, (_after_a_year(quiet), number))

    def _fall_silent(self, day: date, number: int) -> Update | None:
        """End a season on air after a year without an update, if it has a number or its show is dead."""
        season = self.seasons.get(number)
        if season is None or season.stage != Stage.ON_AIR or not (season.named or self.axe):
            return None
        if season.quiet is None or season.last is None or _after_a_year(season.quiet) != day:
            return None
        claim = Claim(season.last, "status", "awaiting", PartialDate.of_day(day), SILENCE)
        self._enter(season, Stage.OVER, claim)
        return season.last

    def _describe(self, update: Update) -> None:
        """Take the other facts of an update: homes, format, whether a season is the last."""
        named = homes_of(update)
        if not named or self._is_shown_again(update):
            named = self.homes and without(self.homes, update)
        self.homes = named
        if isinstance(said := update.value_of("format"), str):
            last = update.season or self.latest or 1
            self.limited.discard(last)
            if said.casefold() in LIMITED:
                self.limited.add(last)
                self.ends = True
        final = update.value_of("final")
        if isinstance(final, bool):
            number = update.season if update.season is not None else self._spoken_of()
            if number is not None and final:
                call_last(self, self.seasons[number], update)
            elif number is not None:
                self.keep(self.seasons[number]._replace(final=False))

    def _is_shown_again(self, update: Update) -> bool:
        """Whether an update tells of a release that begins nothing: abroad, or of a season that is over."""
        if any(move.claim.update is update for move in self.news.moves):
            return False
        told = (each for each in self.news.happened if each.event.update is update)
        over = update.season in self.at[Stage.OVER]
        return over or any(each.event.kind == Kind.PREMIERE for each in told)

    def _spoken_of(self) -> int | None:
        """The season of a report that names none: one to come, else the one on air, else the last."""
        seasons = list(self.open_seasons())
        return seasons[-1] if seasons else self.latest

    def _note(self, update: Update) -> None:
        """Note the last reported status of the show and of each season, rumours too."""
        value = update.value_of("status")
        if not isinstance(value, str):
            return
        claim = Claim(update, "status", value)
        self.said.hear(claim)
        if update.season is not None:
            self.said_of.setdefault(update.season, LastSaid()).hear(claim)


def _expects_more(update: Update) -> bool:
    """Whether a part or the finale of its season is still to come: then that is not over, however silent."""
    return any(event.startswith(("premiere.", "finale")) for event, _ in update.expects)


def _is_news(claim: Claim, stage: int, ground: Claim, standing: int) -> bool:
    """Whether a report moves a season: a later one forward or back, one of the same time only forward."""
    if claim.date.overlaps(ground.date):
        return stage > standing or (stage == standing and claim.value in _STRONGER)
    return claim.date.first > ground.date.last


def _after_a_year(day: date) -> date:
    """The day on which a year of silence ends."""
    return add_months(day, SILENT_MONTHS)


_LIVING: Final = (
    Stage.UNDECIDED,
    Stage.TALKED_OF,
    Stage.ORDERED,
    Stage.IN_PRODUCTION,
    Stage.PAUSED,
    Stage.ON_AIR,
)
_STRONGER: Final = frozenset({"final_season", "saved", "in_talks"})  # of one time, they say more
_PROMISED: Final = {Kind.AIR: "premiere", Kind.PRODUCE: "filming", Kind.FINALE: "finale"}
