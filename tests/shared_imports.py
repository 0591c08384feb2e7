"""Workers of one run import different files first: none rewrites asserts that another one rewrites.

pytest keeps what it made of a file next to it. In a fresh clone all workers began with the same file at the
same time, and each of them did most of the work.
"""

from __future__ import annotations

import contextlib
import importlib
from pathlib import Path

import pytest


def pytest_collection(session: pytest.Session) -> None:
    config = session.config
    worker: dict[str, str] | None = getattr(config, "workerinput", None)
    folder, here = Path(__file__).parent, config.invocation_params.dir
    if worker is None or [here / path for path in config.args] != [folder]:
        return  # one process, or only some of the tests
    ignored = {here / path for path in config.getoption("ignore") or ()}
    files = sorted(folder.rglob("test_*.py"))
    files = [file for file in files if ignored.isdisjoint([file, *file.parents])]
    number, count = int(worker["workerid"].removeprefix("gw")), int(worker["workercount"])
    for file in files[len(files) * number // count : len(files) * (number + 1) // count]:
        name = ".".join(file.relative_to(config.rootpath).with_suffix("").parts)
        # The collection imports it again, and reports what is wrong with it.
        with contextlib.suppress(Exception, pytest.skip.Exception):
            importlib.import_module(name)
