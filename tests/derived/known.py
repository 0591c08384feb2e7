"""The facts of specs/, read once: composing YAML costs seconds, and collecting tests should cost none."""

from __future__ import annotations

import functools

import derive
from derived.facts import Facts


@functools.cache
def facts() -> Facts:
    """Both specifications. They are shared: never change them."""
    return Facts(derive.ROOT)
