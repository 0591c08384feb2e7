"""Drive 1,000 simulated vehicles for a week, and draw docs/world.svg: speeds, energy, distances."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Final

from matplotlib.figure import Figure

from psa_fleet.simulator import World
from psa_fleet.simulator._world import drives
from psa_fleet.simulator._world.network import SPEED_LIMITS
from psa_fleet.simulator._world.physics import watt_hours

PICTURE: Final = Path(__file__).resolve().parents[1] / "docs" / "world.svg"
VEHICLES, DAYS = 1000, 7


def main() -> int:
    """Print the statistics of a week, and draw them.

    Returns:
        0.
    """
    began = time.process_time()
    world = World(vehicles=VEHICLES, fleets=1)
    speeds: dict[str, list[float]] = defaultdict(list)
    fuel, electric = list[float](), list[tuple[float, float]]()
    distances: dict[str, list[float]] = {"work days": [], "days off": []}
    for index in range(VEHICLES):
        for day in range(DAYS):
            trips = drives.drives(world, index, day)
            off = drives.midnight(world, day).weekday() >= 5
            if trips:
                distances["days off" if off else "work days"].append(sum(trip.distance for trip in trips))
            for trip in trips:
                for sample in trip.samples:
                    if sample.speed > 0:
                        speeds[sample.road].append(sample.speed)
                start, end, car = trip.start_levels, trip.end_levels, trip.vehicle
                if car.motorization == "Thermic" and start.fuel is not None and end.fuel is not None:
                    fuel.append((start.fuel - end.fuel) / 100 * 50 * 100 / trip.distance)
                if car.motorization == "Electric" and start.electric is not None and end.electric is not None:
                    used = watt_hours(start.electric - end.electric, "Electric") / 1000
                    electric.append((car.temperature, used * 100 / trip.distance))
    seconds = time.process_time() - began
    sys.stdout.write(f"{VEHICLES} vehicles, {DAYS} days: {seconds:.1f} s of CPU time\n")
    for kind, limit in SPEED_LIMITS.items():
        low, high = quantiles(speeds[kind], n=20)[0], quantiles(speeds[kind], n=20)[-1]
        sys.stdout.write(
            f"{kind} (limit {limit} km/h): mean {mean(speeds[kind]):.1f}, 5 % {low:.1f}, 95 % {high:.1f},"
            f" of {len(speeds[kind])}\n"
        )
    sys.stdout.write(f"fuel: median {median(fuel):.2f} L/100 km, {min(fuel):.2f} to {max(fuel):.2f}\n")
    kwh = [used for _, used in electric]
    sys.stdout.write(f"electric: median {median(kwh):.2f} kWh/100 km, {min(kwh):.2f} to {max(kwh):.2f}\n")
    for days, km in distances.items():
        sys.stdout.write(f"{days}: {len(km)} days with drives, median {median(km):.1f} km a day\n")
    figure = Figure(figsize=(11, 3.4), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    left.violinplot([speeds[kind] for kind in SPEED_LIMITS], showmedians=True, widths=0.8)
    left.set_xticks(range(1, 5), [f"{kind}\n({limit})" for kind, limit in SPEED_LIMITS.items()])
    left.set_ylabel("km/h")
    left.set_title("Speed by class of road (limit)")
    middle.hexbin(*zip(*electric, strict=True), gridsize=35, mincnt=1, cmap="viridis")
    middle.set_xlabel("°C")
    middle.set_ylabel("kWh/100 km")
    middle.set_title("Energy of electric vehicles")
    right.hist(list(distances.values()), bins=30, stacked=True, label=list(distances))
    right.set_xlabel("km")
    right.set_ylabel("days of vehicles")
    right.set_title("Distance a day")
    right.legend()
    figure.savefig(PICTURE, metadata={"Date": None})
    return 0


if __name__ == "__main__":
    sys.exit(main())
