"""Requests that are meant to break a server: each is answered with a status of the documents."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from psa_fleet.subscription import Version

from .visitors import monitor

NINES: Final = "9" * 5000


class Hostile(NamedTuple):
    """A GET and the status that it meets; `{f}`, `{v}` and `{t}` are ids of a fleet, a vehicle and a trip."""

    path: str
    query: str
    status: int = 400


READS: Final[dict[str, Hostile]] = {
    "range of 5,000 digits": Hostile("/fleets/{f}/status", f"indexRange=0-{NINES}"),
    "range from 5,000 digits": Hostile("/fleets/{f}/status", f"indexRange={NINES}-"),
    "range beyond 64 bits": Hostile("/fleets/{f}/status", f"indexRange={2**70}-"),
    "range beyond the end": Hostile("/fleets/{f}/status", "indexRange=999999999999999999-", 200),
    "range of other digits": Hostile("/fleets/{f}/status", "indexRange=%D9%A1-%D9%A2"),
    "token of 5,000 digits": Hostile("/fleets/{f}/status", f"pageToken={NINES}"),
    "token that is negative": Hostile("/fleets/{f}/status", "pageToken=aaaaaaaa-1"),
    "token of underscores": Hostile("/fleets/{f}/status", "pageToken=aaaaaaaa1_0"),
    "size of 5,000 digits": Hostile("/fleets/{f}/status", f"pageSize={NINES}"),
    "size of a superscript": Hostile("/fleets/{f}/status", "pageSize=%C2%B2"),
    "size twice": Hostile("/fleets/{f}/status", "pageSize=1&pageSize=2"),
    "duration without end": Hostile(
        "/fleets/{f}/vehicles/{v}/trips", "timestamps=2026-06-01T08:00:00Z/P999999999D", 200
    ),
    "duration beyond a timedelta": Hostile(
        "/fleets/{f}/vehicles/{v}/trips", "timestamps=2026-06-01T08:00:00Z/P999999999DT999999999H", 200
    ),
    "duration of 5,000 digits": Hostile(
        "/fleets/{f}/vehicles/{v}/trips", f"timestamps=2026-06-01T08:00:00Z/P{NINES}D"
    ),
    "first year of the east": Hostile(
        "/fleets/{f}/vehicles/{v}/trips", "timestamps=0001-01-01T00:00:00%2B14:00/", 200
    ),
    "last year of the west": Hostile(
        "/fleets/{f}/vehicles/{v}/trips", "timestamps=/9999-12-31T23:59:59-14:00", 200
    ),
    "last year and longer": Hostile(
        "/fleets/{f}/vehicles/{v}/alerts", "timestamps=9999-12-31T23:59:59-14:00/P1D", 200
    ),
    "year 10000": Hostile("/fleets/{f}/vehicles/{v}/trips", "timestamps=10000-01-01T00:00:00Z/"),
    "interval of slashes": Hostile("/fleets/{f}/vehicles/{v}/trips", "timestamps=" + "/" * 5000),
    "tolerance that is no number": Hostile("/fleets/{f}/vehicles/{v}/trips/{t}/wayPoints", "tolerance=nan"),
    "tolerance without end": Hostile("/fleets/{f}/vehicles/{v}/trips/{t}/wayPoints", "tolerance=1e999"),
    "tolerance of 5,000 digits": Hostile(
        "/fleets/{f}/vehicles/{v}/trips/{t}/wayPoints", f"tolerance={NINES}"
    ),
    "broken escapes": Hostile("/fleets/{f}/status", "%=%zz&%ff=%80"),
    "null in a name": Hostile("/fleets/{f}/status", "a%00b=1"),
    "3,000 parameters": Hostile("/fleets/{f}/status", "&".join(f"a{n}=1" for n in range(3_000))),
    "null in an id": Hostile("/fleets/%00/status", "", 404),
    "bytes in an id": Hostile("/fleets/%ff%fe/status", "", 404),
    "digits in an id": Hostile("/fleets/{f}/vehicles/" + NINES, "", 404),
    "slash in an id": Hostile("/fleets/{f}%2F..%2F/vehicles/{v}", "", 404),
    "id of underscores": Hostile("/fleets/{f}/vehicles/________1_0", "", 404),
    "dots": Hostile("/fleets/%2e%2e/%2e%2e/etc/passwd", "", 404),
    "prefix that is empty": Hostile("/fleets/{f}/vehicles", "vinPrefix=", 200),
    "size that is empty": Hostile("/fleets/{f}/vehicles", "pageSize="),
    "token that is empty": Hostile("/fleets/{f}/vehicles", "pageToken="),
    "language of private use": Hostile("/fleets/{f}/vehicles/{v}", "locale=x-klingon", 200),
    "language with an extension": Hostile("/fleets/{f}/vehicles/{v}", "locale=en-US-u-ca-gregory", 200),
    "languages": Hostile("/fleets/{f}/vehicles/{v}", "locale=fr-FR,en"),
    "tolerance of other digits": Hostile("/fleets/{f}/vehicles/{v}/trips/{t}/wayPoints", "tolerance=%D9%A3"),
    "tolerance with an underscore": Hostile("/fleets/{f}/vehicles/{v}/trips/{t}/wayPoints", "tolerance=1_0"),
    "language of 5,000 letters": Hostile("/fleets/{f}/vehicles/{v}", f"locale={'a' * 5000}"),
}

BODIES: Final[dict[str, tuple[bytes, int]]] = {
    "UTF-16": ('{"label": "x"}'.encode("utf-16"), 400),
    "nothing": (b"", 400),
    "deep lists": (b"[" * 100_000, 400),
    "deep lists, closed": (b"[" * 900 + b"]" * 900, 400),
    "deep objects": (b'{"a":' * 900 + b"1" + b"}" * 900, 400),
    "deep in a monitor": (b'{"triggerParam":' + b"[" * 200 + b"]" * 200 + b"}", 400),
    "6,000 digits": (b"9" * 6000, 400),
    "not a number": (b'{"label": NaN}', 400),
    "number beyond all bounds": (b'{"label": -1e400}', 400),
    "infinity": (b"-Infinity", 400),
    "float without end": (b'{"label": 1e999}', 400),
    "half of a character": (b'{"label": "\\ud800"}', 400),
    "bytes": (b"\xff\xfe\x00", 400),
    "null": (b"null", 400),
    "large": (b'{"label": "' + b"a" * 2_000_000 + b'"}', 413),
}

_LONG: Final = "P999999999D"
_HUGE: Final = 10**15
MONITORS: Final[dict[str, tuple[tuple[str | int, ...], Any]]] = {
    "retryDelay": (("subscribeParam", "retryPolicy", "retryDelay"), _HUGE),
    "retryNumber": (("subscribeParam", "retryPolicy", "retryNumber"), 10**30),
    "retryDelay that is false": (("subscribeParam", "retryPolicy", "retryDelay"), False),
    "timeWindow": (("subscribeParam", "batchNotify", "timeWindow"), _HUGE),
    "size": (("subscribeParam", "batchNotify", "size"), 10**400),
    "refreshEvent": (("subscribeParam", "refreshEvent"), _HUGE),
    "refreshEvent, small": (("subscribeParam", "refreshEvent"), 59),
    "half of a character": (("subscribeParam", "callback", "webhook", "target"), "http://a/\ud800"),
    "radius": (("zone", "place", "radius"), 10**400),
    "radius, negative": (("zone", "place", "radius"), -1),
    "radius, not whole": (("zone", "place", "radius"), 0.5),
    "latitude": (("zone", "place", "center", "latitude"), 1e308),
    "latitude, negative": (("zone", "place", "center", "latitude"), -90.5),
    "start": (("time", "times", 0, "start"), _LONG),
    "start, a day later": (("time", "times", 0, "start"), "PT25H"),
    "start, a date": (("time", "times", 0, "start"), "2026-06-01T08:00:00Z"),
    "start once, a word": (("time", "times", 1, "start"), "tomorrow"),
    "start once, first year": (("time", "times", 1, "start"), "0001-01-01T00:00:00+14:00"),
    "start once, last year": (("time", "times", 1, "start"), "9999-12-31T23:59:59-14:00"),
    "duration": (("time", "times", 0, "duration"), _LONG),
    "duration of 5,000 digits": (("time", "times", 0, "duration"), f"P{NINES}D"),
    "duration beyond a timedelta": (("time", "times", 1, "duration"), "P999999999DT999999999H"),
    "duration once": (("time", "times", 1, "duration"), _LONG),
    "week 0": (("time", "times", 0, "occurence", "week"), ["w0"]),
    "weeks without end": (("time", "times", 0, "occurence", "week"), ["w1-w99999999999"]),
    "time zone, a folder": (("time", "timeZone"), "Europe"),
    "time zone, a path": (("time", "timeZone"), "../../../etc/passwd"),
    "time zone, absolute": (("time", "timeZone"), "/etc/localtime"),
    "time zone, a null": (("time", "timeZone"), "Europe/Paris\0"),
    "time zone, long": (("time", "timeZone"), "a" * 5000),
    "value": (("data", "value"), ["many"]),
    "value, deep": (("data", "value"), [["10"]]),
}
"""What is put where, in a monitor that has everything. None of it is accepted."""


def full_monitor(version: Version) -> dict[str, Any]:
    """A monitor that has everything that a document allows."""
    found = monitor(version)
    found["subscribeParam"] |= {
        "retryPolicy": {"policy": "Bounded", "retryNumber": 3, "retryDelay": 10},
        "batchNotify": {"size": 2, "timeWindow": 60},
        "refreshEvent": 60,
    }
    days = {"day": ["Mon", "Tue"], "week": ["w1", "w3-w53"]}
    zone = {"transition": "In", "place": {"center": {"longitude": 2.3, "latitude": 48.8}, "radius": 20_000}}
    time = {
        "timeZone": "Europe/Paris",
        "times": [
            {"recurrence": "Daily", "start": "PT0S", "duration": "PT24H", "occurence": days},
            {"recurrence": "None", "start": "PT8H", "duration": "PT5H", "occurence": days},
        ],
    }
    data = {"data": "vehicle.odometer", "op": "greaterThan", "value": ["10"]}
    if version == "v2":
        where = {"zoneTrigger": zone, "timeTrigger": time}
        found["triggerParam"] = {"timeZoneTriggers": where, "dataTriggers": [data]}
    else:
        named = [{"name": "z", "zone": zone}, {"name": "t", "time": time}, {"name": "d", "data": data}]
        found["triggerParam"] = {"triggers": named, "boolExp": "z | t | d"}
    return found


def changed_monitor(version: Version, place: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The same with something else in one place; `zone`, `time` and `data` name the triggers."""
    found = copy.deepcopy(full_monitor(version))
    triggers = found["triggerParam"]
    if version == "v2":
        where = triggers["timeZoneTriggers"]
        kinds = {
            "zone": where["zoneTrigger"],
            "time": where["timeTrigger"],
            "data": triggers["dataTriggers"][0],
        }
    else:
        kinds = {
            kind: each[kind]
            for kind, each in zip(("zone", "time", "data"), triggers["triggers"], strict=True)
        }
    part: Any = found if place[0] == "subscribeParam" else kinds[str(place[0])]
    *way, last = place if place[0] == "subscribeParam" else place[1:]
    for step in way:
        part = part[step]
    part[last] = value
    return found


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the values of a document are."""
    yield place
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*place, key))


def at(value: Any, place: tuple[Any, ...]) -> Any:
    """What is in a place of a document."""
    for step in place:
        value = value[step]
    return value


def replaced(value: Any, place: tuple[Any, ...], new: object) -> Any:
    """A document with another value in one place."""
    if not place:
        return new
    result = copy.copy(value)
    result[place[0]] = replaced(value[place[0]], place[1:], new)
    return result
