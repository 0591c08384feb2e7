"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_status_setter import MonitorStatusSetter as MonitorStatusSetter
