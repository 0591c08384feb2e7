"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.energy_charging_charging_mode import (
    EnergyChargingChargingMode as EnergyChargingChargingMode,
)
