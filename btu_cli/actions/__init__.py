"""Actions change a record, or need more than reading it. Each returns a report with its notices.

An action does not know the command line, asks no questions and prints nothing. Its caller hands it a desk
and values.
"""
