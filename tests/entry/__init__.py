"""Tests of the quick-entry language."""
