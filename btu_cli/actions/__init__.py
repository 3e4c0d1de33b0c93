"""What changes a record, or takes more than a reading: each action returns a report with its notices.

No action knows the command line, asks, or prints: whoever calls one hands it a desk and values.
"""
