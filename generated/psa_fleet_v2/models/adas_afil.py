"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.adas_afil import AdasAfil as AdasAfil
