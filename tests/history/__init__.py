"""Tests of reading a record: pure functions from updates and a moment to what holds then."""
