"""The model `RemoteCallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_callback_subscribe_batch_notify import RemoteCallbackSubscribeBatchNotify
    from .remote_callback_subscribe_callback import RemoteCallbackSubscribeCallback
    from .remote_callback_subscribe_retry_policy import RemoteCallbackSubscribeRetryPolicy
    from .remote_type import RemoteType

__all__ = ["RemoteCallbackSubscribe"]


@define(getstate_setstate=False)
class RemoteCallbackSubscribe(Model):
    """How the server tells of the progress of remote actions, and of which."""

    callback: RemoteCallbackSubscribeCallback | None = None
    """Whom to notify."""
    remote_types: list[RemoteType] | None = None
    """Which kinds of action to tell of."""
    retry_policy: RemoteCallbackSubscribeRetryPolicy | None = None
    """When a notification is sent again."""
    batch_notify: RemoteCallbackSubscribeBatchNotify | None = None
    """Send several events at once.

    Without it each event comes alone.
    """
    label: str | None = None
    """A name for people."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "callback": (
            "callback",
            Nested("remote_callback_subscribe_callback", "RemoteCallbackSubscribeCallback"),
        ),
        "remote_types": ("remoteTypes", Many(Enumeration("remote_type", "RemoteType"))),
        "retry_policy": (
            "retryPolicy",
            Nested("remote_callback_subscribe_retry_policy", "RemoteCallbackSubscribeRetryPolicy"),
        ),
        "batch_notify": (
            "batchNotify",
            Nested("remote_callback_subscribe_batch_notify", "RemoteCallbackSubscribeBatchNotify"),
        ),
        "label": ("label", TEXT),
    }
