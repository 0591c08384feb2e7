"""The model `RemotePreconditioningAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_preconditioning_program import RemotePreconditioningProgram


@define(getstate_setstate=False, repr=False)
class RemotePreconditioningAirConditioning(Model):
    """Heating or cooling."""

    immediate: bool | None = member("immediate", BOOLEAN)
    """Whether it starts now, whatever the programs say."""
    programs: list[RemotePreconditioningProgram] | None = member(
        "programs", Many(Nested("RemotePreconditioningProgram"))
    )
    """Recurring times."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.immediate = raw if (raw := get("immediate")) is None or type(raw) is bool else read[0](raw)
        if is_short(raw := get("programs")):
            self.programs = None if raw is None else read[1](raw)
