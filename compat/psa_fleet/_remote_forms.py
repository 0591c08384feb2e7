"""Callbacks and remote actions as they travel, and as they are read back. No I/O."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ._json import JSON, JSONObject
from .errors import CallbackFormatError

if TYPE_CHECKING:
    from .remotes import CallbackSource


def callback_body(payload: CallbackSource) -> bytes:
    """Write a callback the way v3 takes it.

    Args:
        payload: A callback in any published spelling. One that the server gave is taken without its id and
            status.

    Returns:
        The request's body.

    Raises:
        CallbackFormatError: When it is malformed.
    """
    from .remotes import to_callback

    return _encoded(to_callback(payload))


def read_back(item: JSONObject) -> JSON:
    """Turn a callback that a server gave into the documented form.

    Args:
        item: The callback with its id and status, or a list's item.

    Returns:
        The same with its content in the documented form; as it came when it can't be read, since one odd
        callback must not hide the others.
    """
    inner = item.get("subscribe")
    if not isinstance(inner, dict):
        return item
    from .remotes import to_callback

    try:
        return {**item, "subscribe": to_callback(inner)}
    except CallbackFormatError:
        return item


def _encoded(payload: JSONObject) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
