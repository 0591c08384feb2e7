"""The model `PrivacyBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .privacy_base_state import PrivacyBaseState


@define(getstate_setstate=False, repr=False)
class PrivacyBase(Model):
    """How much the driver allows the vehicle to report, without a time of its own."""

    state: PrivacyBaseState | None = member("state", Enumeration("PrivacyBaseState"))
    """How much is reported.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.state = read[0](raw) if type(raw := get("state")) is str else None
