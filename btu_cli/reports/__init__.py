"""The answers of commands, as frozen values, one module for each command. A renderer turns them into text.

A report is made from a show, its known updates, and a moment.
"""
