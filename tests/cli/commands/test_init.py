"""`psa-fleet init`: a profile that only its owner can read, whole or not at all."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.cli._options import new_profile
from psa_fleet.cli._options.new_profile import profile_text
from psa_fleet.configuration import load_profile
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Subscription

from ..running import environment, run
from ..terminal import Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX has these permissions and terminals")

SECRETS = {"PSA_FLEET_CLIENT_ID": "SENTINEL-client", "PSA_FLEET_PASSWORD": "SENTINEL-password"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "config.toml"


def init(file: Path, *words: str, **env: str) -> Any:
    result = run(
        "init",
        *("--subscription", "ubi", "--username", "MZP1"),
        *words,
        env={"PSA_FLEET_CONFIG": str(file)} | SECRETS | env,
    )
    assert "SENTINEL" not in result.output
    return result


@pytest.mark.promise("P719")
def test_profile_of_a_script_is_private_and_can_be_used(file: Path) -> None:
    before = os.umask(0)
    try:
        assert init(file, "--no-check", "--environment", "preproduction").exit_code == 0
    finally:
        os.umask(before)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    profile = load_profile("default", file)
    [account] = profile.accounts
    assert (account.credentials.client_id, account.credentials.password) == tuple(SECRETS.values())
    assert (account.subscription, profile.options) == (Subscription.UBI, {"environment": "preproduction"})


@pytest.mark.promise("P723")
def test_init_keeps_other_profiles_and_the_byte_order_mark(file: Path) -> None:
    old = "\ufeff# mine\n[profiles.old] # ok\nsubscription = 'TMTS'"
    file.parent.mkdir()
    file.write_text(old)
    file.chmod(0o600)
    assert init(file, "--profile", "a b", "--no-check").exit_code == 0
    assert file.read_text().startswith(old + "\n\n[profiles.")
    assert tomllib.loads(file.read_text(encoding="utf-8-sig"))["profiles"].keys() == {"old", "a b"}
    again = init(file, "--profile", "old", "--no-check")
    assert again.exit_code == 2
    assert again.stderr == (
        f"psa-fleet: --profile: {file} has a profile 'old'; edit it there, or choose another name\n"
    )


@pytest.mark.promise("P723")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("--certificate none.pem", 2),
        ("--ca none.pem", 2),
        ("--subscription mars", 1),
        ("--environment mars", 1),
        ("--account a", 2),
        ("--simulator", 2),
        ("--password-command false", 1),
        ("--password-command '", 2),
    ],
)
def test_refused_profile_leaves_the_file_as_it_was(file: Path, words: str, status: int) -> None:
    result = init(file, "--no-check", *words.split())
    assert result.exit_code == status, result.output
    assert not file.exists()


@pytest.mark.promise("P723")
def test_init_without_a_terminal_names_missing_options(file: Path) -> None:
    result = run("init", env={"PSA_FLEET_CONFIG": str(file)}, given="")
    assert result.exit_code == 2
    for name in ("--subscription", "--username", "PSA_FLEET_CLIENT_ID", "PSA_FLEET_PASSWORD"):
        assert name in result.stderr
    assert not file.parent.exists()


@pytest.mark.promise("P723")
def test_failure_while_it_is_written_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert init(file, "--no-check").exit_code == 0
    old = file.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new_profile, "replacing", full)
    result = init(file, "--profile", "b", "--no-check")
    assert result.exit_code == 1
    assert "No space left" in result.stderr
    assert file.read_bytes() == old


@pytest.fixture
def vendor() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.mark.slow
@pytest.mark.promise("P719")
def test_init_asks_without_showing_secrets_and_runs_doctor(vendor: Simulator, file: Path) -> None:
    own = environment(vendor, "v3")
    url = own["PSA_FLEET_BASE_URL"]
    with Terminal("init", "--base-url", url, env={"PSA_FLEET_CONFIG": str(file)}) as terminal:
        terminal.expect("Subscription (")
        terminal.type("nothing\n")
        terminal.expect("nothing'")
        terminal.type("delegation publique\n")
        terminal.expect("Client id:")
        terminal.type(own["PSA_FLEET_CLIENT_ID"] + "\n")
        terminal.expect("User name:")
        terminal.type(own["PSA_FLEET_USERNAME"] + "\n")
        terminal.expect("Password:")
        terminal.type(own["PSA_FLEET_PASSWORD"] + "\n")
        terminal.expect("Certificate (")
        terminal.type("no-such.pem\n")
        terminal.expect("not a file")
        terminal.type("\n")
        terminal.expect("Private key")
        terminal.type("\n")
        terminal.expect("rate limit")
        assert terminal.end() == 0
    assert own["PSA_FLEET_CLIENT_ID"].encode() not in terminal.output
    assert own["PSA_FLEET_PASSWORD"].encode() not in terminal.output
    assert load_profile("default", file).accounts[0].credentials.password == own["PSA_FLEET_PASSWORD"]


@pytest.mark.slow
@pytest.mark.promise("P723")
def test_ctrl_c_at_a_question_writes_nothing(file: Path) -> None:
    with Terminal("init", env={"PSA_FLEET_CONFIG": str(file)}) as terminal:
        terminal.expect("Subscription (")
        terminal.type("UBI\n")
        terminal.expect("Client id:")
        terminal.type("SENTINEL\x03")
        assert terminal.end() == 130
    assert "Traceback" not in terminal.text
    assert "SENTINEL" not in terminal.text
    assert not file.parent.exists()


@given(st.text(min_size=1), st.dictionaries(st.sampled_from(["username", "ca"]), st.text()))
def test_profile_text_is_toml_that_reads_the_same(name: str, values: dict[str, str]) -> None:
    text = profile_text(name, {**values, "password_command": [name, "x"]})
    found = tomllib.loads(text)["profiles"][name]
    assert found == {**values, "password_command": [name, "x"]}
