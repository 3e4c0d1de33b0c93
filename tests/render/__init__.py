"""Formats, tried without a command line."""
