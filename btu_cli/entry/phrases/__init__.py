"""The meaning of clauses: each phrase is a pattern and its claims."""
