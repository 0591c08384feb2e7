"""The model `RemoteCallbackSubscribeCallbackWebhook`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_attribute import RemoteAttribute


@define(getstate_setstate=False, repr=False)
class RemoteCallbackSubscribeCallbackWebhook(Model):
    """The webhook."""

    target: str | None = member("target", TEXT, repr=hidden)
    """URL that the server POSTs to."""
    name: str | None = member("name", TEXT)
    """Its name."""
    attributes: list[RemoteAttribute] | None = member("attributes", Many(Nested("RemoteAttribute")))
    """Keys and values that go with each notification."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.target = raw if (raw := get("target")) is None or type(raw) is str else read[0](raw)
        self.name = raw if (raw := get("name")) is None or type(raw) is str else read[1](raw)
        if is_short(raw := get("attributes")):
            self.attributes = None if raw is None else read[2](raw)
