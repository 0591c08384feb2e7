"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.adas_artiv import AdasArtiv as AdasArtiv
