"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.created_at_field import CreatedAtField as CreatedAtField
