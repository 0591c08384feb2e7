"""Nothing that identifies anyone is in a cassette."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from psa_fleet.simulator import Simulator
from tests.recorded.conftest import CASSETTES, KEPT_HEADERS, NOWHERE, VIN

FILES = sorted(CASSETTES.rglob("*.yaml"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, bytes):
        yield value.decode()
    else:
        yield str(value)


def test_cassettes_are_at_least_eight() -> None:
    assert len(FILES) >= 8


@pytest.mark.promise("P811")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cassettes_have_no_credential_cookie_or_vin(path: Path) -> None:
    recorded = YAML(typ="safe", pure=True).load(path)
    secrets = []
    simulator = Simulator()
    for version in ("v2", "v3"):
        account = simulator.account(version)
        pair = f"{account.username}:{account.password}".encode()
        secrets += [account.username, account.password, account.client_id, base64.b64encode(pair).decode()]
    for text in _texts(recorded):
        assert not [secret for secret in secrets if secret in text], path
        assert not VIN.search(text), path
        assert not re.search(r"client_id|authorization|set-cookie|\bcookie\b", text, re.IGNORECASE), path
    for interaction in recorded["interactions"]:
        assert interaction["request"]["uri"].startswith(f"{NOWHERE}/connectedcar/"), path
        for side in ("request", "response"):
            for name in interaction[side]["headers"]:
                assert name.lower() in KEPT_HEADERS or name.lower().startswith("x-ratelimit"), (path, name)
