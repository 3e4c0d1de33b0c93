"""What each command answers, as frozen values: one module a command. A renderer turns one into text.

A report is made from a show, the updates that are known, and a moment.
"""
