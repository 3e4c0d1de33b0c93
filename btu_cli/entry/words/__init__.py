"""What words and names mean by themselves: numbers, dates, seasons, platforms, languages, countries."""
