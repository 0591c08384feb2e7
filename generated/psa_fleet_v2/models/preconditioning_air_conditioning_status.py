"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.preconditioning_air_conditioning_status import (
    PreconditioningAirConditioningStatus as PreconditioningAirConditioningStatus,
)
