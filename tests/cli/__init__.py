"""Tests of btu as people and scripts meet it: words on a command line in, text and a status out."""
