"""Requests as they would be sent, for previews. No I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from .._base.counting import counted

if TYPE_CHECKING:
    from .._operations.api import Api

Status: TypeAlias = Literal["Paused", "Running"]

STATUS_BODIES: Final[Mapping[Status, bytes]] = {
    "Paused": b'{"status":"Paused"}',
    "Running": b'{"status":"Running"}',
}
"""Bodies that pause and resume a monitor or a callback."""


class PreparedRequest(NamedTuple):
    """Request that a command would send, without credentials. Its repr shows neither ids nor the body."""

    method: str
    """HTTP method, such as `POST`."""

    path: str
    """Path after the version, ids included and percent-encoded, such as `/fleets/f1/monitors`."""

    body: bytes | None
    """JSON that would be sent, or None."""

    def __repr__(self) -> str:
        size = "no body" if self.body is None else counted(len(self.body), "byte")
        return f"<PreparedRequest {self.method}, {size}>"


def prepared(api: Api, operation_id: str, path: Sequence[str], body: bytes | None = None) -> PreparedRequest:
    """Make the request of a command; the arguments are those of `Api.call`."""
    call = api.call(operation_id, path, body=body)
    return PreparedRequest(call.operation.method, call.url.removeprefix(api.url), call.body)
