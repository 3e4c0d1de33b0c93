"""The language: tokens, clauses, patterns, the covering of clauses, and the resulting entries."""
