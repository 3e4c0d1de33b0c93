"""How this process uses the network: addresses, keys, cache, clock, and whether it may ask at all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from btu_cli.commands.session import path_of
from btu_cli.errors import NetworkFailed, Refused, Usage
from btu_cli.model.text import clean_url
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.catalogues.catalogue import Catalogue
    from btu_cli.catalogues.client import Client
    from btu_cli.commands.session import Session


Refresh: TypeAlias = Annotated[
    bool, typer.Option("--refresh", help="Ask again, even if a cached answer is still valid.")
]


class Network(NamedTuple):
    """How this process asks catalogues."""

    session: Session
    refresh: bool = False

    def require_online(self) -> None:
        """Refuse to use the network if BTU_OFFLINE is set.

        Raises:
            NetworkFailed: it is set.
        """
        if self.session.environ.get("BTU_OFFLINE", "") not in ("", "0"):
            raise NetworkFailed("BTU_OFFLINE is set, so nobody was asked.", hint="Unset it to ask.")

    def key(self, catalogue: Catalogue) -> str:
        """The user's key for a catalogue: BTU_TMDB_KEY, or the content of the file BTU_TMDB_KEY_FILE.

        Raises:
            Refused: the file cannot be read, or the key could not be sent.
        """
        name = f"BTU_{catalogue.name.upper()}_KEY"
        key, file = self.session.environ.get(name, ""), self.session.environ.get(f"{name}_FILE")
        if not key and file:
            try:
                key = path_of(file).read_text(encoding="ascii")
            except (OSError, ValueError) as error:
                why = error.strerror if isinstance(error, OSError) else "it is not plain text"
                raise Refused(f"The key file {file} cannot be read: {why}.", path=file) from None
        key = key.strip()
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise Refused(
                f"{name} is not a key: it has characters that a key cannot have.", hint="Copy it again."
            )
        return key

    def may_ask(self, catalogue: Catalogue) -> bool:
        """Whether this catalogue can be asked: it needs no key, or there is one. Raises what `key` raises."""
        return not catalogue.key or bool(self.key(catalogue))

    def require_key(self, catalogue: Catalogue) -> None:
        """Refuse to ask if the catalogue needs a key and there is none.

        Raises:
            Usage: there is none.
        """
        if not self.may_ask(catalogue):
            name = f"BTU_{catalogue.name.upper()}_KEY"
            raise Usage(
                f"{catalogue.publisher} needs a key.",
                hint=f"Get one there, then set {name}, or set {name}_FILE to a file that holds it.",
            )

    def connect(self, catalogue: Catalogue) -> Client:
        """A client for a catalogue, at its own address or the one set in the environment.

        Raises:
            BadUrl: the environment does not have an address.
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
