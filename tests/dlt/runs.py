"""Runs of the source in processes of their own, which may be killed, and the rows after them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from psa_fleet.dlt import RESOURCES
from psa_fleet.simulator import Simulator

ROOT = Path(__file__).resolve().parents[2]
Rows = dict[str, list[tuple[Any, ...]]]


def environment(simulator: Simulator, version: Literal["v2", "v3"] = "v3") -> dict[str, str]:
    """What dlt reads its secrets from."""
    account = simulator.account(version)
    secrets = {
        "CLIENT_ID": account.client_id,
        "USERNAME": account.username,
        "PASSWORD": account.password,
        "VERSION": version,
        "BASE_URL": simulator.url,
    }
    own = {f"SOURCES__PSA_FLEET__{key}": value for key, value in secrets.items()}
    return {**os.environ, "RUNTIME__DLTHUB_TELEMETRY": "false", **own}


def run(simulator: Simulator, destination: str, url: str, folder: Path, death: str = "", at: int = 0) -> None:
    """Run the pipeline; it must end well, or be killed where that is asked for."""
    words = [destination, url, str(folder), death or "never", str(at)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.dlt.pipeline_script", *words],
        env=environment(simulator),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (-signal.SIGKILL if death else 0), done.stderr[-2000:]


def rows(connection: Any) -> Rows:
    """All rows by table, without the columns that dlt adds for itself."""
    found: Rows = {}
    for table, kind in RESOURCES.items():
        cursor = connection.execute(f'SELECT * FROM fleet."{table}"')
        names = [column[0] for column in cursor.description]
        wanted = [index for index, name in enumerate(names) if not name.startswith("_dlt")]
        every = [tuple(row[index] for index in wanted) for row in cursor.fetchall()]
        found[table] = sorted(every, key=repr)
        keys = ["".join(f"_{c.lower()}" if c.isupper() else c for c in name) for name in kind.key]
        places = [[names[index] for index in wanted].index(key) for key in keys]
        assert len({tuple(row[place] for place in places) for row in every}) == len(every), table
    return found
