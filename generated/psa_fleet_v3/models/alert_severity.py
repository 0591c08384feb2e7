"""The enumeration `AlertSeverity`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AlertSeverity(OpenEnum):
    """How serious it is.

    * `Information`: worth mending
    * `Warning`: should be mended soon
    * `Critical`: do not drive before it is repaired
    """

    INFORMATION = "Information"
    WARNING = "Warning"
    CRITICAL = "Critical"
