"""The texts of `btu help TOPIC`. Their lists are made from the code's own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WIDTH: Final = 78


def dates() -> str:
    """How dates are typed and shown."""
    return """\
A date is as exact as its source, and no more.

  2020-11-17               a day          17 Nov 2020, Nov 17, 2020, 11/17/2020
  2020-11                  a month        November 2020
  2020                     a year
  2021-Q3                  a quarter      Q3 2021
  2021-summer              a season       summer 2021
  2019~  2019?             approximate, uncertain
  2018-11-23/2019-02       between two    an open end: 2019/.. or ../2019

03/04/2020 can be read in two ways. btu refuses it and names both.
Early, mid and late 2021 are four months each.

Three clocks, alone or together:

  --as-of DATE             the world at the end of that date
  --known-on TIME          what this record held by then
  --published-by DATE      what sources had published by then, as of then"""


def entries() -> str:
    """How an update is typed."""
    return """\
An entry is made of clauses, in any order, with commas or semicolons between
them:

  btu add-update "renewed 2020-11-17, 10 episodes, Netflix not involved"

  renewed, on hiatus, canceled …      the status
  season 5, renewed for season 5      the season
  cancelled by Fox, saved by Netflix  the status, and what the platform does
  premiered 2018-11-23 in Russia      an event that happened on a day
  filming expected Q3 2021            an event announced for a date
  wrapped filming                     an announced event that has happened
  production = Beijing + Moscow       a field and its value, a list with +
  rumoured: official:                 how firm it is, at the very start
  @Variety https://… "exact words"    the source, its address, its words
  # anything                          a note; it goes to the end of the line

You can paste a headline as it is. If btu does not understand something, it
shows the place and stores nothing. docs/quick-entry.md has the whole language."""


def statuses() -> str:
    """The statuses."""
    from btu_cli.model.lifecycle import DECISIONS, RUN

    meanings = {
        "in_development": "being developed, not ordered",
        "in_talks": "somebody is in talks about it",
        "renewed": "ordered; a first season too",
        "final_season": "ordered as the last one",
        "hiatus": "officially paused",
        "cancelled": "axed: not the same as ended",
        "shopped": "axed, and its seller is looking for another buyer",
        "saved": "picked up after an axe",
        "ended": "closed as planned",
        "in_production": "being made",
        "airing": "being released",
        "awaiting": "the season is over, and there is no word about another",
    }
    return "\n".join(
        (
            "Decisions:",
            *_rows((name, meanings[name]) for name in DECISIONS),
            "",
            "The run:",
            *_rows((name, meanings[name]) for name in RUN),
            "",
            *_rows(
                (
                    ("unknown", "nothing is recorded; never typed"),
                    ("in_limbo", "a promise is stale or has lapsed; derived, never typed"),
                )
            ),
            "",
            "Common words work too: canceled, axed, picked up, on hold, wrapped up …",
        )
    )


def fields() -> str:
    """The known fields."""
    from btu_cli.model.facts import KNOWN_FAMILIES, KNOWN_FIELDS

    known = [(name, _kind(kind)) for name, kind in KNOWN_FIELDS.items()]
    families = [(f"{name}.NAME", _kind(kind)) for name, kind in KNOWN_FAMILIES.items()]
    return "\n".join(
        (
            "The known fields, of the whole show or of a season:",
            *_rows(known),
            "",
            "Families, where NAME is a platform, a territory or a role:",
            *_rows(families),
            "",
            *wrap(
                "Any other lower-case name is allowed, with dots between its parts. "
                "btu add-update --set FIELD=VALUE; A + B is a list.",
                WIDTH,
            ),
        )
    )


def rules() -> str:
    """The rules of `btu check`."""
    from btu_cli.history.checks import CHECKS, PRESSING

    rows = [
        (f"{rule}{'*' if rule in PRESSING else ''}", (check.__doc__ or "").strip().splitlines()[0])
        for rule, check in CHECKS
    ]
    told = (
        "* counts as needing attention in btu shows. --ignore RULE leaves one out, "
        "--acknowledge RULE|ID silences findings for good, or until a date with --until."
    )
    return "\n".join(("What btu check looks for:", *_rows(rows), "", *wrap(told, WIDTH)))


def environment() -> str:
    """The variables of the environment."""
    return "\n".join(
        (
            "Variables of the environment:",
            *_rows(
                (
                    ("BTU_DATA", "the folder of the record; --data overrides it"),
                    ("BTU_SHOW", "the show to use if none is named"),
                    ("BTU_STALE_AFTER", "after how many months without progress a status is stale"),
                    ("BTU_COLOR", "auto, always or never; NO_COLOR, FORCE_COLOR and CLICOLOR work too"),
                    ("BTU_PAGER, PAGER", "the program that shows long pages; cat for none"),
                    ("BTU_DATE_STYLE", "day-first, month-first or iso, in sentences on pages"),
                    ("BTU_LOCK_TIMEOUT", "how many seconds a write waits for another one"),
                    ("BTU_NOW", "a fixed clock, for scripts that must give the same output each time"),
                    ("BTU_OFFLINE", "1: never use the network"),
                    ("BTU_TMDB_KEY", "the key for TMDB; BTU_TMDB_KEY_FILE names a file that holds it"),
                    ("BTU_TVMAZE_URL", "another address of TVmaze; BTU_TMDB_URL of TMDB"),
                    ("COLUMNS", "the width of pages"),
                )
            ),
            "",
            "btu config list --origin shows the settings, and where each comes from.",
        )
    )


def exit_statuses() -> str:
    """The exit statuses."""
    return "\n".join(
        (
            "Exit statuses:",
            *_rows(
                (
                    ("0", "done"),
                    ("1", "the answer is different (diff), or there are findings (check)"),
                    ("2", "usage: the command line cannot be carried out"),
                    ("3", "not found: a show, an update, a setting"),
                    ("4", "a damaged or unreadable record; it is left as it is"),
                    ("5", "refused input; nothing is stored"),
                    ("6", "could not write, the record or the output"),
                    ("7", "network: a catalogue or page did not answer"),
                    ("130, 143", "interrupted, terminated"),
                )
            ),
            "",
            'With --json an error is a document on stderr: {"schema": "btu.error/1", "error": …}.',
        )
    )


TOPICS: Final[dict[str, Callable[[], str]]] = {
    "dates": dates,
    "entries": entries,
    "statuses": statuses,
    "fields": fields,
    "rules": rules,
    "environment": environment,
    "exit-statuses": exit_statuses,
}


def _kind(kind: str) -> str:
    """The kind of values that a field takes, in words."""
    from btu_cli.model.facts import COUNT, DATE, FLAG, STATUS

    kinds = {
        STATUS: "a status",
        COUNT: "a whole number",
        DATE: "a date",
        FLAG: "yes or no",
    }
    return kinds.get(kind, "text, or a list of texts")


def _rows(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Names and their meanings in two columns, no line wider than a page."""
    given = tuple(pairs)
    column = max(len(name) for name, _ in given)
    lines = []
    for name, meaning in given:
        first, *rest = wrap(meaning, WIDTH - column - 4)
        lines.append(f"  {name:{column}}  {first}")
        lines += [" " * (column + 4) + line for line in rest]
    return lines
