"""Notifications of monitors and of remote actions: reading and receiving them.

`parse` reads what either version sends into one type, in v3's shape. Names are imported when they are first
used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psa_fleet.errors import NotificationError
    from psa_fleet.webhooks._events import (
        Event,
        Extension,
        ExtensionBody,
        FiredValue,
        MonitorEvent,
        RemoteEvent,
    )
    from psa_fleet.webhooks._notifications import MonitorNotification, Notification, RemoteNotification, parse

_HOMES = {
    "Event": "_events",
    "Extension": "_events",
    "ExtensionBody": "_events",
    "FiredValue": "_events",
    "MonitorEvent": "_events",
    "MonitorNotification": "_notifications",
    "Notification": "_notifications",
    "NotificationError": "psa_fleet.errors",
    "RemoteEvent": "_events",
    "RemoteNotification": "_notifications",
    "parse": "_notifications",
}

__all__ = [
    "Event",
    "Extension",
    "ExtensionBody",
    "FiredValue",
    "MonitorEvent",
    "MonitorNotification",
    "Notification",
    "NotificationError",
    "RemoteEvent",
    "RemoteNotification",
    "parse",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, which then catch a misspelt name.
    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(home if "." in home else f"{__name__}.{home}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
