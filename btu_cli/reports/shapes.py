"""The shapes of the JSON documents: a typed dictionary for each. `btu schema` is derived from them.

They are only types: commands do not import them, because building them takes a millisecond. A key is
described here and nowhere else; `Says` adds what an annotation cannot express. Within a version no key is
removed or changes its type. New keys can appear, so readers must ignore unknown ones. All keys are always
present unless they are `NotRequired`.
"""

from typing import Annotated, NotRequired, TypeAlias, TypedDict

from btu_cli.history.conflicts import FIRMER, LATER, MORE_EXACT, ORIGIN
from btu_cli.history.expectations import STATES
from btu_cli.model.lifecycle import IN_LIMBO, STATUSES, UNKNOWN
from btu_cli.model.sources import STANDINGS
from btu_cli.named import NamedTuple


class Says(NamedTuple):
    """Parts of a key's JSON Schema beyond its type."""

    description: str = ""
    enum: tuple[str, ...] = ()
    pattern: str = ""
    format: str = ""
    minimum: int | None = None


Count: TypeAlias = Annotated[int, Says(minimum=0)]
Day: TypeAlias = Annotated[str, Says(format="date")]
When: TypeAlias = Annotated[str, Says("A partial date: 2020, 2020-11, 2021-Q3, 2018/2019 …")]
Id: TypeAlias = Annotated[str, Says(pattern="^[0-9a-f]{64}$")]
Scope: TypeAlias = Annotated[str, Says(pattern="^(show|season [0-9]+)$")]
Standing: TypeAlias = Annotated[str, Says(enum=STANDINGS)]
Status: TypeAlias = Annotated[str, Says(enum=(*STATUSES, UNKNOWN))]
Outlook: TypeAlias = Annotated[str, Says("The status, or in_limbo.", enum=(*STATUSES, UNKNOWN, IN_LIMBO))]
Value: TypeAlias = Annotated[
    str | int | bool | list[str],
    Says("Text, a whole number, true or false, a list of texts, or a partial date as text."),
]


# -- parts that documents share ----------------------------------------------------------------------------


class Show(TypedDict):
    """A show in the form that every document uses."""

    slug: str
    title: str
    other_titles: list[str]
    ids: dict[str, str]
    note: str | None
    numberings: Annotated[
        dict[str, dict[str, Count]], Says("By platform: its seasons, each with the season of the record.")
    ]


class Source(TypedDict):
    """The source of a report."""

    publisher: str | None
    title: str | None
    url: str | None
    published: When | None
    speaker: str | None
    quote: str | None
    via: str | None


class Announcement(TypedDict):
    """An event announced for a partial date."""

    event: str
    when: When


class Said(TypedDict):
    """An update without its id and date, and whether it was retracted or superseded."""

    recorded: Annotated[str, Says(format="date-time")]
    season: Count | None
    facts: dict[str, Value]
    expects: list[Announcement]
    met: list[str]
    standing: Standing
    source: Source | None
    note: str | None
    supersedes: Id | None
    retracts: Id | None
    retracted: bool
    superseded_by: Id | None


class Update(Said):
    """One report, and whether it was retracted or superseded."""

    id: Id
    date: When


class Change(TypedDict):
    """One difference between two states."""

    scope: Scope
    field: str
    kind: Annotated[str, Says(enum=("added", "changed", "removed", "confirmed"))]
    old: Value | None
    new: Value | None


class Fact(TypedDict):
    """A fact of the state. `update` and `source` are those of its firmest claim."""

    scope: Scope
    field: str
    value: Value
    since: When
    previous: Value | None
    inherited: bool
    disputed: bool
    update: Id
    source: Source | None
    origins: Count


class Expectation(TypedDict):
    """An announced event, and what became of it; updates are given as ids."""

    event: str
    scope: Scope
    when: When
    state: Annotated[str, Says(enum=tuple(STATES))]
    update: Id
    replaces: Id | None
    replaced_by: Id | None


class Claim(TypedDict):
    """One side of a contradiction."""

    scope: Scope
    update: Id
    value: Value
    date: When
    standing: Standing
    source: Source | None


class Conflict(TypedDict):
    """A contradiction, the value that is shown, and the rule that chose it."""

    scope: Scope
    field: str
    claims: list[Claim]
    shown: Value
    rule: Annotated[str, Says(enum=(ORIGIN, FIRMER, MORE_EXACT, LATER))]


# -- answers of commands that read -------------------------------------------------------------------------


class Headline(TypedDict):
    """The show's status, the sentence about it, and the dates behind it."""

    status: Status
    outlook: Outlook
    season: Count | None
    standing: Standing | None
    since: When | None
    age_days: Count | None
    stale: bool
    on_air: bool
    final: Annotated[bool, Says("Whether the headline's season is the last.")]
    by: Annotated[str | None, Says("Who took the decision.")]
    progress: Annotated[When | None, Says("The date of the last progress.")]
    checked: Annotated[When | None, Says("The date of the newest update of any kind.")]
    sentence: str


class StatusDocument(TypedDict):
    """`btu status`."""

    show: Show
    as_of: Day
    headline: Headline
    facts: list[Fact]
    expectations: list[Expectation]
    conflicts: list[Conflict]
    since: When | None
    changes: list[Change]


class TimelineDocument(TypedDict):
    """`btu timeline`."""

    show: Show
    as_of: Day
    updates: list[Update]


class Entry(TypedDict):
    """The changes that one update made."""

    show: str
    date: When
    update: Id
    changes: list[Change]


class ChangelogDocument(TypedDict):
    """`btu changelog`."""

    as_of: Day
    entries: list[Entry]


ChartSpan = TypedDict(
    "ChartSpan",
    {"value": Value, "from": Day, "until": Day | None, "update": Id, "standing": Standing},
)


class ChartWindow(TypedDict):
    """An expectation, and what became of it."""

    event: str
    when: When
    state: Annotated[str, Says(enum=STATES)]
    update: Id


class ChartLane(TypedDict):
    """A field of a scope: its values over time (`until` is null while one holds), and its expectations."""

    scope: Scope
    field: str
    spans: list[ChartSpan]
    windows: list[ChartWindow]


class ChartDocument(TypedDict):
    """`btu timeline --chart`."""

    show: Show
    as_of: Day
    lanes: list[ChartLane]


class SiteFile(TypedDict):
    """A file of a site, by its name in the folder, and what became of it."""

    name: str
    state: Annotated[str, Says(enum=("written", "unchanged", "failed"))]
    problem: str | None


class SiteDocument(TypedDict):
    """`btu page --all`."""

    folder: str
    files: list[SiteFile]


class InspectDocument(TypedDict):
    """`btu inspect`: the update, what it changed, and the chain of corrections both ways, nearest first."""

    show: Show
    update: Update
    entry: Annotated[str, Says("The update in quick entry: typed again, it gives the same update.")]
    changes: list[Change]
    replaces: list[Update]
    replaced_by: list[Update]


class Promise(Expectation):
    """An expectation: who promised it, when it was met, and how many days late it is or was."""

    show: str
    announced: When
    source: Source | None
    closed_by: Id | None
    came_true: When | None
    days_late: Count


class Kept(TypedDict):
    """How promises were kept, in numbers."""

    on_time: Count
    late: Count
    undated: Annotated[Count, Says("Met by a report from after the window, on a day that is not recorded.")]
    slipped: Count
    lapsed: Count
    withdrawn: Count


class ExpectedDocument(TypedDict):
    """`btu expected`."""

    as_of: Day
    expectations: list[Promise]
    kept: Kept


class Settlement(TypedDict):
    """The command that settles a contradiction if this update is the wrong one."""

    update: Id
    command: str


class SettledConflict(Conflict):
    """A contradiction with the commands that settle it."""

    settle: list[Settlement]


class ConflictsDocument(TypedDict):
    """`btu conflicts`."""

    show: Show
    as_of: Day
    conflicts: list[SettledConflict]


class Article(TypedDict):
    """An article: how many updates name it, and their quotes."""

    publisher: str | None
    title: str | None
    url: str | None
    published: When | None
    via: str | None
    updates: Count
    quotes: list[str]


class Origin(TypedDict):
    """An origin with the articles that repeat it."""

    origin: str
    sources: list[Article]
    updates: Count


class Support(TypedDict):
    """Who reports a fact."""

    scope: Scope
    field: str
    value: Value
    sources: Count
    origins: Count


class SourcesDocument(TypedDict):
    """`btu sources`."""

    show: Show
    as_of: Day
    origins: list[Origin]
    facts: list[Support]
    unsourced: Count


class Side(TypedDict):
    """One of two moments: its name as typed, and the headline then."""

    moment: str
    as_of: Day
    status: str
    outlook: str
    sentence: str


DiffDocument = TypedDict(
    "DiffDocument",
    {
        "show": Show,
        "clock": Annotated[str, Says(enum=("as-of", "known-on", "published-by"))],
        "from": Side,
        "to": Side,
        "differs": bool,
        "changes": list[Change],
    },
)


class Finding(TypedDict):
    """Something that a check noticed, and the commands that settle it."""

    show: str
    rule: str
    update: Id | None
    message: str
    hint: str
    acknowledged: Annotated[bool, Says("An acknowledged finding does not count.")]


class File(TypedDict):
    """A file of the record."""

    show: str
    path: str
    ok: bool
    problem: str | None


class CheckedBackup(TypedDict):
    """A backup of a show's file (with --backups), and the fault that keeps it from being restored."""

    show: str
    number: Count
    path: str
    ok: bool
    problem: str | None


class CheckDocument(TypedDict):
    """`btu check`."""

    findings: list[Finding]
    files: list[File]
    backups: list[CheckedBackup]


class Acknowledged(TypedDict):
    """A rule, or an update's id, whose findings do not count, until a day or (null) for good."""

    what: str
    until: Day | None


class AcknowledgeDocument(TypedDict):
    """`btu check --acknowledge`: everything that is now acknowledged for the show."""

    show: Show
    acknowledged: list[Acknowledged]
    dry_run: bool


class Attention(TypedDict):
    """Why a show needs attention; with an event and its date, if the reason is an event."""

    reason: Annotated[
        str,
        Says(enum=("damaged", "due", "only-rumours", "stale", "lapsed", "conflict", "catalogue", "dangling")),
    ]
    event: str | None
    scope: Scope | None
    when: When | None


class ShowLine(TypedDict):
    """A show in the list of all shows."""

    slug: str
    title: str
    own: bool
    status: Status
    outlook: Outlook
    standing: Standing | None
    since: When | None
    age_days: Count | None
    updates: Count
    findings: Count
    attention: list[Attention]
    problem: str | None


class ShowsDocument(TypedDict):
    """`btu shows`."""

    as_of: Day
    shows: list[ShowLine]


# -- answers of commands that write ------------------------------------------------------------------------


class AddDocument(TypedDict):
    """`btu add-update`: whether the update is new, and what it changed."""

    show: Show
    added: bool
    dry_run: bool
    update: Update
    updates: Annotated[list[Update], Says("All updates of the entry; `update` is the first one.")]
    changes: list[Change]


class CorrectDocument(AddDocument):
    """`btu correct`; `replaced` is the update that was corrected."""

    replaced: Update | None


class WithdrawDocument(AddDocument):
    """`btu retract` and `btu undo`; `withdrew` is the update that was withdrawn."""

    withdrew: Update | None


class Read(TypedDict):
    """An article, as described by the options or by the page."""

    publisher: str | None
    title: str | None
    url: str | None
    published: When | None
    published_from: Annotated[
        str | None,
        Says("Where the date was found: an option, the head of a text file, or the page's own metadata."),
    ]


class DraftUpdate(Said):
    """An update that is not stored yet. Without a date it cannot be stored."""

    id: Id | None
    date: When | None


class Draft(TypedDict):
    """A draft from a sentence of an article: the sentence word for word, and its quick entry."""

    number: Count
    entry: str
    update: DraftUpdate
    sentence: str
    known: Annotated[Id | None, Says("The counting update that says the same, whatever its date.")]


class ReadDocument(TypedDict):
    """`btu read`."""

    article: Read
    drafts: list[Draft]


class ShowDocument(TypedDict):
    """`btu shows add`, `rename`, `alias`, `remove`."""

    show: Show
    dry_run: bool
    backup: str | None


class PulledShow(TypedDict):
    """A show at one catalogue: whether something changed there, or the reason why there is no answer."""

    slug: str
    catalogue: str
    changed: bool
    updates: list[Update]
    problem: str | None


class PullDocument(TypedDict):
    """`btu pull`."""

    dry_run: bool
    shows: list[PulledShow]


class RefusedLine(TypedDict):
    """A refused line; `field` is null if the whole line is refused."""

    line: Count
    field: str | None
    reason: str


class ImportedShow(TypedDict):
    """A show of an imported file. Only a dry run gives `before` and `after`, its outlook."""

    slug: str
    title: str
    created: bool
    added: Count
    known: Count
    before: Outlook | None
    after: Outlook | None


class ImportDocument(TypedDict):
    """`btu import`, also if the file was refused."""

    stored: bool
    dry_run: bool
    added: Count
    known: Count
    refused: list[RefusedLine]
    shows: list[ImportedShow]


class Step(TypedDict):
    """One step of preparing a folder; `done` is false if it was already done before."""

    what: str
    done: bool


class InitDocument(TypedDict):
    """`btu init`."""

    folder: str
    repository: str
    dry_run: bool
    changed: bool
    steps: list[Step]


class BothChanged(TypedDict):
    """A key of the show that both sides changed, and the value kept; null if the key is removed."""

    key: str
    kept: str | int | bool | None
    other: str | int | bool | None


class MergeDocument(TypedDict):
    """`btu merge`."""

    show: str
    updates: Count
    added: Count
    both_changed: list[BothChanged]


class Candidate(TypedDict):
    """A show that a catalogue lists for a title."""

    catalogue: str
    id: str
    title: str
    premiered: Day | None
    status: Annotated[str | None, Says("In the catalogue's own word.")]
    platform: str | None
    url: str


class FindDocument(TypedDict):
    """`btu shows find`."""

    title: str
    candidates: list[Candidate]


class Repair(TypedDict):
    """The result of a repair: the ids that it keeps, takes from a backup, and loses."""

    show: str
    path: str
    beside: str
    kept: list[str]
    recovered: list[str]
    lost: list[str]
    show_from: Annotated[str, Says(enum=("file", "backup", "nowhere"))]
    backup: str | None
    complete: bool | None


class RepairDocument(TypedDict):
    """`btu check --repair`."""

    taken: bool
    files: list[Repair]


class Edit(TypedDict):
    """The ids of updates that were edited by hand in a file."""

    show: str
    path: str
    changed: list[str]
    added: list[str]
    taken_out: list[str]


class AcceptDocument(TypedDict):
    """`btu check --accept`."""

    taken: bool
    files: list[Edit]


class Backup(TypedDict):
    """A backup of a show's file."""

    number: Count
    path: str
    written: str
    size: Count
    kind: str | None


class ListedBackup(Backup):
    """A backup, and the fault that keeps it from being restored."""

    problem: str | None


class BackupsDocument(TypedDict):
    """`btu backup list`."""

    show: str
    backups: list[ListedBackup]


class RestoreDocument(TypedDict):
    """`btu backup restore`."""

    show: str
    backup: Backup
    left_out: list[str]
    dry_run: bool


class StoredShow(TypedDict):
    """A show as the store holds it: without empty keys, and with keys from later versions."""

    slug: str
    title: str
    other_titles: NotRequired[list[str]]
    ids: NotRequired[dict[str, str]]
    note: NotRequired[str]
    numberings: NotRequired[dict[str, dict[str, Count]]]
    hidden: NotRequired[bool]
    acknowledged: NotRequired[dict[str, bool | str]]


class StoredSource(TypedDict, total=False):
    """A source as the store holds it."""

    publisher: str
    title: str
    url: str
    published: When
    speaker: str
    quote: str
    via: str


class StoredUpdate(TypedDict):
    """An update as the store holds it, and its id: without empty keys, and with keys from later versions."""

    id: Id
    date: When
    recorded: Annotated[str, Says(format="date-time")]
    season: NotRequired[Count]
    facts: NotRequired[dict[str, Value]]
    expects: NotRequired[list[Announcement]]
    met: NotRequired[list[str]]
    source: NotRequired[StoredSource]
    standing: NotRequired[Standing]
    note: NotRequired[str]
    supersedes: NotRequired[Id]
    retracts: NotRequired[Id]


class ExportedShow(TypedDict):
    """A show and its updates, oldest first."""

    show: StoredShow
    updates: list[StoredUpdate]


class ExportDocument(TypedDict):
    """`btu export json`."""

    shows: list[ExportedShow]


class ExportLine(TypedDict):
    """A line of `btu export ndjson`: a show, or an update with the slug of its show."""

    show: NotRequired[StoredShow]
    slug: NotRequired[str]
    update: NotRequired[StoredUpdate]


class Setting(TypedDict):
    """A setting, and the origin of its value: default, user, record, or an environment variable."""

    key: str
    value: str | int | None
    origin: str


class SettingsDocument(TypedDict):
    """`btu config list`."""

    settings: list[Setting]


class SettingChanged(Setting):
    """`btu config set`: the file that was written, and the value in effect now."""

    path: str
    dry_run: bool


class SettingPaths(TypedDict):
    """`btu config path`."""

    user: str
    record: str


class RefusedEntry(TypedDict):
    """A line of a batch that was refused."""

    line: int
    message: str
    hint: str


class Failure(TypedDict):
    """An error: what happened, where, and the next step; for a batch, line by line."""

    code: str
    message: str
    hint: str
    path: NotRequired[str]
    refused: NotRequired[list[RefusedEntry]]


class ErrorDocument(TypedDict):
    """An error, on stderr."""

    error: Failure
