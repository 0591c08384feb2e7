"""The model `EventAttribute`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EventAttribute(Model):
    """An attribute of the type `Body` that was set at registration."""

    key: str | None = member("key", TEXT)
    """Name of the attribute."""
    value: str | None = member("value", TEXT, repr=hidden)
    """Value of the attribute, with variables filled in."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.key = raw if (raw := get("key")) is None or type(raw) is str else read[0](raw)
        self.value = raw if (raw := get("value")) is None or type(raw) is str else read[1](raw)
