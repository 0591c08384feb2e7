"""The enumeration `ServiceTypeType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class ServiceTypeType(OpenEnum):
    """Kind of service."""

    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
    UNKNOWN = "Unknown"
