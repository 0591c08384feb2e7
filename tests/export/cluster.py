"""An export by a cluster of worker processes, in a process of its own; one worker is killed on the way."""

# pyright: reportAttributeAccessIssue=false, reportArgumentType=false, reportAssignmentType=false
# pyright: reportReturnType=false, reportPrivateImportUsage=false, reportIncompatibleMethodOverride=false
# (distributed is typed in part, and wrongly)
from __future__ import annotations

import os
import signal
import sys

from distributed import LocalCluster

from psa_fleet import FleetClient
from psa_fleet.export import ExportProgress, export_with_dask

from .worlds import BETWEEN, fleet_id

KINDS = ("trips", "telemetry", "alerts")
KILLED_AFTER = 3


def main(folder: str) -> None:
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster,
        FleetClient.from_env() as client,
    ):
        killed = []

        def progress(now: ExportProgress) -> None:
            if now.done == KILLED_AFTER:
                pid = next(iter(cluster.workers.values())).pid
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

        fid = fleet_id(client)
        done = export_with_dask(
            cluster.scheduler_address,
            fid,
            KINDS,
            BETWEEN,
            folder,
            days_per_unit=1,
            vehicles_per_unit=1,
            progress=progress,
        )
        print(len(killed), done.completed, done.items)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
