"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.tab_links import TabLinks as TabLinks
