"""The enumeration `EngineExtensionThermicScr`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["EngineExtensionThermicScr"]


class EngineExtensionThermicScr(OpenEnum):
    """EngineExtensionThermicScr."""

    OFF = "Off"
    BLINKED = "Blinked"
    ON = "On"
