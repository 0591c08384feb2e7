"""The enumeration `AdasRlka`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasRlka(OpenEnum):
    """Lane keeping to the right."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
