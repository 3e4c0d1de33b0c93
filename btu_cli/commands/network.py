"""What the process says of the network: addresses, keys, the cache, the clock, and whether to ask."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from btu_cli.commands.session import path_of
from btu_cli.errors import NetworkFailed, Refused, Usage
from btu_cli.model.text import clean_url

if TYPE_CHECKING:
    from btu_cli.catalogues.catalogue import Catalogue
    from btu_cli.catalogues.client import Client
    from btu_cli.commands.session import Session


Refresh: TypeAlias = Annotated[
    bool, typer.Option("--refresh", help="Ask again, even if a cached answer is still valid.")
]


class Network(NamedTuple):
    """How catalogues are asked from this process."""

    session: Session
    refresh: bool = False

    def require_online(self) -> None:
        """Refuse to ask where BTU_OFFLINE says so.

        Raises:
            NetworkFailed: it does.
        """
        if self.session.environ.get("BTU_OFFLINE", "") not in ("", "0"):
            raise NetworkFailed("BTU_OFFLINE is set, so nobody was asked.", hint="Unset it to ask.")

    def key(self, catalogue: Catalogue) -> str:
        """One's key for a catalogue: BTU_TMDB_KEY, or the content of the file that BTU_TMDB_KEY_FILE names.

        Raises:
            Refused: the file cannot be read, or the key could not be sent.
        """
        name = f"BTU_{catalogue.name.upper()}_KEY"
        key, file = self.session.environ.get(name, ""), self.session.environ.get(f"{name}_FILE")
        if not key and file:
            try:
                key = path_of(file).read_text(encoding="ascii")
            except (OSError, ValueError) as error:
                why = error.strerror if isinstance(error, OSError) else "it is no plain text"
                raise Refused(f"The key file {file} cannot be read: {why}.", path=file) from None
        key = key.strip()
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise Refused(f"{name} is no key: it holds what a key cannot.", hint="Copy it once more.")
        return key

    def may_ask(self, catalogue: Catalogue) -> bool:
        """Whether there is all that asking a catalogue takes; raises what `key` does."""
        return not catalogue.key or bool(self.key(catalogue))

    def require_key(self, catalogue: Catalogue) -> None:
        """Refuse to ask a catalogue that needs a key if there is no key.

        Raises:
            Usage: there is none.
        """
        if not self.may_ask(catalogue):
            name = f"BTU_{catalogue.name.upper()}_KEY"
            raise Usage(
                f"{catalogue.publisher} answers only those who have a key.",
                hint=f"Get one there, and set {name}, or {name}_FILE to a file that holds it.",
            )

    def connect(self, catalogue: Catalogue) -> Client:
        """A client of a catalogue, at its own address or the one that replaces it.

        Raises:
            BadUrl: that is no address.
        """
        from btu_cli.catalogues.client import Client, Clock

        given = self.session.environ.get(f"BTU_{catalogue.name.upper()}_URL")
        return Client(
            catalogue,
            clean_url(given) if given else catalogue.address,
            self.session.cache_folder,
            Clock(self.session.now, self.session.now - datetime.now(UTC)),
            key=self.key(catalogue),
            refresh=self.refresh,
        )
