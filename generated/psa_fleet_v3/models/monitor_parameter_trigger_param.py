"""The model `MonitorParameterTriggerParam`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_trigger import MonitorTrigger

__all__ = ["MonitorParameterTriggerParam"]


@define(getstate_setstate=False)
class MonitorParameterTriggerParam(Model):
    """When to fire."""

    triggers: list[MonitorTrigger] | None = None
    """One to five named triggers."""
    bool_exp: str | None = None
    """How the triggers combine: their names with `&`, `|`, `!` and parentheses.

    An expression that is always true or always false is refused.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "triggers": ("triggers", Many(Nested("monitor_trigger", "MonitorTrigger"))),
        "bool_exp": ("boolExp", TEXT),
    }
