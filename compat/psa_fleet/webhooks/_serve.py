"""Runs a receiver with uvicorn until the process is stopped."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from types import FrameType

    from starlette.types import ASGIApp

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
REQUEST_TIMEOUT: Final = 30.0
"""Seconds in which the line and the headers of a request must be complete."""

_MOST_CONNECTIONS: Final = 1_000
"""Connections at once. More are answered 503, and the vendor comes again."""

_LONGEST_GOODBYE: Final = 30  # seconds in which a request that is under way may end


def serve(
    receiver: ASGIApp,
    *,
    host: str,
    port: int,
    certificate: Path | None = None,
    private_key: Path | None = None,
    request_timeout: float = REQUEST_TIMEOUT,
    listening: Callable[[str], None],
) -> None:
    """Serve until SIGINT or SIGTERM: then requests that are under way are finished, and the sink is closed.

    Args:
        receiver: The receiver, or another ASGI application.
        host: The address to listen at.
        port: The port; with 0 the system chooses one.
        certificate: A PEM file for HTTPS, the chain included; without it, HTTP.
        private_key: Its key (PEM), when it is not in the same file.
        request_timeout: Seconds in which the line and the headers of a request must be complete.
        listening: Called with the URL as soon as connections are accepted.

    Raises:
        ConfigurationError: uvicorn is not installed, the certificate cannot be used, or the address cannot be
            listened at.
    """
    try:
        import uvicorn
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"serving needs {error.name}, which is not installed: pip install 'psa-fleet[webhooks]'"
        ) from None
    from ._connections import bounded

    config = uvicorn.Config(
        receiver,
        http=bounded(request_timeout),
        ws="none",
        limit_concurrency=_MOST_CONNECTIONS,
        host=host,
        port=port,
        ssl_certfile=certificate,
        ssl_keyfile=private_key,
        # It logs whole URLs, in which the vendor may have put a VIN (attributes of the type Query).
        access_log=False,
        log_level="warning",
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=_LONGEST_GOODBYE,
    )
    try:
        config.load()
    except OSError as error:
        raise ConfigurationError(
            f"certificate: cannot be used with its key: {error.strerror}", argument="certificate"
        ) from None
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise ConfigurationError(
                f"cannot listen on {host}:{port}: {error.strerror}", argument="port"
            ) from None
        listener.listen(config.backlog)
        shown = f"[{host}]" if ":" in host else host
        listening(f"http{'s' if certificate else ''}://{shown}:{listener.getsockname()[1]}/")
        # When it has stopped, uvicorn raises the signal again, for whoever had a handler before it.
        before = {number: signal.signal(number, _ignore) for number in _SIGNALS}
        try:
            uvicorn.Server(config).run(sockets=[listener])
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _ignore(number: int, frame: FrameType | None) -> None:
    """What was to be done about the signal is done."""
