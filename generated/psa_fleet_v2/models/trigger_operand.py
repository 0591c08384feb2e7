"""The enumeration `TriggerOperand`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TriggerOperand(OpenEnum):
    """What to watch: the type of its values (with the unit), then its operators.

    A state can only be watched for a change. `privacy.state` is deprecated; see
    `privacy.driverRequestState`.

    * `vehicle.alert`: list; equalsTo, includedIn, onChange
    * `vehicle.odometer`: integer (km); lowerThan, greaterThan, equalsTo
    * `vehicle.engines.running`: boolean; equalsTo, onChange
    * `vehicle.engines.thermic.oil.temp`: integer (°C); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.electric.level`: number (%); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.electric.autonomy`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.fuel.level`: number (%); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.fuel.autonomy`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.charging.status`: enum; equalsTo, onChange
    * `vehicle.energy.charging.plugged`: boolean; equalsTo, onChange
    * `vehicle.doorsState.lockedState`: state; onChange
    * `vehicle.doorsState.opening`: state; onChange
    * `vehicle.kinetic.moving`: boolean; equalsTo, onChange
    * `vehicle.kinetic.speed`: number (km/h); lowerThan, greaterThan, equalsTo
    * `vehicle.trip`: state; onChange
    * `vehicle.maintenance.daysBeforeMaintenance`: number (days); lowerThan, greaterThan, equalsTo
    * `vehicle.maintenance.mileageBeforeMaintenance`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.safety.beltWarning`: enum; equalsTo, onChange
    * `environment.air.temp`: number (°C); lowerThan, greaterThan, equalsTo
    * `privacy.state`: enum; includedIn, onChange, equalsTo
    * `privacy.driverRequestState`: enum; includedIn, onChange, equalsTo
    * `vehicle.drivingBehavior.mode`: enum; includedIn, onChange, equalsTo
    * `vehicle.collision.side`: enum; includedIn, equalsTo
    * `vehicle.collision.severity`: enum; includedIn, equalsTo
    * `vehicle.safety.autoECallTriggering`: enum; includedIn, onChange, equalsTo
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
