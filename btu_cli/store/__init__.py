"""The record on disk: the only place that knows TinyDB and files. Start at `btu_cli.store.record`."""
