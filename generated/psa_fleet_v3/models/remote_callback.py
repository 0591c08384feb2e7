"""The model `RemoteCallback`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .callback_status import CallbackStatus
    from .remote_callback_links import RemoteCallbackLinks
    from .remote_callback_subscribe import RemoteCallbackSubscribe


@define(getstate_setstate=False, repr=False)
class RemoteCallback(Model):
    """A remote callback as the server keeps it."""

    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    subscribe: RemoteCallbackSubscribe | None = member("subscribe", Nested("RemoteCallbackSubscribe"))
    """Its parameters."""
    status: CallbackStatus | None = member("status", Enumeration("CallbackStatus"))
    """Whether the callback notifies."""
    links: RemoteCallbackLinks | None = member("_links", Nested("RemoteCallbackLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[0](raw)
        self.subscribe = None if (raw := get("subscribe")) is None else read[1](raw)
        self.status = read[2](raw) if type(raw := get("status")) is str else None
        self.links = None if (raw := get("_links")) is None else read[3](raw)
