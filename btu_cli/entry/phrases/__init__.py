"""What clauses mean: each phrase is a pattern and the claims that it makes."""
