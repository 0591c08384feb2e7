"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.light_position import LightPosition as LightPosition
