"""The model `CallbackRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .callback_ref_links import CallbackRefLinks
    from .callback_status import CallbackStatus


@define(getstate_setstate=False, repr=False)
class CallbackRef(Model):
    """Response to the creation or change of a callback: its id and status."""

    callback_id: str | None = member("callbackId", TEXT, repr=masked)
    """Id of the callback."""
    status: CallbackStatus | None = member("status", Enumeration("CallbackStatus"))
    """Whether the callback notifies."""
    links: CallbackRefLinks | None = member("_links", Nested("CallbackRefLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.callback_id = raw if (raw := get("callbackId")) is None or type(raw) is str else read[0](raw)
        self.status = read[1](raw) if type(raw := get("status")) is str else None
        self.links = None if (raw := get("_links")) is None else read[2](raw)
