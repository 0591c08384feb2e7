"""`psa-fleet probe`."""

from __future__ import annotations

from psa_fleet.simulator import Simulator

from ..running import environment, run


def test_probe_that_finds_nothing_has_its_own_status() -> None:
    with Simulator() as simulator:
        env = environment(simulator, "v3") | {"PSA_FLEET_PASSWORD": "wrong"}
        result = run("probe", env=env)
    assert result.exit_code == 3
    assert "Check client_id, username and password" in result.stdout
