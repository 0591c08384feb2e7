"""The model `Energy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_extension import EnergyExtension
    from .energy_type import EnergyType


@define(getstate_setstate=False, repr=False)
class Energy(Model):
    """One of the energies that the vehicle runs on.

    A hybrid has two; choose by `type`, since the order has no meaning.
    """

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    type_: EnergyType | None = member("type", Enumeration("EnergyType"))
    """Kind of energy.

    Electric cars may have a phantom entry `Fuel`.
    """
    level: float | None = member("level", NUMBER)
    """How full the tank or the traction battery is, in %, to 0.1."""
    autonomy: int | None = member("autonomy", INTEGER)
    """Range with this energy, in km."""
    extension: EnergyExtension | None = member("extension", Nested("EnergyExtension"))
    """What is special to this kind of energy."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
        self.level = raw if (raw := get("level")) is None or type(raw) is float else read[2](raw)
        self.autonomy = raw if (raw := get("autonomy")) is None or type(raw) is int else read[3](raw)
        self.extension = None if (raw := get("extension")) is None else read[4](raw)
