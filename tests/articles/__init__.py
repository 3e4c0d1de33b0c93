"""Tests of drafting updates from articles. The texts are our own, in the style of such pages."""
