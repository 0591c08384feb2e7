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
    """MonitorCallbackSubscribe."""

    callback: MonitorCallbackSubscribeCallback | None = None
    retry_policy: MonitorCallbackSubscribeRetryPolicy | None = None
    batch_notify: MonitorCallbackSubscribeBatchNotify | None = None
    refresh_event: int | None = None
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
