"""Every command: its words, its place in the help, and the documents it answers with.

The words of a command name its module and its function: `shows add` is `shows_add` in
`commands/shows_add.py`. A word that begins several commands is a group. A module is imported only when its
command is named.
"""

from __future__ import annotations

from typing import Final

from btu_cli.named import NamedTuple
from btu_cli.render.formats import Answer

ASK, WRITE, KEEP, LEARN = "Ask", "Write down", "Keep", "Learn"


class Command(NamedTuple):
    """A command's words, the part of the help that lists it, and the documents that it can answer with."""

    words: str
    panel: str
    answers: tuple[Answer, ...] = ()

    @property
    def place(self) -> str:
        """The name of its module, which is also the name of its function."""
        place = self.words.replace(" ", "_").replace("-", "_")
        return f"{place}_" if place == "import" else place


STATUS: Final = Answer("status", "status.StatusReport", dated=True, kept=True)
COMMANDS: Final = (
    Command("status", ASK, (STATUS,)),
    Command(
        "timeline",
        ASK,
        (
            Answer("timeline", "timeline.TimelineReport", rows="updates", kept=True),
            Answer("chart", "chart.ChartReport", rows="lanes", dated=True),
        ),
    ),
    Command(
        "changelog",
        ASK,
        (Answer("changelog", "changelog.ChangelogReport", rows="entries", kept=True),),
    ),
    Command(
        "expected", ASK, (Answer("expected", "expected.ExpectedReport", rows="expectations", kept=True),)
    ),
    Command(
        "conflicts", ASK, (Answer("conflicts", "conflicts.ConflictsReport", rows="conflicts", kept=True),)
    ),
    Command(
        "sources",
        ASK,
        (Answer("sources", "sources.SourcesReport", rows="origins", kept=True),),
    ),
    Command("box", ASK, (STATUS,)),
    Command("diff", ASK, (Answer("diff", "diff.DiffReport", dated=True),)),
    Command("inspect", ASK, (Answer("inspect", "inspect.InspectReport", kept=True),)),
    Command("add-update", WRITE, (Answer("add-update", "added.AddReport"),)),
    Command("read", WRITE, (Answer("read", "read.ReadReport", rows="drafts"),)),
    Command("correct", WRITE, (Answer("correct", "added.CorrectReport"),)),
    Command("retract", WRITE, (Answer("retract", "added.RetractReport"),)),
    Command("undo", WRITE, (Answer("undo", "added.UndoReport"),)),
    Command("pull", WRITE, (Answer("pull", "pull.PullReport"),)),
    Command("shows", KEEP, (Answer("shows", "shows.ShowsReport", rows="shows", kept=True),)),
    Command("shows add", KEEP, (Answer("shows-add", "show_change.ShowAdded"),)),
    Command("shows rename", KEEP, (Answer("shows-rename", "show_change.ShowRenamed"),)),
    Command("shows alias", KEEP, (Answer("shows-alias", "show_change.ShowNumbered"),)),
    Command("shows link", KEEP, (Answer("shows-link", "show_change.ShowLinked"),)),
    Command("shows find", KEEP, (Answer("shows-find", "found.FindReport", rows="candidates"),)),
    Command("shows hide", KEEP, (Answer("shows-hide", "show_change.ShowHidden"),)),
    Command("shows unhide", KEEP, (Answer("shows-unhide", "show_change.ShowUnhidden"),)),
    Command("shows remove", KEEP, (Answer("shows-remove", "show_change.ShowRemoved"),)),
    Command(
        "check",
        KEEP,
        (
            Answer("check", "check.CheckReport"),
            Answer("check-repair", "repaired.RepairReport"),
            Answer("check-accept", "repaired.AcceptReport"),
            Answer("check-acknowledge", "check.AcknowledgeReport"),
        ),
    ),
    Command("backup", KEEP),
    Command("backup list", KEEP, (Answer("backup-list", "repaired.BackupsReport", rows="backups"),)),
    Command("backup restore", KEEP, (Answer("backup-restore", "repaired.RestoreReport"),)),
    Command("page", KEEP, (Answer("page", "site.SiteReport"),)),
    Command("import", KEEP, (Answer("import", "imported.ImportReport"),)),
    Command("init", KEEP, (Answer("init", "shared.InitReport"),)),
    Command("merge", KEEP, (Answer("merge", "shared.MergeReport"),)),
    Command("export", KEEP, (Answer("export", "export.ExportReport"),)),
    Command("config", KEEP),
    Command("config list", KEEP, (Answer("config-list", "settings.SettingsReport", rows="settings"),)),
    Command("config get", KEEP, (Answer("config-get", "settings.SettingReport"),)),
    Command("config set", KEEP, (Answer("config-set", "settings.SettingChanged"),)),
    Command("config path", KEEP, (Answer("config-path", "settings.SettingPaths"),)),
    Command("help", LEARN),
    Command("schema", LEARN),
)

# Reports that are written as files only, and have no JSON.
FILES: Final = (Answer("page-file", "page.PageReport"), Answer("page-index", "site.IndexReport"))

# Words of other tools, and the command that does the same here.
ELSEWHERE: Final = {
    **dict.fromkeys(("add", "new", "update", "create", "record"), "add-update"),
    **dict.fromkeys(("log", "history", "events", "updates"), "timeline"),
    **dict.fromkeys(("list", "ls", "overview", "dashboard"), "shows"),
    **dict.fromkeys(("edit", "fix", "amend", "modify", "change"), "correct"),
    **dict.fromkeys(("delete", "rm", "remove", "withdraw", "drop"), "retract"),
    **dict.fromkeys(("show", "headline", "summary", "info"), "status"),
    **dict.fromkeys(("view", "cat", "details"), "inspect"),
    **dict.fromkeys(("find", "search", "lookup"), "shows find"),
    **dict.fromkeys(("revert", "rollback"), "undo"),
    **dict.fromkeys(("lint", "validate", "doctor", "verify", "fsck"), "check"),
    **dict.fromkeys(("settings", "options", "preferences"), "config"),
    **dict.fromkeys(("sync", "fetch", "refresh"), "pull"),
    **dict.fromkeys(("next", "upcoming", "calendar", "promises"), "expected"),
    **dict.fromkeys(("changes", "whatsnew", "news"), "changelog"),
    **dict.fromkeys(("compare",), "diff"),
    **dict.fromkeys(("site", "html", "publish"), "page"),
    **dict.fromkeys(("man", "manual"), "help"),
    "version": "--version",
    **dict.fromkeys(("track", "follow", "watch"), "shows add"),
    **dict.fromkeys(("shows list", "shows ls", "shows all"), "shows"),
    **dict.fromkeys(("shows new", "shows create", "shows track", "shows follow"), "shows add"),
    **dict.fromkeys(("shows show", "shows status", "shows info"), "status"),
    **dict.fromkeys(("shows delete", "shows rm", "shows drop"), "shows remove"),
    **dict.fromkeys(("shows edit", "shows move", "shows mv"), "shows rename"),
    **dict.fromkeys(("shows search", "shows lookup"), "shows find"),
    **dict.fromkeys(("config unset", "config edit", "config remove"), "config set"),
    **dict.fromkeys(("config show", "config ls"), "config list"),
}


def below(group: str = "") -> dict[str, Command]:
    """The commands one word below a group, by that word. Without a group: the commands of `btu` itself."""
    start = f"{group} " if group else ""
    found = {each.words.removeprefix(start): each for each in COMMANDS if each.words.startswith(start)}
    return {word: each for word, each in found.items() if " " not in word}


def answers() -> dict[str, Answer]:
    """Every type of answer, by the name of its document."""
    return {answer.name: answer for command in COMMANDS for answer in command.answers}


def answer_of(report: object) -> Answer:
    """The type of answer of a report."""
    module, name = type(report).__module__.rpartition(".")[2], type(report).__name__
    known = (*answers().values(), *FILES)
    return next(answer for answer in known if answer.report == f"{module}.{name}")
