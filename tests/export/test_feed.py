"""Checkpoints of feeds: how much they keep."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.feeds import _checkpoint as checkpoints
from tests.client.alerts import Event, Events
from tests.client.servers import Server


@pytest.mark.slow
def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checkpoints, "MOST_KEYS", 10)
    server = Events([Event(n % 2, n, 0) for n in range(50)])
    fleet = Server(handler=server).client("v3").fleet("f")
    path = tmp_path / "c"
    options: dict[str, Any] = {"checkpoint": path, "overlap": timedelta(days=99)}
    assert len(list(fleet.feed("alerts", **options))) == 50
    assert sum(map(len, json.loads(path.read_bytes())["seen"].values())) <= 10
    assert list(fleet.feed("alerts", **options)) == []
    server.events.append(Event(0, 60, 0))
    assert [alert.id for alert in fleet.feed("alerts", **options)] == ["e50"]
