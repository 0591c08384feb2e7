"""The enumeration `AlarmTriggerType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AlarmTriggerType(OpenEnum):
    """What the alarm noticed.

    * `NoBreakIn`: nothing
    * `BackliteDoorBreakIn`: the rear window is opened
    * `VolumetricBreakIn`: something moves in the cabin
    * `VehicleLifting`: the vehicle is lifted or tilted
    * `ElectricalsystemBreakIn`: someone works on the wiring
    * `KeyLearning`: a new key is being taught
    * `UnauthenticatedStartup`: started without its key
    """

    NO_BREAK_IN = "NoBreakIn"
    FRONT_RIGHT_DOOR_BREAK_IN = "FrontRightDoorBreakIn"
    FRONT_LEFT_DOOR_BREAK_IN = "FrontLeftDoorBreakIn"
    REAR_RIGHT_FRONT_DOOR_BREAK_IN = "RearRightFrontDoorBreakIn"
    REAR_LEFT_FRONT_DOOR_BREAK_IN = "RearLeftFrontDoorBreakIn"
    HOOD_DOOR_BREAK_IN = "HoodDoorBreakIn"
    TRUNK_DOOR_BREAK_IN = "TrunkDoorBreakIn"
    BACKLITE_DOOR_BREAK_IN = "BackliteDoorBreakIn"
    ROOF_BREAK_IN = "RoofBreakIn"
    VOLUMETRIC_BREAK_IN = "VolumetricBreakIn"
    VEHICLE_LIFTING = "VehicleLifting"
    ELECTRICALSYSTEM_BREAK_IN = "ElectricalsystemBreakIn"
    KEY_LEARNING = "KeyLearning"
    UNAUTHENTICATED_STARTUP = "UnauthenticatedStartup"
