"""Run the simulator from the command line until it is interrupted."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from datetime import UTC, datetime, timedelta

from . import Fault, Simulator, World, describe
from ._service.faults import PLAIN


def _fault(text: str) -> Fault | None:
    try:
        return Fault.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _rate_limit(text: str) -> tuple[int, int]:
    day, _, burst = text.partition(",")
    return int(day), int(burst)


def main(arguments: list[str] | None = None) -> int:
    """Serve a world; print where, and the test credentials.

    Returns:
        0 when it was interrupted, 1 when it could not start.
    """
    parser = argparse.ArgumentParser(prog="python -m psa_fleet.simulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vehicles", type=int, default=12, help="total number in all fleets")
    parser.add_argument("--quirks", action="store_true", help="imitate the quirks of real servers")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        type=_fault,
        metavar="FAULT",
        help="fail the next request; repeat for those after it: none, a status, slow:SECONDS,"
        f" rate_limited:SECONDS, redirect:URL, {', '.join(PLAIN)}",
    )
    parser.add_argument(
        "--rate-limit",
        type=_rate_limit,
        metavar="DAY,BURST",
        help="how many requests an account may send a day and a second; no limit by default",
    )
    parser.add_argument(
        "--clock", choices=["still", "real"], default="still", help="whether time passes, from now on"
    )
    parser.add_argument("--speed", type=float, default=1.0, help="seconds in the world a second, if it does")
    parser.add_argument(
        "--webhook-host",
        action="append",
        default=[],
        metavar="HOST",
        help="POST notifications to this host too; without it to this machine only",
    )
    parser.add_argument(
        "--scenario",
        metavar="FILE",
        help="play a scenario, from its start; it replaces --seed and --vehicles",
    )
    parser.add_argument(
        "--list", action="store_true", help="list the conditions, events and quirks of scenarios, and exit"
    )
    options = parser.parse_args(arguments)
    if options.list:
        print(describe())  # noqa: T201
        return 0
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        real = options.clock == "real"
        begin = datetime.now(UTC).replace(microsecond=0) if real else World.START
        # Who tries a webhook sees one in the first minute.
        departure = timedelta(seconds=30) if real else None
        world = World(options.seed, vehicles=options.vehicles, now=begin, departure=departure)
        simulator = Simulator(
            None if options.scenario else world,
            scenario=options.scenario,
            host=options.host,
            port=options.port,
            quirks=options.quirks,
            rate_limit=options.rate_limit,
            speed=options.speed if real else 0.0,
            webhook_hosts=options.webhook_host,
        )
        simulator.inject(*options.fault)
        with simulator:
            lines = [f"base URL: {simulator.url}"]
            for version in ("v2", "v3"):
                account = simulator.account(version)
                lines.append(
                    f"{version}: username {account.username}, password {account.password},"
                    f" client_id {account.client_id}"
                )
            print("\n".join(lines), flush=True)  # noqa: T201
            stop.wait()
    except (ImportError, OSError, ValueError) as error:
        print(f"The simulator cannot start: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
