"""Commands and options that follow from the catalog and specs/; made by `make derived`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .readings import Filter, Reading

# ruff: noqa: E501

_PAGE_SIZE: Final = Filter(
    "page_size", "--page-size", "whole", "How many items to request at a time, 1 to 60.", least=1, most=60
)
_PAGE_SIZE_2: Final = Filter(
    "page_size", "--page-size", "whole", "How many items to request at a time, 1 to 2000.", least=1, most=2000
)
_LOCALE: Final = Filter("locale", "--locale", "text", "The language of texts, such as `fr-FR`.")
_TYPES: Final = Filter(
    "types",
    "--type",
    "text",
    "Only messages with these kinds of data; all kinds when it is not sent. `vehicle.lighting` is deprecated.",
    is_list=True,
    choices=(
        "environment",
        "privacy",
        "vehicle",
        "vehicle.adas",
        "vehicle.battery",
        "vehicle.doorsState",
        "vehicle.energies",
        "vehicle.engines",
        "vehicle.ignition",
        "vehicle.lighting",
        "vehicle.safety",
        "vehicle.transmission",
        "vehicle.drivingBehavior",
        "vehicle.lightingSystem",
        "vehicle.alarm.status",
        "vehicle.alarm.trigger",
        "vehicle.wipingBlades",
    ),
)
NOUNS: Final[Mapping[str, str]] = {
    "maintenances": "List the maintenance of every vehicle of a fleet.",
    "alerts": "List alerts of one vehicle or the whole fleet.",
    "collisions": "List collisions of one vehicle or the whole fleet.",
}
"""Nouns that have no module of their own, with the first line of their help."""
READINGS: Final[Mapping[str, tuple[Reading, ...]]] = {
    "maintenances": (
        Reading(
            "list",
            "fleets",
            "maintenances",
            "maintenances",
            "List the maintenance of every vehicle of a fleet.\n\npsa-fleet maintenances --simulator",
            is_page=True,
            filters=(_PAGE_SIZE,),
        ),
    ),
    "alerts": (
        Reading(
            "list",
            "either",
            "alerts",
            "alerts",
            "List alerts of one vehicle or the whole fleet.\n\npsa-fleet alerts --simulator",
            is_page=True,
            is_timed=True,
            filters=(_PAGE_SIZE,),
        ),
        Reading("show", "one", "alert", "alerts", "Show one alert.", ids=(("ID", "The alert's id."),)),
    ),
    "collisions": (
        Reading(
            "list",
            "either",
            "collisions",
            "collisions",
            "List collisions of one vehicle or the whole fleet.\n\npsa-fleet collisions --simulator",
            is_page=True,
            is_timed=True,
            filters=(_PAGE_SIZE,),
        ),
        Reading(
            "show",
            "one",
            "collision",
            "collisions",
            "Show one collision.",
            ids=(("ID", "The collision's id."),),
        ),
    ),
    "vehicles": (
        Reading(
            "status",
            "vehicle",
            "status",
            "statuses",
            "Show the status of a vehicle.\n\npsa-fleet vehicles status VF3TEST0000000001 --simulator",
        ),
        Reading(
            "maintenance",
            "vehicle",
            "maintenance",
            "maintenances",
            "Show when a vehicle is due for maintenance.\n\npsa-fleet vehicles maintenance VF3TEST0000000001 --simulator",
        ),
        Reading(
            "alarms",
            "vehicle",
            "alarms",
            "alarms",
            "List the alarms of a vehicle (v3 only).\n\npsa-fleet vehicles alarms VF3TEST0000000001 --simulator",
            is_page=True,
            single="alarm",
            is_timed=True,
            filters=(
                Filter(
                    "types",
                    "--type",
                    "text",
                    "Only alarms of these kinds. Values: `vehicle.alarm.status`, `vehicle.alarm.trigger`.",
                    is_list=True,
                    choices=("vehicle.alarm.status", "vehicle.alarm.trigger"),
                ),
                _PAGE_SIZE,
            ),
        ),
        Reading(
            "stolen",
            "vehicle",
            "stolen",
            "stolen",
            "List when a vehicle was reported stolen (v3 only).\n\npsa-fleet vehicles stolen VF3TEST0000000001 --simulator",
            is_page=True,
            single="stolen_event",
            is_timed=True,
            filters=(_PAGE_SIZE,),
        ),
        Reading(
            "stolen-waypoints",
            "vehicle",
            "stolen_waypoints",
            "waypoints",
            "List the way points of a stolen vehicle (v3 only).",
            is_page=True,
            ids=(("ID", "The id of the stolen event."),),
        ),
    ),
    "trips": (
        Reading(
            "alerts",
            "trip",
            "alerts",
            "alerts",
            "List the alerts of a trip.",
            is_page=True,
            single="alert",
            is_timed=True,
            filters=(_PAGE_SIZE,),
        ),
        Reading(
            "collisions",
            "trip",
            "collisions",
            "collisions",
            "List the collisions of a trip.",
            is_page=True,
            is_timed=True,
            filters=(_PAGE_SIZE,),
        ),
        Reading(
            "waypoints",
            "trip",
            "waypoints",
            "waypoints",
            "List the way points of a trip.",
            is_page=True,
            is_timed=True,
            filters=(
                Filter(
                    "tolerance",
                    "--tolerance",
                    "number",
                    "How far, in km, a simplified path may be from the one driven: the server then leaves points out (Ramer-Douglas-Peucker).",
                ),
                _PAGE_SIZE_2,
            ),
        ),
    ),
}
"""Commands by noun."""
OPTIONS: Final[Mapping[str, tuple[Filter, ...]]] = {
    "fleets show": (),
    "vehicles show": (
        _LOCALE,
        Filter(
            "extension",
            "--extension",
            "text",
            "More data to put under `_embedded`. Values: `onboardCapabilities`, `branding`, `pictures`. v3 only.",
            is_list=True,
            choices=("onboardCapabilities", "branding", "pictures"),
        ),
    ),
    "vehicles position": (),
    "vehicles list": (
        Filter(
            "vin_prefix",
            "--vin-prefix",
            "text",
            "Only vehicles whose VIN begins with this, 1 to 17 letters and digits.",
        ),
        _LOCALE,
        Filter(
            "extension",
            "--extension",
            "text",
            "More data to put under `_embedded` of each vehicle. Values: `branding`, `pictures`. v3 only.",
            is_list=True,
            choices=("branding", "pictures"),
        ),
        _PAGE_SIZE,
    ),
    "statuses list": (_PAGE_SIZE,),
    "trips list": (
        _PAGE_SIZE,
        Filter(
            "states",
            "--state",
            "text",
            "Only trips in one of these states. Values: `Nominal`, `Unstarted`, `DataLacking`, `Unfinished`. v3 only.",
            is_list=True,
            choices=("Nominal", "Unstarted", "DataLacking", "Unfinished"),
        ),
    ),
    "trips show": (),
    "vehicles telemetry": (
        _TYPES,
        _PAGE_SIZE_2,
    ),
    "trips telemetry": (
        _TYPES,
        _PAGE_SIZE_2,
    ),
}
"""Options of commands that are written by hand."""
CALLED: Final[Mapping[str, Mapping[str, str]]] = {
    "fleet": {
        "maintenances": "maintenances list",
        "alerts": "alerts list",
        "alert": "alerts show",
        "collisions": "collisions list",
        "collision": "collisions show",
    },
    "vehicle": {
        "alerts": "alerts list --vehicle",
        "alert": "alerts show --vehicle",
        "collisions": "collisions list --vehicle",
        "collision": "collisions show --vehicle",
        "status": "vehicles status",
        "maintenance": "vehicles maintenance",
        "alarms": "vehicles alarms",
        "alarm": "vehicles alarms --id",
        "stolen": "vehicles stolen",
        "stolen_event": "vehicles stolen --id",
        "stolen_waypoints": "vehicles stolen-waypoints",
    },
    "trip": {
        "alerts": "trips alerts",
        "alert": "trips alerts --id",
        "collisions": "trips collisions",
        "waypoints": "trips waypoints",
    },
}
"""The command by the handle and its method."""
SPELLED: Final[Mapping[str, str]] = {
    "extension": "--extension",
    "locale": "--locale",
    "page_size": "--page-size",
    "states": "--state",
    "tolerance": "--tolerance",
    "types": "--type",
    "vin_prefix": "--vin-prefix",
}
"""Keyword arguments whose option has another spelling."""
