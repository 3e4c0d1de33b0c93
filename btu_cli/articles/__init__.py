"""Drafts updates about one show from an article, for a person to take or leave.

`opening` makes an article from bytes, `extracting` finds its drafts. docs/reading.md explains the decisions.
"""

from __future__ import annotations

from btu_cli.articles.extracting import drafts_of

__all__ = ["drafts_of"]
