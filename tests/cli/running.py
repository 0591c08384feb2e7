"""Running `psa-fleet` against a simulator, and what every reading command should show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from typer.testing import CliRunner

from psa_fleet import CallBudget, Credentials, FleetClient
from psa_fleet.cli._app import app
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version

VIN: Final = "VF3TEST0000000001"

MONITOR: dict[str, Any] = {
    "label": "Empty battery",
    "subscribeParam": {
        "retryPolicy": {"policy": "None"},
        "callback": {
            "webhook": {"target": "https://customer.example/hook", "name": "hook", "attributes": []}
        },
    },
    "triggerParam": {
        "triggers": [
            {
                "name": "d1",
                "data": {"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["20"]},
            }
        ],
        "boolExp": "d1",
    },
}
CALLBACK: dict[str, Any] = {
    "label": "Fleet desk",
    "remoteTypes": ["Horn", "Doors"],
    "callback": {"webhook": {"target": "https://customer.example/remotes", "name": "remotes"}},
}


def environment(simulator: Simulator, version: Version) -> dict[str, str]:
    """The variables that lead to a simulator."""
    account = simulator.account(version)
    return {
        "PSA_FLEET_VERSION": version,
        "PSA_FLEET_CLIENT_ID": account.client_id,
        "PSA_FLEET_USERNAME": account.username,
        "PSA_FLEET_PASSWORD": account.password,
        "PSA_FLEET_BASE_URL": simulator.url,
    }


def client_of(simulator: Simulator, version: Version, budget: CallBudget | None = None) -> FleetClient:
    """A client of a simulator."""
    account = simulator.account(version)
    credentials = Credentials(account.client_id, account.username, account.password)
    return FleetClient(None, credentials, version=version, base_url=simulator.url, budget=budget)


def run(*arguments: str, env: Mapping[str, str] | None = None, given: str | None = None) -> Any:
    """Run a command in this process."""
    return CliRunner().invoke(app, arguments, prog_name="psa-fleet", env=env, input=given)


class World:
    """The ids of a simulator's things, and a client of it."""

    def __init__(self, simulator: Simulator, version: Version) -> None:
        self.simulator = simulator
        self.version = version
        self.env = environment(simulator, version)
        self.client = client_of(simulator, version)
        fleet_id = self.client.fleets().to_list()[0].id
        assert fleet_id
        self.fid = fleet_id
        self.fleet = self.client.fleet(fleet_id)
        self.ids = {"F": fleet_id, "VIN": VIN}
        vehicle_id = next(each.id for each in self.fleet.vehicles(vin_prefix=VIN))
        assert vehicle_id
        self.vehicle = self.fleet.vehicle(vehicle_id)
        self.ids["V"] = vehicle_id
        self.ids["T"] = self._id(self.vehicle.trips())
        self.trip = self.vehicle.trip(self.ids["T"])
        self.ids["A"] = self._id(self.vehicle.alerts())
        self.ids["C"] = self._id(self.vehicle.collisions())
        self.alert_trip = next(
            (each.id for each in self.vehicle.trips() if self.vehicle.trip(each.id or "").alerts().first()),
            None,
        )
        assert self.alert_trip
        self.ids["TA"] = self.alert_trip
        self.ids["AT"] = self._id(self.vehicle.trip(self.alert_trip).alerts())
        self.ids["M"] = self.fleet.monitors.create(MONITOR).monitor_id or ""
        if version == "v3":
            self.ids["CB"] = self.fleet.callbacks.create(CALLBACK).callback_id or ""
            # One without an action that is in progress: only such a one is deleted.
            self.ids["SPARE"] = self.fleet.callbacks.create(CALLBACK).callback_id or ""
            sent = self.vehicle.remotes(self.ids["CB"]).send({"horn": {"state": "Activated"}})
            self.ids["R"] = sent.remote_action_id or ""
            for each in self.fleet.vehicles():
                handle = self.fleet.vehicle(each.id or "")
                alarm = handle.alarms().first()
                if alarm is not None and "L" not in self.ids:
                    self.ids |= {"LV": each.id or "", "L": alarm.id or ""}
                stolen = handle.stolen().first()
                if stolen is not None and "S" not in self.ids:
                    self.ids |= {"SV": each.id or "", "S": stolen.id or ""}
            assert {"L", "S"} <= set(self.ids)

    @staticmethod
    def _id(found: Iterable[Any]) -> str:
        first: str = next(iter(found)).id
        return first

    def __call__(self, *arguments: str, given: str | None = None) -> Any:
        """Run a command; `{V}` and the like stand for ids."""
        return run(*(each.format_map(self.ids) for each in arguments), env=self.env, given=given)


CHANGES: Final = (
    "monitors create {monitor} --fleet {F}",
    "monitors replace {M} {monitor} --fleet {F}",
    "monitors pause {M} --fleet {F}",
    "monitors resume {M} --fleet {F}",
    "monitors delete {M} --fleet {F}",
)
"""Commands that change something on both versions."""

V3_CHANGES: Final = (
    "callbacks create {callback} --fleet {F}",
    "callbacks update {CB} {callback} --fleet {F}",
    "callbacks pause {CB} --fleet {F}",
    "callbacks resume {CB} --fleet {F}",
    "remotes send {V} horn --callback {CB} --fleet {F} --yes",
    "callbacks delete {SPARE} --fleet {F}",
)
"""Commands that change something on v3."""

Read = Callable[[World], Any]

READS: Final[Mapping[str, Read]] = {
    "fleets": lambda w: w.client.fleets(),
    "vehicles --fleet {F}": lambda w: w.fleet.vehicles(),
    "vehicles --fleet {F} --vin-prefix VF3": lambda w: w.fleet.vehicles(vin_prefix="VF3"),
    "statuses --fleet {F}": lambda w: w.fleet.statuses(),
    "maintenances --fleet {F}": lambda w: w.fleet.maintenances(),
    "alerts --fleet {F}": lambda w: w.fleet.alerts(),
    "alerts show {A} --fleet {F}": lambda w: w.fleet.alert(w.ids["A"]),
    "alerts --vehicle {V}": lambda w: w.vehicle.alerts(),
    "alerts show {A} --vehicle {V}": lambda w: w.vehicle.alert(w.ids["A"]),
    "collisions --fleet {F}": lambda w: w.fleet.collisions(),
    "collisions show {C} --fleet {F}": lambda w: w.fleet.collision(w.ids["C"]),
    "collisions --vehicle {VIN}": lambda w: w.vehicle.collisions(),
    "collisions show {C} --vehicle {VIN}": lambda w: w.vehicle.collision(w.ids["C"]),
    "trips list --fleet {F}": lambda w: w.fleet.trips(),
    "trips list --vehicle {V}": lambda w: w.vehicle.trips(),
    "trips show {T} --vehicle {V}": lambda w: w.trip.get(),
    "trips waypoints {T} --vehicle {VIN}": lambda w: w.trip.waypoints(),
    "trips telemetry {T} --vehicle {V}": lambda w: w.trip.telemetry(),
    "trips alerts {TA} --vehicle {V}": lambda w: w.vehicle.trip(w.ids["TA"]).alerts(),
    "trips alerts {TA} --vehicle {V} --id {AT}": lambda w: [w.vehicle.trip(w.ids["TA"]).alert(w.ids["AT"])],
    "trips collisions {T} --vehicle {V}": lambda w: w.trip.collisions(),
    "vehicles show {V}": lambda w: w.vehicle.get(),
    "vehicles status {V}": lambda w: w.vehicle.status(),
    "vehicles position {VIN}": lambda w: w.vehicle.last_position(),
    "vehicles maintenance {V} --fleet {F}": lambda w: w.vehicle.maintenance(),
    "vehicles telemetry {V}": lambda w: w.vehicle.telemetry(),
    "monitors list --fleet {F}": lambda w: w.fleet.monitors.list(),
    "monitors show {M} --fleet {F}": lambda w: w.fleet.monitors.get(w.ids["M"]),
}
"""What a command reads, and the same through the facade: on both versions."""

V2_READS: Final[Mapping[str, Read]] = {
    "trips show {T} --fleet {F}": lambda w: w.fleet.trip(w.ids["T"]).get(),
    "trips waypoints {T} --fleet {F}": lambda w: w.fleet.trip(w.ids["T"]).waypoints(),
    "trips telemetry {T} --fleet {F}": lambda w: w.fleet.trip(w.ids["T"]).telemetry(),
    "trips alerts {TA} --fleet {F}": lambda w: w.fleet.trip(w.ids["TA"]).alerts(),
    "trips alerts {TA} --fleet {F} --id {AT}": lambda w: [w.fleet.trip(w.ids["TA"]).alert(w.ids["AT"])],
    "trips collisions {T} --fleet {F}": lambda w: w.fleet.trip(w.ids["T"]).collisions(),
}

V3_READS: Final[Mapping[str, Read]] = {
    "vehicles capabilities {VIN}": lambda w: w.client.capabilities(VIN),
    "callbacks list --fleet {F}": lambda w: w.fleet.callbacks.list(),
    "callbacks show {CB} --fleet {F}": lambda w: w.fleet.callbacks.get(w.ids["CB"]),
    "remotes list {V} --callback {CB}": lambda w: w.vehicle.remotes(w.ids["CB"]).list(),
    "remotes show {V} {R} --callback {CB}": lambda w: w.vehicle.remotes(w.ids["CB"]).get(w.ids["R"]),
    "vehicles alarms {LV}": lambda w: w.fleet.vehicle(w.ids["LV"]).alarms(),
    "vehicles alarms {LV} --id {L}": lambda w: [w.fleet.vehicle(w.ids["LV"]).alarm(w.ids["L"])],
    "vehicles stolen {SV}": lambda w: w.fleet.vehicle(w.ids["SV"]).stolen(),
    "vehicles stolen {SV} --id {S}": lambda w: [w.fleet.vehicle(w.ids["SV"]).stolen_event(w.ids["S"])],
    "vehicles stolen-waypoints {SV} {S}": lambda w: w.fleet.vehicle(w.ids["SV"]).stolen_waypoints(w.ids["S"]),
}
