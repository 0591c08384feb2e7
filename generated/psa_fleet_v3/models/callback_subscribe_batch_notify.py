"""The model `CallbackSubscribeBatchNotify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class CallbackSubscribeBatchNotify(Model):
    """Send several events at once.

    Without it each event comes alone.
    """

    size: int | None = member("size", INTEGER)
    """How many at most."""
    time_window: int | None = member("timeWindow", INTEGER)
    """Seconds to wait for a batch to fill."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.size = raw if (raw := get("size")) is None or type(raw) is int else read[0](raw)
        self.time_window = raw if (raw := get("timeWindow")) is None or type(raw) is int else read[1](raw)
