"""Members that v3 renamed and v2 did not; made by `make derived` from specs/renamed.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

RENAMED: Final[Mapping[str, Mapping[str, str]]] = {}
"""The new name by schema of v3 and old name."""
