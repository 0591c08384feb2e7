"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.service_type_type import ServiceTypeType as ServiceTypeType
