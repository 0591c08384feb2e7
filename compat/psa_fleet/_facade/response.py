"""The response behind the result of a call."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from .._base.counting import counted
from .._http.failures import RawResponse, received, request_id
from .._operations.call import Call
from ..errors import ArgumentError, RequestInfo

T = TypeVar("T")


class Headers(Mapping[str, str]):
    """Headers of a response, by their names in any case. The repr has their names only."""

    __slots__ = ("_values",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._values = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self._values)}>"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Response(Generic[T]):
    """Result of a call, with the response that it was read from.

    The repr has no header, no part of the body and no result, so that it can be logged.

    Attributes:
        value: The result.
        status: The HTTP status.
        headers: The headers, by their names in any case; one that came several times is joined by commas.
        content: The body as it came, decompressed.
        attempts: How many times the call was sent.
        request: The operation, without ids and values.
    """

    value: T
    status: int
    headers: Mapping[str, str]
    content: bytes
    attempts: int
    request: RequestInfo

    @property
    def uuid(self) -> str | None:
        """Name of the request at the server, which the vendor's support asks for, or None.

        It is the `uuid` of the body, or the header `X-Request-Id` or one like it.
        """
        return request_id(self.headers, self.content)

    def __repr__(self) -> str:
        return f"<Response {self.status} of {self.request}: {counted(len(self.content), 'byte')}>"


@contextmanager
def receiving() -> Generator[list[tuple[Call, RawResponse]], None, None]:
    """Keep the last response of the calls inside, also for whoever does the same around them."""
    outer = received.get()
    last: list[tuple[Call, RawResponse]] = []
    token = received.set(last)
    try:
        yield last
    finally:
        received.reset(token)
        if outer is not None and last:
            outer[:] = last


def response(value: T, last: list[tuple[Call, RawResponse]]) -> Response[T]:
    """Put a result and the response that came last together.

    Raises:
        ArgumentError: No response came.
    """
    if not last:
        raise sends_nothing(value)
    call, (status, headers, content, attempts) = last[0]
    return Response(value, status, Headers(headers), content, attempts, call.info)


def sends_nothing(value: object) -> ArgumentError:
    """Error for a function that received no response."""
    kind = type(value).__name__
    return ArgumentError(
        f"call must send a request; it returned {kind} and sent nothing. Pass one of the methods that do,"
        " for example first or to_list of a collection",
        argument="call",
    )
