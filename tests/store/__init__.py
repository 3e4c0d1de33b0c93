"""The store: codec, files, records, backups, repair."""
