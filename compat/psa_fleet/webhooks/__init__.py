"""Notifications of monitors and of remote actions: reading and receiving them.

`parse` reads what either version sends into one type, in v3's shape. `app` makes an ASGI app that receives
notifications and hands their events over. Names are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ..errors import NotificationError as NotificationError
    from ._parsing.events import Event as Event
    from ._parsing.events import Extension as Extension
    from ._parsing.events import ExtensionBody as ExtensionBody
    from ._parsing.events import FiredValue as FiredValue
    from ._parsing.events import MonitorEvent as MonitorEvent
    from ._parsing.events import RemoteEvent as RemoteEvent
    from ._parsing.notifications import MonitorNotification as MonitorNotification
    from ._parsing.notifications import Notification as Notification
    from ._parsing.notifications import RemoteNotification as RemoteNotification
    from ._parsing.notifications import parse as parse
    from ._receiver import Handler as Handler
    from ._receiver import Receiver as Receiver
    from ._receiver import app as app
    from ._secrets import BasicSecret as BasicSecret
    from ._secrets import HeaderSecret as HeaderSecret
    from ._secrets import Secret as Secret
    from ._serve import serve as serve
    from ._storage.dead_letters import DeadLetter as DeadLetter
    from ._storage.dead_letters import DeadLetterFile as DeadLetterFile
    from ._storage.dead_letters import DeadLetterStore as DeadLetterStore
    from ._storage.deduplicator import Claim as Claim
    from ._storage.deduplicator import Deduplicator as Deduplicator
    from ._storage.deduplicator import MemoryDeduplicator as MemoryDeduplicator
    from ._storage.jsonl import JsonlSink as JsonlSink
    from ._storage.postgresql import PostgresDeduplicator as PostgresDeduplicator
    from ._storage.postgresql import PostgresSink as PostgresSink
    from ._storage.recent_keys import REDELIVERY_WINDOW as REDELIVERY_WINDOW
    from ._storage.sink import Sink as Sink
    from ._storage.sqlite import SqliteDeduplicator as SqliteDeduplicator
    from ._storage.sqlite import SqliteSink as SqliteSink
    from ._verify import Verdict as Verdict
    from ._verify import verify as verify
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
