"""What a request must look like, and what its filters leave: for both versions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import VERSIONS, Version

from ..specification import closed_validator, complaints
from .visitors import monitor, visitor

WORLD = World(fleets=1, vehicles=12)
FLEET = f"/fleets/{WORLD.fleet(0).id}"
GEO, HAL = "application/vnd.geo+json", "application/hal+json"


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(WORLD) as running:
        yield running


def of(index: int) -> str:
    return f"{FLEET}/vehicles/{WORLD.vehicle(index).id}"


@pytest.mark.parametrize("version", VERSIONS)
def test_accept_and_content_type_are_checked(simulator: Simulator, version: Version) -> None:
    with visitor(simulator, version) as client:
        position = f"{of(0)}/lastPosition"
        for accept, status in (
            (HAL, 406),
            ("text/html", 406),
            (GEO, 200),
            ("*/*", 200),
            (f"{HAL}, {GEO}", 200),
        ):
            response = client.get(position, headers={"Accept": accept})
            assert response.status_code == status, accept
            assert response.headers["content-type"] == (GEO if status == 200 else "application/json")
        refused = client.get(FLEET, headers={"Content-Type": "application/json"})
        assert (refused.status_code, refused.json()["code"]) == (400, 40000)
        posted = client.post(f"{FLEET}/monitors", content=b"{}", headers={"Content-Type": "text/plain"})
        assert posted.status_code == 415
        broken = client.post(f"{FLEET}/monitors", content=b"{", headers={"Content-Type": "application/json"})
        assert broken.status_code == 400


@pytest.mark.parametrize("version", VERSIONS)
def test_no_data_has_its_documented_status(simulator: Simulator, version: Version) -> None:
    hidden = next(index for index in range(12) if WORLD.vehicle(index).private)
    with visitor(simulator, version) as client:
        response = client.get(f"{of(hidden)}/lastPosition", headers={"Accept": GEO})
        assert (response.status_code, response.json()["code"]) == (404, 40499)
        assert "lastPosition" not in client.get(f"{of(hidden)}/status").json()
        trip = client.get(f"{of(hidden)}/trips").json()["_embedded"]["trips"][0]
        way = client.get(trip["_links"]["waypoints"]["href"])
        assert (way.status_code, way.json()["total"]) == (200, 0)
        assert client.get(f"{of(1)}/alerts").json()["total"] == 0


def _list(client: Any, path: str, **params: Any) -> list[Any]:
    response = client.get(path, params=params)
    assert response.status_code == 200, response.text
    [items] = [part for part in response.json()["_embedded"].values() if isinstance(part, list)]
    return list(items)


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("version", VERSIONS)
def test_timestamps_select_trips_or_are_refused(simulator: Simulator, version: Version) -> None:
    with visitor(simulator, version) as client:
        trips = _list(client, f"{of(0)}/trips")
        second = trips[1]
        start, stop = second["startedAt"], second["stoppedAt"]
        inside = {
            f"{start}/{stop}": [second],
            f"{stop}/": trips[1:],
            f"/{start}": trips[:2],
            f"{start}/PT1M": [second],
            f"{start}/{start},{trips[3]['startedAt']}/PT0S": [second, trips[3]],
            "1999-01-01T00:00:00Z/P1D": [],
            f"{start}/P1W": trips[1:],
            f"{start}/P1M": trips[1:],
        }
        day = timedelta(days=1)
        repeats = {
            f"R2/{start}/P1D/PT0S": [second],
            f"R/{_when(start) - 9 * day:%Y-%m-%dT%H:%M:%SZ}/P3D/PT1M": [second],
            f"R3/{_when(start) - 9 * day:%Y-%m-%dT%H:%M:%SZ}/P3D/PT1M": [],
            f"R1/{_when(start) - day:%Y-%m-%dT%H:%M:%SZ}/PT1S": trips[:2],
            f"R/9999-12-31T00:00:00Z/PT1S/P1D,{stop}/PT0S": [second],
        }
        inside |= repeats if version == "v3" else {}
        for interval, expected in inside.items():
            assert _list(client, f"{of(0)}/trips", timestamps=interval) == expected, interval
        repeated = client.get(f"{of(0)}/trips", params={"timestamps": [f"{start}/PT0S", f"{start}/PT1S"]})
        assert repeated.json()["total"] == 1
        moments = _list(client, f"{of(0)}/telemetry", timestamps=f"{start}/{stop}", pageSize=2000)
        assert len(moments) > 10
        assert all(_when(start) <= _when(item["createdAt"]) <= _when(stop) for item in moments)
        refused = ["x", "/", start, f"{stop}/{start}", "/P1D", ",".join([f"{start}/"] * 11)]
        # Times are those of RFC 3339: with a time and an offset.
        refused += [
            f"{stop[:10]}/",
            f"{stop[:-1]}/",
            f"{stop.replace('-', '')}/",
            f"{start}/PT",
            f"{start}/P1H",
        ]
        refused += [
            f"R0/{start}/P1D",
            f"R2/{start}/PT0S",
            f"R2/{start}/{stop}",
            "R2//P1D",
            f"R-1/{start}/P1D",
        ]
        for wrong in (*refused, *(repeats if version == "v2" else ())):
            response = client.get(f"{of(0)}/trips", params={"timestamps": wrong})
            assert (response.status_code, response.json()["code"]) == (400, 40000), wrong


@pytest.mark.parametrize("version", VERSIONS)
def test_telemetry_types_and_extensions_select_its_members(simulator: Simulator, version: Version) -> None:
    with visitor(simulator, version) as client:
        path = f"{of(0)}/telemetry"
        [one] = _list(client, path, type="vehicle.battery", indexRange="0-0")
        assert set(one) == {"createdAt", "_links", "vehicle", *(["updatedAt"] if version == "v2" else [])}
        assert set(one["vehicle"]) == {"battery"}
        [both] = _list(client, path, type="vehicle.energies,privacy", indexRange="3-3")
        assert set(both["vehicle"]) == {"energies"}
        assert "privacy" in both
        assert "environment" not in both
        [added] = _list(client, path, extension="location", indexRange="0-0")
        assert set(added["_embedded"]["extension"]) == {"location"}
        for wrong in ({"type": "vehicle.wings"}, {"extension": "weather"}, {"type": ""}):
            assert client.get(path, params=wrong).status_code == 400, wrong


def test_distance_and_duration_filter_trips_in_v3(simulator: Simulator) -> None:
    with visitor(simulator) as client:
        trips = _list(client, f"{FLEET}/trips")
        middle = sorted(trip["distance"] for trip in trips)[len(trips) // 2]
        low = int(middle)
        for name, given, matches in (
            ("distance", f"{low}-", lambda t: t["distance"] >= low),
            ("distance", f"0-{low}", lambda t: t["distance"] <= low),
            ("duration", "900-1200", lambda t: 900 <= t["duration"] <= 1200),
            ("states", "DataLacking", lambda t: "faults" in t),
            ("states", "Nominal", lambda t: "faults" not in t),
        ):
            expected = [trip for trip in trips if matches(trip)]
            assert 0 < len(expected) < len(trips), (name, given)
            assert _list(client, f"{FLEET}/trips", **{name: given}) == expected, (name, given)
        assert client.get(f"{FLEET}/trips", params={"states": "Lost"}).status_code == 400
    with visitor(simulator, "v2") as client:
        assert client.get(f"{FLEET}/trips", params={"distance": "0-5"}).status_code == 400


@pytest.mark.parametrize("version", VERSIONS)
def test_tolerance_thins_way_points(simulator: Simulator, version: Version) -> None:
    with visitor(simulator, version) as client:
        path = f"{of(0)}/trips/{WORLD.trips(0)[0].id}/wayPoints"
        counts = [len(_list(client, path, pageSize=2000, tolerance=km)) for km in ("0", "0.05", "1", "1000")]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] > counts[1] > counts[-1] == 2
        for wrong in ("-1", "x", "nan", "inf"):
            assert client.get(path, params={"tolerance": wrong}).status_code == 400


def test_trip_consumption_is_the_difference_of_its_levels(simulator: Simulator) -> None:
    kinds = set()
    with visitor(simulator) as client:
        for trip in _list(client, f"{FLEET}/trips"):
            runs_on = {each["type"] for each in trip["startEnergies"]}
            battery = 13_000 if "Fuel" in runs_on else 50_000
            for used, start, end in zip(
                trip["energyConsumptions"], trip["startEnergies"], trip["endEnergies"], strict=True
            ):
                assert used["type"] == start["type"] == end["type"]
                assert used["subType"] == start["subType"]
                whole = {"Fuel": 5_000, "Electric": battery}[used["type"]]
                lost = (start["level"] - end["level"]) * whole / 100
                assert used["consumption"] == pytest.approx(lost, abs=1)
                assert used["avgConsumption"] == pytest.approx(
                    lost * 100 / trip["distance"], rel=0.05, abs=15
                )
                kinds.add(used["type"])
    assert kinds == {"Fuel", "Electric"}


@pytest.mark.parametrize("version", VERSIONS)
def test_vehicle_of_any_motorization_is_valid_and_has_its_energies(
    simulator: Simulator, version: Version
) -> None:
    expected = {"Thermic": {"Fuel"}, "Electric": {"Electric"}, "Hybrid": {"Fuel", "Electric"}}
    seen = set()
    with visitor(simulator, version) as client:
        for index in range(12):
            car = WORLD.vehicle(index)
            seen.add(car.motorization)
            status = client.get(f"{of(index)}/status").json()
            assert {energy["type"] for energy in status["energies"]} == expected[car.motorization]
            assert ("preconditioning" in status) == (car.motorization != "Thermic")
            [moment] = _list(client, f"{of(index)}/telemetry", indexRange="0-0")
            assert {e["type"] for e in moment["vehicle"]["energies"]} == expected[car.motorization]
            for name, told in (("Status", status), ("Telemetry", moment)):
                assert not complaints(closed_validator(version, name).iter_errors(told))
    assert seen == set(expected)


def _responses(seed: int) -> list[tuple[int, list[tuple[str, str]], bytes]]:
    """Every kind of response, with the address of the server left out."""
    found = []
    with Simulator(World(seed, fleets=1, vehicles=3)) as simulator:
        fid, car = simulator.world.fleet(0).id, simulator.world.vehicle(0)
        here = f"/fleets/{fid}/vehicles/{car.id}"
        trip = simulator.world.trips(0)[0].id
        paths = ["/fleets", f"/fleets/{fid}/trips", f"{here}/status", f"{here}/alerts", f"{here}/telemetry"]
        paths += [f"{here}/trips/{trip}/wayPoints", "/nowhere", f"{here}/trips?pageToken=x"]
        for version in VERSIONS:
            with visitor(simulator, version) as client:
                responses = [client.get(path) for path in paths]
                responses.append(client.post(f"/fleets/{fid}/monitors", json=monitor(version)))
                for response in responses:
                    body = response.content.replace(simulator.url.encode(), b"")
                    headers = [(k, v) for k, v in response.headers.items() if k != "content-length"]
                    found.append((response.status_code, headers, body))
    return found


@pytest.mark.promise("P801")
def test_seed_determines_the_bytes_of_responses() -> None:
    first = _responses(7)
    assert _responses(7) == first
    other = _responses(8)
    assert [status for status, _, _ in other] == [status for status, _, _ in first]
    assert all(a[2] != b[2] for a, b in zip(first, other, strict=True) if a[0] < 300)


@pytest.mark.promise("P802")
def test_clock_advances_only_when_driven(simulator: Simulator) -> None:
    assert simulator.clock.now == WORLD.now
    with visitor(simulator) as client:
        before = client.get(f"{of(0)}/status").content
        assert client.get(f"{of(0)}/status").content == before
    with Simulator(WORLD) as driven, visitor(driven) as client:
        driven.clock.advance(timedelta(hours=3))
        assert client.get(f"{of(0)}/status").json()["createdAt"] != _created(before)


def _created(body: bytes) -> str:
    import json

    return str(json.loads(body)["createdAt"])
