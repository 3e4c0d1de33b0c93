"""btu keeps the record of a TV show's future: dated, sourced updates that are never overwritten."""

__version__ = "0.2.0"
