"""Tests of formats without a command line."""
