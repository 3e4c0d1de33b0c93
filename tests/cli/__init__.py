"""Tests of btu as people and scripts use it: words on a command line in, text and a status out."""
