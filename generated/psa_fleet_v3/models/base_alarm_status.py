"""The model `BaseAlarmStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .base_alarm_status_activation import BaseAlarmStatusActivation


@define(getstate_setstate=False, repr=False)
class BaseAlarmStatus(Model):
    """Whether the burglar alarm is armed, without a time of its own."""

    activation: BaseAlarmStatusActivation | None = member(
        "activation", Enumeration("BaseAlarmStatusActivation")
    )
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.activation = read[0](raw) if type(raw := get("activation")) is str else None
