"""The checks of `psa-fleet doctor`, one function each. What they say holds no secret, no VIN and no id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ...configuration import Profile
from ...errors import ConfigurationError
from .._base.wording import in_words_of_commands

if TYPE_CHECKING:
    from ... import FleetClient
    from ...account import Account


class Outcome(StrEnum):
    """What came of a check."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"
    SKIPPED = "skipped"


class Finding(NamedTuple):
    """One line of the report."""

    check: str
    outcome: Outcome
    text: str
    advice: str = ""


@dataclass
class Patient:
    """What is checked; the checks before one find out what it needs."""

    environ: dict[str, str]
    profile: Profile | None = None
    """Found by `configuration`."""
    client: FleetClient | None = None
    """Created after the configuration was checked, or passed in when no configuration is read."""
    reached: bool = True
    """False when `connection` failed."""
    offset: float | None = None
    """Seconds by which the server's clock is ahead; found by `connection`."""

    @property
    def accounts(self) -> Sequence[Account]:
        """The accounts that are configured."""
        return () if self.profile is None else self.profile.accounts

    @property
    def url(self) -> str | None:
        """Where the client sends its requests."""
        if self.client is not None:
            return self.client.base_url
        if self.profile is None:
            return None
        try:
            return self.profile.base_url
        except ConfigurationError:
            return None


def safe(text: str) -> str:
    """The same in the words of commands, without the names of this user's folders."""
    text = in_words_of_commands(text)
    home = str(Path.home())
    shown = text.replace(home, "~") if len(home) > 1 else text
    return re.sub(r"/(?:home|Users)/[^/\s']+", "~", shown)
