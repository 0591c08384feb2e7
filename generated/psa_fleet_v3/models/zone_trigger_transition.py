"""The enumeration `ZoneTriggerTransition`."""

from psa_fleet_runtime.open_enum import OpenEnum


class ZoneTriggerTransition(OpenEnum):
    """Which crossing fires.

    * `In`: entering
    * `Out`: leaving
    """

    IN = "In"
    OUT = "Out"
