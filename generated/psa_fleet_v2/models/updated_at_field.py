"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.updated_at_field import UpdatedAtField as UpdatedAtField
