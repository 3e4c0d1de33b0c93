"""Articles to drafts: what a page says of one show, as updates for a person to take or leave.

`opening` makes an article of bytes, `extracting` finds what it says. docs/reading.md tells how it decides.
"""

from __future__ import annotations

from btu_cli.articles.extracting import drafts_of

__all__ = ["drafts_of"]
