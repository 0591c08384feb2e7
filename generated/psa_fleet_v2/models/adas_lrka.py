"""The enumeration `AdasLrka`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasLrka"]


class AdasLrka(OpenEnum):
    """Lane keeping to the left, under the name that v2 gives it."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
