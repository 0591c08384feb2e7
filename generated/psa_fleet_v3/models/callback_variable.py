"""The enumeration `CallbackVariable`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CallbackVariable"]


class CallbackVariable(OpenEnum):
    """Variable in the attributes of a remote callback, replaced by the server; written as `$vin`."""

    VIN = "vin"
    CALLBACK_ID = "callbackID"
    REMOTE_TYPE = "remoteType"
    FLEET_ID = "fleetID"
