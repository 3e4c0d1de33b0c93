"""Diagnoses incomplete clauses, and clauses about something else.

`btu_cli.entry.diagnoses.reasons` puts these diagnoses in order, together with its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Reason
from btu_cli.entry.phrases.moves import CALLED
from btu_cli.entry.words.lists import ANOTHER_WORK
from btu_cli.entry.words.publishers import publisher_length
from btu_cli.entry.words.seasons import is_unclear_part
from btu_cli.entry.words.slots import FILMED

if TYPE_CHECKING:
    from btu_cli.entry.language.clause import Clause

# What must follow a word that cannot end a clause.
_AFTER: Final = {
    "by": "Name who did it: `renewed by Netflix`.",
    "at": "Name the platform: `saved at Netflix`.",
    "on": "Name the platform, or a date: `now on Netflix`, `renewed on 2020-11-17`.",
    "with": "Name the platform: `in talks with Netflix`.",
    "for": "Say for what: `renewed for season 5`.",
    "in": "Say where, or when: `filming in Russia`, `in Mandarin`, `renewed in March 2020`.",
    "since": "Write the date: `on hiatus since March 2020`.",
    "until": "Write the date: `Netflix rights until August 2026`.",
    "till": "Write the date: `Netflix rights until August 2026`.",
    "after": "Say after what: `cancelled after two seasons`.",
    "expected": "Write the date: `2020-11-17, filming expected Q3 2021`.",
    "season": "Write its number: `season 5`.",
    "via": "Name whose report it is: `@Blog via Variety`.",
}
_BEFORE_A_FIELD: Final = frozenset({"new", "its", "our", "current"})
_NEAR: Final = 3  # words allowed between the understood part and the end, or a number
_QUOTED: Final = "'‘’`"


def misspelled_platform(clause: Clause, reached: int) -> Reason | None:
    """`Netflx not involved`, `saved by Netflx`: the misspelled name, not the words around it."""
    at = reached + 1 if reached < len(clause) and clause.keys[reached] in _BEFORE_A_NAME else reached
    found = clause.read("name", at)
    near = clause.names.nearest_platform(found[0].value) if found else None
    if not found or not near or clause.read("platform", at):
        return None
    return Reason(
        (at, found[0].end), f"{found[0].value!r} is not a platform that btu knows.",
        f"Did you mean `{clause.with_words(at, found[0].end, near)}`? If not, set its field: "
        f"`platform = {found[0].value}`.",
    )  # fmt: skip


def one_episode(clause: Clause, reached: int) -> Reason | None:
    """`season 2 episode 5`: news of a single episode is not about a show's future."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] in ("episode", "ep") and clause.read("count", at + 1):
            return Reason(
                (at, at + 2), "An update is about a season or the whole show, not about one episode.",
                "Leave the episode out. For the number of episodes, write `10 episodes`.",
            )  # fmt: skip
    return None


def unfinished(clause: Clause, reached: int) -> Reason | None:
    """`saved by`, `renewed for season`: the last word needs another one after it."""
    last = len(clause) - 1
    if last - reached >= _NEAR or clause.keys[last] not in _AFTER or not clause.is_word(last):
        return None
    if clause.keys[last] == "season" and clause.keys[reached:last] not in ((), ("for",)):
        return None  # `ending this season`
    return Reason((last, last + 1), "Nothing follows this.", _AFTER[clause.keys[last]])


def unclear_part(clause: Clause, reached: int) -> Reason | None:
    """`part 4 premieres in May`, of a show without known seasons."""
    at = next((at for at in range(reached, len(clause) - 1) if is_unclear_part(clause, at)), None)
    if at is None:
        return None
    number = clause.text(at + 1, at + 2)
    whole = clause.with_words(at, at + 2, f"season {number}")
    return Reason(
        (at, at + 2), "This may be a season, or a part of one.",
        f"Write `{whole}`, or name the season: `part {number} of season 1 premiered 2020-11-17`.",
    )  # fmt: skip


def field_by_colon(clause: Clause, reached: int) -> Reason | None:
    """`showrunner: Jane Doe`: a colon works only for the common fields."""
    end = next((at for at in range(reached + 1, len(clause) - 1) if clause.keys[at] == ":"), None)
    if end is None or reached or end > _NEAR or clause.text(0, 1)[:1].isupper():
        return None
    if clause.read("status", end + 1):
        return None
    named = [key for key in clause.keys[:end] if key not in _BEFORE_A_FIELD] or clause.keys[:end]
    field, value = "_".join(named), clause.text(end + 1, len(clause))
    return Reason((0, end), "This is not understood.", f"For a field write `{field} = {value}`.")


def limited_date(clause: Clause, reached: int) -> Reason | None:
    """`renewed by 2020`, `renewed between 2019 and 2020`: not a date of a past event."""
    if clause.read("date", reached) or not (found := clause.read("when", reached)) or found[0].typed:
        return None
    return Reason(
        (reached, found[0].end), "A report has a date of its own; words like these date what is expected.",
        "Write the date itself, as in `renewed 2019 to 2020`, or what is expected: `2020-11-17, premiere "
        "expected by 2022`.",
    )  # fmt: skip


def another_show(clause: Clause, reached: int) -> Reason | None:
    """A film or a spin-off is another show."""
    words = clause.keys[reached : reached + 2]
    split = words == ("spin", "off")
    if words[:1] and ((words[0] in ANOTHER_WORK - {"spin", "off", "revival"}) or split):
        return Reason(
            (reached, reached + (2 if split else 1)), "This is about another work, not the show.",
            "Add it as a show (btu shows add), or write a field: `spin-off = ordered`.",
        )  # fmt: skip
    return None


def lone_name(clause: Clause, reached: int) -> Reason | None:
    """`Netflix`, `Mandarin`: a name, without a statement about it that btu understands."""
    for found in clause.read("target", reached):
        field, name = found.value[0]
        if field not in CALLED or found.end < len(clause):
            continue
        forms = (
            f"`renewed by {name}`, `{name} not involved`, `platform = {name}`"
            if field == "platform"
            else f"`{field} = {name}`"
        )
        why = f"This names {CALLED[field]}, but does not say what happened."
        return Reason((reached, found.end), why, f"Write for example {forms}.")
    return None


def unknown_lone_name(clause: Clause, reached: int) -> Reason | None:
    """`filming starts in May, Leavesden`: an unknown name as a clause of its own."""
    found = clause.read("name", 0)
    alone = found and found[0].end == len(clause) <= _NEAR
    if reached or not alone or clause.context.published or clause.read("platform", 0):
        return None
    name = found[0].value
    return Reason(
        (0, len(clause)), f"{name!r} is not a name that btu knows.",
        f"Write it as a field: `platform = {name}`, `production = {name}` or `studio = {name}`.",
    )  # fmt: skip


def unmarked_publisher(clause: Clause, reached: int) -> Reason | None:
    """`renewed, Variety`: a publisher's name needs an @ in front."""
    length = publisher_length(clause.keys[reached:])
    if not length:
        return None
    start, end = reached, reached + length
    name = clause.text(start, end)
    if start and clause.keys[start - 1] == "(" and clause.keys[end : end + 1] == (")",):
        start, end = start - 1, end + 1
    said = clause.text(0, start) if start else "renewed"
    return Reason((start, end), f"Is {name} the publisher?", f"Write it with an @: `{said}, @{name}`.")


def name_in_brackets(clause: Clause, reached: int) -> Reason | None:
    """`filming wrapped (Cape Town)`, `renewed (Ben Stiller)`: a place, or who said so."""
    found = clause.read("name", reached) if reached > 1 and clause.keys[reached - 1] == "(" else ()
    if not found or clause.keys[found[0].end :] != (")",) or clause.read("language", reached):
        return None
    name, said = found[0].value, clause.text(0, reached - 1)
    asked, forms = f"Is {name} who said so", f"`{said}, @{name}`"
    if not FILMED.isdisjoint(clause.keys):
        asked, forms = f"{asked}, or a place", f"{forms} or `{said}, production = {name}`"
    return Reason((reached - 1, len(clause)), f"{asked}?", f"Write {forms}.")


def unknown_name(clause: Clause, reached: int) -> Reason | None:
    """`renewed by Sundance Selects`, `in talks with Jenna Ortega`: a person, a studio or a platform."""
    at = reached
    if at >= len(clause) - 1 or clause.keys[at] not in _BEFORE_A_NAME or clause.read("platform", at + 1):
        return None
    end = at + 1
    while end < len(clause) and clause.is_word(end):
        end += 1
    name = clause.text(at + 1, end).rstrip(".!?")
    known = clause.read("name", at + 1)
    if not known and not clause.text(at + 1, at + 2)[:1].isupper():
        return None  # `2027 at the earliest`
    if known:
        name, end = known[0].value, known[0].end
    fields = _FIELDS_OF.get(clause.keys[at], ("platform", "production", "studio"))
    return Reason(
        (at, end), f"{name!r} is not a platform that btu knows.",
        f"Write it as a field: {' or '.join(f'`{field} = {name}`' for field in fields)}; anything "
        "else goes after a # at the end.",
    )  # fmt: skip


def unknown_subject(clause: Clause, reached: int) -> Reason | None:
    """`‘Lucifer’ renewed`, `Sundance renews`: another show's title, or an unknown platform."""
    if clause.read("platform", reached):
        return None
    end = next((at for at in range(reached + 1, len(clause)) if _is_predicate(clause, at)), None)
    if end is None or any(
        not clause.text(at, at + 1).strip(_QUOTED)[:1].isupper() for at in range(reached, end)
    ):
        return None
    name = clause.text(reached, end)
    if name[:1] in _QUOTED:
        return Reason(
            (reached, end), f"{name} is not a title of this show.",
            "An entry is about one show; --show names another one.",
        )  # fmt: skip
    another = not reached and clause.read("status", end)
    return Reason(
        (reached, end), f"{name} is neither a platform that btu knows nor a title of this show.",
        f"{_ANOTHER if another else ''}A platform is set by its field, `platform = {name}`; a publisher "
        f"takes an @, `renewed, @{name}`.",
    )  # fmt: skip


_ANOTHER: Final = "If this is news of another show, name it with --show. "
_FIELDS_OF: Final = {"by": ("by", "platform", "studio"), "with": ("platform", "studio")}
_BEFORE_A_NAME: Final = frozenset({"by", "at", "on", "with", "from"})


def _is_predicate(clause: Clause, at: int) -> bool:
    """Whether the clause continues with an event, with `has`, or with a colon."""
    return bool(clause.keys[at] in (":", "has", "is", "was") or clause.read("status", at))
