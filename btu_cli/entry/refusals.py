"""Says why a clause is not understood: the place, what is wrong with it, and the nearest thing known.

`DIAGNOSES` are tried in their order on what could not be read; the last resort names the word that
resembles it most.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.entry.dates import looks_numeric, read_date, run_length
from btu_cli.entry.patterns import Choice, Node, Words, compiled
from btu_cli.entry.reading import PHRASES, Piece, Reader, Reading
from btu_cli.entry.slots import EVENTS, STATUS_PHRASES
from btu_cli.entry.values import EXPECTS, FACT, MET, Claim
from btu_cli.entry.words import CARDINALS, FILLERS, NEGATIONS, ORDINALS, SPECULATION
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import show_value
from btu_cli.model.written import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from btu_cli.entry.clause import Clause

_EXAMPLES: Final = "`renewed for season 5`, `10 episodes`, `filming expected Q3 2021`, `episodes = 10`"
_SHOWN: Final = 5  # claims named in a hint
_LOOKED_AT: Final = 12  # words of which the nearest known ones are looked for


class Reason(NamedTuple):
    """Why a clause is refused: the tokens, a sentence, and the next step."""

    tokens: tuple[int, int]
    why: str
    hint: str


def examples() -> str:
    """What an entry can look like."""
    return f"Write for example {_EXAMPLES}."


def nothing_said(entry: str) -> EntryRefused:
    """The refusal of an entry that is empty."""
    return EntryRefused(entry, (0, len(entry)), "The entry says nothing.", hint=examples())


def too_many_words(clause: Clause, limit: int) -> EntryRefused:
    """The refusal of a clause that is no clause."""
    return EntryRefused(
        clause.entry, clause.span(0, len(clause)), f"This is longer than any clause (over {limit} words).",
        hint="Put commas between clauses; free text goes behind a # at the end, exact words in quotes.",
    )  # fmt: skip


def require_closed_brackets(clause: Clause, pieces: Sequence[Piece]) -> None:
    """Refuse a bracket without its partner.

    Raises:
        EntryRefused: there is one.
    """
    opened: list[int] = []
    for piece in pieces:
        key = clause.keys[piece.start]
        if piece.claims or key not in ("(", ")"):
            continue
        if key == "(":
            opened.append(piece.start)
        elif opened:
            opened.pop()
        else:
            opened = [piece.start]
            break
    if opened:
        raise EntryRefused(
            clause.entry, clause.span(opened[0], opened[0] + 1), "This bracket has no partner in its clause.",
            hint="Commas separate clauses within brackets too; leave the brackets out.",
        )  # fmt: skip


def not_understood(clause: Clause, reader: Reader, reading: Reading, before: Sequence[Claim]) -> EntryRefused:
    """Why the clause could not be read whole, at the place where it could not."""
    reason = next(
        (found for diagnose in DIAGNOSES if (found := diagnose(clause, reading.reached))), None
    ) or _unknown(clause, reader, reading.reached)
    understood = _understood([*before, *(claim for piece in reading.pieces for claim in piece.claims)])
    hint = " ".join(part for part in (reason.hint, understood) if part)
    return EntryRefused(clause.entry, clause.span(*reason.tokens), reason.why, hint=hint)


def _impossible_date(clause: Clause, reached: int) -> Reason | None:
    """A date that names two days, none that exists, or no year."""
    at = reached
    while at < len(clause):
        end = at + (run_length(clause.keys[at:], ahead=True) if clause.is_word(at) else 0)
        if any(read_date(clause.text(at, stop)).when for stop in range(at + 1, end + 1)):
            at = end
            continue
        for stop in range(end, at, -1):
            reading = read_date(clause.text(at, stop))
            if reading.why and _is_meant_as_a_date(clause, at, stop):
                return Reason((at, stop), reading.why, reading.hint)
        if looks_numeric(clause.keys[at]):
            return Reason((at, at + 1), f"{clause.text(at, at + 1)!r} is not a date.", "Write 2020-11-17.")
        at += 1
    return None


def _is_meant_as_a_date(clause: Clause, at: int, end: int) -> bool:
    """Whether there is a number or a month in it, and "may" is not the verb."""
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
                (at, _next_status(clause, at)), "A negation says what is not; btu records what is.",
                "Enter what was reported instead: cancelled, awaiting, Netflix not involved, or a note behind #.",
            )  # fmt: skip
    return None


def _next_status(clause: Clause, at: int) -> int:
    """The index behind the status that a negation is about, where one follows at once."""
    for start in range(at + 1, min(at + 3, len(clause))):
        if found := clause.read("status", start):
            return found[0].end
    return at + 1


def _question(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        if clause.is_word(at) and clause.keys[at].endswith("?") and not clause.keys[at][:1].isdigit():
            return Reason(
                (at, at + 1), "A question reports nothing.", "For a rumour, begin with `rumoured:`."
            )
    return None


def _speculation(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        if clause.is_word(at) and clause.keys[at] in SPECULATION:
            return Reason(
                (at, at + 1), f"{clause.text(at, at + 1)!r} leaves it open.",
                "For a rumour, begin with `rumoured:`; for an event announced, `premiere expected March 2021`.",
            )  # fmt: skip
    return None


def _still_to_come(clause: Clause, reached: int) -> Reason | None:
    """`will be renewed`, `to be cancelled`: said of the future, while an update tells what is."""
    for at in range(reached, len(clause) - 1):
        if clause.keys[at] in ("will", "to", "shall") and clause.keys[at + 1] in ("be", "get", "see"):
            return Reason(
                (at, at + 2), "This tells what will be, not what is.",
                "Enter it when it has happened; for a rumour, begin with `rumoured:`.",
            )  # fmt: skip
    return None


def _several_seasons(clause: Clause, reached: int) -> Reason | None:
    for at in range(max(0, reached - 1), len(clause)):
        if clause.keys[at] == "seasons" or (
            clause.keys[at] == "season" and clause.keys[at - 1 : at] in (("two",), ("three",), ("multi",))
        ):
            return Reason(
                (max(0, at - 1) if clause.keys[at - 1 : at] == ("more",) else at, _run_end(clause, at)),
                "An update is of one season, or of the whole show.",
                "For each season enter an update: `renewed for season 4`. How many there are: `seasons = 5`.",
            )  # fmt: skip
    return None


def _run_end(clause: Clause, at: int) -> int:
    """The index behind the numbers that follow."""
    end = at + 1
    while end < len(clause) and (
        clause.keys[end] in ("and", "&", "to", "or", "-", "–")
        or clause.keys[end] in CARDINALS
        or clause.keys[end][:1].isdigit()
    ):
        end += 1
    return end


def _uncounted_episodes(clause: Clause, reached: int) -> Reason | None:
    """`two more episodes`, `10 to 12 episodes`, `10-12 episodes`."""
    for at in range(reached, len(clause)):
        if clause.keys[at] in ("episodes", "eps", "episode"):
            start = max(at - 3, 0)
            while start < at and not (clause.keys[start][:1].isdigit() or clause.keys[start] in CARDINALS):
                start += 1
            more = "more" in clause.keys[start:at] or "additional" in clause.keys[start:at]
            why = "More than how many?" if more else "This is no number of episodes."
            return Reason((start, at + 1), why, "Write how many there are in all: `10 episodes`.")
    return None


def _nowhere(clause: Clause, reached: int) -> Reason | None:
    """A move to what is no place, or to nothing."""
    for at in range(max(0, reached - 1), len(clause)):
        if clause.keys[at] not in ("moved", "moves", "moving", "shifts", "shifted", "switches", "switched"):
            continue
        end = len(clause)
        target = next((index for index in range(at, len(clause)) if clause.keys[index] == "to"), None)
        if target is not None and target + 1 < end and clause.read("when", target + 1):
            when = clause.text(target + 1, clause.read("when", target + 1)[0].end)
            return Reason((at, end), "This does not say what moved.", f"Write `premiere moved to {when}`.")
        return Reason(
            (at, end), "This does not say where it moved, by a name.",
            "Write `moved to Mandarin`, `moved to Netflix`, `platform = X`, or `premiere moved to March 2021`.",
        )  # fmt: skip
    return None


def _relative_day(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        if clause.keys[at] in ("today", "yesterday", "tomorrow", "tonight", "recently", "ago"):
            return Reason((at, at + 1), "This date depends on the day of reading.", "Write it: 2020-11-17.")
    return None


def _attribution(clause: Clause, reached: int) -> Reason | None:
    for at in range(reached, len(clause)):
        if clause.keys[at] in (
            "per",
            "via",
            "according",
            "says",
            "said",
            "reports",
            "report",
            "source",
            "sources",
        ):
            return Reason((at, len(clause)), "A publisher is named with an @.", "Write `@Variety`.")
    return None


def _dateless_event(clause: Clause, reached: int) -> Reason | None:
    """`premiere 2021-03`: has it been, or is it to come?"""
    if events := clause.read("event", 0):
        end = events[0].end
        if reached <= end and clause.read("when", end):
            when, name = clause.text(end, len(clause)), clause.text(0, end)
            past = "premiered" if events[0].value == "premiere" else f"{events[0].value} ="
            return Reason(
                (0, len(clause)), "Has it happened, or is it expected?",
                f"Write `{past} {when}` or `{name} expected {when}`.",
            )  # fmt: skip
    if clause.keys[0] in ("ends", "ending", "end") and clause.read("when", min(1, len(clause))):
        when = clause.text(1, len(clause))
        return Reason(
            (0, len(clause)),
            "Has it ended, or will it?",
            f"Write `ended {when}` or `finale expected {when}`.",
        )
    return None


def _bare_event(clause: Clause, reached: int) -> Reason | None:
    """`premiere date announced`, `production on hold`: an event of which nothing known is said."""
    events = clause.read("event", reached)
    if not events:
        return None
    name = clause.text(reached, events[0].end)
    return Reason(
        (reached, len(clause)), f"It is not understood what {name!r} does here.",
        f"Write `{name} expected March 2021`, `{name} called off` or `met {events[0].value}`.",
    )  # fmt: skip


def _unnamed_buyer(clause: Clause, reached: int) -> Reason | None:
    """`saved by fans`: what is behind `by` is not written as a name."""
    at = reached
    if at < len(clause) - 1 and clause.keys[at] in ("by", "at", "on", "with"):
        name = clause.text(at + 1, len(clause))
        return Reason(
            (at, len(clause)), f"{name!r} is no platform that btu knows.",
            "Write its name with a capital letter, or `platform = …`.",
        )  # fmt: skip
    return None


DIAGNOSES: Final[tuple[Callable[[Clause, int], Reason | None], ...]] = (
    _impossible_date,
    _negation,
    _question,
    _still_to_come,
    _several_seasons,
    _uncounted_episodes,
    _nowhere,
    _relative_day,
    _speculation,
    _attribution,
    _dateless_event,
    _bare_event,
    _unnamed_buyer,
)


def _unknown(clause: Clause, reader: Reader, reached: int) -> Reason:
    """What stands between the parts that are understood, with the nearest words."""
    end = reached + 1
    while end < len(clause) and not _is_read_from(clause, reader, end):
        end += 1
    words = [clause.keys[at] for at in range(reached, min(end, reached + _LOOKED_AT)) if clause.is_word(at)]
    near = _nearest(" ".join(words), words)
    hint = f"Did you mean {near}?" if near else examples()
    return Reason((reached, end), "This is not understood.", hint)


def _is_read_from(clause: Clause, reader: Reader, at: int) -> bool:
    try:
        return reader.read(at).reached == len(clause)
    except EntryRefused:
        return False


def _nearest(phrase: str, words: Sequence[str]) -> str:
    """The phrase, or else the word, that is known and resembles these most."""
    phrases = [" ".join(keys) for keys in (*STATUS_PHRASES, *(tuple(event.split()) for event in EVENTS))]
    if near := get_close_matches(phrase, phrases, n=2, cutoff=0.75):
        return " or ".join(f"`{each}`" for each in near)
    known = _vocabulary()
    for word in words:
        if (
            word not in known
            and len(word) > 2
            and (found := get_close_matches(word, known, n=1, cutoff=0.75))
        ):
            return f"`{found[0]}`"
    return ""


@cache
def _vocabulary() -> dict[str, None]:
    """Every word of the language, in a fixed order."""
    words: set[str] = set(FILLERS) | set(CARDINALS) | set(ORDINALS) | set(MONTHS) | {"season", "episodes"}
    words.update(word for phrase in STATUS_PHRASES for word in phrase)
    words.update(word for event in EVENTS for word in event.split())
    for phrase in PHRASES:
        words |= _words_in(compiled(phrase.pattern))
    return dict.fromkeys(sorted(words))


def _words_in(nodes: Sequence[Node]) -> set[str]:
    words: set[str] = set()
    for node in nodes:
        if isinstance(node, Words):
            words |= node.keys
        elif isinstance(node, Choice):
            for option in node.sequences:
                words |= _words_in(option)
    return words


def _understood(claims: Sequence[Claim]) -> str:
    """What the rest of the entry says, shortly."""
    said = dict.fromkeys(_spoken(claim) for claim in claims if claim.value is not None or claim.part == MET)
    shown = list(said)[:_SHOWN]
    more = " …" if len(said) > _SHOWN else ""
    return f"Understood: {'; '.join(shown)}{more}." if shown else ""


def _spoken(claim: Claim) -> str:
    from btu_cli.errors import shorten

    if claim.part == FACT:
        return f"{claim.name} = {shorten(show_value(claim.value), 40)}"
    if claim.part == EXPECTS:
        return f"{claim.name} expected {claim.value}"
    if claim.part == MET:
        return f"met {claim.name}"
    return f"{claim.part} {shorten(str(claim.value), 40)}"
