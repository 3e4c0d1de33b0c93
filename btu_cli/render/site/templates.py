"""The templates: jinja2 with everything escaped, a strict policy for what a page may load, assets inline."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent


def rendered(template: str, *, script: str | None = None, **values: Any) -> bytes:  # noqa: ANN401 - what it names
    """A template with its style and script inline, and the policy that lets in nothing else."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["island"] = lambda text: Markup(island(text))  # noqa: S704 - escaped by island
    style, code = asset("style.css"), asset(script or template.replace(".html", ".js"))
    policy = (
        f"default-src 'none'; script-src '{digest(code)}'; style-src '{digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    made = environment.get_template(template).render(
        style=Markup(style),  # noqa: S704 - our own file
        code=Markup(code),  # noqa: S704 - our own file
        policy=policy,
        **values,
    )
    return f"{made}\n".encode(errors="replace")


def asset(name: str) -> str:
    """A file of ours that is part of every page."""
    return (HERE / name).read_text(encoding="utf-8").strip()


def digest(text: str) -> str:
    """The hash by which a Content-Security-Policy knows an inline script or style."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def island(text: str) -> str:
    """JSON for a script element: no `<` in it can end the element, and it reads the same."""
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
