"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.trip_fault_kind import TripFaultKind as TripFaultKind
