"""The model `MonitorCallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_callback_subscribe_batch_notify import MonitorCallbackSubscribeBatchNotify
    from .monitor_callback_subscribe_callback import MonitorCallbackSubscribeCallback
    from .monitor_callback_subscribe_retry_policy import MonitorCallbackSubscribeRetryPolicy

__all__ = ["MonitorCallbackSubscribe"]


@define(getstate_setstate=False)
class MonitorCallbackSubscribe(Model):
    """How a monitor notifies: the webhook, retries, batches, reminders."""

    callback: MonitorCallbackSubscribeCallback | None = None
    """Whom to notify."""
    retry_policy: MonitorCallbackSubscribeRetryPolicy | None = None
    """When a notification is sent again."""
    batch_notify: MonitorCallbackSubscribeBatchNotify | None = None
    """Send several events at once.

    Without it each event comes alone.
    """
    refresh_event: int | None = None
    """Seconds between reminders while the condition stays true; at least 60.

    Without it there are none.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "callback": (
            "callback",
            Nested("monitor_callback_subscribe_callback", "MonitorCallbackSubscribeCallback"),
        ),
        "retry_policy": (
            "retryPolicy",
            Nested("monitor_callback_subscribe_retry_policy", "MonitorCallbackSubscribeRetryPolicy"),
        ),
        "batch_notify": (
            "batchNotify",
            Nested("monitor_callback_subscribe_batch_notify", "MonitorCallbackSubscribeBatchNotify"),
        ),
        "refresh_event": ("refreshEvent", INTEGER),
    }
