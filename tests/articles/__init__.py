"""Tests of articles to drafts. The texts are our own, in the style of such pages."""
