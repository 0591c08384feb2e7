"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.light_side import LightSide as LightSide
