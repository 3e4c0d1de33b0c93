"""Tests of a record that several people share through git."""
