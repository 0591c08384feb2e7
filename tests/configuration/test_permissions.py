"""Permissions of the files with secrets that a profile names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import trustme

from psa_fleet import AsyncFleetClient, ConfigurationError, FleetClient
from psa_fleet._base.private_files import check_private
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


@pytest.mark.promise("P175")
@pytest.mark.skipif(os.name != "posix", reason="only POSIX reports who can read a file")
@pytest.mark.parametrize(("owner", "mode"), [(0, "0440"), (1000, "0400")])
@pytest.mark.parametrize(
    ("argument", "instead"),
    [
        ("file", "the environment's variables"),
        ("private_key", "its content as PEM text"),
        ("checkpoint", "another file"),
    ],
)
def test_file_on_a_read_only_mount_has_advice_that_can_be_followed(
    owner: int, mode: str, argument: str, instead: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(b"")
    file.chmod(0o444)
    mount = list(os.statvfs(file))
    mount[8] |= os.ST_RDONLY
    monkeypatch.setattr(os, "statvfs", lambda _: os.statvfs_result(mount))
    with pytest.raises(ConfigurationError) as caught:
        check_private(file, "here", argument, owned(file.stat(), owner))
    assert str(caught.value) == (
        f"here: other users of this computer have access to {file}, which holds secrets. Its file system is"
        f" read-only: set mode {mode} where it is mounted (`defaultMode` in Kubernetes, `mode` in Docker) or"
        " on"
        f" the host, or pass {instead}"
    )
    # The mode of the advice is one that is accepted.
    file.chmod(int(mode, 8))
    check_private(file, "here", argument, owned(file.stat(), owner))


def owned(info: os.stat_result, owner: int) -> os.stat_result:
    """What is known of a file, as if it were of this user."""
    fields = list(info)
    fields[4] = owner
    return os.stat_result(fields)


@pytest.mark.promise("P175")
@pytest.mark.skipif(os.name != "posix", reason="only POSIX reports who can read a file")
def test_file_of_another_user_has_advice_for_its_owner(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "key.pem").chmod(0o444)
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    with pytest.raises(ConfigurationError, match="Its owner can correct that: chmod 600"):
        check_permissions(profile, tmp_path / "config.toml")


@pytest.mark.parametrize("kind", [FleetClient, AsyncFleetClient])
def test_from_profile_accepts_a_loaded_profile(
    kind: type[FleetClient] | type[AsyncFleetClient], profile: Profile, tmp_path: Path
) -> None:
    client = kind.from_profile(profile)
    assert client.accounts == ("cars", "city")
    assert client.base_url == profile.base_url == "https://gateway.example/psa"
    with pytest.raises(ConfigurationError, match=r"^file: must be None with a Profile$"):
        kind.from_profile(profile, file=tmp_path / "config.toml")


def test_base_url_follows_the_environment() -> None:
    usual, other = Profile("", ()), Profile("", (), {"environment": "preproduction"})
    assert usual.base_url.startswith("https://")
    assert usual.base_url != other.base_url
    with pytest.raises(ConfigurationError, match="base_url"):
        _ = Profile("", (), {"base_url": "ftp://x"}).base_url
