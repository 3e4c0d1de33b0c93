"""The styles by name. Colours are named only here.

They are from xterm's 256 colours. Each has a contrast of at least 4.5 to 1 (WCAG 2.1) on both white and
black. A word or a sign always says the same as the colour.
"""

from __future__ import annotations

from typing import Final

GREEN, RED, VIOLET, BLUE, GREY = 29, 131, 98, 63, 243
BOLD: Final = "bold"

# Each style: an xterm colour or None, and whether it is bold.
STYLES: Final[dict[str, tuple[int | None, bool]]] = {
    "title": (None, True),
    "alive": (GREEN, True),
    "waiting": (VIOLET, True),
    "dead": (RED, True),
    "faint": (GREY, False),
    "disputed": (VIOLET, False),
    "added": (GREEN, False),
    "changed": (VIOLET, False),
    "removed": (RED, False),
    "confirmed": (GREY, False),
    "id": (BLUE, False),
    "bad": (RED, True),
    "link": (BLUE, False),
}


def rich_styles() -> dict[str, str]:
    """The styles in rich's notation."""
    return {
        name: " ".join([*([BOLD] if bold else []), *([f"color({colour})"] if colour is not None else [])])
        for name, (colour, bold) in STYLES.items()
    }


def painted(text: str, style: str) -> str:
    """A text in a style, for pages without rich: with ANSI sequences (ECMA-48) around it."""
    colour, bold = STYLES[style]
    codes = [*(["1"] if bold else []), *([f"38;5;{colour}"] if colour is not None else [])]
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if text and codes else text
