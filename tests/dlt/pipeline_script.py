"""Run the source into a destination, and die where the arguments say; started by tests as a process."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from dlt.pipeline.pipeline import Pipeline

import dlt
from psa_fleet.dlt import _rows, _source, fleet_data


def dying(call: Callable[..., Any], at: int) -> Callable[..., Any]:
    """The same, which kills the process at a call."""
    count = 0

    def counted(*arguments: Any, **named: Any) -> Any:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)

    return counted


def main() -> None:
    destination, url, folder, death, at = sys.argv[1:6]
    if death == "row":
        setattr(_source, "row", dying(_rows.row, int(at)))  # noqa: B010
    elif death in ("normalize", "load"):
        setattr(Pipeline, death, dying(getattr(Pipeline, death), 1))
    factory = getattr(dlt.destinations, destination)
    pipeline = dlt.pipeline("fleet", pipelines_dir=folder, destination=factory(url), dataset_name="fleet")
    if pipeline.has_pending_data:
        pipeline.run()  # what was extracted before
    pipeline.run(fleet_data())


if __name__ == "__main__":
    main()
