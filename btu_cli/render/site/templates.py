"""The templates: jinja2 with everything escaped, a strict Content-Security-Policy, assets inline."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

HERE: Final = Path(__file__).parent


def rendered(template: str, **values: Any) -> bytes:  # noqa: ANN401 - what it names
    """A template with its style and script inline, and a policy that allows nothing else."""
    style, code = asset("style.css"), asset(template.replace(".html", ".js"))
    policy = (
        f"default-src 'none'; script-src '{digest(code)}'; style-src '{digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    made = environment().get_template(template).render(style=style, code=code, policy=policy, **values)
    return f"{made}\n".encode(errors="replace")


@cache
def environment() -> Environment:
    """The environment of the templates; each template is compiled once."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["island"] = lambda text: Markup(island(text))  # noqa: S704 - escaped by island
    return made


@cache
def asset(name: str) -> Markup:
    """One of our files that is part of every page, unchanged."""
    from markupsafe import Markup

    return Markup((HERE / name).read_text(encoding="utf-8").strip())  # noqa: S704 - our own file


def fingerprint() -> str:
    """A hash that identifies the version of templates and assets."""
    files = sorted(path for path in HERE.iterdir() if path.suffix in (".html", ".css", ".js"))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def digest(text: str) -> str:
    """The hash of an inline script or style for a Content-Security-Policy."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def island(text: str) -> str:
    """JSON for a script element, with `<` escaped so that it cannot end the element."""
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
