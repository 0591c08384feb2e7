"""Permissions of the files with secrets that a profile names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import trustme

from psa_fleet import AsyncFleetClient, ConfigurationError, FleetClient
from psa_fleet.configuration import Profile, check_permissions, load_profile

LEAF = trustme.CA().issue_cert("me@example.org")
TEXT = """
[profiles.two]
base_url = "https://gateway.example/psa"
client_id = "c"
[[profiles.two.accounts]]
name = "cars"
version = "v2"
username = "u1"
password = "p"
certificate = "one.pem"
[[profiles.two.accounts]]
name = "city"
version = "v3"
username = "u2"
password = "p"
certificate = "two.pem"
private_key = "key.pem"
"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    for name, content in {
        "config.toml": TEXT.encode(),
        "one.pem": LEAF.private_key_and_cert_chain_pem.bytes(),
        "two.pem": LEAF.cert_chain_pems[0].bytes(),
        "key.pem": LEAF.private_key_pem.bytes(),
    }.items():
        (tmp_path / name).write_bytes(content)
        (tmp_path / name).chmod(0o600)
    return load_profile("two", tmp_path / "config.toml")


def test_checked_files_are_those_with_secrets(profile: Profile, tmp_path: Path) -> None:
    (tmp_path / "two.pem").chmod(0o644)
    found = check_permissions(profile, tmp_path / "config.toml")
    assert [path.name for path in found] == ["config.toml", "one.pem", "key.pem"]
    missing = check_permissions(profile, tmp_path / "none.toml")
    assert [path.name for path in missing] == ["one.pem", "key.pem"]


@pytest.mark.promise("P132")
@pytest.mark.skipif(os.name != "posix", reason="only POSIX reports who can read a file")
@pytest.mark.parametrize("name", ["config.toml", "one.pem", "key.pem"])
@pytest.mark.parametrize("mode", [0o604, 0o644, 0o602, 0o666])
def test_file_that_others_can_access_now_is_named(
    profile: Profile, tmp_path: Path, name: str, mode: int
) -> None:
    (tmp_path / name).chmod(mode)
    with pytest.raises(ConfigurationError, match=rf"{name}.*chmod 600"):
        check_permissions(profile, tmp_path / "config.toml")


@pytest.mark.parametrize("kind", [FleetClient, AsyncFleetClient])
def test_clients_take_a_profile_that_was_read(
    kind: type[FleetClient] | type[AsyncFleetClient], profile: Profile, tmp_path: Path
) -> None:
    client = kind.from_profile(profile)
    assert client.accounts == ("cars", "city")
    assert client.base_url == profile.base_url == "https://gateway.example/psa"
    with pytest.raises(ConfigurationError, match=r"^file: "):
        kind.from_profile(profile, file=tmp_path / "config.toml")


def test_base_url_follows_the_environment() -> None:
    usual, other = Profile("", ()), Profile("", (), {"environment": "preproduction"})
    assert usual.base_url.startswith("https://")
    assert usual.base_url != other.base_url
    with pytest.raises(ConfigurationError, match="base_url"):
        _ = Profile("", (), {"base_url": "ftp://x"}).base_url
