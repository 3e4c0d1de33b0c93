"""Real headlines and typed notes about what becomes of shows, and how many of them btu reads right."""
