"""Kinds of things that feeds and exports read, and the checkpoint of a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._checkpoint import Checkpoint as Checkpoint
    from ._kinds import KINDS as KINDS
    from ._kinds import RETENTION as RETENTION
    from ._kinds import FeedKind as FeedKind
    from ._kinds import item_key as item_key
    from ._kinds import item_time as item_time
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
