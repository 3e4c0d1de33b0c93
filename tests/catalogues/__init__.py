"""Tests of what catalogues tell, from an answer to an update; the network is this machine."""
