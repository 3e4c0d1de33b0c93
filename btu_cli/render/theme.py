"""The styles by name: nobody else names a colour.

The colours are of xterm's 256: each has a contrast of at least 4.5 to 1 (WCAG 2.1) on white as on black. What
a colour says is said by a word or a sign, too.
"""

from __future__ import annotations

from typing import Final

GREEN, RED, VIOLET, BLUE, GREY = 29, 131, 98, 63, 243
BOLD: Final = "bold"

# Each style: a colour of xterm's, or None, and whether it is bold.
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
    """The styles as rich writes them."""
    return {
        name: " ".join([*([BOLD] if bold else []), *([f"color({colour})"] if colour is not None else [])])
        for name, (colour, bold) in STYLES.items()
    }


def painted(text: str, style: str) -> str:
    """A text in a style, for pages that do without rich: its ANSI sequences (ECMA-48) around it."""
    colour, bold = STYLES[style]
    codes = [*(["1"] if bold else []), *([f"38;5;{colour}"] if colour is not None else [])]
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if text and codes else text
