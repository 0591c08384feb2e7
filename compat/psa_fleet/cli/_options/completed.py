"""Values that the shell completes. Nothing is sent, and nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

import typer

from ...errors import ConfigurationError
from .fleet_cache import cached


def one_of(words: Iterable[str]) -> Callable[[str], list[str]]:
    """Complete one of some words.

    Args:
        words: The words.
    """
    every = tuple(words)
    return lambda incomplete: [word for word in every if word.startswith(incomplete)]


def profiles(incomplete: str) -> list[str]:
    """Complete the name of a profile; no command in the file is run."""
    from ...configuration import list_profiles

    try:
        return one_of(list_profiles())(incomplete)
    except ConfigurationError:  # no file, or one that cannot be used: the command itself reports that
        return []


def fleets(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a fleet of the profile, as it was listed last."""
    profile = ctx.params.get("profile") or os.environ.get("PSA_FLEET_PROFILE", "")
    return one_of(cached(str(profile)))(incomplete)
