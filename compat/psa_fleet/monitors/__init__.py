"""Monitors: both formats, both versions, and conditions that are written in Python.

`to_new_format` and `to_deprecated_format` convert a monitor in either format and any published spelling. The
builder writes one from Python:

    Monitor(
        label="Far from Paris",
        when=Zone.leaving(latitude=48.86, longitude=2.33, radius_km=20)
        & ((Data("vehicle.energy.electric.level") < 50) | Daily("08:30", hours=7.5, days="Mon-Fri")),
        notify=Webhook("https://example.com/events", headers={"Authorization": "Basic ..."}),
    )

Everything here is a pure function of JSON values, or an immutable object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .._payloads.notify import Attribute as Attribute
    from .._payloads.notify import Batch as Batch
    from .._payloads.notify import DeliveryRetry as DeliveryRetry
    from .._payloads.notify import Webhook as Webhook
    from .._payloads.source import MonitorSource as MonitorSource
    from ._conditions import Condition as Condition
    from ._conditions import Trigger as Trigger
    from ._conversion import to_deprecated_format as to_deprecated_format
    from ._conversion import to_new_format as to_new_format
    from ._data import Comparison as Comparison
    from ._data import Data as Data
    from ._groups import SplitPart as SplitPart
    from ._groups import find_split_monitors as find_split_monitors
    from ._groups import merge_split as merge_split
    from ._groups import parse_split_label as parse_split_label
    from ._groups import split_label as split_label
    from ._ids import join_part_ids as join_part_ids
    from ._ids import part_ids as part_ids
    from ._monitor import ExtensionName as ExtensionName
    from ._monitor import Monitor as Monitor
    from ._reading import format_of as format_of
    from ._successors import to_v3_value as to_v3_value
    from ._times import Daily as Daily
    from ._times import Once as Once
    from ._times import Time as Time
    from ._times import Weekly as Weekly
    from ._zone import Zone as Zone
    from .operands import OPERANDS as OPERANDS
    from .operands import Operand as Operand
    from .operands import OperandName as OperandName
    from .operands import Usage as Usage
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
