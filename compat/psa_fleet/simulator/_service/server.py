"""The simulator: a world behind an HTTP server in a background thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._world.clock import Clock, Pendulum
from .._world.world import World
from .accounts import ACCOUNTS, SimulatedAccount
from .tls import expired_context, refuses_handshakes

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime
    from os import PathLike
    from types import TracebackType

    from starlette.types import ASGIApp

    from .._protocol.delivery import Delivery
    from .._remotes.remotes import Remotes
    from .._rendering.view import Version
    from .._stage.recording import Recording
    from .._stage.scenario import Scenario
    from .connections import HttpServer
    from .faults import Fault
    from .received import ReceivedRequest
    from .tls import ServerTls


class Simulator:
    """A deterministic world served in both versions; a context manager that runs the server.

    Args:
        world: What is served; made from `seed` when it is left out.
        seed: Of the world; the same seed leads to the same responses.
        accounts: Who may ask; one for each version by default.
        clock: Returns the time at which the world begins, once; 2026-06-01T08:00:00Z by default.
        host: Address of the server.
        port: Port of the server; 0 chooses a free one.
        common: Report only the facts that both versions can express, so that their responses can be compared.
        quirks: Imitate the quirks of real servers.
        tls: Serve over HTTPS with this certificate; None serves plain HTTP.
        speed: Seconds that pass in the world in a second while the server runs; 0 lets its clock stand still
            until `clock.advance` drives it.
        rate_limit: Requests that an account may send a day and a second, by the clock of the world; more get
            a 429. While that clock is frozen, real time counts. None sets no limit.
        webhook_hosts: Hosts to which notifications are POSTed in addition to this machine's own addresses;
            nothing is sent to others, and `deliveries` records that.
        scenario: A scenario, or the path of its file; it brings a world, so `world` and `seed` are left out.
            `clock` replaces its start.
        recording: Path of a cassette of vcrpy, whose responses are served in place of the world's. Its newest
            time becomes the begin of the world. Requests that were not recorded are refused with 404.

    Raises:
        ImportError: The extra `simulator` is not installed.
        OSError: A file that `tls`, `scenario` or `recording` names cannot be read.
        ScenarioError: The scenario or the recording is malformed or contradicts itself.
        ValueError: A limit is less than 1.
    """

    def __init__(
        self,
        world: World | None = None,
        *,
        seed: int = 1,
        accounts: Sequence[SimulatedAccount] = ACCOUNTS,
        clock: Callable[[], datetime] | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        common: bool = False,
        quirks: bool = False,
        tls: ServerTls | None = None,
        speed: float = 0.0,
        rate_limit: tuple[int, int] | None = None,
        webhook_hosts: Collection[str] = (),
        scenario: Scenario | str | PathLike[str] | None = None,
        recording: str | PathLike[str] | None = None,
    ) -> None:
        try:
            import uvicorn  # noqa: F401

            from .app import Service, application
        except ModuleNotFoundError as error:
            if error.name not in {"starlette", "uvicorn"}:
                raise
            raise ImportError(
                f"The simulator needs {error.name}. Install it: pip install 'psa-fleet[simulator]'"
            ) from error
        stage = None
        if scenario is not None:
            from .._stage.scenario import Scenario

            if world is not None:
                raise ValueError("scenario and world cannot be combined: a scenario defines its world")
            read = scenario if isinstance(scenario, Scenario) else Scenario.read(scenario)
            stage = read.perform(None if clock is None else clock())
            world = stage.world
        chosen = world or (World(seed) if clock is None else World(seed, now=clock()))
        self._service = Service(
            chosen,
            accounts,
            common=common,
            quirks=quirks,
            tls=tls,
            rate_limit=rate_limit,
            running=speed > 0,
            webhook_hosts=webhook_hosts,
            stage=stage,
            recording=self._recorded(recording, chosen),
        )
        self.world = chosen
        self.app: ASGIApp = application(self._service)
        """The ASGI application, for use in-process."""
        self.clock: Clock = self._service.motion.clock
        """The clock of the world: `.now`, and `.advance(timedelta)`."""
        self.remotes: Remotes = self._service.motion.remotes
        """Remote actions: `.fail_next(cause)`, `.stall_next(status)`, the limits of wake-ups, `.all`."""
        self._speed = speed
        self._pendulum: Pendulum | None = None
        self._address = (host, port)
        self._tls = None if tls is None else tls.context()
        self._expired: ssl.SSLContext | None = None
        if tls is not None and refuses_handshakes(tls) and stage is not None:
            self._expired = expired_context(tls)
            self._refused = False
            self.clock.passed.append(self._refuse)
        self._server: HttpServer | None = None

    def _context(self) -> ssl.SSLContext:
        """What a new connection meets."""
        assert self._tls is not None
        return self._expired if self._expired and self._service.ends_handshakes() else self._tls

    def _refuse(self) -> None:
        """Close connections when the certificate expires: a next request needs a handshake, which fails."""
        before, self._refused = self._refused, self._service.ends_handshakes()
        if self._refused and not before and self._server is not None:
            self._server.hang_up()

    @staticmethod
    def _recorded(path: str | PathLike[str] | None, world: World) -> Recording | None:
        if path is None:
            return None
        from .._stage.recording import Recording

        return Recording.read(path, world.now)

    @property
    def requests(self) -> list[ReceivedRequest]:
        """What was received, without credentials, the oldest first; `.clear()` forgets it."""
        return self._service.received

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to deliver a notification, the oldest first; `.clear()` forgets them."""
        return self._service.motion.outbox.deliveries

    def inject(self, *faults: Fault | None) -> None:
        """Let the next requests fail, one fault each, in this order; None lets one request through.

        ```python
        simulator.inject(Fault.status(503), None, Fault.reset_before_headers())
        ```

        Faults that were injected before and that no request has met come first. `clear_faults` drops them.
        """
        self._service.faults.extend(faults)

    def clear_faults(self) -> None:
        """Drop the faults that no request has met."""
        self._service.faults.clear()

    @property
    def url(self) -> str:
        """The base address, without a version.

        Raises:
            RuntimeError: The server does not run.
        """
        if self._server is None:
            raise RuntimeError("the simulator is not running; use it in a with statement")
        host, port = self._address
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/connectedcar"

    def account(self, version: Version) -> SimulatedAccount:
        """Return the first account for a version.

        Raises:
            LookupError: No account is for it.
        """
        for account in self._service.accounts:
            if account.version == version:
                return account
        raise LookupError(f"no account is for {version}")

    def __enter__(self) -> Simulator:
        """Start the server; it listens when this returns.

        Raises:
            OSError: The address is in use or is not of this machine.
        """
        from .connections import HttpServer, listen

        if self._server is not None:
            raise RuntimeError("the simulator is already running")
        listening = listen(*self._address)
        self._address = (self._address[0], listening.getsockname()[1])
        self._server = HttpServer(
            self.app, listening, self._service.connections, None if self._tls is None else self._context
        )
        self._server.start()
        if self._speed > 0:
            self._pendulum = Pendulum(self.clock, self._speed)
            self._pendulum.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the clock if it runs, and the server, and close its connections."""
        if self._pendulum is not None:
            self._pendulum.stop()
            self._pendulum = None
        if self._server is not None:
            self._server.stop()
        self._server = None
