"""A dlt source: fleets, vehicles and their data, into DuckDB, PostgreSQL, Iceberg ... (extra `dlt`).

`fleet_data()` has a resource for each kind. Rows have the columns of `psa_fleet.tables` and a primary key.
They are merged, so that an interrupted run is repeated without a row coming twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._rows import RESOURCES as RESOURCES
    from ._secrets import client_of_secrets as client_of_secrets
    from ._source import fleet_data as fleet_data
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
