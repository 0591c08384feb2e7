"""The enumeration `TriggerOperand`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TriggerOperand(OpenEnum):
    """What to watch: the type of its values (with the unit), then its operators.

    A state can only be watched for a change. `vehicle.trip` is deprecated.

    * `vehicle.alert`: list; equalsTo, includedIn, onChange
    * `vehicle.odometer`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.powertrain.status`: enum; includedIn, onChange, equalsTo
    * `vehicle.engines.thermic.oil.temp`: integer (°C); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.electric.level`: integer (%); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.electric.autonomy`: integer (km); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.fuel.level`: integer (%); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.fuel.autonomy`: integer (km); lowerThan, greaterThan, equalsTo
    * `vehicle.autonomy`: integer (km); lowerThan, greaterThan, equalsTo
    * `vehicle.energy.charging.status`: enum; includedIn, equalsTo, onChange
    * `vehicle.energy.charging.plugged`: boolean; equalsTo, onChange
    * `vehicle.energy.charging.type`: enum; equalsTo, onChange
    * `vehicle.doorsState.lockedState`: state; onChange
    * `vehicle.doorsState.opening`: state; onChange
    * `vehicle.kinetic.moving`: boolean; equalsTo, onChange
    * `vehicle.kinetic.speed`: number (km/h); lowerThan, greaterThan, equalsTo
    * `vehicle.trip`: state; onChange
    * `vehicle.trip.start`: state; onChange
    * `vehicle.trip.stop`: state; onChange
    * `vehicle.trip.duration`: integer (s); lowerThan, greaterThan, equalsTo
    * `vehicle.trip.distance`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.trip.state`: enum; includedIn
    * `vehicle.maintenance.daysBeforeMaintenance`: number (days); lowerThan, greaterThan, equalsTo
    * `vehicle.maintenance.mileageBeforeMaintenance`: number (km); lowerThan, greaterThan, equalsTo
    * `vehicle.safety.beltWarning`: enum; equalsTo, onChange
    * `environment.air.temp`: number (°C); lowerThan, greaterThan, equalsTo
    * `privacy.state`: enum; includedIn, onChange, equalsTo
    * `vehicle.drivingBehavior.mode`: enum; includedIn, onChange, equalsTo
    * `vehicle.collision.side`: enum; includedIn, equalsTo
    * `vehicle.collision.severity`: enum; includedIn, equalsTo
    * `vehicle.safety.autoECallTriggering`: enum; includedIn, onChange, equalsTo
    * `vehicle.preconditioning.airConditioning`: state; onChange
    * `vehicle.alarm.trigger.type`: enum; includedIn, equalsTo, onChange
    * `vehicle.alarm.status.activation`: enum; equalsTo, onChange
    * `stolen.state`: boolean; equalsTo, onChange
    """

    VEHICLE_ALERT = "vehicle.alert"
    VEHICLE_ODOMETER = "vehicle.odometer"
    VEHICLE_POWERTRAIN_STATUS = "vehicle.powertrain.status"
    VEHICLE_ENGINES_THERMIC_OIL_TEMP = "vehicle.engines.thermic.oil.temp"
    VEHICLE_ENERGY_ELECTRIC_LEVEL = "vehicle.energy.electric.level"
    VEHICLE_ENERGY_ELECTRIC_AUTONOMY = "vehicle.energy.electric.autonomy"
    VEHICLE_ENERGY_FUEL_LEVEL = "vehicle.energy.fuel.level"
    VEHICLE_ENERGY_FUEL_AUTONOMY = "vehicle.energy.fuel.autonomy"
    VEHICLE_AUTONOMY = "vehicle.autonomy"
    VEHICLE_ENERGY_CHARGING_STATUS = "vehicle.energy.charging.status"
    VEHICLE_ENERGY_CHARGING_PLUGGED = "vehicle.energy.charging.plugged"
    VEHICLE_ENERGY_CHARGING_TYPE = "vehicle.energy.charging.type"
    VEHICLE_DOORS_STATE_LOCKED_STATE = "vehicle.doorsState.lockedState"
    VEHICLE_DOORS_STATE_OPENING = "vehicle.doorsState.opening"
    VEHICLE_KINETIC_MOVING = "vehicle.kinetic.moving"
    VEHICLE_KINETIC_SPEED = "vehicle.kinetic.speed"
    VEHICLE_TRIP = "vehicle.trip"
    VEHICLE_TRIP_START = "vehicle.trip.start"
    VEHICLE_TRIP_STOP = "vehicle.trip.stop"
    VEHICLE_TRIP_DURATION = "vehicle.trip.duration"
    VEHICLE_TRIP_DISTANCE = "vehicle.trip.distance"
    VEHICLE_TRIP_STATE = "vehicle.trip.state"
    VEHICLE_MAINTENANCE_DAYS_BEFORE_MAINTENANCE = "vehicle.maintenance.daysBeforeMaintenance"
    VEHICLE_MAINTENANCE_MILEAGE_BEFORE_MAINTENANCE = "vehicle.maintenance.mileageBeforeMaintenance"
    VEHICLE_SAFETY_BELT_WARNING = "vehicle.safety.beltWarning"
    ENVIRONMENT_AIR_TEMP = "environment.air.temp"
    PRIVACY_STATE = "privacy.state"
    VEHICLE_DRIVING_BEHAVIOR_MODE = "vehicle.drivingBehavior.mode"
    VEHICLE_COLLISION_SIDE = "vehicle.collision.side"
    VEHICLE_COLLISION_SEVERITY = "vehicle.collision.severity"
    VEHICLE_SAFETY_AUTO_E_CALL_TRIGGERING = "vehicle.safety.autoECallTriggering"
    VEHICLE_PRECONDITIONING_AIR_CONDITIONING = "vehicle.preconditioning.airConditioning"
    VEHICLE_ALARM_TRIGGER_TYPE = "vehicle.alarm.trigger.type"
    VEHICLE_ALARM_STATUS_ACTIVATION = "vehicle.alarm.status.activation"
    STOLEN_STATE = "stolen.state"
