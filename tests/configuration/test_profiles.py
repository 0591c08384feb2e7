"""Profiles in a file: their values, what is refused, and that no error shows a secret."""

from __future__ import annotations

import os
import pickle
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ConfigurationError, Retry, Subscription
from psa_fleet._base.private_files import check_private, config_folder
from psa_fleet.configuration import config_file, list_profiles, load_profile
from psa_fleet.configuration._profiles import ACCOUNT_KEYS, Setting, merged

SENTINELS = ("SENTINEL-client", "SENTINEL-password", "SENTINEL-keypass")
LOGIN = """
client_id = "SENTINEL-client"
username = "MZP1"
password = "SENTINEL-password"
"""


def file(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    path.chmod(0o600)
    return path


def refused(folder: Path, text: str | bytes, name: str = "a") -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        load_profile(name, file(folder, text))
    error = caught.value
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.argument) == (str(error), error.argument)
    chain: list[BaseException | None] = [error, error.__cause__, error.__context__]
    for word in SENTINELS:
        assert not any(word in f"{one!r} {vars(one) if one else ''}" for one in chain)
    assert str(error).startswith(str(folder))
    return error


def test_profile_with_all_keys_is_read(tmp_path: Path) -> None:
    profile = load_profile(
        "all",
        file(
            tmp_path,
            f"""
            [profiles.all]
            subscription = "Délégation publique"
            version = "v2"
            {LOGIN}
            certificate = "certs/client.pem"
            private_key = "{tmp_path}/key.pem"
            private_key_password = "SENTINEL-keypass"
            ca = "~/ca.pem"
            environment = "preproduction"
            timeout = 12.5
            connect_timeout = 3
            deadline = false
            retry = {{ attempts = 5, initial_wait = 0.25 }}
            rate_limit = "wait"
            concurrency = 8
            budget = "postgresql://fleet:SENTINEL-budget@host/calls"
            """,
        ),
    )
    (account,) = profile.accounts
    assert (account.subscription, account.version) == (Subscription.DELEGATION_PUBLIQUE, "v2")
    assert account.name == "delegation publique"
    given = account.credentials
    assert (given.client_id, given.username, given.password) == (
        "SENTINEL-client",
        "MZP1",
        "SENTINEL-password",
    )
    assert given.certificate == str(tmp_path / "certs" / "client.pem")
    assert given.private_key == str(tmp_path / "key.pem")
    assert given.private_key_password == "SENTINEL-keypass"
    assert given.ca == str(Path("~/ca.pem").expanduser())
    assert profile.options == {
        "environment": "preproduction",
        "timeout": 12.5,
        "connect_timeout": 3,
        "deadline": None,
        "retry": Retry(attempts=5, initial_wait=0.25),
        "rate_limit": "wait",
        "concurrency": 8,
        "budget": "postgresql://fleet:SENTINEL-budget@host/calls",
    }
    for text, retry in (("false", None), ("1", Retry(attempts=1)), ("{}", Retry())):
        options = load_profile("a", file(tmp_path, f"{TABLE}retry = {text}")).options
        assert options == {"retry": retry}
    for text, budget in (
        ("false", None),
        ("'calls'", str(tmp_path / "calls")),
        ("'~/c'", str(Path("~/c").expanduser())),
    ):
        options = load_profile("a", file(tmp_path, f"{TABLE}budget = {text}")).options
        assert options == {"budget": budget}
    assert "SENTINEL" not in repr(profile)


@pytest.mark.promise("P146")
def test_accounts_of_a_profile_inherit_its_shared_keys(tmp_path: Path) -> None:
    profile = load_profile(
        "mixed",
        file(
            tmp_path,
            f"""
            [profiles.mixed]
            {LOGIN}
            certificate = "one.pem"
            private_key = "one.key"
            ca = "ca.pem"
            base_url = "https://psa.example/connectedcar"
            timeout = false

            [[profiles.mixed.accounts]]
            subscription = "connected fleet"

            [[profiles.mixed.accounts]]
            name = "city"
            subscription = "delegation publique"
            username = "MZP2"
            password = "other"
            certificate = "two.pem"

            [[profiles.mixed.accounts]]
            version = "v3"
            password = "third"
            """,
        ),
    )
    cars, city, third = profile.accounts
    assert [one.name for one in profile.accounts] == ["connected fleet", "city", "v3"]
    assert (cars.credentials.username, cars.credentials.private_key) == ("MZP1", str(tmp_path / "one.key"))
    # A certificate of one's own has nothing to do with the key of another.
    assert (city.credentials.certificate, city.credentials.private_key) == (str(tmp_path / "two.pem"), None)
    assert (city.credentials.password, city.credentials.client_id) == ("other", "SENTINEL-client")
    assert (third.credentials.username, third.credentials.password) == ("MZP1", "third")
    assert {one.credentials.ca for one in profile.accounts} == {str(tmp_path / "ca.pem")}
    assert profile.options == {"base_url": "https://psa.example/connectedcar", "timeout": None}


@pytest.mark.promise("P135")
def test_profiles_are_listed_in_order_and_nothing_is_run(tmp_path: Path) -> None:
    path = file(tmp_path, '[profiles.z]\npassword_command = ["nowhere"]\n[profiles.a]\nx = 1\n')
    assert list_profiles(path) == ("z", "a")
    assert list_profiles(file(tmp_path, "")) == ()


@pytest.mark.promise("P729")
def test_byte_order_mark_of_the_file_is_not_a_part_of_it(tmp_path: Path) -> None:
    path = file(tmp_path, "[profiles.a]\n")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert list_profiles(path) == ("a",)


TABLE = f"[profiles.a]\nsubscription = 'UBI'\n{LOGIN}"


@pytest.mark.promise("P131", "P133")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ": no profile named 'a'; available: none"),
        ("[profiles.b]\n[profiles.c]", ": no profile named 'a'; available: b, c"),
        ("[profile.a]", ": unknown key 'profile'; did you mean profiles?"),
        ("profiles = 1", ": profiles must be tables: [profiles.default]"),
        ("[profiles]\na = 1", ", [profiles.a]: must be a table"),
        ("[profiles.a]\nx = 'SENTINEL-password", ": not valid TOML, at end of document"),
        ("[profiles.a]\nx = 'SENTINEL-password'\nx = 2\ny = 3", ": not valid TOML, at line 3, column 6"),
        (b"[profiles.a]\nx = 'SENTINEL-password\xff'", ": not valid UTF-8"),
        (
            f"{TABLE}pasword = 'SENTINEL-password'",
            ", [profiles.a]: unknown key 'pasword'; did you mean password?",
        ),
        (
            f"{TABLE}zzz = 1",
            ", [profiles.a]: unknown key 'zzz'; known are accounts, base_url, budget, ca, certificate,"
            " client_id, client_id_command, client_id_keyring, concurrency, connect_timeout, deadline,"
            " environment, max_response_size, password, password_command, password_keyring, private_key,"
            " private_key_password, private_key_password_command, private_key_password_keyring, rate_limit,"
            " retry, subscription, timeout, username, version",
        ),
        (f"{TABLE}name = 'x'", ", [profiles.a]: unknown key 'name'; did you mean username?"),
        ("[profiles.a]\nsubscription = 'UBI'", ", [profiles.a]: client_id is missing"),
        ("[profiles.a]\nclient_id = 'x'\nusername = 'x'", ", [profiles.a]: password is missing"),
        (f"[profiles.a]\n{LOGIN}", ", [profiles.a]: subscription or version is required"),
        (f"[profiles.a]\n{LOGIN}subscription = 3", ", [profiles.a] subscription: must be text"),
        (
            f"[profiles.a]\n{LOGIN}subscription = 'bus'",
            ", [profiles.a] subscription: 'bus' is not one of the four subscriptions: 'connected fleet',"
            " 'TMTS', 'UBI', 'delegation publique'",
        ),
        (f"{TABLE}version = 'v4'", ', [profiles.a] version: \'v4\' is neither "v2" nor "v3"'),
        (f"{TABLE}ca = ''", ", [profiles.a] ca: it is empty"),
        (
            f"{TABLE}private_key = 'x'",
            ", [profiles.a]: certificate is missing: a private key was set without it",
        ),
        (
            f"{TABLE}timeout = 0",
            ", [profiles.a] timeout: must be a positive number of seconds; false (in the environment: none)"
            " means no limit",
        ),
        (f"{TABLE}deadline = '1'x", ": not valid TOML, at line 7, column 15"),
        (
            f"{TABLE}deadline = -1",
            ", [profiles.a] deadline: must be a positive number of seconds; false (in the environment: none)"
            " means no limit",
        ),
        (
            f"{TABLE}retry = true",
            ", [profiles.a] retry: must be a number of attempts, a table, or false (in the environment:"
            " none)",
        ),
        (f"{TABLE}retry = 0", ", [profiles.a] retry: retry.attempts must be a positive integer"),
        (
            f"{TABLE}retry = {{ attempt = 1 }}",
            ", [profiles.a] retry: unknown key 'attempt'; did you mean attempts?",
        ),
        (
            f"{TABLE}concurrency = 0",
            ", [profiles.a] concurrency: must be a positive integer; false (in the environment: none) means"
            " no limit",
        ),
        (f"{TABLE}rate_limit = 'x'", ', [profiles.a] rate_limit: it must be "wait" or "raise"'),
        (
            f"{TABLE}timeout = true",
            ", [profiles.a] timeout: must be a positive number of seconds; false (in the environment: none)"
            " means no limit",
        ),
        (
            f"{TABLE}timeout = inf",
            ", [profiles.a] timeout: must be a positive number of seconds; false (in the environment: none)"
            " means no limit",
        ),
        (
            f"{TABLE}timeout = 'soon'",
            ", [profiles.a] timeout: must be a positive number of seconds; false (in the environment: none)"
            " means no limit",
        ),
        (
            f"{TABLE}password_command = ['x']",
            ", [profiles.a] password_command: cannot be combined with password",
        ),
        (
            f"{TABLE}client_id_keyring = ['x', 'y']",
            ", [profiles.a] client_id_keyring: cannot be combined with client_id",
        ),
        (f"{TABLE}private_key_password = 7", ", [profiles.a] private_key_password: must be text"),
        (
            f"{TABLE}private_key_password_command = 'cat x'",
            ", [profiles.a] private_key_password_command: it must be a list of texts",
        ),
        (
            f"{TABLE}private_key_password_command = []",
            ", [profiles.a] private_key_password_command: it must be a list of texts",
        ),
        (
            f"{TABLE}private_key_password_command = ['a', 1]",
            ", [profiles.a] private_key_password_command: it must be a list of texts",
        ),
        (f"{TABLE}accounts = 1", ", [profiles.a] accounts: must be a list of tables"),
        (f"{TABLE}accounts = []", ", [profiles.a] accounts: must be a list of tables"),
        (f"{TABLE}accounts = [1]", ", [[profiles.a.accounts]] number 1: must be a table"),
        (
            f"{TABLE}[[profiles.a.accounts]]\n[[profiles.a.accounts]]\ntimeout = 1",
            ", [[profiles.a.accounts]] number 2: unknown key 'timeout'; known are ca, certificate,"
            " client_id, client_id_command, client_id_keyring, name, password, password_command,"
            " password_keyring, private_key, private_key_password, private_key_password_command,"
            " private_key_password_keyring, subscription, username, version",
        ),
        (
            f"{TABLE}[[profiles.a.accounts]]\nusername = 'x:y'\npassword = 'SENTINEL-password'",
            ", [[profiles.a.accounts]] number 1 username: must not contain ':' (HTTP Basic)",
        ),
        (
            f"{TABLE}[[profiles.a.accounts]]\nusername = 'x'",
            ", [[profiles.a.accounts]] number 1: password is missing",
        ),
    ],
)
def test_load_profile_refuses_invalid_files_and_names_the_place(
    text: str | bytes, words: str, tmp_path: Path
) -> None:
    error = refused(tmp_path, text)
    assert str(error) == f"{tmp_path / 'config.toml'}{words}"
    assert error.argument


def test_load_profile_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read: No such file") as caught:
        load_profile("a", tmp_path / "nowhere.toml")
    assert str(caught.value).startswith(str(tmp_path / "nowhere.toml"))


posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX has these permissions")


@pytest.mark.promise("P132")
@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o622, 0o610, 0o777])
def test_profiles_file_accessible_by_others_is_refused(
    mode: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file(tmp_path, TABLE)
    path.chmod(mode)
    of_user(monkeypatch)
    for read in (list_profiles, lambda path: load_profile("a", path)):
        with pytest.raises(ConfigurationError, match=f"Run: chmod 600 {path}"):
            read(path)
    path.chmod(0o400)
    assert list_profiles(path) == ("a",)


def of_user(monkeypatch: pytest.MonkeyPatch, uid: int = 1000) -> None:
    """Tests run as root somewhere, and files of root's have a rule of their own."""

    def owned(info: os.stat_result) -> os.stat_result:
        return os.stat_result([*info[:4], uid, *info[5:10]])

    fstat, stat = os.fstat, Path.stat
    monkeypatch.setattr(os, "fstat", lambda number: owned(fstat(number)))
    monkeypatch.setattr(Path, "stat", lambda self, **options: owned(stat(self, **options)))


@posix
def test_profile_of_root_may_be_readable_by_its_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file(tmp_path, TABLE)
    of_user(monkeypatch, 0)
    path.chmod(0o640)
    assert list_profiles(path) == ("a",)
    for mode in (0o644, 0o660, 0o650):
        path.chmod(mode)
        with pytest.raises(ConfigurationError, match="chmod 600"):
            list_profiles(path)


@pytest.mark.promise("P132")
@posix
@pytest.mark.parametrize("key", ["certificate", "private_key"])
@pytest.mark.parametrize(
    ("content", "secret"),
    [
        (b"-----BEGIN PRIVATE KEY-----\n", True),
        (b"-----BEGIN CERTIFICATE-----\n-----BEGIN ENCRYPTED PRIVATE KEY-----\n", True),
        (bytes.fromhex("3080020103"), True),
        (b"-----BEGIN CERTIFICATE-----\n", False),
    ],
)
def test_private_key_accessible_by_others_is_refused(
    key: str, content: bytes, secret: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "it's.pem"
    path.write_bytes(content)
    path.chmod(0o640)
    of_user(monkeypatch)
    text = f'{TABLE}{key} = "it\'s.pem"' + ("\ncertificate = 'c.pem'" if key == "private_key" else "")
    if not secret:
        assert load_profile("a", file(tmp_path, text)).accounts
        return
    error = refused(tmp_path, text)
    assert f"[profiles.a] {key}: other users of this computer have access to {path}" in str(error)
    assert error.argument == key


def test_file_permissions_are_not_checked_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, TABLE)
    path.chmod(0o666)
    monkeypatch.setattr("psa_fleet._base.private_files.os.name", "nt")
    check_private(path, "x", "file")


@pytest.mark.promise("P147")
@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {}, "~/.config/psa-fleet"),
        ("linux", {"XDG_CONFIG_HOME": ""}, "~/.config/psa-fleet"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "~/.config/psa-fleet"),
        ("linux", {"XDG_CONFIG_HOME": "/etc/xdg"}, "/etc/xdg/psa-fleet"),
        ("freebsd14", {"APPDATA": "/x"}, "~/.config/psa-fleet"),
        ("darwin", {"XDG_CONFIG_HOME": "/etc/xdg"}, "~/Library/Application Support/psa-fleet"),
        ("win32", {}, "~/AppData/Roaming/psa-fleet"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/psa-fleet"),
    ],
)
def test_config_folder_by_platform_and_variables(
    platform: str, variables: dict[str, str], folder: str
) -> None:
    assert config_folder(variables, platform) == Path(folder).expanduser()


@pytest.mark.promise("P147")
def test_config_file_is_set_by_variable() -> None:
    assert config_file({"PSA_FLEET_CONFIG": "~/x.toml"}) == Path("~/x.toml").expanduser()
    assert config_file({"PSA_FLEET_CONFIG": ""}) == config_folder({}) / "config.toml"
    assert config_file() == config_folder(os.environ, sys.platform) / "config.toml"


KEYS = st.sampled_from(
    [*ACCOUNT_KEYS, "password_command", "password_keyring", "client_id_command", "environment", "base_url"]
)
TABLES = st.dictionaries(KEYS, st.integers().map(lambda number: Setting(number, "x")))


@pytest.mark.promise("P137", "P141")
@given(TABLES, TABLES)
def test_merged_settings_above_override_those_below(
    below: dict[str, Setting], above: dict[str, Setting]
) -> None:
    found = merged(below, above)
    for key, one in above.items():
        assert found[key] == one
    for key, one in found.items():
        assert one == above.get(key, below.get(key))
    assert merged(found, above) == found
    assert merged(below, {}) == below
    assert merged({}, above) == above
    # Never a key of one certificate, or a password of one login, with the certificate or login of another.
    for first, second in (
        ("certificate", "private_key"),
        ("username", "password"),
        ("username", "password_command"),
    ):
        if first in above and second in found:
            assert second in above
    ways = {"password", "password_command", "password_keyring"}
    if ways & above.keys():
        assert found.keys() & ways == above.keys() & ways


@pytest.mark.promise("P137")
def test_merged_environment_and_base_url_replace_each_other() -> None:
    one: Any = {"environment": Setting("production", "x")}
    other: Any = {"base_url": Setting("https://x.example", "y")}
    assert (merged(one, other), merged(other, one)) == (other, one)


def test_documented_example_is_a_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
    (text,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    asked: list[list[str]] = []

    def source(words: list[str], folder: Path | None, place: str, argument: str) -> str:
        asked.append(words)
        return "word"

    monkeypatch.setattr(
        "psa_fleet.configuration._profiles.SOURCES", dict.fromkeys(("_command", "_keyring"), source)
    )
    cars, city = load_profile("estate", file(tmp_path, text)).accounts
    assert (cars.name, city.name) == ("connected fleet", "city")
    assert cars.credentials.certificate == city.credentials.certificate == str(tmp_path / "client.p12")
    assert ["psa-fleet", "client.p12"] in asked
