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
    from psa_fleet.monitors import Daily, Data, Monitor, Webhook, Zone
    from psa_fleet.simulator import Simulator
except ImportError as error:
    sys.exit(
        f"The demo needs {error.name}, which is missing: run `make demo`,"
        " or pip install 'psa-fleet[cli,simulator]'"
    )

if TYPE_CHECKING:
    from psa_fleet import MonitorsHandle
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

# v2 has no OR: there this becomes two monitors.
AWAY = Monitor(
    label="Away from Lyon, and nearly empty or at the weekend",
    when=Zone.leaving(latitude=45.764, longitude=4.8357, radius_km=30)
    & (Data("vehicle.energy.electric.level") < 25 | Daily("20:00", hours=10, days="Sat-Sun")),
    notify=Webhook("https://fleet.example/notifications"),
)


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
            with _client(simulator, subscription, version) as client:
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
                    (f"{subscription.value} ({version}): monitor {created.status}, sent with", sent.body)
                )
        with _client(simulator, *CUSTOMERS[0]) as client:
            shown = _split(client.fleet(next(iter(client.fleets())).id or "").monitors)
    console.print(Rule("One monitor file, written in the deprecated format years ago", align="left"))
    for title, body in [("the file", json.loads(OLD_MONITOR)), *bodies]:
        console.print(f"[bold]{title}[/bold]")
        console.print(JSON(json.dumps(_condition(body)), indent=None))
    console.print()
    console.print(Rule("A monitor written in Python, with an OR", align="left"))
    console.print(f"{AWAY}\n", highlight=False)
    console.print(*shown, sep="\n", end="\n\n")
    console.print(table)
    return 0


def _condition(body: object) -> object:
    """The part of a monitor that differs between the formats."""
    return body.get("triggerParam") if isinstance(body, dict) else body


def _client(simulator: Simulator, subscription: Subscription, version: Literal["v2", "v3"]) -> FleetClient:
    account = simulator.account(version)
    credentials = Credentials(
        client_id=account.client_id, username=account.username, password=account.password
    )
    return FleetClient(subscription, credentials, base_url=simulator.url)


def _split(monitors: MonitorsHandle) -> list[Table | str]:
    """Create a monitor that v2 cannot express as one, pause it, and read it back."""
    created = monitors.create(AWAY, split=True)
    monitors.pause(created.monitor_id or "")
    listed = monitors.list()
    on_server = _table("On the v2 server it is two monitors", "label", "fires when")
    in_list = _table("Here it stays one: paused by one call, and listed", "label", "boolExp", "status")
    for item in listed:
        whole = Monitor.from_payload(item)
        param = item.monitor.trigger_param if item.monitor else None
        in_list.add_row(whole.label, param.bool_exp if param else "", item.status)
        parts = item.additional_properties.get("parts")
        for part in parts if isinstance(parts, list) else ():
            half = Monitor.from_payload(json.dumps(part))
            on_server.add_row(half.label, str(half.when))
    return [on_server, in_list, f"{listed.total} monitors on the server, {in_list.row_count} in the list."]


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column)
    return table


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
