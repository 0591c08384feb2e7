"""Log lines: one per event, without anything that identifies a vehicle, a place or a secret."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import Final

from ..errors import PsaFleetError
from ._parsing.events import Event, MonitorEvent

_ODD: Final = re.compile(r"[^\w.:+-]", re.ASCII)
_LONGEST: Final = 44
_KEY: Final = 16


def describe(event: Event) -> str:
    """Say in a line which event it is: whose, what, when, and the beginning of its key.

    What is not in the specification is not repeated: it might say anything.
    """
    when = "-" if event.event_date is None else _plain(event.event_date.isoformat(timespec="seconds"))
    key = event.key[:_KEY]
    if isinstance(event, MonitorEvent):
        fired = [str(each.data) if each.data and each.data.is_known else "?" for each in event.values or ()]
        what = ", ".join(fired) or "no data trigger"
        again = "reminder" if event.refresh else "fired"
        return f"monitor {_plain(event.monitor_id)} {again}: {what}, {when} [{key}]"
    kind = str(event.remote_type) if event.remote_type and event.remote_type.is_known else "?"
    status = event.event_status.status if event.event_status else None
    state = str(status) if status and status.is_known else "?"
    return f"remote {_plain(event.remote_action_id)} {kind}: {state}, {when} [{key}]"


def place(error: Exception) -> str:
    """Type and place of an error. Its text may hold anything, personal data too, and stays out of the log.

    The text of this library's own errors holds nothing private.
    """
    if isinstance(error, PsaFleetError):
        return f"{type(error).__name__}: {error}"
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" in {Path(frame.filename).name}, line {frame.lineno}" for frame in last)
    return f"{type(error).__name__}{where}"


def _plain(text: str | None) -> str:
    """An id without anything that could break a line or paint a terminal."""
    return "-" if text is None else _ODD.sub("?", text)[:_LONGEST]
