"""From an operation's id and Python arguments to a URL. No I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeGuard
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


def path_value(value: object, name: str, kind: str | None = None) -> str:
    """Percent-encode a value of the path.

    Args:
        value: An id.
        name: The parameter's name.
        kind: The name of the path's parameter, where it is another one.

    Returns:
        The text to put into the path.

    Raises:
        ArgumentError: The value is not text, is empty, or would change the path.
    """
    meaning = _MEANING[kind if kind in _MEANING else name]
    if not isinstance(value, str):
        raise ArgumentError(f"{name}: the {meaning} must be text, not {type(value).__name__}", argument=name)
    if not value.strip():
        raise ArgumentError(f"{name}: the {meaning} is empty", argument=name)
    if value in (".", "..") or not value.isprintable():
        raise ArgumentError(f"{name}: not a valid {meaning}", argument=name)
    return quote(value, safe="")


def is_usable(id: str | None) -> TypeGuard[str]:
    """Whether a listed id can be in a path. A vehicle without such an id cannot be asked for anything."""
    try:
        path_value(id, "vid")
    except ArgumentError:
        return False
    return True
