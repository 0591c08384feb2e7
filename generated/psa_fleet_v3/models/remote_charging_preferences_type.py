"""The enumeration `RemoteChargingPreferencesType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteChargingPreferencesType(OpenEnum):
    """How far to charge.

    * `Partial`: less than full, which is kinder to the battery
    * `Full`: until it is full
    """

    PARTIAL = "Partial"
    FULL = "Full"
