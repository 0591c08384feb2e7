"""Callbacks and remote actions as they travel, and as they are read back. No I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.json import JSON, JSONObject
from .._payloads.sending import encoded
from ..errors import CallbackFormatError, RemoteFormatError

if TYPE_CHECKING:
    from ..remotes import CallbackSource, RemoteSource


def callback_body(payload: CallbackSource) -> bytes:
    """Write a callback in the form that v3 accepts.

    Args:
        payload: A callback in any published spelling. The id and status of one from the server are left
            out.

    Returns:
        The request's body.

    Raises:
        CallbackFormatError: It is malformed.
    """
    from ..remotes import to_callback

    return encoded(to_callback(payload), CallbackFormatError)


def remote_body(payload: RemoteSource) -> bytes:
    """Write a remote action in the form that v3 accepts.

    Args:
        payload: An action in any published spelling.

    Returns:
        The request's body.

    Raises:
        RemoteFormatError: It is malformed, or beyond the documented limits.
    """
    from ..remotes import to_remote

    return encoded(to_remote(payload), RemoteFormatError)


def with_plain_type(item: JSONObject) -> JSON:
    """Unwrap the kind of a remote action, which some servers put in a list of one.

    Args:
        item: An action from the server.

    Returns:
        The same, the kind being a text; as it came when it is anything else.
    """
    kind = item.get("type")
    return {**item, "type": kind[0]} if isinstance(kind, list) and len(kind) == 1 else item


def callback_read_back(item: JSONObject) -> JSON:
    """Convert a callback from a server to the documented form.

    Args:
        item: The callback with its id and status, or a list's item.

    Returns:
        The same with its content in the documented form; as it came when it cannot be read, since one odd
        callback must not hide the others.
    """
    inner = item.get("subscribe")
    if not isinstance(inner, dict):
        return item
    from ..remotes import to_callback

    try:
        return {**item, "subscribe": to_callback(inner)}
    except CallbackFormatError:
        return item
