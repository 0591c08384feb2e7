"""The types that the generated packages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"
JSONObject: TypeAlias = dict[str, JSON]

Get: TypeAlias = Callable[[str], Any]
"""Finds the member of an object, or None."""
Reads: TypeAlias = Sequence[Callable[[Any], Any]]
"""What reads the fields of a model, in their order."""

T = TypeVar("T")


class Operation(NamedTuple):
    """What the specification says of one operation, as data.

    Attributes:
        id: The `operationId`.
        method: `GET`, `POST`, `PUT` or `DELETE`.
        path: The path template, for example `/fleets/{fid}`.
        path_parameters: The names in the template, in order.
        query: The names of the query parameters, as they travel.
        accept: The media types of a success, for the header `Accept`.
        success: The statuses of a success.
        result: The schema of a success's body, or None when it has none.
        body: The schema of the request's body, or None when it takes none.
        deprecated: Whether the specification marks the operation as deprecated.
    """

    id: str
    method: str
    path: str
    path_parameters: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    accept: str = "application/json"
    success: tuple[int, ...] = (200,)
    result: str | None = None
    body: str | None = None
    deprecated: bool = False


def by_id(*operations: Operation) -> dict[str, Operation]:
    """A table of operations by their ids."""
    return {operation.id: operation for operation in operations}


class Response(Generic[T]):
    """An answer, whatever its status: nothing in it was parsed as something that it is not.

    Attributes:
        status_code: The HTTP status as a number; gateways send some that `http.HTTPStatus` lacks (495, 522).
        headers: The headers, names in lower case.
        content: The body as it came.
        parsed: The model, when the status is a documented success and the body is a JSON object; else None.
        error: The body of any other answer, when that is a JSON object (see the schema `xError`); else None.
    """

    __slots__ = ("content", "error", "headers", "parsed", "status_code")

    def __init__(
        self,
        status_code: int,
        headers: Mapping[str, str],
        content: bytes,
        parsed: T | None = None,
        error: JSONObject | None = None,
    ) -> None:
        self.status_code: Final = status_code
        self.headers: Final = headers
        self.content: Final = content
        self.parsed: Final = parsed
        self.error: Final = error

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}], {len(self.content)} bytes>"
