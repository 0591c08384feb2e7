"""The enumeration `AdasLlka`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasLlka"]


class AdasLlka(OpenEnum):
    """Lane keeping to the left."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
