"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.status_links import StatusLinks as StatusLinks
