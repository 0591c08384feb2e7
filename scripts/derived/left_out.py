"""The things that are not derived from specs/, each with the reason; tests compare each list with specs/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BY_HAND: Final[Mapping[str, str]] = {
    "getFleets": "lists the fleets of several accounts, each once",
    "getVehiclesCapabilities": "is sent to the first account whose version has it, with a VIN in any case",
    "getFleetMonitors": "puts split monitors together and returns the new format",
    "getFleetMonitorsStatusById": "reads all parts of a split monitor",
    "getFleetRemotes": "returns callbacks in the documented spelling, and filters by `remotes`",
    "getFleetRemotebyId": "returns a callback in the documented spelling",
    "getRemoteRequestsForVhl": "explains causes of failure",
    "getRemoteRequestForVhlById": "explains causes of failure, and `wait()` polls it",
}
"""Reads whose methods are written by hand, with the reason."""
