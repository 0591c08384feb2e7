"""Notifications of monitors and of remote actions: reading and receiving them.

`parse` reads what either version sends into one type, in v3's shape. `app` makes an ASGI app that receives
notifications and hands their events over. Names are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psa_fleet.errors import NotificationError
    from psa_fleet.webhooks._dead_letters import DeadLetter, DeadLetterFile, DeadLetters
    from psa_fleet.webhooks._events import (
        Event,
        Extension,
        ExtensionBody,
        FiredValue,
        MonitorEvent,
        RemoteEvent,
    )
    from psa_fleet.webhooks._jsonl_sink import JsonlSink
    from psa_fleet.webhooks._notifications import MonitorNotification, Notification, RemoteNotification, parse
    from psa_fleet.webhooks._receiver import Handler, Receiver, app
    from psa_fleet.webhooks._recent import REDELIVERY
    from psa_fleet.webhooks._secrets import BasicSecret, HeaderSecret, Secret
    from psa_fleet.webhooks._seen import Claim, MemorySeen, Seen
    from psa_fleet.webhooks._sinks import Sink
    from psa_fleet.webhooks._sqlite import SqliteSeen, SqliteSink

_HOMES = {
    "BasicSecret": "_secrets",
    "Claim": "_seen",
    "DeadLetter": "_dead_letters",
    "DeadLetterFile": "_dead_letters",
    "DeadLetters": "_dead_letters",
    "Event": "_events",
    "Extension": "_events",
    "ExtensionBody": "_events",
    "FiredValue": "_events",
    "Handler": "_receiver",
    "HeaderSecret": "_secrets",
    "JsonlSink": "_jsonl_sink",
    "MemorySeen": "_seen",
    "MonitorEvent": "_events",
    "MonitorNotification": "_notifications",
    "Notification": "_notifications",
    "NotificationError": "psa_fleet.errors",
    "REDELIVERY": "_recent",
    "Receiver": "_receiver",
    "RemoteEvent": "_events",
    "RemoteNotification": "_notifications",
    "Secret": "_secrets",
    "Seen": "_seen",
    "Sink": "_sinks",
    "SqliteSeen": "_sqlite",
    "SqliteSink": "_sqlite",
    "app": "_receiver",
    "parse": "_notifications",
}

__all__ = [
    "REDELIVERY",
    "BasicSecret",
    "Claim",
    "DeadLetter",
    "DeadLetterFile",
    "DeadLetters",
    "Event",
    "Extension",
    "ExtensionBody",
    "FiredValue",
    "Handler",
    "HeaderSecret",
    "JsonlSink",
    "MemorySeen",
    "MonitorEvent",
    "MonitorNotification",
    "Notification",
    "NotificationError",
    "Receiver",
    "RemoteEvent",
    "RemoteNotification",
    "Secret",
    "Seen",
    "Sink",
    "SqliteSeen",
    "SqliteSink",
    "app",
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
