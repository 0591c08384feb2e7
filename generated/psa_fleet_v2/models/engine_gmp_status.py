"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.engine_gmp_status import EngineGmpStatus as EngineGmpStatus
