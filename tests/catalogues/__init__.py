"""Tests of catalogues, from an answer to an update; the network is this machine."""
