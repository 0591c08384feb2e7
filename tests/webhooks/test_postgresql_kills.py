"""Four receivers on one database: killed at every point, and the database restarted under load. Nightly."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from ..postgresql import Postgres
from .killing import POINTS, Vendor, batches, killed_at, receivers

pytestmark = pytest.mark.slow


def test_postgres_receiver_killed_at_any_point_loses_no_event(postgresql_url: str, tmp_path: Path) -> None:
    with receivers(postgresql_url, tmp_path, 3) as others:
        for number, (point, passes) in enumerate((point, passes) for point in POINTS for passes in (1, 2)):
            if point == "connecting" and passes > 1:
                continue
            vendor = killed_at(point, passes, postgresql_url, tmp_path, others, number * 100)
            assert vendor.acknowledged == vendor.sent


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_postgres_receiver_with_database_restarts_loses_no_event(
    mode: str, postgresql_url: str, postgresql_server: Postgres, tmp_path: Path
) -> None:
    vendor = Vendor(postgresql_url)
    with receivers(postgresql_url, tmp_path, 4) as urls:
        load = threading.Thread(target=vendor.deliver_all, args=(urls, batches(0, 1_500), 16))
        load.start()
        restarts = 0
        while load.is_alive():
            seen = len(vendor.acknowledged)
            postgresql_server.restart(mode)
            restarts += 1
            # The next restart comes when events were accepted in between.
            while load.is_alive() and len(vendor.acknowledged) < seen + 200:
                load.join(0.01)
        load.join()
        assert restarts >= 3
        vendor.check()
        assert vendor.acknowledged == vendor.sent and len(vendor.sent) >= 1_500
