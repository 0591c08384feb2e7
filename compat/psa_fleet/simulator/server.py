"""The simulator: a world behind an HTTP server in a background thread."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

from psa_fleet.simulator.accounts import ACCOUNTS, Account
from psa_fleet.simulator.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from types import TracebackType

    from starlette.applications import Starlette
    from uvicorn import Server

    from psa_fleet.simulator.app import Received
    from psa_fleet.simulator.view import Version

_START_SECONDS = 10.0


class Simulator:
    """A deterministic world served in both versions; a context manager that runs the server.

    Args:
        world: What is served; made from `seed` when it is left out.
        seed: Of the world; the same seed gives the same answers.
        accounts: Who may ask; one for each version by default.
        clock: Gives the time in the world once, at the start; 2026-06-01T08:00:00Z by default.
        host: Where the server listens.
        port: Where the server listens; 0 takes a free one.
        common: Tell only the facts that both versions can tell, so that their answers can be compared.
        quirks: Answer as odd as real servers do.

    Raises:
        ImportError: When the extra `simulator` is not installed.
    """

    def __init__(
        self,
        world: World | None = None,
        *,
        seed: int = 1,
        accounts: Sequence[Account] = ACCOUNTS,
        clock: Callable[[], datetime] | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        common: bool = False,
        quirks: bool = False,
    ) -> None:
        try:
            import uvicorn  # noqa: F401

            from psa_fleet.simulator.app import Service, application
        except ModuleNotFoundError as error:
            if error.name not in {"starlette", "uvicorn"}:
                raise
            raise ImportError(
                f"The simulator needs {error.name}. Install it: pip install psa-fleet[simulator]"
            ) from error
        chosen = world or (World(seed) if clock is None else World(seed, now=clock()))
        self._service = Service(chosen, accounts, common=common, quirks=quirks)
        self.world = chosen
        self.app: Starlette = application(self._service)
        """The ASGI application, for use in-process."""
        self._address = (host, port)
        self._server: Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def requests(self) -> list[Received]:
        """What was received, without credentials, the oldest first; `.clear()` forgets it."""
        return self._service.received

    @property
    def url(self) -> str:
        """The base address, without a version.

        Raises:
            RuntimeError: When the server does not run.
        """
        if self._server is None:
            raise RuntimeError("The simulator does not run. Use it in a with statement.")
        host, port = self._address
        return f"http://{host}:{port}/connectedcar"

    def account(self, version: Version) -> Account:
        """Give the first account for a version.

        Raises:
            LookupError: When there is none.
        """
        for account in self._service.accounts:
            if account.version == version:
                return account
        raise LookupError(f"no account is for {version}")

    def __enter__(self) -> Simulator:
        """Start the server; it listens when this returns."""
        import uvicorn

        if self._server is not None:
            raise RuntimeError("The simulator runs already.")
        listening = socket.create_server(self._address)
        self._address = (self._address[0], listening.getsockname()[1])
        config = uvicorn.Config(self.app, log_level="warning", access_log=False, lifespan="off", ws="none")
        self._server = uvicorn.Server(config)
        run = self._server.run

        def serve() -> None:
            with listening:
                run(sockets=[listening])

        self._thread = threading.Thread(target=serve, name="psa-fleet simulator", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(_START_SECONDS)
        self._server = self._thread = None
