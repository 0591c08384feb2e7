"""From options to a client: the profile or the environment, overridden by the command line."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ...errors import ArgumentError, ConfigurationError
from ...subscription import VERSIONS, Subscription, Version, parse_version
from .._base.terminal import log_lines, note
from .._base.times import now, pause
from .._base.wording import in_words_of_commands
from .completed import one_of, profiles
from .fleet_cache import caching

if TYPE_CHECKING:
    from ... import FleetClient
    from ...simulator import Simulator

_option: Final = partial(typer.Option, rich_help_panel="Connection")
STEP: Final = 0.25
"""Seconds between two checks whether a wait is over."""


@dataclass(frozen=True, slots=True)
class Connect:
    """Options of the connection; None where the command line has none."""

    profile: str | None = None
    subscription: str | None = None
    version: Version | None = None
    account: str | None = None
    environment: str | None = None
    base_url: str | None = None
    budget: str | None = None
    simulator: bool = False
    debug: bool = False


def connection(
    profile: Annotated[
        str | None,
        _option(
            metavar="NAME",
            help="A profile of the configuration file.",
            autocompletion=profiles,
        ),
    ] = None,
    subscription: Annotated[
        str | None,
        _option(
            metavar="NAME",
            autocompletion=one_of(each.value for each in Subscription),
            help="`connected fleet`, `TMTS`, `UBI` or `delegation publique`.",
        ),
    ] = None,
    api_version: Annotated[
        str | None,
        _option(
            "--api-version",
            metavar="v2|v3",
            autocompletion=one_of(VERSIONS),
            help="The version of the API, if it is not the subscription's.",
        ),
    ] = None,
    account: Annotated[
        str | None,
        _option(metavar="NAME", help="One account of a profile with several."),
    ] = None,
    environment: Annotated[
        str | None,
        _option(
            metavar="NAME",
            help="`production` or `preproduction`.",
            autocompletion=one_of(("production", "preproduction")),
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        _option(metavar="URL", help="Another server, without the version."),
    ] = None,
    budget: Annotated[
        str | None,
        _option(
            metavar="PATH|URL",
            help="Share the rate limit with all processes that name the same SQLite file, or PostgreSQL URL.",
        ),
    ] = None,
    simulator: Annotated[
        bool,
        _option(
            "--simulator", help="Use a simulator that runs as long as the command; no credentials needed."
        ),
    ] = False,
    debug: Annotated[
        bool,
        _option("--debug", help="Log each request and the source of an error, without secrets and ids."),
    ] = False,
) -> Connect:
    """The options of every command that connects."""
    version = None
    if api_version is not None:
        try:
            version = parse_version(api_version)
        except ConfigurationError as error:
            raise typer.BadParameter(str(error), param_hint="--api-version") from None
    return Connect(profile, subscription, version, account, environment, base_url, budget, simulator, debug)


@dataclass(frozen=True, slots=True)
class Session:
    """A client, and the time where it is."""

    client: FleetClient
    simulator: Simulator | None = None
    """The simulator of the command; None for real servers."""
    has_places: bool = False
    """Whether the output is a map, or places for one."""

    @property
    def now(self) -> datetime:
        """The present, in UTC."""
        return now() if self.simulator is None else self.simulator.clock.now

    def wait(self, seconds: float, until: Callable[[], bool] = lambda: False) -> float:
        """Wait, here and in the simulator's world.

        Args:
            seconds: How long.
            until: Checked a few times per second; the wait ends early when it is true.

        Returns:
            The seconds that were waited.
        """
        left = seconds
        while left > 0 and not until():
            step = min(left, STEP)
            pause(step)
            left -= step
        waited = seconds - max(left, 0.0)
        if self.simulator is not None:
            self.simulator.clock.advance(timedelta(seconds=waited))
        return waited


_VARIABLES: Final[Mapping[str, str]] = {
    "PSA_FLEET_PROFILE": "profile",
    "PSA_FLEET_SUBSCRIPTION": "subscription",
    "PSA_FLEET_VERSION": "version",
    "PSA_FLEET_ENVIRONMENT": "environment",
    "PSA_FLEET_BASE_URL": "base_url",
    "PSA_FLEET_BUDGET": "budget",
}
"""Options in place of variables, as they are in `Connect`."""


def environ(options: Connect) -> dict[str, str]:
    """The process's environment with the options laid over it, each in the place of its variable."""
    chosen = {name: getattr(options, field) for name, field in _VARIABLES.items()}
    found = {**os.environ, **{name: value for name, value in chosen.items() if value}}
    if options.subscription and not options.version:
        # The version of the environment was that of another subscription.
        found.pop("PSA_FLEET_VERSION", None)
    for one, other in (("BASE_URL", "ENVIRONMENT"), ("ENVIRONMENT", "BASE_URL")):
        if chosen[f"PSA_FLEET_{one}"] and not chosen[f"PSA_FLEET_{other}"]:
            found.pop(f"PSA_FLEET_{other}", None)
    return found


@contextmanager
def opened(options: Connect) -> Iterator[Session]:
    """Open the client that the options select, and close it.

    Raises:
        ConfigurationError: The configuration does not exist, or cannot be used.
    """
    with _warnings_printed():
        if options.simulator:
            from .simulator import simulated

            with (
                simulated(options.subscription, options.version, options.budget) as (client, simulator),
                logged(debug=options.debug),
            ):
                yield Session(client, simulator)
            return
        with logged(debug=options.debug), client_of(options) as client, caching(cached_as(options)):
            yield Session(client if options.account is None else client.account(options.account))


def cached_as(options: Connect) -> str | None:
    """The profile for which a list of fleets is kept; None where options choose some of its fleets."""
    chosen = (options.subscription, options.version, options.account, options.environment, options.base_url)
    return None if any(chosen) else options.profile or os.environ.get("PSA_FLEET_PROFILE", "")


def client_of(options: Connect) -> FleetClient:
    """Return the client of the profile or of the environment, overridden by the options.

    Raises:
        ConfigurationError: The configuration does not exist, or cannot be used.
        ArgumentError: An option is wrong.
    """
    from ... import FleetClient
    from ...configuration import load_environment

    with typed(options):
        return FleetClient.from_profile(load_environment(environ(options)))


@contextmanager
def typed(options: Connect) -> Iterator[None]:
    """Raise errors about variables as errors about the options that are in their place.

    Raises:
        ConfigurationError: As it was raised.
        ArgumentError: It is about an option.
    """
    try:
        yield
    except ConfigurationError as error:
        raise _as_typed(error, options) from error


def _as_typed(error: ConfigurationError, options: Connect) -> ArgumentError:
    """Return the error with the names of the options that were typed in place of those of variables.

    An error about an option is one of the command line; others are of the configuration.
    """
    text = str(error)
    for name, field in _VARIABLES.items():
        if getattr(options, field):
            option = "--api-version" if field == "version" else f"--{field.replace('_', '-')}"
            text = text.replace(f"{name}:", f"{option}:")
            if text.startswith(f"{field}:"):  # an argument, without the place of its value
                text = option + text.removeprefix(field)
    kind = ArgumentError if text != str(error) else ConfigurationError
    return kind(text, argument=error.argument)


@contextmanager
def _warnings_printed() -> Iterator[None]:
    """Print a line for each warning, except those about Python code, which the user cannot change."""
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.showwarning = _print_warning
        yield


def _print_warning(message: Warning | str, *_: object, **__: object) -> None:
    note(f"psa-fleet: note: {in_words_of_commands(str(message))}")


@contextmanager
def logged(*, debug: bool) -> Iterator[None]:
    """With `--debug`, the library's log on the error output."""
    if not debug:
        yield
        return
    lines = log_lines("%(asctime)s %(levelname)s %(message)s", "%H:%M:%S")
    log = logging.getLogger("psa_fleet")
    level = log.level
    log.addHandler(lines)
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.setLevel(level)
        log.removeHandler(lines)
