"""The enumeration `ProgramAction`."""

from psa_fleet_runtime.open_enum import OpenEnum


class ProgramAction(OpenEnum):
    """What to do with the program.

    * `Delete`: remove it; only `slot` is needed
    * `Set`: store it; `slot`, `enabled`, `occurence` and `start` are needed
    """

    DELETE = "Delete"
    SET = "Set"
