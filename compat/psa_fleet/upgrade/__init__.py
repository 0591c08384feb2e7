"""v2 JSON to v3 JSON.

Both versions of the API report nearly the same facts in slightly different shapes. `to_v3` converts v2 to v3,
so that the rest of the library, and its users, only handle v3 types. The conversion is data: `rules()` lists
all differences, each with its reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._api import rules as rules
    from ._api import tables as tables
    from ._api import to_v3 as to_v3
    from ._rules import Alias as Alias
    from ._rules import Both as Both
    from ._rules import Delegate as Delegate
    from ._rules import EnumValue as EnumValue
    from ._rules import Keep as Keep
    from ._rules import Move as Move
    from ._rules import Narrow as Narrow
    from ._rules import Number as Number
    from ._rules import Rename as Rename
    from ._rules import Replaced as Replaced
    from ._rules import Rule as Rule
    from ._rules import RuleTable as RuleTable
    from ._rules import SplitValue as SplitValue
    from ._rules import Timestamp as Timestamp
    from ._rules import Unit as Unit
    from ._rules import Wrap as Wrap
    from ._rules import WrapItems as WrapItems
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
