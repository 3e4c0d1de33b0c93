"""The meaning of single words and names: numbers, dates, seasons, platforms, languages, countries."""
