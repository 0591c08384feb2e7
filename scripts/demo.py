"""Show the main job on the simulator: two customers, two API versions, one interface and one set of types."""

from __future__ import annotations

import json
import sys
import warnings
from typing import TYPE_CHECKING, Literal

try:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.json import JSON
    from rich.rule import Rule
    from rich.table import Table

    from psa_fleet import Credentials, FleetClient, PsaFleetError, Subscription
    from psa_fleet.simulator import Simulator
except ImportError as error:
    sys.exit(
        f"The demo needs {error.name}, which is missing: run `make demo`,"
        " or pip install 'psa-fleet[cli,simulator]'"
    )

if TYPE_CHECKING:
    from psa_fleet.models import Status, VehicleItem

CUSTOMERS: tuple[tuple[Subscription, Literal["v2", "v3"]], ...] = (
    (Subscription.CONNECTED_FLEET, "v2"),
    (Subscription.DELEGATION_PUBLIQUE, "v3"),
)

# A monitor as the vendor's pages published them for years: `callback` without `webhook`, `maxRetryNumber`.
OLD_MONITOR = """{
  "label": "Battery low outside Lyon",
  "subscribeParam": {
    "refreshEvent": 900,
    "retryPolicy": {"policy": "Bounded", "maxRetryNumber": 5, "retryDelay": 60},
    "callback": {
      "target": "https://fleet.example/notifications",
      "name": "fleet-desk",
      "attributes": [{"type": "Query", "key": "vehicle", "value": "$vin"}]
    }
  },
  "extendedEventParam": ["vehicle.position"],
  "triggerParam": {
    "timeZoneTriggers": {
      "zoneTrigger": {
        "transition": "Out",
        "place": {"radius": 30, "center": {"longitude": 4.8357, "latitude": 45.764}}
      }
    },
    "dataTriggers": [{"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["25"]}]
  }
}"""


def main() -> int:
    """Run the demo; it ends by itself."""
    console = Console()
    table = Table(
        title="Two subscriptions, two API versions, the same types",
        caption="v2: connected fleet, v3: delegation publique",
        title_justify="left",
        caption_justify="left",
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    for column in ("API", "fleet", "vehicle", "odometer", "Electric", "Fuel", "doors"):
        right = column in {"odometer", "Electric", "Fuel"}
        table.add_column(column, justify="right" if right else "left", no_wrap=True)
    bodies: list[tuple[str, object]] = []
    with Simulator() as simulator:
        for subscription, version in CUSTOMERS:
            account = simulator.account(version)
            credentials = Credentials(
                client_id=account.client_id, username=account.username, password=account.password
            )
            with FleetClient(subscription, credentials, base_url=simulator.url) as client:
                for fleet in client.fleets():
                    handle = client.fleet(fleet.id or "")
                    for vehicle in handle.vehicles():
                        status = handle.vehicle(vehicle.id or "").status()
                        table.add_row(version, fleet.name, *_cells(vehicle, status))
                table.add_section()
                with warnings.catch_warnings():
                    # v3 warns that the file is in the deprecated format: here that is the point.
                    warnings.simplefilter("ignore", DeprecationWarning)
                    created = client.fleet(next(iter(client.fleets())).id or "").monitors.create(OLD_MONITOR)
                sent = next(request for request in reversed(simulator.requests) if request.method == "POST")
                bodies.append(
                    (f"{subscription.value} ({version}): monitor {created.status}, sent as", sent.body)
                )
    console.print(table)
    console.print("\nOne monitor file, written in the deprecated format years ago:")
    console.print(JSON(json.dumps(json.loads(OLD_MONITOR)["triggerParam"]), indent=None))
    for title, body in bodies:
        console.print(Rule(title, align="left"))
        console.print(JSON(json.dumps(body)))
    return 0


def _cells(vehicle: VehicleItem, status: Status) -> tuple[str, ...]:
    def level(kind: str) -> str:
        energy = status.energy(kind)
        return "" if energy is None or energy.level is None else f"{energy.level:.0f} %"

    mileage = status.odometer.mileage if status.odometer is not None else None
    doors = status.doors_state.locked_states if status.doors_state is not None else None
    return (
        vehicle.vin or "",
        "" if mileage is None else f"{mileage:,.0f} km",
        level("Electric"),
        level("Fuel"),
        ", ".join(doors or ()),
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except PsaFleetError as error:
        sys.exit(f"The demo stopped: {error}")
