"""Export: what a whole fleet told over a period, in files.

```python
from psa_fleet.export import export

export(client, fleet_id, ["trips", "telemetry"], (start, end), "out")
```

`export_async` is the same for an `AsyncFleetClient`. Both go on where a run that was killed stopped.
`export_with_dask` lets the workers of a Dask cluster do it; it needs the extra `dask`.
"""

from __future__ import annotations

from ._async import export as export_async
from ._dask import export_with_dask
from ._plan import FORMATS, ExportFormat, ExportProgress, ExportResult, ExportUnit
from ._sync import export

__all__ = [
    "FORMATS",
    "ExportFormat",
    "ExportProgress",
    "ExportResult",
    "ExportUnit",
    "export",
    "export_async",
    "export_with_dask",
]
