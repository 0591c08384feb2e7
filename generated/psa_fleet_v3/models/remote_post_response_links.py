"""The model `RemotePostResponseLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class RemotePostResponseLinks(Model):
    """Links to what belongs to it."""

    fleet: Link | None = member("fleet", Nested("Link"))
    """Its fleet."""
    callback: Link | None = member("callback", Nested("Link"))
    """The remote callback."""
    remote: Link | None = member("remote", Nested("Link"))
    """The action."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.fleet = None if (raw := get("fleet")) is None else read[0](raw)
        self.callback = None if (raw := get("callback")) is None else read[1](raw)
        self.remote = None if (raw := get("remote")) is None else read[2](raw)
