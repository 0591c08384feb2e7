"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.position_properties_type import PositionPropertiesType as PositionPropertiesType
