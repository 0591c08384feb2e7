"""The model `CallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .callback_subscribe_batch_notify import CallbackSubscribeBatchNotify
    from .callback_subscribe_callback import CallbackSubscribeCallback
    from .callback_subscribe_retry_policy import CallbackSubscribeRetryPolicy


@define(getstate_setstate=False, repr=False)
class CallbackSubscribe(Model):
    """How the server notifies: the webhook, retries, batches."""

    retry_policy: CallbackSubscribeRetryPolicy | None = member(
        "retryPolicy", Nested("CallbackSubscribeRetryPolicy")
    )
    """When a notification is sent again."""
    batch_notify: CallbackSubscribeBatchNotify | None = member(
        "batchNotify", Nested("CallbackSubscribeBatchNotify")
    )
    """Send several events at once.

    Without it each event comes alone.
    """
    callback: CallbackSubscribeCallback | None = member("callback", Nested("CallbackSubscribeCallback"))
    """Whom to notify."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.retry_policy = None if (raw := get("retryPolicy")) is None else read[0](raw)
        self.batch_notify = None if (raw := get("batchNotify")) is None else read[1](raw)
        self.callback = None if (raw := get("callback")) is None else read[2](raw)
