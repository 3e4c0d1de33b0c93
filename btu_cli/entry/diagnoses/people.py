"""Diagnoses news of a person: who runs the show, and who is in its cast. Both are fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Reason
from btu_cli.entry.words.lists import ADDING, JOINING, LEAVING, ROLES
from btu_cli.entry.words.slots import may_name_a_person

if TYPE_CHECKING:
    from btu_cli.entry.language.clause import Clause

_PLAYING: Final = frozenset({"play", "plays", "playing"})
_VERBS: Final = LEAVING | JOINING | ADDING
_WORDS: Final = 4  # words of a name
_HALVES: Final = 2  # words of a name that stands in front of its verb


def named(clause: Clause, reached: int) -> Reason | None:
    """`Jane Doe steps away as showrunner`, `adds Jane Doe as Abby`: a change of people."""
    at = next((at for at in range(reached, len(clause)) if clause.keys[at] in _VERBS), None)
    if at is None:
        return None
    adding = clause.keys[at] in ADDING
    start = at + 1 if adding else reached
    end = _name_end(clause, start) if adding else at
    field = _field(clause, end)
    name = name_in(clause, start, end, 1 if field else _HALVES)
    if not name or not field:
        return None
    if clause.keys[at] in LEAVING:
        hint = f"Keep it as a note: {clause.as_note()}. Who follows is a field: `{field} = Jane Doe`."
    else:
        hint = f"Write it as a field: `{field} = {name}`; or keep it as a note: {clause.as_note()}."
    return Reason((reached, len(clause)), "This is news of a person.", hint)


def name_in(clause: Clause, start: int, end: int, least: int = _HALVES) -> str:
    """The words as the name of a person: up to four with a capital, none of the language; else empty."""
    named = least <= end - start <= _WORDS and all(may_name_a_person(clause, at) for at in range(start, end))
    return clause.text(start, end).rstrip(".!") if named else ""


def _name_end(clause: Clause, start: int) -> int:
    end = start
    while end < len(clause) and end - start < _WORDS and may_name_a_person(clause, end):
        end += 1
    return end


def _field(clause: Clause, start: int) -> str:
    """The field of a role or of a character that is named from here on; empty if there is none."""
    for at in range(start, len(clause)):
        if clause.keys[at] in ROLES:
            return ROLES[clause.keys[at]]
    for at in range(start, len(clause) - 1):
        if clause.keys[at] == "as" or clause.keys[at] in _PLAYING:
            end = _name_end(clause, at + 1)
            words = [key for key in clause.keys[at + 1 : end] if key.isalnum()]
            return f"cast.{'-'.join(words)}" if words else ""
    return ""
