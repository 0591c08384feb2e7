"""Connections that bring no request: closed after a time, and after an amount, before anybody is let in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from uvicorn.protocols.http.auto import AutoHTTPProtocol

if TYPE_CHECKING:
    # Whichever of uvicorn's two is installed: both have what is used here.
    from uvicorn.protocols.http.h11_impl import H11Protocol as Protocol
else:
    Protocol = AutoHTTPProtocol

MOST_OF_A_HEAD: Final = 64 * 1024
"""Bytes that the line and the headers of a request may have; httptools by itself sets no limit."""


def bounded(seconds: float) -> type[asyncio.Protocol]:
    """Make a protocol for uvicorn whose connections are closed when a request does not come.

    uvicorn's own limit is for the time between two requests. The body of a request has a limit in `app`.

    Args:
        seconds: In which the line and the headers of a request must be complete.
    """

    class Bounded(Protocol):
        _timer: asyncio.TimerHandle | None = None
        _size = 0

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's
            super().connection_made(transport)
            self._wait()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.cycle is not None and not self.cycle.response_complete:
                self._stop()
                return
            self._size += len(data)
            if self._size > MOST_OF_A_HEAD:
                self.transport.close()
            self._wait()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop()
            super().connection_lost(exc)

        def _wait(self) -> None:
            if self._timer is None:
                self._timer = self.loop.call_later(seconds, self.transport.close)

        def _stop(self) -> None:
            if self._timer is not None:
                self._timer.cancel()
            self._timer, self._size = None, 0

    return Bounded
