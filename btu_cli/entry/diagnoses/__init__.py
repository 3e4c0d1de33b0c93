"""Explains why an entry is refused: the place, the reason, and what to type instead."""
