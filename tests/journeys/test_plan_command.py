"""`psa-fleet plan`."""

from __future__ import annotations

import json

from psa_fleet.simulator import Simulator, World

from ..cli.running import environment, run

PERIOD = ("--since", "2026-05-29", "--until", "2026-06-01")


def test_plan_shows_calls_and_the_cheapest_way() -> None:
    with Simulator(World(fleets=2, vehicles=9)) as simulator:
        env = environment(simulator, "v2")
        result = run("plan", "--kind", "trips", "--kind", "telemetry", *PERIOD, env=env)
        assert result.exit_code == 0
        assert "9 vehicles: 12 calls in" in result.stdout
        assert "2  trips, by fleet (by vehicle 9)" in result.stdout
        result = run("plan", "--kind", "trips", *PERIOD, "--vehicles", "1000", "--json", env=env)
        assert json.loads(result.stdout)["kinds"] == [
            {"kind": "trips", "way": "fleet", "calls": 200, "ways": {"fleet": 200, "vehicle": 1000}}
        ]


def test_plan_refuses_what_it_cannot_read() -> None:
    for arguments in (("--kind", "none"), ("--kind", "trips", "--since", "soon"), ()):
        assert run("plan", *arguments, "--vehicles", "5", "--simulator").exit_code == 2
