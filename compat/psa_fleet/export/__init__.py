"""Export: a whole fleet's data of a period, in files.

```python
from psa_fleet.export import export

export(client, fleet_id, ["trips", "telemetry"], (start, end), "out")
```

It goes on where a run that was killed stopped. Over many machines: `plan()` cuts an export into units, and
`run_unit()` does one, wherever it is called; `export_with_dask` lets the workers of a Dask cluster do it, and
needs the extra `dask`. `export_async`, `plan_async` and `run_unit_async` are the same for an
`AsyncFleetClient`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._async import export_async as export_async
    from ._async import plan_async as plan_async
    from ._async import run_unit_async as run_unit_async
    from ._dask import export_with_dask as export_with_dask
    from ._files import sweep as sweep
    from ._ledger import asked_at as asked_at
    from ._plan import FORMATS as FORMATS
    from ._plan import ExportFormat as ExportFormat
    from ._plan import ExportProgress as ExportProgress
    from ._plan import ExportResult as ExportResult
    from ._plan import ExportUnit as ExportUnit
    from ._plan import UnitResult as UnitResult
    from ._plan import Vehicle as Vehicle
    from ._sync import export as export
    from ._sync import plan as plan
    from ._sync import run_unit as run_unit
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
