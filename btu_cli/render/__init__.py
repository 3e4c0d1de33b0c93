"""Turns reports into text, one file for each format. A renderer decides nothing."""
