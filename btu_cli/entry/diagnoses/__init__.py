"""Why an entry is refused: the place, the reason, and what could be typed instead."""
