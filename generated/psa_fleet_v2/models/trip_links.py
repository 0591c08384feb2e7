"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.trip_links import TripLinks as TripLinks
