"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.point_type import PointType as PointType
