"""Draw the picture of docs/reading.md: a simulated vehicle, from the tables of `.to_arrow()`, as SVG.

The simulator's world is the same each time, so that the picture is, too; `make world` draws it again.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl  # pyright: ignore[reportMissingImports] # installed by `make world`

from psa_fleet import Credentials, FleetClient
from psa_fleet.simulator import Simulator, World

PICTURE: Final = Path(__file__).resolve().parents[2] / "docs" / "tables.svg"


def draw() -> None:
    """Draw the length of each trip, the charge in between, and the way of the last one."""
    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "psa-fleet"
    from matplotlib import pyplot as plt  # pyright: ignore[reportMissingImports] # the same

    with Simulator(World(fleets=1, vehicles=2)) as simulator:
        account = simulator.account("v3")
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient(None, credentials, version="v3", base_url=simulator.url) as client:
            vehicle = client.vehicles().to_list()[1]
            trips = vehicle.trips().to_arrow()
            track = vehicle.trip(vehicle.trips().to_list()[-1]).waypoints().to_arrow()
            telemetry = vehicle.telemetry().to_arrow()
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    left.bar(trips["startedAt"].to_pylist(), trips["distance"].to_pylist(), width=0.15)
    left.set(title="trips", ylabel="distance (km)")
    middle.plot(
        telemetry["measured_at"].to_pylist(), telemetry["battery_level"].to_pylist(), ".", markersize=2
    )
    middle.set(title="telemetry", ylabel="battery_level (%)")
    right.plot(track["longitude"].to_pylist(), track["latitude"].to_pylist(), "-")
    right.set(title="way points", xlabel="longitude (°)", ylabel="latitude (°)")
    dates: Any = import_module("matplotlib.dates")  # has no types
    for axis in (left.xaxis, middle.xaxis):
        ticks = dates.AutoDateLocator(minticks=2, maxticks=5)
        axis.set_major_locator(ticks)
        axis.set_major_formatter(dates.ConciseDateFormatter(ticks))
    figure.savefig(PICTURE, metadata={"Date": None})


if __name__ == "__main__":
    draw()
