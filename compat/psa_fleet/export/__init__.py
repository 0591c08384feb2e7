"""Export: what a whole fleet told over a period, in files.

```python
from psa_fleet.export import export

export(client, fleet_id, ["trips", "telemetry"], (start, end), "out")
```

`export_async` is the same for an `AsyncFleetClient`. Both go on where a run that was killed stopped.
`export_with_dask` lets the workers of a Dask cluster do it; it needs the extra `dask`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._async import export_async as export_async
    from ._dask import export_with_dask as export_with_dask
    from ._plan import FORMATS as FORMATS
    from ._plan import ExportFormat as ExportFormat
    from ._plan import ExportProgress as ExportProgress
    from ._plan import ExportResult as ExportResult
    from ._plan import ExportUnit as ExportUnit
    from ._sync import export as export
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
