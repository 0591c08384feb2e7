"""Members that were renamed; made by `make derived` from specs/renamed.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RENAMED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {"v2": {}, "v3": {}}
"""The new path by version, schema and old path."""
IN_V2: Final[frozenset[str]] = frozenset([])
"""Old names of v3 that v2 has."""
