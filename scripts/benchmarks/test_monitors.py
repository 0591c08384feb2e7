"""Converting monitors."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from psa_fleet.monitors import to_deprecated_format, to_new_format

DEPRECATED: dict[str, Any] = {
    "label": "Battery low outside Lyon",
    "subscribeParam": {
        "refreshEvent": 900,
        "retryPolicy": {"policy": "Bounded", "maxRetryNumber": 5, "retryDelay": 60},
        "callback": {"target": "https://fleet.example/notifications", "name": "fleet-desk"},
    },
    "extendedEventParam": ["vehicle.position"],
    "triggerParam": {
        "timeZoneTriggers": {
            "zoneTrigger": {
                "transition": "Out",
                "place": {"radius": 30, "center": {"longitude": 4.8357, "latitude": 45.764}},
            }
        },
        "dataTriggers": [{"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["25"]}],
    },
}
TEXT = json.dumps(DEPRECATED)
NEW = to_new_format(DEPRECATED)
JOBS = {
    "json.loads of the text": lambda: json.loads(TEXT),
    "to_new_format": lambda: to_new_format(DEPRECATED),
    "to_new_format, JSON text": lambda: to_new_format(TEXT),
    "to_new_format, new already": lambda: to_new_format(NEW),
    "to_deprecated_format": lambda: to_deprecated_format(NEW),
}


@pytest.mark.benchmark(group="converting a monitor")
@pytest.mark.parametrize("job", JOBS)
def test_monitor(benchmark: BenchmarkFixture, job: str) -> None:
    benchmark.name = job
    benchmark.extra_info["baseline"] = job == "to_new_format"
    benchmark(JOBS[job])
