"""The model `CallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .callback_subscribe_batch_notify import CallbackSubscribeBatchNotify
    from .callback_subscribe_callback import CallbackSubscribeCallback
    from .callback_subscribe_retry_policy import CallbackSubscribeRetryPolicy

__all__ = ["CallbackSubscribe"]


@define(getstate_setstate=False)
class CallbackSubscribe(Model):
    """How the server notifies: the webhook, retries, batches."""

    retry_policy: CallbackSubscribeRetryPolicy | None = None
    """When a notification is sent again."""
    batch_notify: CallbackSubscribeBatchNotify | None = None
    """Send several events at once.

    Without it each event comes alone.
    """
    callback: CallbackSubscribeCallback | None = None
    """Whom to notify."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "retry_policy": (
            "retryPolicy",
            Nested("callback_subscribe_retry_policy", "CallbackSubscribeRetryPolicy"),
        ),
        "batch_notify": (
            "batchNotify",
            Nested("callback_subscribe_batch_notify", "CallbackSubscribeBatchNotify"),
        ),
        "callback": ("callback", Nested("callback_subscribe_callback", "CallbackSubscribeCallback")),
    }
