"""Clients made of profiles and of the environment, both halves."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import Any

import httpx
import pytest

from psa_fleet import AsyncFleetClient, ConfigurationError, FleetClient, Retry

PROFILES = """
[profiles.default]
subscription = "TMTS"
client_id = "SENTINEL-client"
username = "MZP1"
password = "SENTINEL-password"
base_url = "http://127.0.0.1:1/connectedcar"
timeout = 12
retry = 2

[profiles.mixed]
client_id = "SENTINEL-client"
username = "MZP1"
password = "SENTINEL-password"
[[profiles.mixed.accounts]]
subscription = "UBI"
[[profiles.mixed.accounts]]
name = "city"
subscription = "delegation publique"

[profiles.wrong]
subscription = "TMTS"
client_id = "SENTINEL-client"
username = "MZP1"
password = "SENTINEL-password"
certificate = "nowhere.pem"

[profiles.nowhere]
subscription = "TMTS"
client_id = "SENTINEL-client"
username = "MZP1"
password = "SENTINEL-password"
environment = "test"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(PROFILES, encoding="utf-8")
    path.chmod(0o600)
    for name in os.environ:
        if name.startswith("PSA_FLEET_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PSA_FLEET_CONFIG", str(path))
    return path


CLIENTS: list[Any] = [FleetClient, AsyncFleetClient]


@pytest.mark.parametrize("cls", CLIENTS)
def test_from_profile_and_from_env_use_the_default_profile(cls: Any, file: Path) -> None:
    for client in (cls.from_profile("default"), cls.from_env(), cls.from_profile("default", file=str(file))):
        assert type(client) is cls
        assert client.version == "v2"
        assert repr(client).endswith("('TMTS', version='v2', base_url='http://127.0.0.1:1/connectedcar')")
        options = client._connection.options
        assert (options.timeout, options.retry) == (12, Retry(attempts=2))


@pytest.mark.parametrize("cls", CLIENTS)
def test_from_env_reads_a_profile_of_several_accounts(
    cls: Any, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PSA_FLEET_BASE_URL", "http://localhost:1")
    monkeypatch.setenv("PSA_FLEET_PROFILE", "mixed")
    client = cls.from_env()
    assert client.accounts == ("UBI", "city")
    assert client.account("city").version == "v3"


@pytest.mark.parametrize("cls", CLIENTS)
def test_from_env_reads_variables_without_a_profile(
    cls: Any, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SUBSCRIPTION", "CLIENT_ID", "USERNAME", "PASSWORD", "BASE_URL", "TIMEOUT"):
        monkeypatch.setenv(
            f"PSA_FLEET_{name}", {"SUBSCRIPTION": "UBI", "TIMEOUT": "none"}.get(name, "http://[::1]/x")
        )
    monkeypatch.setenv("PSA_FLEET_USERNAME", "MZP9")
    client = cls.from_env()
    assert client._connection.api.base_url == "http://[::1]/x"
    assert client._connection.options.timeout is None


def test_credentials_are_those_of_the_profile(file: Path) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": "x"})

    with FleetClient.from_profile("default", transport=httpx.MockTransport(respond)) as client:
        assert client.fleet("f").get().id == "x"
    assert seen[0].url.params["client_id"] == "SENTINEL-client"
    assert seen[0].headers["authorization"] == httpx.BasicAuth("MZP1", "SENTINEL-password")._auth_header


@pytest.mark.parametrize("cls", CLIENTS)
@pytest.mark.parametrize(
    ("name", "argument", "words"),
    [
        ("wrong", "certificate", "certificate: cannot read '{folder}/nowhere.pem': No such file"),
        ("nowhere", "environment", "environment: 'test' is neither"),
    ],
)
def test_errors_of_the_client_name_the_profile(
    cls: Any, name: str, argument: str, words: str, file: Path
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        cls.from_profile(name)
    error = caught.value
    assert str(error).startswith(f"{file}, [profiles.{name}]: {words.format(folder=file.parent)}")
    assert error.argument == argument
    assert "SENTINEL" not in "".join(traceback.format_exception(error))
