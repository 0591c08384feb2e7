"""Simulators and clients of them, for the fixtures of the pytest plugin."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Unpack

from .. import AsyncFleetClient, Credentials, FleetClient, Subscription
from ..simulator import BUILT_IN, Scenario, Simulator, World

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from .._sending.options import SendingOptions


def simulator(arguments: Mapping[str, Any], folder: Path | None = None) -> Simulator:
    """Make a simulator.

    Args:
        arguments: Those of `World` and those of `Simulator`, by name. A `scenario` may also be a text with
            line breaks.
        folder: Where the file of a scenario or of a recording is.

    Raises:
        TypeError: Neither has such an argument.
        ScenarioError: The scenario is malformed or contradicts itself.
        OSError: Its file cannot be read.
    """
    chosen = arguments.get("scenario")
    if isinstance(chosen, str) and "\n" in chosen:
        arguments = {**arguments, "scenario": Scenario.parse(chosen)}
    elif isinstance(chosen, str) and chosen not in BUILT_IN and folder is not None:
        arguments = {**arguments, "scenario": folder / chosen}
    if "recording" in arguments and folder is not None:
        arguments = {**arguments, "recording": folder / arguments["recording"]}
    names = {field.name for field in fields(World)}
    world = {name: value for name, value in arguments.items() if name in names}
    rest = {name: value for name, value in arguments.items() if name not in names}
    return Simulator(World(**world), **rest) if world else Simulator(**rest)


def credentials(of: Simulator, subscription: Subscription | str) -> Credentials:
    """Return the credentials that a simulator lets in for a subscription."""
    account = of.account(Subscription.parse(subscription).version)
    return Credentials(account.client_id, account.username, account.password)


class ClientFactory:
    """Makes clients of a simulator; they are closed at the end of a `with` statement."""

    def __init__(self, of: Simulator) -> None:
        self._simulator = of
        self._stack = ExitStack()

    def __call__(
        self,
        subscription: Subscription | str = Subscription.DELEGATION_PUBLIQUE,
        **options: Unpack[SendingOptions],
    ) -> FleetClient:
        """Make a client; the options are those of `FleetClient`."""
        client = FleetClient(
            subscription,
            credentials(self._simulator, subscription),
            base_url=self._simulator.url,
            **options,
        )
        return self._stack.enter_context(client)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


class AsyncClientFactory:
    """Makes asynchronous clients of a simulator; each is closed by its own `async with`."""

    def __init__(self, of: Simulator) -> None:
        self._simulator = of

    def __call__(
        self,
        subscription: Subscription | str = Subscription.DELEGATION_PUBLIQUE,
        **options: Unpack[SendingOptions],
    ) -> AsyncFleetClient:
        """Make a client; the options are those of `AsyncFleetClient`."""
        return AsyncFleetClient(
            subscription,
            credentials(self._simulator, subscription),
            base_url=self._simulator.url,
            **options,
        )
