"""The checks of `psa-fleet doctor`, in their order. No finding holds a secret, a VIN or an id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from .api import credentials, rate_limit
from .certificates import certificates
from .files import configuration, files, names, software, variables
from .findings import Finding, Patient
from .network import connection, times_agree

BEFORE: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (
    software,
    configuration,
    variables,
    files,
    certificates,
    names,
    connection,
    times_agree,
)
"""The checks that need no client, in their order."""


WITH_A_CLIENT: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (credentials, rate_limit)
"""The checks that send requests."""
