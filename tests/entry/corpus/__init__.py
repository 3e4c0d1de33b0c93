"""Real headlines and typed notes about the future of shows, and how many btu reads right."""
