"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.adas_rlka import AdasRlka as AdasRlka
