"""The enumeration `DataTriggerData`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DataTriggerData"]


class DataTriggerData(OpenEnum):
    """What to watch: type and unit, then the operators that it takes.

    * `vehicle.alert`: an alert's type; onChange, includedIn, equalsTo
    * `vehicle.odometer`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.engines.running`: true or false; onChange, equalsTo
    * `vehicle.engines.thermic.oil.temp`: a number in degrees Celsius; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.electric.level`: a number in %; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.electric.autonomy`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.fuel.level`: a number in %; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.fuel.autonomy`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.charging.status`: one of a list; onChange, equalsTo, and in v3 includedIn
    * `vehicle.energy.charging.plugged`: true or false; onChange, equalsTo
    * `vehicle.doorsState.lockedState`: onChange
    * `vehicle.doorsState.opening`: onChange
    * `vehicle.kinetic.moving`: true or false; onChange, equalsTo
    * `vehicle.kinetic.speed`: a number in km/h; equalsTo, greaterThan, lowerThan
    * `vehicle.trip`: id of a trip; onChange; deprecated in v3
    * `vehicle.maintenance.daysBeforeMaintenance`: a number in days; equalsTo, greaterThan, lowerThan
    * `vehicle.maintenance.mileageBeforeMaintenance`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.safety.beltWarning`: one of a list; onChange, equalsTo
    * `environment.air.temp`: a number in degrees Celsius; equalsTo, greaterThan, lowerThan
    * `privacy.state`: one of a list; equalsTo, onChange, includedIn; deprecated in v2
    * `privacy.driverRequestState`: one of a list; equalsTo, onChange, includedIn
    * `vehicle.drivingBehavior.mode`: one of a list; equalsTo, onChange, includedIn
    * `vehicle.collision.side`: one of a list; equalsTo, includedIn
    * `vehicle.collision.severity`: one of a list; equalsTo, includedIn
    * `vehicle.safety.autoECallTriggering`: one of a list; equalsTo, onChange, includedIn
    """

    VEHICLE_ALERT = "vehicle.alert"
    VEHICLE_ODOMETER = "vehicle.odometer"
    VEHICLE_ENGINES_RUNNING = "vehicle.engines.running"
    VEHICLE_ENGINES_THERMIC_OIL_TEMP = "vehicle.engines.thermic.oil.temp"
    VEHICLE_ENERGY_ELECTRIC_LEVEL = "vehicle.energy.electric.level"
    VEHICLE_ENERGY_ELECTRIC_AUTONOMY = "vehicle.energy.electric.autonomy"
    VEHICLE_ENERGY_FUEL_LEVEL = "vehicle.energy.fuel.level"
    VEHICLE_ENERGY_FUEL_AUTONOMY = "vehicle.energy.fuel.autonomy"
    VEHICLE_ENERGY_CHARGING_STATUS = "vehicle.energy.charging.status"
    VEHICLE_ENERGY_CHARGING_PLUGGED = "vehicle.energy.charging.plugged"
    VEHICLE_DOORS_STATE_LOCKED_STATE = "vehicle.doorsState.lockedState"
    VEHICLE_DOORS_STATE_OPENING = "vehicle.doorsState.opening"
    VEHICLE_KINETIC_MOVING = "vehicle.kinetic.moving"
    VEHICLE_KINETIC_SPEED = "vehicle.kinetic.speed"
    VEHICLE_TRIP = "vehicle.trip"
    VEHICLE_MAINTENANCE_DAYS_BEFORE_MAINTENANCE = "vehicle.maintenance.daysBeforeMaintenance"
    VEHICLE_MAINTENANCE_MILEAGE_BEFORE_MAINTENANCE = "vehicle.maintenance.mileageBeforeMaintenance"
    VEHICLE_SAFETY_BELT_WARNING = "vehicle.safety.beltWarning"
    ENVIRONMENT_AIR_TEMP = "environment.air.temp"
    PRIVACY_STATE = "privacy.state"
    PRIVACY_DRIVER_REQUEST_STATE = "privacy.driverRequestState"
    VEHICLE_DRIVING_BEHAVIOR_MODE = "vehicle.drivingBehavior.mode"
    VEHICLE_COLLISION_SIDE = "vehicle.collision.side"
    VEHICLE_COLLISION_SEVERITY = "vehicle.collision.severity"
    VEHICLE_SAFETY_AUTO_E_CALL_TRIGGERING = "vehicle.safety.autoECallTriggering"
