"""The values of the record: partial dates, facts, sources, updates. Frozen, and no I/O."""
