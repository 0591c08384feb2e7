"""The model `MonitorCallbackSubscribeCallback`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .webhook import Webhook


@define(getstate_setstate=False, repr=False)
class MonitorCallbackSubscribeCallback(Model):
    """Whom to notify."""

    webhook: Webhook | None = member("webhook", Nested("Webhook"))
    """The webhook."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.webhook = None if (raw := get("webhook")) is None else read[0](raw)
