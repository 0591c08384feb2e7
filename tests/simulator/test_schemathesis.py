"""schemathesis judges the simulator by specs/: what it asks and what it gets are the documents', not ours."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import VERSIONS, Version

from ..specification import document

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

WORLD = World(fleets=1, vehicles=3)
IDS = {
    "fid": WORLD.fleet(0).id,
    "vid": WORLD.vehicle(0).id,
    "vin": WORLD.vehicle(0).vin,
    "tid": WORLD.trips(0)[0].id,
}
CHECKS: list[Callable[..., bool | None]] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
WORDS = {
    # What the documents say of these in words, or leave to the server, as a schema.
    "pageToken": None,
    "locale": {
        "type": "string",
        "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z]-[a-z0-9]{1,8})?$",
    },
    "tolerance": {"type": "number", "minimum": 0, "maximum": 1000},
    "duration": {"type": "string", "pattern": "^[0-9]{1,5}-[0-9]{0,5}$"},
    "distance": {"type": "string", "pattern": "^[0-9]{1,5}-[0-9]{0,5}$"},
    "indexRange": {"type": "string", "pattern": "^[0-9]{1,5}-[0-9]{0,5}$"},
    "timestamps": {
        "type": "array",
        "minItems": 1,
        "maxItems": 10,
        "items": {"type": "string", "pattern": "^20[0-9]{2}-0[1-9]-1[0-9]T1[0-9]:[0-5][0-9]:[0-5][0-9]Z/$"},
    },
}


def judged(version: Version) -> Any:
    """A document without its credentials, which have tests of their own, and with its words as schemas."""
    found = copy.deepcopy(document(version))
    found.pop("security", None)
    found["components"].pop("securitySchemes", None)
    named = found["components"]["parameters"]
    gone = {
        f"#/components/parameters/{key}" for key, each in named.items() if WORDS.get(each["name"], "") is None
    }
    for each in named.values():
        each["schema"] = WORDS.get(each["name"]) or each["schema"]
    for item in found["paths"].values():
        for operation in item.values():
            listed = operation.get("parameters", [])
            operation["parameters"] = [each for each in listed if each.get("$ref") not in gone]
    return schemathesis.openapi.from_dict(found)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(WORLD) as running:
        yield running


def _judge(
    operation: Any, mode: GenerationMode, checks: list[Any], base: str, session: requests.Session
) -> int:
    """Send a few requests, and check each response; return how many there were."""
    count = 0

    @settings(
        max_examples=1,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=cast("list[HealthCheck]", list(HealthCheck)),
        phases=[Phase.generate],
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def judge(case: Any) -> None:
        nonlocal count
        case.path_parameters = {name: IDS.get(name, value) for name, value in case.path_parameters.items()}
        response = case.call(base_url=base, session=session)
        case.validate_response(response, checks=checks)
        count += 1

    judge()
    return count


@pytest.mark.promise("P840")
@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.name
)
@pytest.mark.parametrize("version", VERSIONS)
def test_schemathesis_finds_no_failure(simulator: Simulator, version: Version, mode: GenerationMode) -> None:
    account = simulator.account(version)
    session = requests.Session()
    session.trust_env = False
    session.auth = (account.username, account.password)
    session.params = {"client_id": account.client_id}
    count = 0
    for result in judged(version).get_all_operations():
        operation = result.ok()
        reads = operation.method == "get"
        if (
            mode is GenerationMode.NEGATIVE
            and not len(operation.query)
            and operation.method not in ("post", "put")
        ):
            # Any text may be an id.
            continue
        checks = [*CHECKS, positive_data_acceptance] if reads else CHECKS

        count += _judge(operation, mode, checks, f"{simulator.url}/{version}", session)
    session.close()
    assert count > 20
