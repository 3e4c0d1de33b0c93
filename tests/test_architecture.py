"""The architecture in docs/design.md: imports, knowledge, sizes."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "btu_cli"
FILES: Final = sorted(PACKAGE.rglob("*.py"))
MAX_FILE: Final = 450
MAX_FUNCTION: Final = 40
# One tree, one list of keys, however many there are.
WHOLE: Final = {"errors.py", "reports/shapes.py"}

# Every part of the package with the parts below it, which it may import. `named` is below all.
BELOW: Final = {
    "errors": set[str](),
    "model": {"errors"},
    "history": {"model", "errors"},
    "reports": {"history", "model", "errors"},
    "catalogues": {"model", "errors"},
    "entry": {"reports", "history", "model", "errors"},
    "articles": {"entry", "model", "errors"},
    "store": {"kept", "reports", "history", "model", "errors", "signals"},
    "actions": {"kept", "store", "articles", "entry", "catalogues", "reports", "history", "model", "errors"},
    "render": {"reports", "history", "model", "errors"},
    "commands": {
        "kept",
        "actions",
        "render",
        "store",
        "articles",
        "entry",
        "catalogues",
        "reports",
        "history",
        "model",
        "errors",
    },
    "app": {
        "kept",
        "commands",
        "actions",
        "render",
        "store",
        "entry",
        "reports",
        "history",
        "model",
        "errors",
    },
    "kept": {"errors", "signals"},
    "later": set[str](),
    "named": set[str](),
    "signals": set[str](),
    "launch": {"app", "kept", "later", "signals"},
    "__main__": {"launch"},
}
# An error shows the place that it is about with what the language itself provides for that.
EXCEPTIONS: Final = {("render/failure.py", "btu_cli.entry.diagnoses.underline")}
# Libraries and what belongs to the process, with the parts that may import them.
OUTSIDE: Final = {
    "typer": {"app", "commands"},
    "rich": {"render"},
    "tinydb": {"store"},
    "orjson": {"store"},
    "click": set[str](),
    "edtf": set[str](),
    "httpx2": {"catalogues", "articles"},
    "hishel": {"catalogues"},
    "stamina": {"catalogues"},
}
# The lock tells those who wait which command holds it; git runs in the environment, less what misleads it.
KNOWN_READERS: Final = {"store/lock.py": {"sys.argv"}, "store/git.py": {"os.environ"}}
OF_THE_PROCESS: Final = {
    *("os.environ", "os.getenv", "sys.argv", "sys.stdin", "sys.stdout", "sys.stderr"),
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"),
}
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """A file's path within the package."""
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    """The part of the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Everything in a file."""
    return tuple(ast.walk(tree_of(path)))


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, within functions and for type checking too."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions_of(path: Path) -> Iterator[Function]:
    """Every function and method of a file."""
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def wrong_in(
    look: Callable[[Path], Iterable[object]], *, without: tuple[str, ...] = ()
) -> dict[str, list[object]]:
    """The faults found in each file of the package, by file name."""
    found = {name_of(path): list(look(path)) for path in FILES if part_of(path) not in without}
    return {name: wrong for name, wrong in found.items() if wrong}


def test_imports_run_one_way() -> None:
    """A part imports itself and the parts below it, nothing else."""

    def above(path: Path) -> set[str]:
        part = part_of(path)
        excepted = [module for file, module in EXCEPTIONS if file == name_of(path)]
        parts = {
            name.split(".")[1]
            for name in imports_of(path)
            if name.startswith("btu_cli.") and not any(name.startswith(each) for each in excepted)
        }
        return parts - {part, "__version__", "named"} - BELOW[part]

    assert wrong_in(above, without=("__init__",)) == {}


def test_libraries_stay_in_their_parts() -> None:
    """Only commands know Typer, only renderers rich, only the store TinyDB."""

    def misplaced(path: Path) -> set[str]:
        roots = {name.partition(".")[0] for name in imports_of(path)}
        return {root for root in roots if part_of(path) not in OUTSIDE.get(root, {part_of(path)})}

    assert wrong_in(misplaced) == {}


def test_the_process_is_read_at_the_edge_only() -> None:
    """Only commands read the clock, the environment and the terminal's streams."""

    def read(path: Path) -> set[str]:
        names = {ast.unparse(node) for node in nodes_of(path) if isinstance(node, ast.Attribute)}
        return names & OF_THE_PROCESS - KNOWN_READERS.get(name_of(path), set())

    assert wrong_in(read, without=("app", "launch", "commands")) == {}


def test_files_and_functions_are_of_one_idea() -> None:
    """No file is over 450 lines, no function over 40, apart from a command's list of options."""

    def long(path: Path) -> Iterator[tuple[str, int]]:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MAX_FILE and name_of(path) not in WHOLE:
            yield name_of(path), lines
        for node in functions_of(path):
            first = node.body[0].lineno if part_of(path) == "commands" else node.lineno
            assert node.end_lineno is not None
            if node.end_lineno - first + 1 > MAX_FUNCTION:
                yield node.name, node.end_lineno - first + 1

    assert wrong_in(long) == {}


def test_the_tree_of_errors_is_whole() -> None:
    """The drawing at the beginning of the file has every class."""
    drawn = set(re.findall(r"\w+", errors.__doc__ or ""))

    classes = (kind for kind in vars(errors).values() if isinstance(kind, type))
    assert {kind.__name__ for kind in classes if issubclass(kind, errors.BtuError)} <= drawn


def test_the_package_is_all_there_is() -> None:
    """Every part of the package has its place in the order."""
    parts = {part_of(path) for path in FILES} - {"__init__"}

    assert set(BELOW) == parts
