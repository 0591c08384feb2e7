"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.monitor_ref_links import MonitorRefLinks as MonitorRefLinks
