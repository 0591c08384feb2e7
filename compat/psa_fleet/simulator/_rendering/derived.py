"""Members that were renamed; made by `make derived` from specs/renamed.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RENAMED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {"v2": {}, "v3": {}}
"""The new name by version, schema and old name."""
