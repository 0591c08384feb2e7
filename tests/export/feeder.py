"""A feed in a process of its own, which kills itself at its n-th step: write, rename, or item received."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from psa_fleet import FleetClient

from .worlds import fleet_id


def main(folder: Path, last: int) -> None:
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
    with FleetClient.from_env() as client, (folder / "taken").open("a", encoding="utf-8") as taken:
        for trip in client.fleet(fleet_id(client)).feed("trips", checkpoint=folder / "checkpoint"):
            taken.write(f"{trip.id}\n")
            taken.flush()
            dies()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
