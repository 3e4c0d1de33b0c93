"""Tells what is missing where words are understood and yet say too little, or are of something else.

Each is a diagnosis as those of `btu_cli.entry.diagnoses.reasons`, which puts them in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Reason

if TYPE_CHECKING:
    from btu_cli.entry.language.clause import Clause

# What has to stand behind a word that a clause cannot end with.
_BEHIND: Final = {
    "by": "Name who did it: `renewed by Netflix`.",
    "at": "Name the platform: `saved at Netflix`.",
    "on": "Name the platform, or a date: `on Netflix`, `on 2020-11-17`.",
    "with": "Name the platform: `in talks with Netflix`.",
    "for": "Say for what: `renewed for season 5`.",
    "in": "Say where, or when: `in Russia`, `in Mandarin`, `in March 2021`.",
    "since": "Write the date: `on hiatus since March 2021`.",
    "until": "Write the date: `Netflix rights until August 2026`.",
    "till": "Write the date: `Netflix rights until August 2026`.",
    "after": "Say after what: `cancelled after two seasons`.",
    "expected": "Write the date: `filming expected Q3 2021`.",
}
_NEAR: Final = 3  # words that may stand between what was understood and the end, or a count
_INEXACT: Final = frozenset(
    "about around roughly approximately over under at least most up to fewer less than".split()
)
_OTHER_SHOWS: Final = frozenset("film movie prequel sequel remake reboot spinoff spinoffs".split())
_NAMED: Final = {"platform": "a platform", "language": "a language", "production": "a country"}
_WHAT_PLATFORMS_DO: Final = "`renewed by {0}`, `{0} not involved`, `platform = {0}`"


def misspelled_platform(clause: Clause, reached: int) -> Reason | None:
    """`Netflx not involved`: the word that is wrong, and not the one behind it."""
    found = clause.read("name", reached)
    near = clause.names.nearest_platform(found[0].value) if found else None
    if not found or not near or clause.read("platform", reached):
        return None
    why = f"{found[0].value!r} is no platform that btu knows."
    return Reason(
        (reached, found[0].end), why, f"Did you mean {near}? If not, set its field: `platform = …`."
    )


def inexact_episodes(clause: Clause, reached: int) -> Reason | None:
    """`about 10 episodes`, `at least 8 episodes`."""
    start = reached if reached < len(clause) else reached - 1
    at = start
    while at < len(clause) and clause.keys[at] in _INEXACT:
        at += 1
    counted = clause.read("run", at) if at > start else ()
    if not counted or counted[0].value.episodes is None:
        return None
    return Reason((start, at), "This is no exact number.", "Write how many there are in all: `10 episodes`.")


def one_episode(clause: Clause, reached: int) -> Reason | None:
    """`season 2 episode 5`: what happens in one episode is no news of a show's future."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] in ("episode", "ep") and clause.read("count", at + 1):
            return Reason(
                (at, at + 2), "An update is of a season, or of the whole show, not of one episode.",
                "Leave the episode out; for how many there are, write `10 episodes`.",
            )  # fmt: skip
    return None


def unfinished(clause: Clause, reached: int) -> Reason | None:
    """`saved by`, `filming expected`: a word that needs another behind it, at the end."""
    last = len(clause) - 1
    if last - reached >= _NEAR or clause.keys[last] not in _BEHIND or not clause.is_word(last):
        return None
    return Reason((last, last + 1), "Nothing stands behind this.", _BEHIND[clause.keys[last]])


def season_without_number(clause: Clause, reached: int) -> Reason | None:
    """`renewed for season`: which?"""
    last = len(clause) - 1
    if clause.keys[last] != "season" or not (reached == last or clause.keys[reached:last] == ("for",)):
        return None
    return Reason((last, last + 1), "This does not say which season.", "Write its number: `season 5`.")


def field_by_colon(clause: Clause, reached: int) -> Reason | None:
    """`showrunner: Jane Doe`: a colon names the common fields only."""
    end = next((at for at in range(reached + 1, len(clause) - 1) if clause.keys[at] == ":"), None)
    if end is None or reached or end > _NEAR or clause.text(0, 1)[:1].isupper():
        return None
    if clause.read("status", end + 1):
        return None
    field, value = "_".join(clause.keys[:end]), clause.text(end + 1, len(clause))
    return Reason((0, end), "This is not understood.", f"For a field write `{field} = {value}`.")


def limited_date(clause: Clause, reached: int) -> Reason | None:
    """`renewed by 2020`, `renewed between 2019 and 2020`: no date of what has happened."""
    if clause.read("date", reached) or not (found := clause.read("when", reached)):
        return None
    return Reason(
        (reached, found[0].end), "A report has a date; this is how what is expected is dated.",
        "Write the date itself (2020, 2019 to 2020), or what is expected: `premiere expected by 2022`.",
    )  # fmt: skip


def another_show(clause: Clause, reached: int) -> Reason | None:
    """A film or a spin-off is a show of its own."""
    words = clause.keys[reached : reached + 2]
    split = words == ("spin", "off")
    if words[:1] and (words[0] in _OTHER_SHOWS or split):
        return Reason(
            (reached, reached + (2 if split else 1)), "This is told of another work than the show.",
            "Give it a show of its own (`btu shows add`), a field (`spin-off = ordered`), or a note.",
        )  # fmt: skip
    return None


def lone_name(clause: Clause, reached: int) -> Reason | None:
    """`Netflix`, `Mandarin`: a name of which nothing is said that btu understands."""
    for found in clause.read("target", reached):
        field, name = found.value[0]
        if field not in _NAMED or found.end < len(clause):
            continue
        forms = (
            _WHAT_PLATFORMS_DO.format(name)
            if field == "platform"
            else f"`{field} = {name}`, `moved to {name}`"
        )
        why = f"This names {_NAMED[field]}, and does not say what it does here."
        return Reason((reached, found.end), why, f"Write for example {forms}.")
    return None


def unknown_subject(clause: Clause, reached: int) -> Reason | None:
    """`‘Better Than Us’ renewed`, `Sundance renews`: a title, or a platform that is not known."""
    if clause.read("platform", reached):
        return None
    end = next((at for at in range(reached + 1, len(clause)) if _is_predicate(clause, at)), None)
    if end is None or any(
        not clause.text(at, at + 1).strip("'‘’`")[:1].isupper() for at in range(reached, end)
    ):
        return None
    name = clause.text(reached, end)
    return Reason(
        (reached, end), f"{name} is no platform that btu knows.",
        "Leave the show's title out (--show names it); a publisher takes an @, a platform a `by`.",
    )  # fmt: skip


def _is_predicate(clause: Clause, at: int) -> bool:
    """Whether the clause goes on with what happened, with `has` or with a colon."""
    return bool(clause.keys[at] in (":", "has", "is", "was") or clause.read("status", at))
