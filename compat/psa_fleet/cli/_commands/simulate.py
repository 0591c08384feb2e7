"""`psa-fleet simulate`: run the simulator until it is stopped."""

from __future__ import annotations

import signal
import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ...errors import ConfigurationError
from .._base.exit_status import epilog
from .._base.terminal import echo, echo_json
from .._base.times import now

if TYPE_CHECKING:
    from ...simulator import Scenario, SimulatedAccount, World

_DEPARTURE: Final = timedelta(seconds=30)
"""When the first vehicle drives off: whoever tries a webhook sees one in the first minute."""

_SUBSCRIPTIONS: Final = {"v2": "connected fleet", "v3": "delegation publique"}


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    app.command(epilog=epilog())(simulate)


def simulate(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = 8000,
    seed: Annotated[int, typer.Option(help="Random seed.")] = 1,
    vehicles: Annotated[int, typer.Option(min=1, help="Number of vehicles in all fleets together.")] = 12,
    quirks: Annotated[bool, typer.Option("--quirks", help="Imitate real servers' quirks.")] = False,
    faults: Annotated[
        list[str] | None,
        typer.Option(
            "--fault",
            metavar="FAULT",
            help="Inject a fault into the next request: `none`, a status, `slow:SECONDS`,"
            " `rate_limited:SECONDS`, `lost_response` ...; repeatable.",
        ),
    ] = None,
    rate_limit: Annotated[
        str | None,
        typer.Option(metavar="DAY,BURST", help="Requests per day and per second; no limit by default."),
    ] = None,
    running: Annotated[
        bool,
        typer.Option(
            "--running",
            help="Run the clock from the current time, or from a scenario's start (default: frozen).",
        ),
    ] = False,
    speed: Annotated[
        float, typer.Option(min=0.001, help="With `--running`: simulated seconds per second.")
    ] = 1.0,
    scenario: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Play a scenario: YAML with conditions of vehicles and a timeline of events, or `conditions`"
            " for one vehicle of each. It replaces `--seed` and `--vehicles`.",
        ),
    ] = None,
    replay: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Serve the responses of a cassette, with their times shifted."),
    ] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="List the conditions, events and quirks of scenarios, and exit.")
    ] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON schema of scenarios, for editors, and exit.")
    ] = False,
) -> None:
    """Run the simulator and print its connection settings.

    Ctrl-C stops it.

    With `--running` the first vehicle drives off after half a minute of the world, and others soon after.

    psa-fleet simulate --port 0

    psa-fleet simulate --running --speed 60 --rate-limit 10000,5
    """
    try:
        from ...simulator import Fault, Scenario, Simulator, describe
    except ImportError as error:
        raise ConfigurationError(f"simulate: {error}", argument="simulator") from None
    if listing:
        echo(describe())
        return
    if schema:
        echo_json(Scenario.schema())
        return
    played = None if scenario is None else _scenario(Scenario, scenario)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        simulator = Simulator(
            _world(seed, vehicles, running=running) if played is None else None,
            host=host,
            port=port,
            quirks=quirks,
            rate_limit=None if rate_limit is None else _limits(rate_limit),
            speed=speed if running else 0.0,
            scenario=played,
            recording=None if replay is None else _readable(replay),
        )
        simulator.inject(*(Fault.parse(each) for each in faults or ()))
        with simulator:
            echo(f"# {simulator.world.vehicles} vehicles at {simulator.url}; Ctrl-C stops it.")
            for version in ("v3", "v2"):
                echo(pasteable(simulator.account(version), simulator.url))
            stop.wait()
    except ConfigurationError:
        raise
    except ImportError as error:
        raise ConfigurationError(f"simulate: {error}", argument="simulator") from None
    except OSError as error:
        raise ConfigurationError(
            f"--port: cannot listen on {host}:{port}: {error.strerror}", argument="port"
        ) from None
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def _world(seed: int, vehicles: int, *, running: bool) -> World:
    from ...simulator import World

    if running:
        return World(seed, vehicles=vehicles, now=now().replace(microsecond=0), departure=_DEPARTURE)
    return World(seed, vehicles=vehicles)


def _readable(path: str) -> str:
    try:
        with Path(path).open(encoding="utf-8"):
            return path
    except OSError as error:
        raise typer.BadParameter(f"cannot read {path}: {error.strerror}", param_hint="--replay") from None


def _scenario(of: type[Scenario], path: str) -> Scenario:
    try:
        return of.read(path)
    except OSError as error:
        raise typer.BadParameter(f"cannot read {path}: {error.strerror}", param_hint="--scenario") from None


def pasteable(account: SimulatedAccount, url: str) -> str:
    """Return shell commands that select an account of a simulator.

    Args:
        account: The account.
        url: The simulator's base URL.

    Returns:
        A comment with the version, and a line for each variable.
    """
    variables = {
        "SUBSCRIPTION": _SUBSCRIPTIONS[account.version],
        "CLIENT_ID": account.client_id,
        "USERNAME": account.username,
        "PASSWORD": account.password,
        "BASE_URL": url,
    }
    lines = [f"export PSA_FLEET_{name}={value!r}" for name, value in variables.items()]
    return "\n".join([f"\n# {account.version}, to paste into a shell:", *lines])


def _limits(text: str) -> tuple[int, int]:
    day, comma, burst = text.partition(",")
    if not (comma and day.isdecimal() and burst.isdecimal()):
        raise typer.BadParameter("must be two integers, for example 10000,5", param_hint="--rate-limit")
    return int(day), int(burst)
