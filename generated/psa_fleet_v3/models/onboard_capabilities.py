"""The model `OnboardCapabilities`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .data_scope import DataScope
    from .onboard_capabilities_remote import OnboardCapabilitiesRemote


@define(getstate_setstate=False, repr=False)
class OnboardCapabilities(Model):
    """The data that a vehicle can deliver and the remote actions that it supports."""

    data: list[DataScope] | None = member("data", Many(Enumeration("DataScope")))
    """Which data the vehicle can deliver, as scopes."""
    remote: OnboardCapabilitiesRemote | None = member("remote", Nested("OnboardCapabilitiesRemote"))
    """Remote actions that the vehicle supports."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("data")):
            self.data = None if raw is None else read[0](raw)
        self.remote = None if (raw := get("remote")) is None else read[1](raw)
