"""The JSON types that every conversion takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"
JSONObject: TypeAlias = dict[str, JSON]
JSONMapping: TypeAlias = Mapping[str, JSON]
