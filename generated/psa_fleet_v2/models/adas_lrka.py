"""The enumeration `AdasLrka`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasLrka(OpenEnum):
    """Lane keeping to the left, under its name in v2."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
