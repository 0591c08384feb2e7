"""The enumeration `AdasLrka`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasLrka(OpenEnum):
    """Lane keeping to the left, under the name that v2 gives it."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
