"""Facts: `field = value`, asserted by an update about the whole show or one season.

A known field has a kind, which defines its possible values. Any other lower-case dotted name is allowed too;
its value is text, a whole number, true or false, or a list of texts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeAlias, TypeGuard

from btu_cli.errors import BadField, BadValue, NotADate, UnknownStatus
from btu_cli.model.dates import PartialDate
from btu_cli.model.lifecycle import STATUSES, parse_status
from btu_cli.model.text import LINE, clean
from btu_cli.named import NamedTuple

Value: TypeAlias = str | int | bool | PartialDate | tuple[str, ...]

# The kinds of values. A DATE can also be one of EVENT_STATES.
STATUS, TEXT, COUNT, FLAG, DATE, ANY = "status", "text", "count", "flag", "date", "any"

# Words in place of an event's date: no longer planned, put off without a new date, interrupted, going on
# again.
WITHDRAWN: Final = "withdrawn"
POSTPONED: Final = "postponed"
SUSPENDED: Final = "suspended"
RESUMED: Final = "resumed"
EVENT_STATES: Final = (WITHDRAWN, POSTPONED, SUSPENDED, RESUMED)

KNOWN_FIELDS: Final = {
    "status": STATUS,
    "by": TEXT,
    "final": FLAG,
    "reason": TEXT,
    "studio": TEXT,
    "episodes": COUNT,
    "seasons": COUNT,
    "language": TEXT,
    "platform": TEXT,
    "production": TEXT,
    "producers": TEXT,
    "creators": TEXT,
    "stage": TEXT,
    "filming": DATE,
    "premiere": DATE,
    "finale": DATE,
    "format": TEXT,
}
KNOWN_FAMILIES: Final = {
    "platform": TEXT,
    "premiere": DATE,  # of a part
    "finale": DATE,
    "release": DATE,
    "rights": DATE,
    "cast": TEXT,
    "catalogue": TEXT,
}
FIELD_LIMIT: Final = 100
LIST_LIMIT: Final = 100
COUNT_LIMITS: Final = {"episodes": 20_000, "seasons": 200}
SEASON_LIMIT: Final = 200
SEPARATOR: Final = " + "
_NO_NAME: Final = frozenset("=,;\"'@#<>[]{}()|\\/^~?%*`$")  # characters that a field's name cannot have


class Fact(NamedTuple):
    """One assertion. Its scope is the season of its update."""

    field: str
    value: Value


def scope_of(season: int | None) -> str:
    """The name of a scope: `show` or `season 2`."""
    return "show" if season is None else f"season {season}"


def field_name(text: str) -> str:
    """`text` as a field's name: lower case, dotted, hyphens for spaces within a part.

    Raises:
        BadField: it is empty, too long, or holds what a name cannot.
    """
    name = clean(text, "The field's name", FIELD_LIMIT).lower().replace(" .", ".").replace(". ", ".")
    parts = ["-".join(part.split()) for part in name.split(".")]
    if not all(parts):
        raise BadField(
            f"{text!r} is not a field's name.", hint="Write a name, or two with a dot: platform.netflix."
        )
    name = ".".join(parts)
    wrong = sorted({character for character in name if character in _NO_NAME or not character.isprintable()})
    if wrong or not name[0].isalpha():
        what = f"holds {' '.join(wrong)}" if wrong else "does not begin with a letter"
        raise BadField(
            f"The field's name {text!r} {what}.", hint="Letters, digits, dots and hyphens make one."
        )
    if not parts[0].replace("-", "").replace("_", "").isalnum():
        raise BadField(f"{text!r} is not a field's name.", hint="Letters, digits, dots and hyphens make one.")
    if parts[0] in ("expected", "expects"):
        raise BadField(f"{name} is not a field.", hint="Give an expectation: --expect EVENT=WHEN.")
    return name


def require_name(text: str) -> None:
    """Refuse what is not a field's name yet, though it could be made one.

    Raises:
        BadField: it is none.
    """
    if (name := field_name(text)) != text:
        raise BadField(f"{text!r} is not a field's name.", hint=f"Write {name}.")


@lru_cache(maxsize=1024)  # asked for each fact of a record, and most have a few fields
def kind_of(field: str) -> str:
    """The kind of a field's values; ANY for an unknown field."""
    family, dot, _ = field.partition(".")
    return KNOWN_FAMILIES.get(family, ANY) if dot else KNOWN_FIELDS.get(field, ANY)


def parse_value(field: str, text: str) -> Value:
    """Read a typed value of a field. ` + ` with spaces separates the parts of a list.

    Raises:
        Refused: the field cannot have this value.
    """
    kind = kind_of(field)
    given = clean(text, field, LINE * 4)
    if not given:
        raise BadValue(field, text, "a value")
    if kind == STATUS:
        return parse_status(given)
    if kind == FLAG:
        return _flag(field, given)
    if kind == COUNT:
        return _count(field, given)
    if kind == DATE:
        return _date(field, given)
    return _free(field, given, typed=kind == ANY)


def require_kind(fact: Fact) -> None:
    """Refuse a fact that nobody could have typed: a script can put anything into a raw document.

    Raises:
        Refused: the field cannot have this name, or not a value of this kind.
    """
    field, value = fact
    require_name(field)
    kind, shown = kind_of(field), show_value(value)
    if kind == STATUS and value not in STATUSES:
        raise UnknownStatus(shown, (), STATUSES)
    if kind == FLAG and not isinstance(value, bool):
        raise BadValue(field, shown, "true or false")
    if kind == COUNT:
        _count(field, shown if type(value) is int else f"{shown} (not a number)")
    if kind == DATE and not isinstance(value, PartialDate) and value not in EVENT_STATES:
        raise BadValue(field, shown, "a date, such as 2021-Q3")
    if kind == TEXT and isinstance(value, int):
        raise BadValue(field, shown, "a text, or a list of texts")


def parse_season(text: str) -> int:
    """A season's number, 0 (specials) to 200.

    Raises:
        BadValue: it is not a season's number.
    """
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 3 or int(digits) > SEASON_LIMIT:  # noqa: PLR2004
        raise BadValue("season", digits, f"a whole number from 0 to {SEASON_LIMIT}")
    return int(digits)


def same_value(one: Value, other: Value) -> bool:
    """Whether two values are the same, apart from letter case and the order of a list."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or one.casefold() == other.casefold()
    if type(one) is type(other) and type(one) is not tuple:
        return one == other
    return _comparable(one) == _comparable(other)


def is_list(value: object) -> TypeGuard[tuple[str, ...]]:
    """Whether a value is a list of texts. A date is a tuple too, and none."""
    return isinstance(value, tuple) and not isinstance(value, PartialDate)


def texts_of(value: Value) -> tuple[str, ...]:
    """The texts of a list, or the single text."""
    return value if is_list(value) else (str(value),)


def show_value(value: Value) -> str:
    """A value for people: lists with commas, yes and no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_list(value):
        return ", ".join(value)
    return str(value)


def _comparable(value: Value) -> object:
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, tuple):
        return frozenset(str(part).casefold() for part in value)
    if isinstance(value, str):
        return frozenset((value.casefold(),))
    return (type(value), value)


def _flag(field: str, given: str) -> bool:
    word = given.lower()
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    raise BadValue(field, given, "yes or no")


def _count(field: str, given: str) -> int:
    limit = COUNT_LIMITS[field]
    if given.isascii() and given.isdigit() and len(given) <= len(str(limit)) and 1 <= int(given) <= limit:
        return int(given)
    raise BadValue(field, given, f"a whole number from 1 to {limit:,}")


def _date(field: str, given: str) -> Value:
    from btu_cli.model.written import parse_date

    if given.lower() in EVENT_STATES:
        return given.lower()
    try:
        return parse_date(given)
    except NotADate as error:
        wanted = f"a date, such as {field} = 2021-Q3. {error.hint.rstrip('.')}"
        raise BadValue(field, given, wanted) from None


def _free(field: str, given: str, *, typed: bool) -> Value:
    parts = tuple(part.strip() for part in given.split(SEPARATOR))
    if not all(parts) or len(parts) > LIST_LIMIT:
        raise BadValue(field, given, f"up to {LIST_LIMIT} texts with '{SEPARATOR}' between them")
    if len(parts) > 1:
        return tuple(clean(part, field) for part in parts)
    text = clean(given, field)
    if typed and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if typed and text.isascii() and text.removeprefix("-").isdigit() and str(int(text)) == text:
        return int(text)
    return text
