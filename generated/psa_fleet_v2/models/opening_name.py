"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.opening_name import OpeningName as OpeningName
