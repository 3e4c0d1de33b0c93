"""Turns reports into text: one file a format. A renderer decides nothing."""
