"""What v3 alone reports: alarms and thefts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .common import vehicle_path
from .v3 import position
from .view import View, iso_time

if TYPE_CHECKING:
    from ..._base.json import JSONObject
    from .._world.facts import Alarm, Theft
    from .._world.roads import Sample


def alarm(view: View, facts: Alarm) -> JSONObject:
    """Render the report of an alarm."""
    at = iso_time(facts.at)
    return {
        "id": facts.id,
        "trigger": {
            "createdAt": at,
            "type": facts.type,
            "position": position(view, facts.vehicle.vin, facts.sample, facts.at),
            "startAt": at,
        },
        "status": {"createdAt": at, "activation": "Active"},
    }


def theft(view: View, fid: str, facts: Theft) -> JSONObject:
    """Render a theft; its end is included once the vehicle came back."""
    here, vin = vehicle_path(fid, facts.vehicle), facts.vehicle.vin
    return {
        "_links": view.links(self_=(*here, "stolen", facts.id), vehicle=here),
        "id": facts.id,
        "state": not facts.over,
        "createdAt": iso_time(facts.started),
        "updatedAt": iso_time(facts.ended),
        "startedAt": iso_time(facts.started),
        "startPosition": position(view, vin, facts.samples[0], facts.started),
        **(
            {
                "endAt": iso_time(facts.ended),
                "endPosition": position(view, vin, facts.samples[-1], facts.ended),
            }
            if facts.over
            else {}
        ),
    }


def theft_position(view: View, facts: Theft, sample: Sample) -> JSONObject:
    """Render where a stolen vehicle was."""
    return position(view, facts.vehicle.vin, sample, facts.started + timedelta(seconds=sample.seconds))
