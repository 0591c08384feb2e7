"""An export in a process of its own, which kills itself at its n-th write to the disk or its n-th rename."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from psa_fleet import FleetClient
from psa_fleet.export import export

from .worlds import BETWEEN, KINDS, fleet_id


def main(folder: str, last: int) -> None:
    count = 0

    def dies() -> None:
        nonlocal count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)

    fsync, replace = os.fsync, Path.replace

    def dying_fsync(handle: Any) -> None:
        dies()
        fsync(handle)

    def dying_replace(path: Path, target: Path) -> Path:
        dies()
        return replace(path, target)

    os.fsync = dying_fsync  # type: ignore[assignment] # its argument is of any type
    Path.replace = dying_replace  # type: ignore[method-assign,assignment] # dies before it renames
    with FleetClient.from_env() as client:
        export(
            client,
            fleet_id(client),
            KINDS,
            BETWEEN,
            folder,
            days_per_unit=1,
            vehicles_per_unit=3,
            concurrency=1,
        )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
