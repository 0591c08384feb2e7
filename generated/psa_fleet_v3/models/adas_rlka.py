"""The enumeration `AdasRlka`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasRlka"]


class AdasRlka(OpenEnum):
    """Lane keeping to the right."""

    AUTHORIZED = "Authorized"
    CORRECTION_IN_PROGRESS = "CorrectionInProgress"
    NOT_AUTHORIZED = "NotAuthorized"
    NOT_SELECTED = "NotSelected"
