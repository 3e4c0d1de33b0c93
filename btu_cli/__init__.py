"""btu keeps the record of a TV show's future: dated, sourced updates that are never overwritten."""

from __future__ import annotations

__version__ = "0.2.0"
