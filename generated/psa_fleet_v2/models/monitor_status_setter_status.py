"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_status_setter_status import (
    MonitorStatusSetterStatus as MonitorStatusSetterStatus,
)
