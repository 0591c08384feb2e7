"""From an operation's id and Python arguments to a URL. No I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from .._base.warnings import callers_level
from ..errors import NotAvailableError, RequestInfo
from ..subscription import Subscription, Version
from .call import Call, path_value
from .catalog import CATALOG

if TYPE_CHECKING:
    from psa_fleet_runtime.types import Operation


def operations(version: Version) -> Mapping[str, Operation]:
    """The operations of a version, by id."""
    if version == "v2":
        from psa_fleet_v2.operations import OPERATIONS as V2_OPERATIONS

        return V2_OPERATIONS
    from psa_fleet_v3.operations import OPERATIONS as V3_OPERATIONS

    return V3_OPERATIONS


_ELSEWHERE: Final[Mapping[Version, str]] = {
    "v2": "It requires a subscription on v3 (delegation publique)",
    "v3": "It requires a subscription on v2 (connected fleet, TMTS, UBI)",
}
"""The advice where a version lacks an operation whose row has none."""


class Api:
    """One version of the API at one address: what it has, and how its requests look."""

    def __init__(self, base_url: str, version: Version, subscription: Subscription | None) -> None:
        self.version: Version = version
        self.subscription = subscription
        self.base_url = base_url
        self.url: str = f"{base_url}/{version}"
        self._operations = operations(version)
        self._warned: set[str] = set()

    def __repr__(self) -> str:
        return f"<Api {self.url}>"

    def has(self, operation_id: str) -> bool:
        """Whether this version has an operation."""
        return operation_id in self._operations

    def deprecates(self, operation_id: str) -> bool:
        """Whether this version has an operation and marks it as deprecated."""
        found = self._operations.get(operation_id)
        return found is not None and found.deprecated

    def operation(self, operation_id: str, method: str | None = None) -> Operation:
        """Look an operation up.

        Args:
            operation_id: Its id in the specification.
            method: The facade's method that calls it, for the error; all its methods by default.

        Returns:
            The operation.

        Raises:
            NotAvailableError: This version lacks the operation.
        """
        found = self._operations.get(operation_id)
        if found is None:
            entry = CATALOG[operation_id]
            name = entry.name if method is None else entry.shown(method)
            raise self.not_available(name, entry.instead or _ELSEWHERE[self.version])
        return found

    def not_available(self, name: str, hint: str | None) -> NotAvailableError:
        """Build the error for something that this version lacks.

        Args:
            name: What was asked for, as the facade calls it.
            hint: What to do instead.

        Returns:
            The error to raise.
        """
        return NotAvailableError(
            f"{name} is not available in {self._where()}",
            operation=name,
            version=self.version,
            subscription=self._subscription_name(),
            hint=hint,
        )

    def _where(self) -> str:
        name = self._subscription_name()
        return f"{self.version} of the API" + (f" (subscription {name})" if name else "")

    def _subscription_name(self) -> str | None:
        return None if self.subscription is None else self.subscription.value

    def call(
        self,
        operation_id: str,
        path: Sequence[str],
        query: Mapping[str, object] | None = None,
        body: bytes | None = None,
    ) -> Call:
        """Make a call.

        Args:
            operation_id: The operation's id in the specification.
            path: Values for its path parameters, in order.
            query: Values for the facade's keyword arguments, by their Python names; None is not sent.
            body: The body, encoded.

        Returns:
            The call.

        Raises:
            NotAvailableError: This version lacks the operation or a parameter.
            ArgumentError: A value is not one that the API accepts.
        """
        operation = self._operations.get(operation_id) or self.operation(operation_id)
        if operation.deprecated and operation_id not in self._warned:
            self._warn(operation)
        # A loop: every call comes by here, and a comprehension is a call of its own.
        ids = {}
        for name, value in zip(operation.path_parameters, path, strict=True):
            ids[name] = path_value(value, name)
        url = self.url + operation.path.format_map(ids)
        names: tuple[str, ...] = ()
        if query:
            arguments = {name: value for name, value in query.items() if value is not None}
            if arguments:
                from .parameters import encoded

                pairs = encoded(self, operation, arguments)
                names = tuple(dict.fromkeys(name for name, _ in pairs))
                url += "?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in pairs)
        return Call(operation, url, RequestInfo(operation_id, operation.method, operation.path, names), body)

    def _warn(self, operation: Operation) -> None:
        import warnings

        self._warned.add(operation.id)
        entry = CATALOG[operation.id]
        instead = entry.deprecated
        warnings.warn(
            f"{entry.name}: the vendor marks this operation as deprecated in {self.version}"
            + (f"; use {instead} instead" if instead else ""),
            DeprecationWarning,
            stacklevel=callers_level(),
        )
