"""The enumeration `AlertSeverity`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AlertSeverity"]


class AlertSeverity(OpenEnum):
    """How serious it is.

    * `Information`: worth mending
    * `Warning`: should be mended soon
    * `Critical`: do not drive before it is repaired
    """

    INFORMATION = "Information"
    WARNING = "Warning"
    CRITICAL = "Critical"
