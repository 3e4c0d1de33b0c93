"""The tests of btu."""
