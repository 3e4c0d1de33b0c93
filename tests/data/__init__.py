"""Tests of the record that btu ships with."""
