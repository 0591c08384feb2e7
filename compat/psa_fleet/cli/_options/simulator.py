"""The simulator inside a command: `--simulator` tries every command without a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from ... import FleetClient
from ...credentials import Credentials
from ...errors import ConfigurationError
from ...subscription import Subscription, Version

if TYPE_CHECKING:
    from ...simulator import Simulator

EXAMPLE_MONITOR: Final[dict[str, Any]] = {
    "label": "Battery low",
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
EXAMPLE_CALLBACK: Final[dict[str, Any]] = {
    "label": "Fleet desk",
    "remoteTypes": ["Horn", "Doors", "Lights", "WakeUp", "Navigation", "ThermalPreconditioning"],
    "callback": {"webhook": {"target": "https://customer.example/remotes", "name": "remotes"}},
}


@contextmanager
def simulated(
    subscription: str | None, version: Version | None, budget: str | None = None
) -> Iterator[tuple[FleetClient, Simulator]]:
    """Run a simulated world of one fleet, with a client.

    Its clock only runs while a command waits, and waits take no real time. The fleet has a monitor, and on v3
    a callback through which the first vehicle was sent a horn action.

    Args:
        subscription: The subscription's name, or None.
        version: The version, or None for the subscription's, or for v3.
        budget: The client's budget, or None.

    Yields:
        The client, and the simulator.

    Raises:
        ConfigurationError: The extra `simulator` is not installed.
    """
    try:
        from ...simulator import SimulatedAccount
        from ...simulator import Simulator as Vendor
        from ...testing import instant_sleep

        accounts = [
            SimulatedAccount(
                each, f"simulator-user-{each}", f"simulator-password-{each}", f"simulator-{each}", (0,)
            )
            for each in ("v2", "v3")
        ]
        simulator = Vendor(accounts=accounts)
    except ImportError as error:
        raise ConfigurationError(
            f"--simulator needs {error.name or error}: pip install 'psa-fleet[simulator]'",
            argument="simulator",
        ) from None
    known = None if subscription is None else Subscription.parse(subscription)
    chosen: Version = version or (known.version if known is not None else "v3")
    with simulator, instant_sleep(simulator):
        account = simulator.account(chosen)
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient(known, credentials, version=chosen, base_url=simulator.url, budget=budget) as client:
            _furnish(client)
            simulator.requests.clear()
            yield client, simulator


def _furnish(client: FleetClient) -> None:
    from ...remotes import Horn

    fleet = client.fleet((client.fleets().to_list()[0]).id or "")
    fleet.monitors.create(EXAMPLE_MONITOR)
    if client.version == "v3":
        callback = fleet.callbacks.create(EXAMPLE_CALLBACK)
        vehicle = fleet.vehicle((fleet.vehicles().to_list(limit=1)[0]).id or "")
        vehicle.remotes(callback.callback_id or "").send(Horn())
