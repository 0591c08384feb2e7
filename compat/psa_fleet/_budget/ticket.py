"""One attempt of a call, as its budget sees it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from .._sending.rate_limit_headers import RateLimit, asked_wait, limits_of

if TYPE_CHECKING:
    from .budget import CallBudget

LONG_WAIT: Final = 300.0
"""Seconds after which a budget is asked again, however long it will take."""

_REFUSED: Final = 1.05
"""Seconds without a call after a 429 that asks for no wait."""


class Ticket:
    """What becomes of one attempt.

    Attributes:
        token: Identifies it among those of all processes.
        is_sent: Whether the request may have left.
    """

    __slots__ = ("_hold", "_limits", "is_sent", "token")

    def __init__(self) -> None:
        self.token = os.urandom(8).hex()
        self.is_sent = False
        self._limits: RateLimit | None = None
        self._hold: float | None = None

    def learn(self, status: int, headers: Mapping[str, str]) -> None:
        """Take note of a response.

        Args:
            status: Its status.
            headers: Its headers, by their names in lower case.
        """
        self._limits = limits_of(headers)
        if status == 429:
            self._hold = asked_wait(headers) or _REFUSED

    def settle(self, budget: CallBudget) -> None:
        """Report how the attempt ended."""
        if self.is_sent:
            budget.end(self.token, self._limits, self._hold)
        else:
            budget.give_back(self.token)
