"""The enumeration `CallbackVariable`."""

from psa_fleet_runtime.open_enum import OpenEnum


class CallbackVariable(OpenEnum):
    """Variable in the attributes of a remote callback, replaced by the server; written as `$vin`."""

    VIN = "vin"
    CALLBACK_ID = "callbackID"
    REMOTE_TYPE = "remoteType"
    FLEET_ID = "fleetID"
