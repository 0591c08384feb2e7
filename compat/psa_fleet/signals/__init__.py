"""One value per leaf of a status, of telemetry or of an event, with its COVESA VSS 6.0 name, unit and time.

`signals()` reads one model. `NewestSignals` passes on what is newer than all that came before: servers send
old and new values in turn, and only the time of a value shows which is which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._leaves import Signal as Signal
    from ._leaves import signals as signals
    from ._names import VSS as VSS
    from ._newest import NewestSignals as NewestSignals
    from ._table import SIGNALS as SIGNALS
    from ._table import signal_row as signal_row
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
