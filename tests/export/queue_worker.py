"""A worker of the queue that docs/export.md shows, in a process of its own."""

from __future__ import annotations

import sys
from typing import Any

import psycopg

from psa_fleet import FleetClient
from tests.docs.pages import ROOT, language, parsed


def queue() -> dict[str, Any]:
    """What the page defines: `fill` and `work`."""
    page = parsed(ROOT / "docs" / "export.md")
    [code] = [
        str(example.parsed)
        for example in page.examples()
        if language(example) == "python" and "SKIP LOCKED" in str(example.parsed)
    ]
    names: dict[str, Any] = {"FleetClient": FleetClient}
    exec(code[: code.index("units = plan(")], names)
    return names


def main(url: str, folder: str) -> None:
    with psycopg.connect(url, autocommit=True) as database, FleetClient.from_env() as client:
        print("ready", flush=True)  # noqa: T201
        queue()["work"](database, client, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
