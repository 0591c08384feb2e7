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

KINDS: Final[Mapping[str, str]] = {
    "getFleetTripAlertByVehicle": "are alerts of the vehicle, which a feed lists without its trips",
    "getTripCollisionsByTripAndVehicle": "are collisions of the vehicle, likewise",
    "getTelemetryForTripByVehicle": "is telemetry of the vehicle, likewise",
}
"""Collections of a vehicle with a time filter that are not a kind of feeds and exports."""

PAGES: Final[Mapping[str, str]] = {
    "positions": "is one position; positions in pages are `waypoints`",
}
"""Tables by hand whose model is in pages under another kind."""

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    "Position": {"type": "is always `Feature`"},
    "RemoteAction": {"feedbackDetail": "is a text of the vehicle for which no column was asked"},
}
"""Members of items that are one value and have no column, by model."""

COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "getFleet": ("fleets show", "is an argument of that command, by id or name"),
    "getVehicleByid": ("vehicles show", "is shown on a card with the status"),
    "getCarLastPosition": ("vehicles position", "has a shorter name, as it always had"),
    "getVehiclesByDevice": ("vehicles list", "is the list of the noun of all data of vehicles"),
    "getFleetStatusList": ("statuses list", "is read again with `--watch`"),
    "getTripsByVehicle": ("trips list", "is drawn along the way points of the trips"),
    "getFleetTrips": ("trips list", "likewise"),
    "getFleetTripByVehicle": ("trips show", "likewise"),
    "getFleetTripsById": ("trips show", "likewise"),
    "getTelemetry": ("vehicles telemetry", "asks for places where they are drawn"),
    "getTelemetryForTripByVehicle": ("trips telemetry", "likewise"),
    "getFleetTelemetryForTrip": ("trips telemetry", "likewise"),
}
"""Reads with generated methods whose commands are written by hand: the command, and what is special."""

OPTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "*": {
        "profile": "is the option of the connection, and the default suits a command",
        "timestamps": "is `--since` and `--until`",
        "indexRange": "is `--limit`",
        "pageToken": "is the server's own",
    },
    "trips list": {
        "distance": "is `--min-km` and `--max-km`",
        "duration": "is `--min-minutes`",
    },
    "statuses list": {"extension": "is deprecated: a status has both by itself"},
    "vehicles status": {"extension": "likewise"},
    "vehicles telemetry": {"extension": "is asked for where places are drawn"},
    "trips telemetry": {"extension": "likewise"},
}
"""Query parameters that are no option of their own, by command; those of `*` of all."""
