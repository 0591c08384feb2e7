"""The enumeration `AlertSeverity`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AlertSeverity"]


class AlertSeverity(OpenEnum):
    """AlertSeverity."""

    INFORMATION = "Information"
    WARNING = "Warning"
    CRITICAL = "Critical"
