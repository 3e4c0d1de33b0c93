"""The language itself: tokens, clauses, patterns, what covers a clause, and the entry that comes of it."""
