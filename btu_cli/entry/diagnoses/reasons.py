"""Diagnoses clauses that are not understood: a negation, a question, a date without a year.

A diagnosis is a function of a clause, and of the index up to which it was understood. It gives a reason or
None. `DIAGNOSES` are tried in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.diagnoses import incomplete, people
from btu_cli.entry.language.clause import Reason, as_note
from btu_cli.entry.words.dates import looks_numeric, read_date, run_length
from btu_cli.entry.words.lists import CARDINALS, NEGATIONS, ORDINALS, SPECULATION, STANDING_WORDS
from btu_cli.model.written import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.clause import Clause

_COUNTING: Final = frozenset("and & to or - – more multi multiple through several few other".split())
_INEXACT: Final = frozenset(
    "about around roughly approximately over under least most fewer less than".split()
)
_DAYS: Final = frozenset("today yesterday tomorrow tonight recently ago".split())
_ATTRIBUTING: Final = frozenset("per via according says said reports report source sources".split())
_RELATIVE: Final = frozenset("next last this coming following previous".split())
_SPANS: Final = WEEKDAYS | frozenset(
    "day week weekend month year spring summer autumn fall winter quarter".split()
)
_MEANINGS: Final = {
    **dict.fromkeys(
        ("passes", "passed", "pass"),
        "Write the current state: `cancelled by Netflix`, or `Netflix not involved`.",
    ),
    **dict.fromkeys(
        ("acquired", "acquires", "buys", "bought", "sold", "licensed", "licenses"),
        "Write what it does with it: `saved by Netflix`, `platform = Netflix`, or `available on Netflix`.",
    ),
    **dict.fromkeys(
        ("drops", "pulls"), "Write what happened: `cancelled by NBC`, or `premiered 2020-05-05`."
    ),
}
_DECIDING: Final = {
    **dict.fromkeys(("renew", "extend", "order", "greenlight"), "renewed"),
    **dict.fromkeys(("cancel", "axe", "scrap", "drop"), "cancelled"),
    **dict.fromkeys(("save", "revive", "rescue"), "saved"),
    "pick": "picked up",
}
_YEAR: Final = "Write the year, or add when it was published, as in `renewed Nov 17, published 2020-11-18`."
_VERBS: Final = frozenset({"be", "get", "see", *_DECIDING})
_AIMING: Final = frozenset("eyeing eyes targets targeting aims aiming hoping tentatively".split())
QUESTION: Final = "A question is not news."


def _impossible_date(clause: Clause, reached: int) -> Reason | None:
    """A date that can mean two days, does not exist, or has no year."""
    at = reached - (clause.keys[max(0, reached - 1)] in MONTHS and clause.keys[reached][:1].isdigit())
    while at < len(clause):
        end = at + (run_length(clause.keys[at:], ahead=True) if clause.is_word(at) else 0)
        if any(read_date(clause.text(at, stop)).when for stop in range(at + 1, end + 1)):
            at = end
            continue
        if counted := clause.read("when", at) or clause.read("date", at):  # from the day of the report
            at = counted[0].end
            continue
        for stop in range(end, at, -1):
            reading = read_date(clause.text(at, stop))
            if reading.why and _is_meant_as_a_date(clause, at, stop):
                return Reason((at, stop), reading.why, _YEAR if "no year" in reading.why else reading.hint)
        if looks_numeric(clause.keys[at]):
            return Reason(
                (at, at + 1), f"{clause.text(at, at + 1)!r} is not a date.", "Write `renewed 2020-11-17`."
            )
        at += 1
    return None


def _is_meant_as_a_date(clause: Clause, at: int, end: int) -> bool:
    """Whether it has a number or a month; `may` can also be the verb."""
    keys = clause.keys[at:end]
    named = [key for key in keys if key in MONTHS or key[:1].isdigit()]
    return bool(named) and (keys != ("may",) or clause.keys[max(0, at - 1)] in ("in", "of", "since", "for"))


def _negation(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        key = clause.keys[at]
        if clause.is_word(at) and (
            key in NEGATIONS or key.endswith("n't") or key.replace("'", "") in NEGATIONS
        ):
            return Reason(
                (at, _next_status(clause, at)), "This says what is not the case; btu records what is.",
                "Enter what was reported instead: `cancelled`, `awaiting`, `Netflix not involved`; or say it "
                "in a note after a # at the end.",
            )  # fmt: skip
    return None


def _next_status(clause: Clause, at: int) -> int:
    """The index after the status directly after a negation."""
    for start in range(at + 1, min(at + 3, len(clause))):
        if found := clause.read("status", start):
            return found[0].end
    return at + 1


def _question(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        if clause.is_word(at) and clause.keys[at].endswith("?") and not clause.keys[at][:1].isdigit():
            return Reason((at, at + 1), QUESTION, as_question(clause.text(0, len(clause))))
    return None


def as_question(text: str) -> str:
    """What to do with a question."""
    return f"Leave it out, or keep it as a note: {as_note(text)}."


def _standing_apart(clause: Clause, reached: int) -> Reason | None:
    """`renewed, official`, `premiered (rumoured)`: a standing that is neither in front nor given a name."""
    if reached and "(" not in clause.keys[reached - 1 : reached + 1]:
        return None
    words = [at for at in range(reached, len(clause)) if clause.is_word(at)]
    standing = STANDING_WORDS.get(clause.keys[words[0]]) if len(words) == 1 else None
    if standing is None:
        return None
    return Reason(
        (words[0], words[0] + 1), "A standing stands at the very beginning, with a colon.",
        f"Begin the entry with it, or write after a comma `standing = {standing}`.",
    )  # fmt: skip


def _rumour(clause: Clause, reached: int) -> str:
    """The decision that a clause speaks of, as a rumour that can be typed, in backticks; or empty."""
    for at in range(reached, len(clause)):
        if found := clause.read("status", at):
            return f"`rumoured: {found[0].value[1]}`"
        if clause.keys[at] in _DECIDING:
            return f"`rumoured: {_DECIDING[clause.keys[at]]}`"
    return ""


def _speculation(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        dated = clause.read("when", at) or (at + 1 < len(clause) and clause.read("when", at + 1))
        if clause.is_word(at) and clause.keys[at] in SPECULATION and not dated:
            return Reason(
                (at, at + 1), f"{clause.text(at, at + 1)!r} leaves it open whether it happened.",
                f"Enter it as a rumour: {rumour}." if (rumour := _rumour(clause, reached)) else
                "Enter what is announced with its date: `2020-11-17, premiere expected March 2021`; or keep "
                f"this as a note: {clause.as_note()}.",
            )  # fmt: skip
    return None


def _aim(clause: Clause, reached: int) -> Reason | None:
    """`season 2 eyeing fall 2027`: a hope for a day."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] in _AIMING and (found := clause.read("when", at + 1)):
            what = clause.text(0, at) if at else "premiere"
            when = clause.text(at + 1, found[0].end)
            return Reason(
                (at, found[0].end), "This is an aim, not an announcement.",
                f"Enter it as a rumour: `rumoured: {what} expected {when}`.",
            )  # fmt: skip
    return None


def _still_to_come(clause: Clause, reached: int) -> Reason | None:
    """`will be renewed`, `to be cancelled`: about the future; an update holds what has been reported."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] in ("will", "to", "shall") and clause.keys[at + 1] in _VERBS:
            rumour = _rumour(clause, at + 1)
            return Reason(
                (at, at + 2), "This says what will happen, not what has happened.",
                "Enter it when it has happened, or "
                f"{f'as a rumour: {rumour}' if rumour else f'keep it as a note: {clause.as_note()}'}.",
            )  # fmt: skip
    return None


def _several_seasons(clause: Clause, reached: int) -> Reason | None:
    """`seasons 4 and 5`, `two more seasons`, `a two-season renewal`, `through season 5`."""
    for at in range(max(0, reached - 3), len(clause)):
        counted = clause.keys[at] == "season" and clause.keys[max(0, at - 1)] in (*CARDINALS, "multi")
        through = clause.keys[at] == "season" and clause.keys[max(0, at - 1)] == "through"
        several = clause.keys[at] == "season" and _is_several(clause, at + 1)
        if (
            several
            or clause.keys[at] == "seasons"
            or (counted and clause.keys[max(0, at - 1)] != "one")
            or through
        ):
            start = at
            while start > reached and _counts(clause.keys[start - 1]):
                start -= 1
            if clause.keys[max(0, start - 1)] == "after":  # as many as there were
                continue
            return Reason(
                (start, _run_end(clause, at)), "It is not clear which seasons these are.",
                "Write their numbers: `renewed for seasons 4 and 5`. For their number write `seasons = 5`.",
            )  # fmt: skip
    return None


def _is_several(clause: Clause, at: int) -> bool:
    """Whether there are two numbers here: `season 4 and 5`."""
    keys = clause.keys[at : at + 3]
    return len(keys) == 3 and keys[1] in ("and", "&", "to", "or") and _counts(keys[0]) and keys[2].isdigit()  # noqa: PLR2004


def _counts(key: str) -> bool:
    """Whether a word is part of a count."""
    return key in CARDINALS or key in ORDINALS or key[:1].isdigit() or key in _COUNTING


def _run_end(clause: Clause, at: int) -> int:
    """The index after the numbers that follow."""
    end = at + 1
    while end < len(clause) and _counts(clause.keys[end]):
        end += 1
    return end


def _uncounted_episodes(clause: Clause, reached: int) -> Reason | None:
    """`two more episodes`, `about 10 episodes`, `10 to 12 episodes`, `10-12 episodes`, `back nine`."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] == "back" and clause.read("count", at + 1) and not clause.read("run", at + 1):
            return Reason((at, at + 2), "More than how many?", "Write the total number: `22 episodes`.")
    for at in range(reached, len(clause)):
        if clause.keys[at] in ("episodes", "eps", "episode"):
            start = max(at - 3, 0)
            while start < at and not (clause.keys[start][:1].isdigit() or clause.keys[start] in CARDINALS):
                start += 1
            exact = _INEXACT.isdisjoint(clause.keys[reached:start])
            if exact and any(found.end > at for found in clause.read("run", start)):
                continue
            more = "more" in clause.keys[start:at] or "additional" in clause.keys[start:at]
            why = "More than how many?" if more else "This is not a number of episodes."
            return Reason(
                (start if exact else reached, at + 1), why, "Write the total number: `10 episodes`."
            )
    return None


def _nowhere(clause: Clause, reached: int) -> Reason | None:
    """A move without a target, or to something that is not a place."""
    for at in range(max(0, reached - 1), len(clause)):
        if clause.keys[at] not in ("moved", "moves", "moving", "shifts", "shifted", "switches", "switched"):
            continue
        end = len(clause)
        target = next((index for index in range(at, len(clause)) if clause.keys[index] == "to"), None)
        if target is not None and target > reached and clause.read("target", target + 1):
            return None
        if target is not None and target + 1 < end and clause.read("when", target + 1):
            found = clause.read("when", target + 1)[0]
            said = f"premiere moved to {clause.text(target + 1, found.end)}"
            hint = (
                "Write it after the date of the report: `2020-11-17, premiere moved to March 2021`."
                if clause.has_passed(found.value)
                else f"Write `{said}`."
            )
            return Reason((at, end), "This does not say what moved.", hint)
        return Reason(
            (at, end), "This does not name where it moved.",
            "Write `moved to Mandarin`, or `moved to Netflix`.",
        )  # fmt: skip
    return None


def _relative_day(clause: Clause, reached: int) -> Reason | None:
    for at in range(max(0, reached - 1), len(clause)):
        key, after = clause.keys[at], clause.keys[at + 1 : at + 2]
        end = at + 2 if key in _RELATIVE and after and after[0] in _SPANS else at + 1
        if key == "in" and (number := clause.read("count", at + 1)):
            unit = number[0].end
            end = (
                unit + 1 if clause.keys[unit : unit + 1] and clause.keys[unit].rstrip("s") in _SPANS else end
            )
        weekday = key in WEEKDAYS and at >= reached and clause.keys[at - 1 : at] != ("to",)
        if key in _DAYS or weekday or end > at + 1:
            return Reason((at, end), "It is not clear which day this is.", "Write it: `renewed 2020-11-17`.")
    return None


def _attribution(clause: Clause, reached: int) -> Reason | None:
    """`says Jane Doe`, `HBO Boss Says`, `per sources`: a speaker without a name, or not marked as one."""
    for at in range(max(0, reached - 1), len(clause)):
        if clause.keys[at] not in _ATTRIBUTING:
            continue
        name = people.name_in(clause, 0, at) if at == len(clause) - 1 else ""
        name = name or people.name_in(clause, at + 1, len(clause))
        if clause.keys[at] in ("says", "said") and name:
            return Reason((at, len(clause)), "Is this who says so?", f"Write `renewed, said by {name}`.")
        return Reason(
            (at, len(clause)), "It is not clear who says so.",
            "Leave it out, or name the source. A person: `renewed, said by Alex Kessel`. A publisher takes "
            "an @: `renewed, @Variety`.",
        )  # fmt: skip
    return None


def _as_happened(clause: Clause, start: int, event: str, name: str) -> str:
    """An event in words for what has happened, with what the clause says before it, which is its season."""
    before = clause.text(0, start) if start else ""
    if event == "premiere":
        return f"{before} premiered".lstrip()
    if event == "finale":
        return f"{before} {name} aired".lstrip()
    return f"{before}, {event} =" if before else f"{event} ="


def _dateless_event(clause: Clause, reached: int) -> Reason | None:
    """`premiere 2021-03`: it is unclear whether the event is past or expected."""
    start = reached if clause.read("event", reached) else 0
    if events := clause.read("event", start):
        end = events[0].end
        while end < len(clause) and clause.keys[end] in (":", "in", "on", "for"):
            end += 1
        if reached <= end and (found := clause.read("when", end)):
            when, name = clause.text(end, found[0].end), clause.text(start, events[0].end)
            past = _as_happened(clause, start, events[0].value, name)
            ahead = clause.announced(f"{name} expected {when}", found[0].value)
            return Reason(
                (start, len(clause)),
                "Has it happened, or is it expected?",
                f"Write `{past} {when}` or {ahead}.",
            )
    if clause.keys[0] in ("ends", "concludes") and clause.keys[1:2] == ("after",):
        rest = clause.text(1, len(clause))
        return Reason(
            (0, len(clause)), "Has it ended, or will it?", f"Write `ended {rest}` or `to end {rest}`."
        )
    if clause.keys[0] in ("ends", "ending", "end") and len(clause) > 1:
        at = 2 if clause.keys[1] in ("in", "on") else 1
        if not (found := clause.read("when", at)):
            return None
        when = clause.text(at, found[0].end)
        ahead = clause.announced(f"finale expected {when}", found[0].value)
        return Reason((0, len(clause)), "Has it ended, or will it?", f"Write `ended {when}` or {ahead}.")
    return None


def _without_a_day(clause: Clause, reached: int) -> Reason | None:
    """`season 3 premieres`, without a day: it may have been, or may be still to come."""
    if reached + 1 < len(clause) or clause.keys[reached] not in (
        "premieres",
        "debuts",
        "launches",
        "returns",
    ):
        return None
    return Reason(
        (reached, len(clause)), "This does not say on which day.",
        "If it has been, write `premiered 2020-11-17`; if it was announced, `2020-11-17, premiere expected "
        "March 2021`.",
    )  # fmt: skip


def _bare_event(clause: Clause, reached: int) -> Reason | None:
    """`premiere date announced`, `production on hold`: an event without a known statement about it."""
    events = clause.read("event", reached)
    if not events:
        return None
    name = clause.text(reached, events[0].end)
    past = _as_happened(clause, reached, events[0].value, name)
    past = past if clause.read("date", 0) else f"{past} 2020-11-17"
    return Reason(
        (reached, len(clause)), f"It is not clear what {name!r} means here.",
        f"Write `{past}`, `2020-11-17, {name} expected March 2021` or `{name} called off`.",
    )  # fmt: skip


def _two_meanings(clause: Clause, reached: int) -> Reason | None:
    """`NBC drops`, `acquired by Netflix`, `Netflix passes`: words with more than one meaning."""
    for at in range(max(0, reached - 1), min(reached + 3, len(clause))):
        if meant := _MEANINGS.get(clause.keys[at]):
            start = reached if clause.read("platform", reached) else at
            return Reason((start, at + 1), f"It is not clear what {clause.text(at, at + 1)!r} means.", meant)
    return None


DIAGNOSES: Final[tuple[Callable[[Clause, int], Reason | None], ...]] = (
    _impossible_date,
    _standing_apart,
    incomplete.misspelled_platform,
    _question,
    _negation,
    people.named,
    _aim,
    _still_to_come,
    _several_seasons,
    incomplete.one_episode,
    incomplete.unclear_part,
    _two_meanings,
    _uncounted_episodes,
    _relative_day,
    incomplete.limited_date,
    incomplete.unfinished,
    _speculation,
    _nowhere,
    _attribution,
    incomplete.another_show,
    _dateless_event,
    _without_a_day,
    _bare_event,
    incomplete.lone_name,
    incomplete.unmarked_publisher,
    incomplete.unknown_lone_name,
    incomplete.field_by_colon,
    incomplete.unknown_subject,
    incomplete.unknown_name,
    incomplete.name_in_brackets,
)
