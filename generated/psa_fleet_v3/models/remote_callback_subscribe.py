"""The model `RemoteCallbackSubscribe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_callback_subscribe_batch_notify import RemoteCallbackSubscribeBatchNotify
    from .remote_callback_subscribe_callback import RemoteCallbackSubscribeCallback
    from .remote_callback_subscribe_retry_policy import RemoteCallbackSubscribeRetryPolicy
    from .remote_type import RemoteType


@define(getstate_setstate=False, repr=False)
class RemoteCallbackSubscribe(Model):
    """Which remote actions the server reports progress of, and how."""

    callback: RemoteCallbackSubscribeCallback | None = member(
        "callback", Nested("RemoteCallbackSubscribeCallback")
    )
    """Whom to notify."""
    remote_types: list[RemoteType] | None = member("remoteTypes", Many(Enumeration("RemoteType")))
    """Kinds of action to report."""
    retry_policy: RemoteCallbackSubscribeRetryPolicy | None = member(
        "retryPolicy", Nested("RemoteCallbackSubscribeRetryPolicy")
    )
    """When a notification is sent again."""
    batch_notify: RemoteCallbackSubscribeBatchNotify | None = member(
        "batchNotify", Nested("RemoteCallbackSubscribeBatchNotify")
    )
    """Send several events at once.

    Without it each event comes alone.
    """
    label: str | None = member("label", TEXT)
    """A name for people."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.callback = None if (raw := get("callback")) is None else read[0](raw)
        if is_short(raw := get("remoteTypes")):
            self.remote_types = None if raw is None else read[1](raw)
        self.retry_policy = None if (raw := get("retryPolicy")) is None else read[2](raw)
        self.batch_notify = None if (raw := get("batchNotify")) is None else read[3](raw)
        self.label = raw if (raw := get("label")) is None or type(raw) is str else read[4](raw)
