"""Lets `python -m btu_cli` do what `btu` does."""

from btu_cli.app import main

if __name__ == "__main__":
    main()
