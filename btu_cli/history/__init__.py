"""Reads a record: pure functions from updates and a moment to the state then. Parse, sort, fold, check."""
