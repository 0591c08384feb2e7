"""The enumeration `AdasLlka`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasLlka(OpenEnum):
    """Lane keeping to the left."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
