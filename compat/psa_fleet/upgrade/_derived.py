"""Members that were renamed; made by `make derived` from specs/renamed.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RENAMED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {"v2": {}, "v3": {}}
"""The new path by version, schema and old path."""
IN_V2: Final[frozenset[str]] = frozenset([])
"""Old names of v3 that v2 has."""
SAME: Final[Mapping[str, str | None]] = {}
"""Schemas of v2 without a table by hand, each with that of v3."""
KEPT: Final[Mapping[str, Mapping[str, str]]] = {}
"""Fields that only v2 has, with the reason, by table."""
NARROWED: Final[Mapping[str, Mapping[str, str]]] = {}
"""Fields of which v3 allows less, likewise."""
