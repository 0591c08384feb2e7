"""The model `RemoteCallbackSubscribeCallback`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_callback_subscribe_callback_webhook import RemoteCallbackSubscribeCallbackWebhook


@define(getstate_setstate=False, repr=False)
class RemoteCallbackSubscribeCallback(Model):
    """Whom to notify."""

    webhook: RemoteCallbackSubscribeCallbackWebhook | None = member(
        "webhook", Nested("RemoteCallbackSubscribeCallbackWebhook")
    )
    """The webhook."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.webhook = None if (raw := get("webhook")) is None else read[0](raw)
