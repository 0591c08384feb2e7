"""The model `RemoteWakeUp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_wake_up_action import RemoteWakeUpAction


@define(getstate_setstate=False, repr=False)
class RemoteWakeUp(Model):
    """Wake the vehicle up, so that it sends its state.

    Wake-ups are limited by month and by minute.
    """

    action: RemoteWakeUpAction | None = member("action", Enumeration("RemoteWakeUpAction"))
    """Always `WakeUp`."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.action = read[0](raw) if type(raw := get("action")) is str else None
