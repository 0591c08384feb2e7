"""The enumeration `DataTriggerOp`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DataTriggerOp(OpenEnum):
    """How to compare.

    * `equalsTo`: the same as the value
    * `greaterThan`: more than the value
    * `lowerThan`: less than the value
    * `includedIn`: one of the values
    * `onChange`: other than before
    """

    EQUALS_TO = "equalsTo"
    GREATER_THAN = "greaterThan"
    LOWER_THAN = "lowerThan"
    INCLUDED_IN = "includedIn"
    ON_CHANGE = "onChange"
