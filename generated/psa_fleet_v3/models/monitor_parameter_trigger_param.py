"""The model `MonitorParameterTriggerParam`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .monitor_trigger import MonitorTrigger


@define(getstate_setstate=False, repr=False)
class MonitorParameterTriggerParam(Model):
    """When to fire."""

    triggers: list[MonitorTrigger] | None = member("triggers", Many(Nested("MonitorTrigger")))
    """One to five named triggers."""
    bool_exp: str | None = member("boolExp", TEXT)
    """How the triggers combine: their names with `&`, `|`, `!` and parentheses.

    An expression that is always true or always false is refused.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("triggers")):
            self.triggers = None if raw is None else read[0](raw)
        self.bool_exp = raw if (raw := get("boolExp")) is None or type(raw) is str else read[1](raw)
