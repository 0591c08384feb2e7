"""Remote actions whose shape follows from specs/; made by `make derived`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._shapes import Shape

ADDED: Final[Mapping[str, Shape]] = {}
"""By the member of `Remote`."""
