"""Refusals, with the vendor's error body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._rendering.view import iso_time
from .._world.ids import digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from ..._base.json import JSONObject


class Refusal(Exception):
    """A response other than a success.

    Args:
        code: Five digits; the first three are the HTTP status.
        message: What was wrong.
        headers: Of the response.
    """

    def __init__(self, code: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.headers = dict(headers or {})

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.code // 100

    def body(self, path: str, now: datetime) -> JSONObject:
        """Return the error body; the same request is always refused in the same words."""
        text = digest(self.code, path)
        uuid = "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:32]))
        return {"code": self.code, "uuid": uuid, "message": self.message, "timestamp": iso_time(now)}


def bad(message: str) -> Refusal:
    """Refuse a request that is wrong in itself."""
    return Refusal(40000, message)


def unknown(what: str) -> Refusal:
    """Refuse an id that does not exist; codes 40400 and 40499 are for a lack of data."""
    return Refusal(40401, f"no such {what}")
