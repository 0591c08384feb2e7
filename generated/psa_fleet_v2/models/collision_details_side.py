"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.collision_details_side import CollisionDetailsSide as CollisionDetailsSide
