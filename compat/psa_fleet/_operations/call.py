"""From an operation's id and Python arguments to a URL. No I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from ..errors import ArgumentError, RequestInfo
from .derived import ID_NOUNS

if TYPE_CHECKING:
    from psa_fleet_runtime.types import Operation


class Call(NamedTuple):
    """One request, complete but for the credentials."""

    operation: Operation
    url: str
    info: RequestInfo
    body: bytes | None = None

    def __repr__(self) -> str:
        # The URL has ids in it, and tracebacks can show local variables.
        return f"<Call {self.info}>"

    @property
    def is_command(self) -> bool:
        """Whether it changes something, and so must not be sent twice by accident."""
        return self.operation.method != "GET"


_MEANING = {
    **ID_NOUNS,
    "fid": "fleet id",
    "vid": "vehicle id",
    "tid": "trip id",
    "aid": "alert or alarm id",
    "cid": "collision id",
    "sid": "id of the stolen event",
    "mid": "monitor id",
    "vin": "vehicle identification number",
    "cbid": "callback id",
    "rid": "remote action id",
}


def path_value(value: object, name: str) -> str:
    """Percent-encode a value of the path.

    Args:
        value: An id.
        name: The parameter's name.

    Returns:
        The text to put into the path.

    Raises:
        ArgumentError: When the value is no text, is empty, or would change the path.
    """
    if not isinstance(value, str):
        raise ArgumentError(
            f"{name}: the {_MEANING[name]} must be text, not {type(value).__name__}", argument=name
        )
    if not value.strip():
        raise ArgumentError(f"{name}: the {_MEANING[name]} is empty", argument=name)
    if value in (".", "..") or not value.isprintable():
        raise ArgumentError(f"{name}: this is no {_MEANING[name]}", argument=name)
    return quote(value, safe="")
