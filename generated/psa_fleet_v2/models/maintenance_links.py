"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.maintenance_links import MaintenanceLinks as MaintenanceLinks
