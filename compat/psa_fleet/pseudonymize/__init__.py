"""Replacement of VINs, ids, names and exact places, for data that leaves your organization.

The same key replaces the same value by the same pseudonym, so tables can still be joined. Whoever has the key
can compare a known VIN with a pseudonym: store it elsewhere, and destroy it to anonymize the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._pseudonymizer import Pseudonymizer as Pseudonymizer
    from ._pseudonymizer import outside as outside
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
