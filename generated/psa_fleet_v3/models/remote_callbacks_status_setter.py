"""The model `RemoteCallbacksStatusSetter`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_callbacks_status_setter_status import RemoteCallbacksStatusSetterStatus


@define(getstate_setstate=False, repr=False)
class RemoteCallbacksStatusSetter(Model):
    """The status that a remote callback shall have."""

    status: RemoteCallbacksStatusSetterStatus | None = member(
        "status", Enumeration("RemoteCallbacksStatusSetterStatus")
    )
    """`Running` resumes, `Paused` pauses."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.status = read[0](raw) if type(raw := get("status")) is str else None
