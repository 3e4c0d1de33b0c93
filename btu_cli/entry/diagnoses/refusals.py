"""Says why a clause is not understood: the place, the reason, and the nearest thing that is understood.

`DIAGNOSES` are tried in order on the part that could not be read. If none fits, the refusal names the most
similar word.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from btu_cli.entry.diagnoses.reasons import DIAGNOSES, QUESTION, as_question
from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.clause import Reason
from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.phrases.table import vocabulary
from btu_cli.entry.words.lists import ASKING, CONNECTIVES, SHORT
from btu_cli.entry.words.slots import EVENTS, STATUS_PHRASES
from btu_cli.errors import EntryRefused, shorten
from btu_cli.model.facts import show_value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from btu_cli.entry.language.clause import Clause
    from btu_cli.entry.language.cover import ClauseReader, Covered, Piece
    from btu_cli.entry.language.lexer import Token

_EXAMPLES: Final = "`renewed for season 5`, `10 episodes`, `season 2 premiered`, `episodes = 10`"
_TYPED: Final = re.compile(r"`([^`]+)`")
_SHOWN: Final = 5  # claims named in a hint
_ALIKE: Final = 0.82  # least similarity of two words; `plans` and `lands` have less
_OF_A_SOURCE: Final = (Part.PUBLISHER, Part.URL, Part.VIA, Part.PER, Part.SPEAKER)
_TITLE: Final = 8  # words of a title
_SUBJECTS: Final = frozenset("it this that the there they season filming".split())
_DENYING: Final = frozenset(("non", "un", "dis", "de", "in"))
_JOINING: Final = " \t\n,;:–—-|(["  # in front of a part that is left out
_APART: Final = frozenset("with after amid following before ahead while despite alongside".split())
_LOOKED_AT: Final = 12  # nearest words are searched for at most so many words


def examples() -> str:
    """Example entries."""
    return f"Write for example {_EXAMPLES}."


def what_can_be_typed(hint: str, is_understood: Callable[[str], bool]) -> str:
    """The hint, if all its suggestions are understood for this show; else examples that are."""
    if all(is_understood(typed) for typed in _TYPED.findall(hint)):
        return hint
    understood = hint.partition("Understood: ")
    return f"{examples()} {''.join(understood[1:])}".rstrip()


def nothing_said(entry: str) -> EntryRefused:
    """The refusal of an empty entry."""
    return EntryRefused(entry, (0, len(entry)), "The entry says nothing.", hint=examples())


def too_many_words(clause: Clause, limit: int) -> EntryRefused:
    """The refusal of a clause that is too long."""
    return EntryRefused(
        clause.entry, clause.span(0, len(clause)), f"This is longer than any clause (over {limit} words).",
        hint="Put commas between clauses; free text goes after a # at the end, exact words in quotes.",
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
            hint="Commas separate clauses. Leave the bracket out.",
        )  # fmt: skip


def require_no_other_title(clause: Clause, pieces: Sequence[Piece]) -> None:
    """Refuse a quoted title beside a statement: `"Lucifer" renewed` is about another show.

    Raises:
        EntryRefused: quoted words are in front of a statement, or look like a title.
    """
    stated = [
        piece.start
        for piece in pieces
        if piece.head or (piece.claims and piece.claims[0].part is Part.SEASON)
    ]
    sources = {piece.end - 1 for piece in pieces if piece.claims and piece.claims[0].part in _OF_A_SOURCE}
    for token_at, token in enumerate(clause.tokens):
        if token.kind is not Kind.QUOTE or not stated:
            continue
        before_news = any(at > token_at for at in stated)
        spoken = token_at - 1 in sources or clause.is_a_motto(token_at)
        if before_news or (_is_written_as_a_title(token.value) and not spoken):
            raise EntryRefused(
                clause.entry, clause.span(token_at, token_at + 1),
                "This could be the title of another show; an entry is about one show.",
                hint='If these are exact words, put a comma between: `renewed, "exact words"`.',
            )  # fmt: skip


def require_no_title_in_front(clause: Clause) -> None:
    """Refuse a title as the first of several clauses: `"Lucifer", renewed`.

    Raises:
        EntryRefused: the clause is a quote that looks like a title.
    """
    if [token.kind for token in clause.tokens] == [Kind.QUOTE] and _is_written_as_a_title(
        clause.tokens[0].value
    ):
        raise EntryRefused(
            clause.entry, clause.span(0, 1), "This could be the title of another show.",
            hint='If these are exact words, put them last: `renewed, "exact words"`.',
        )  # fmt: skip


def _is_written_as_a_title(words: str) -> bool:
    """Whether every longer word has a capital letter, and there is no end of a sentence."""
    if words[:1].islower():
        return False
    long = [word for word in words.split() if len(word) > SHORT + 1]
    return (
        len(words.split()) <= _TITLE
        and not words.rstrip().endswith((".", "?"))
        and all(not word[0].islower() for word in long)
    )


def require_no_final_question(text: str, tokens: Sequence[Token]) -> None:
    """Refuse a headline that ends like a question: `'X' back in 2027?` is not an uncertain date.

    Raises:
        EntryRefused: it ends with a question mark that is not part of a field's value.
    """
    at = len(tokens) - 1
    while at > 0 and (tokens[at].kind is Kind.NOTE or _is_an_address(tokens[at])):
        at -= 1
    begun = max((i for i in range(at) if tokens[i].kind is Kind.SEPARATOR), default=0)
    if at < 0 or any(token.kind in (Kind.EQUALS, Kind.SOURCE) for token in tokens[begun : at + 1]):
        return
    if tokens[at].kind is not Kind.QUOTE and text[: tokens[at].end].endswith("?"):
        raise EntryRefused(
            text, (tokens[at].start, tokens[at].end), QUESTION,
            hint=f"{as_question(text[tokens[begun].start : tokens[at].end])} An uncertain date: "
            '`expect "premiere" = 2027?`.',
        )  # fmt: skip


def _is_an_address(token: Token) -> bool:
    """Whether it is an address, and no question behind one: `https://t.co/abc?`."""
    return token.kind is Kind.URL and not token.value.endswith("?")


def require_no_hashtag(text: str, tokens: Sequence[Token]) -> None:
    """Refuse a headline after a hashtag, as in `renewed #Netflix, or is it`, `#LuciferS5 is renewed`.

    Raises:
        EntryRefused: a note that begins without a space has words that are no hashtags.
    """
    for token in tokens:
        words = token.value.split()
        if token.kind is not Kind.NOTE or not words or token.value[:1].isspace():
            continue
        asked = words[-1].endswith("?")
        if asked or any(not word.startswith(("#", "http")) for word in words[1:]):
            raise EntryRefused(
                text, (token.start, token.end), "These may be hashtags, or a note.",
                hint=f"A note has a space after the #: `# {shorten(' '.join(words), 60)}`.",
            )  # fmt: skip


def require_no_question(clause: Clause) -> None:
    """Refuse `Is 'X' renewed`, `Was season 3 cancelled`: questions, even without a question mark.

    Raises:
        EntryRefused: it begins with the verb of a question.
    """
    for at, key in enumerate(clause.keys[:-1]):
        if key in ASKING and (clause.is_gap(at + 1) or (at == 0 and _asks_about(clause))):
            raise EntryRefused(
                clause.entry, clause.span(at, at + 1), QUESTION,
                hint=as_question(clause.text(0, len(clause))),
            )  # fmt: skip


def _asks_about(clause: Clause) -> bool:
    """Whether a clause begins with a verb and its subject follows."""
    before = re.split(r"[,;\n]", clause.entry[: clause.tokens[0].start])[-1]
    if any(character.isalnum() for character in before):
        return False
    return clause.keys[1] in _SUBJECTS or any(clause.read(slot, 1) for slot in ("run", "event", "platform"))


def not_understood(
    clause: Clause, reader: ClauseReader, reading: Covered, before: Sequence[Claim]
) -> EntryRefused:
    """The refusal of a clause that could not be read whole, at the place where reading stopped."""
    reason = next(
        (found for diagnose in DIAGNOSES if (found := diagnose(clause, reading.reached))), None
    ) or _unknown(clause, reader, reading.reached)
    understood = _understood([*before, *(claim for piece in reading.pieces for claim in piece.claims)])
    hint = " ".join(part for part in (reason.hint, understood) if part)
    return EntryRefused(clause.entry, clause.span(*reason.tokens), reason.why, hint=hint)


def _unknown(clause: Clause, reader: ClauseReader, reached: int) -> Reason:
    """The refusal that names the unknown words between understood parts, with the nearest words."""
    end = reached + 1
    if reached and reader.is_another_statement(reached):
        return Reason(
            (reached, len(clause)), "This is a second statement, after the one in front of it.",
            "If both hold, put a comma between them.",
        )  # fmt: skip
    while end < len(clause) and not _is_read_from(clause, reader, end):
        end += 1
    words = [clause.keys[at] for at in range(reached, min(end, reached + _LOOKED_AT)) if clause.is_word(at)]
    hint = (
        _nearest(clause, reached, end, words)
        or _as_rest(clause, reached)
        or f"{examples()} Or keep it as a note: {clause.as_note()}."
    )
    return Reason((reached, end), "This is not understood.", hint)


def _as_rest(clause: Clause, reached: int) -> str:
    """How to keep what is not understood as a note, if what is in front of it is news by itself."""
    led = not reached or clause.keys[reached] in _APART or clause.keys[reached - 1] in CONNECTIVES
    if not clause.context.suggests or not led:
        return ""
    from btu_cli.entry.language.parser import is_understood

    end = reached
    while end and clause.keys[end - 1] in CONNECTIVES:
        end -= 1
    news = clause.entry[: clause.tokens[end].start].rstrip(_JOINING)
    rest = " ".join(clause.entry[clause.tokens[reached].start :].replace("`", "'").split())
    if clause.keys[reached - 1 : reached] == ("(",):
        rest = rest.removesuffix(")")
    if not news or "`" in news or not is_understood(news, clause.context):
        return ""
    return f"If the rest changes nothing, make it a note: `{news} # {rest}`."


def _is_read_from(clause: Clause, reader: ClauseReader, at: int) -> bool:
    try:
        return reader.read(at).reached == len(clause)
    except EntryRefused:
        return False


def _nearest(clause: Clause, reached: int, end: int, words: Sequence[str]) -> str:
    """The clause with the nearest known phrase or word in it, if that is understood."""
    if not clause.context.suggests:
        return ""
    phrase = " ".join(words)
    phrases = [" ".join(keys) for keys in (*STATUS_PHRASES, *(tuple(event.split()) for event in EVENTS))]
    phrases = [
        each for each in phrases if each.startswith("un") is phrase.startswith("un")
    ]  # never suggest the opposite
    near = get_close_matches(phrase, phrases, n=2, cutoff=0.8)
    tried = [(reached, end, found) for found in near if found != phrase]
    known = vocabulary()
    longer = [word for word in known if len(word) > SHORT + 1]
    for at, word in zip(range(reached, end), words, strict=False):
        if word not in known and len(word) > SHORT + 1:
            near = get_close_matches(word, longer, n=1, cutoff=_ALIKE)
            tried += [(at, at + 1, found) for found in near if not _is_opposite(word, found)]
    meant = [f"`{clause.with_words(*place)}`" for place in tried if _is_understood(clause, *place)]
    return f"Did you mean {' or '.join(dict.fromkeys(meant))}?" if meant else ""


def _is_opposite(word: str, known: str) -> bool:
    """Whether a word denies a known one: `nonexclusive`."""
    return word.endswith(known) and word.removesuffix(known) in _DENYING


def _is_understood(clause: Clause, start: int, end: int, words: str) -> bool:
    """Whether the clause is understood with other words in place of the unknown ones."""
    from btu_cli.entry.language.parser import is_understood

    return is_understood(clause.with_words(start, end, words), clause.context)


def _understood(claims: Sequence[Claim]) -> str:
    """A short form of what the rest of the entry says."""
    telling = (claim for claim in claims if claim.value is not None or claim.part in (Part.MET, Part.OVER))
    said = dict.fromkeys(_spoken(claim) for claim in telling)
    shown = list(said)[:_SHOWN]
    more = " …" if len(said) > _SHOWN else ""
    return f"Understood: {'; '.join(shown)}{more}." if shown else ""


def _spoken(claim: Claim) -> str:
    """A claim as an entry says it."""
    from btu_cli.errors import shorten

    written = _WRITTEN.get(claim.part, "{part} {value}")
    if claim.part == Part.SEASON:
        value = f"{'s' * (len(claim.value) > 1)} {' and '.join(map(str, claim.value))}"
    elif claim.part == Part.FACT:
        value = shorten(show_value(claim.value), 40)
    else:
        value = shorten(str(claim.value), 40)
    return written.format(part=claim.part, name=claim.name, value=value)


# How claims are written whose part has no word of its own in an entry.
_WRITTEN: Final = {
    Part.FACT: "{name} = {value}",
    Part.EXPECTS: "{name} expected {value}",
    Part.MET: "met {name}",
    Part.SEASON: "season{value}",
    Part.AGENT: "{name} {value}",
    Part.FOR: "status = {value}",
    Part.OVER: "status = ended",
    Part.PLACE: "{value}",
    Part.ALONE: "{value}",
}
