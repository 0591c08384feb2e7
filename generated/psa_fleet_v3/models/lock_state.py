"""The enumeration `LockState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class LockState(OpenEnum):
    """What is locked.

    * `SuperLocked`: locked so that doors don't open from inside either
    * `CabinDoorsUnlocked`: cabin doors unlocked
    * `CargoDoorsLocked`: load area locked
    """

    UNLOCKED = "Unlocked"
    LOCKED = "Locked"
    SUPER_LOCKED = "SuperLocked"
    DRIVER_DOOR_UNLOCKED = "DriverDoorUnlocked"
    CABIN_DOORS_UNLOCKED = "CabinDoorsUnlocked"
    CARGO_DOORS_LOCKED = "CargoDoorsLocked"
    CARGO_DOORS_UNLOCKED = "CargoDoorsUnlocked"
    REAR_DOORS_UNLOCKED = "RearDoorsUnlocked"
    REAR_DOORS_LOCKED = "RearDoorsLocked"
    TRUNK_LOCKED = "TrunkLocked"
    TRUNK_UN_LOCKED = "TrunkUnLocked"
