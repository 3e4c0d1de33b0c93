"""Lets `python -m btu_cli` do what `btu` does."""

from __future__ import annotations

from btu_cli.launch import main

if __name__ == "__main__":
    main()
