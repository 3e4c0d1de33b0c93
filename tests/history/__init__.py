"""Tests of reading a record: pure functions from updates and a moment to the state then."""
