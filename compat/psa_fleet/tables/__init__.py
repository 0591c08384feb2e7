"""Columns, types and units of every kind of thing that the API returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._columns import Column as Column
    from ._columns import Table as Table
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals(), {"._columns": ("Column", "Table")})
