"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.typed_value_type import TypedValueType as TypedValueType
