"""The model `MonitorCallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .monitor_callback_subscribe_batch_notify import MonitorCallbackSubscribeBatchNotify
    from .monitor_callback_subscribe_callback import MonitorCallbackSubscribeCallback
    from .monitor_callback_subscribe_retry_policy import MonitorCallbackSubscribeRetryPolicy


@define(getstate_setstate=False, repr=False)
class MonitorCallbackSubscribe(Model):
    """How a monitor notifies: the webhook, retries, batches, reminders."""

    callback: MonitorCallbackSubscribeCallback | None = member(
        "callback", Nested("MonitorCallbackSubscribeCallback")
    )
    """Whom to notify."""
    retry_policy: MonitorCallbackSubscribeRetryPolicy | None = member(
        "retryPolicy", Nested("MonitorCallbackSubscribeRetryPolicy")
    )
    """When a notification is sent again."""
    batch_notify: MonitorCallbackSubscribeBatchNotify | None = member(
        "batchNotify", Nested("MonitorCallbackSubscribeBatchNotify")
    )
    """Send several events at once.

    Without it each event comes alone.
    """
    refresh_event: int | None = member("refreshEvent", INTEGER)
    """Seconds between reminders while the condition stays true; at least 60.

    Without it, no reminders are sent.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.callback = None if (raw := get("callback")) is None else read[0](raw)
        self.retry_policy = None if (raw := get("retryPolicy")) is None else read[1](raw)
        self.batch_notify = None if (raw := get("batchNotify")) is None else read[2](raw)
        self.refresh_event = raw if (raw := get("refreshEvent")) is None or type(raw) is int else read[3](raw)
