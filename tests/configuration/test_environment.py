"""The variables of the environment: which count, in which order, and which are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import AsyncFleetClient, ConfigurationError, FleetClient, Retry
from psa_fleet.configuration import ENVIRONMENT_VARIABLES, load_environment, misspelt_variables

LOGIN = {
    "PSA_FLEET_SUBSCRIPTION": "tmts",
    "PSA_FLEET_CLIENT_ID": "SENTINEL-client",
    "PSA_FLEET_USERNAME": "MZP1",
    "PSA_FLEET_PASSWORD": "SENTINEL-password",
}
FILE = """
[profiles.default]
subscription = "UBI"
client_id = "file-client"
username = "MZP7"
password_command = ["nowhere"]
base_url = "https://psa.example"

[profiles.other]
subscription = "delegation publique"
client_id = "file-client"
username = "MZP8"
password = "SENTINEL-password"
certificate = "c.pem"
private_key = "k.pem"
environment = "preproduction"

[profiles.several]
client_id = "file-client"
username = "MZP9"
password = "SENTINEL-password"
[[profiles.several.accounts]]
subscription = "UBI"
[[profiles.several.accounts]]
subscription = "delegation publique"
"""


@pytest.fixture
def configured(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "config.toml"
    path.write_text(FILE, encoding="utf-8")
    path.chmod(0o600)
    return {"PSA_FLEET_CONFIG": str(path)}


def test_load_environment_reads_variables_without_a_profile(
    configured: dict[str, str], tmp_path: Path
) -> None:
    found = load_environment(
        {
            **configured,
            **LOGIN,
            "PSA_FLEET_VERSION": "v3",
            "PSA_FLEET_CERTIFICATE": "c.pem",
            "PSA_FLEET_PRIVATE_KEY": "k.pem",
            "PSA_FLEET_PRIVATE_KEY_PASSWORD": "SENTINEL-keypass",
            "PSA_FLEET_CA": "~/ca.pem",
            "PSA_FLEET_BASE_URL": "https://psa.example",
            "PSA_FLEET_TIMEOUT": "12.5",
            "PSA_FLEET_ENVIRONMENT": " ",
            "HOME": "x",
        }
    )
    (account,) = found.accounts
    given = account.credentials
    assert (account.name, account.version) == ("TMTS", "v3")
    assert (given.client_id, given.username, given.password) == (
        "SENTINEL-client",
        "MZP1",
        "SENTINEL-password",
    )
    # Relative to the working directory, as with other variables.
    assert (given.certificate, given.private_key) == ("c.pem", "k.pem")
    assert (given.private_key_password, given.ca) == ("SENTINEL-keypass", str(Path("~/ca.pem").expanduser()))
    assert found.options == {"base_url": "https://psa.example", "timeout": 12.5}
    assert load_environment({**LOGIN, "PSA_FLEET_TIMEOUT": "none"}).options == {"timeout": None}
    chosen = load_environment({**LOGIN, "PSA_FLEET_RETRY": "5", "PSA_FLEET_RATE_LIMIT": "raise"})
    assert chosen.options == {"retry": Retry(attempts=5), "rate_limit": "raise"}
    assert load_environment({**LOGIN, "PSA_FLEET_RETRY": "none"}).options == {"retry": None}


@pytest.mark.promise("P136")
@pytest.mark.parametrize("variable", [name for name in LOGIN if "SUBSCRIPTION" not in name])
def test_load_environment_with_a_login_variable_reads_no_file(variable: str, tmp_path: Path) -> None:
    """A malformed file, which would be an error if it were read."""
    file = tmp_path / "config.toml"
    file.write_text("[profiles.default", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"config\.toml"):
        load_environment({"PSA_FLEET_CONFIG": str(file)})
    found = load_environment({**LOGIN, "PSA_FLEET_CONFIG": str(file)})
    assert found.accounts[0].credentials.username == LOGIN["PSA_FLEET_USERNAME"]
    with pytest.raises(ConfigurationError) as caught:
        load_environment({variable: "x", "PSA_FLEET_CONFIG": str(file)})
    assert "config.toml" not in str(caught.value)


@pytest.mark.promise("P141")
def test_load_environment_overrides_a_named_profile_by_variables(
    configured: dict[str, str], tmp_path: Path
) -> None:
    configured["PSA_FLEET_PROFILE"] = "other"
    found = load_environment(configured)
    assert (found.name, found.accounts[0].credentials.username) == ("other", "MZP8")
    assert found.accounts[0].credentials.private_key == str(tmp_path / "k.pem")
    changed = load_environment(
        {
            **configured,
            "PSA_FLEET_PASSWORD": "new",
            "PSA_FLEET_CERTIFICATE": "/x/c.pem",
            "PSA_FLEET_BASE_URL": "https://elsewhere.example",
            "PSA_FLEET_VERSION": "v2",
        }
    )
    given = changed.accounts[0].credentials
    assert (given.username, given.password) == ("MZP8", "new")
    assert (given.certificate, given.private_key) == ("/x/c.pem", None)
    assert changed.options == {"base_url": "https://elsewhere.example"}
    assert changed.accounts[0].version == "v2"


@pytest.mark.promise("P141")
def test_load_environment_uses_the_default_profile_unless_login_is_set(configured: dict[str, str]) -> None:
    with pytest.raises(
        ConfigurationError, match=r"\[profiles.default\] password_command: the command nowhere"
    ):
        load_environment(configured)
    # A variable replaces the command, which is not run then. But a variable of a login alone means
    # that the profile is not to be used.
    found = load_environment({**configured, "PSA_FLEET_PROFILE": "default", "PSA_FLEET_PASSWORD": "x"})
    assert (found.accounts[0].credentials.username, found.accounts[0].credentials.password) == ("MZP7", "x")
    with pytest.raises(ConfigurationError, match=r"PSA_FLEET_\*: PSA_FLEET_CLIENT_ID is missing"):
        load_environment({**configured, "PSA_FLEET_PASSWORD": "x"})


@pytest.mark.promise("P146")
def test_load_environment_refuses_login_variables_for_several_accounts(configured: dict[str, str]) -> None:
    configured["PSA_FLEET_PROFILE"] = "several"
    found = load_environment({**configured, "PSA_FLEET_TIMEOUT": "5"})
    assert [one.name for one in found.accounts] == ["UBI", "delegation publique"]
    assert found.options == {"timeout": 5}
    with pytest.raises(
        ConfigurationError,
        match=r"^PSA_FLEET_USERNAME: the profile 'several' has several accounts, which have their own$",
    ):
        load_environment({**configured, "PSA_FLEET_USERNAME": "x"})


@pytest.mark.parametrize("missing", LOGIN)
def test_load_environment_names_missing_variable(missing: str) -> None:
    rest = {name: value for name, value in LOGIN.items() if name != missing}
    words = "subscription or version is required" if "SUBSCRIPTION" in missing else f"{missing} is missing"
    with pytest.raises(ConfigurationError, match=words) as caught:
        load_environment(rest)
    assert "SENTINEL" not in str(caught.value)


def test_load_environment_without_variables_or_file_is_refused(tmp_path: Path) -> None:
    variables = {"PSA_FLEET_CONFIG": str(tmp_path / "config.toml")}
    with pytest.raises(
        ConfigurationError,
        match=(
            r"^PSA_FLEET_CLIENT_ID, PSA_FLEET_USERNAME and PSA_FLEET_PASSWORD are not set, and there is no"
            r" file of profiles at .*$"
        ),
    ):
        load_environment(variables)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_environment({**variables, "PSA_FLEET_PROFILE": "x"})


@pytest.mark.promise("P133")
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("PSA_FLEET_ENVIROMENT", "PSA_FLEET_ENVIRONMENT"),
        ("PSA_FLEET_PASWORD", "PSA_FLEET_PASSWORD"),
        ("PSA_FLEET_BASEURL", "PSA_FLEET_BASE_URL"),
        ("PSA_FLEET_PROFILES", "PSA_FLEET_PROFILE"),
        ("PSA_FLEET_CERT", "PSA_FLEET_CERTIFICATE"),
        ("PSA_FLEET_CERT_FILE", "PSA_FLEET_CERTIFICATE"),
        ("PSA_FLEET_CLIENT_CERT", "PSA_FLEET_CERTIFICATE"),
        ("PSA_FLEET_KEY", "PSA_FLEET_PRIVATE_KEY"),
        ("PSA_FLEET_CLIENT_KEY", "PSA_FLEET_PRIVATE_KEY"),
        ("PSA_FLEET_KEY_PASSWORD", "PSA_FLEET_PRIVATE_KEY_PASSWORD"),
        ("PSA_FLEET_USER", "PSA_FLEET_USERNAME"),
        ("PSA_FLEET_LOGIN", "PSA_FLEET_USERNAME"),
        ("PSA_FLEET_PASS", "PSA_FLEET_PASSWORD"),
        ("PSA_FLEET_PWD", "PSA_FLEET_PASSWORD"),
        ("PSA_FLEET_URL", "PSA_FLEET_BASE_URL"),
        ("PSA_FLEET_ENV", "PSA_FLEET_ENVIRONMENT"),
        ("PSA_FLEET_CA_FILE", "PSA_FLEET_CA"),
        ("PSA_FLEET_API_VERSION", "PSA_FLEET_VERSION"),
        ("PSA_FLEET_Username", "PSA_FLEET_USERNAME"),
    ],
)
def test_load_environment_refuses_a_misspelled_variable(name: str, meant: str) -> None:
    with pytest.raises(
        ConfigurationError, match=f"^{name}: unknown variable; did you mean {meant}"
    ) as caught:
        load_environment({**LOGIN, name: "SENTINEL-value"})
    assert "SENTINEL" not in str(caught.value)


@pytest.mark.promise("P133")
def test_load_environment_ignores_foreign_variables_of_the_prefix() -> None:
    assert load_environment({**LOGIN, "PSA_FLEET_WEBHOOK_SECRET": "x", "PSA_FLEET_LOG": "y"}).accounts


@given(st.sampled_from(sorted(ENVIRONMENT_VARIABLES)), st.data())
def test_variable_with_one_letter_wrong_is_found(name: str, data: st.DataObject) -> None:
    rest = name.removeprefix("PSA_FLEET_")
    at = data.draw(st.integers(0, len(rest) - 1))
    wrong = "PSA_FLEET_" + rest[:at] + data.draw(st.sampled_from(["", "X", rest[at] * 2])) + rest[at + 1 :]
    found = misspelt_variables({wrong: "x"})
    # Of two letters, one is not enough to go by.
    assert wrong in ENVIRONMENT_VARIABLES or wrong in found or rest == "CA"


def test_variables_with_another_prefix_are_found() -> None:
    wrong = {
        "PSAFLEET_USERNAME": "u",
        "psa_fleet_password": "p",
        "PSA_CERTIFICATE": "c",
        "PSA_FLEET-CERTIFICATE": "x",
        "psa_fleet_cert": "x",
        "PSAFLEET_URL": "x",
    }
    assert misspelt_variables({**wrong, **LOGIN, "PATH": "x", "USERNAME": "y", "PSA_URL": "z"}) == {
        "PSAFLEET_USERNAME": "PSA_FLEET_USERNAME",
        "psa_fleet_password": "PSA_FLEET_PASSWORD",
        "PSA_CERTIFICATE": "PSA_FLEET_CERTIFICATE",
        "PSA_FLEET-CERTIFICATE": "PSA_FLEET_CERTIFICATE",
        "psa_fleet_cert": "PSA_FLEET_CERTIFICATE",
        "PSAFLEET_URL": "PSA_FLEET_BASE_URL",
    }
    assert load_environment({**LOGIN, **wrong}).accounts


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        (
            "PSA_FLEET_TIMEOUT",
            "SENTINEL",
            "must be a positive number of seconds; false (in the environment: none) means no limit",
        ),
        (
            "PSA_FLEET_TIMEOUT",
            "-1",
            "must be a positive number of seconds; false (in the environment: none) means no limit",
        ),
        ("PSA_FLEET_VERSION", "3", '\'3\' is neither "v2" nor "v3"'),
        (
            "PSA_FLEET_SUBSCRIPTION",
            "car",
            "'car' is not one of the four subscriptions: 'connected fleet', 'TMTS', 'UBI', 'delegation"
            " publique'",
        ),
        ("PSA_FLEET_PASSWORD", "SENTINEL\nx", "must not contain a line break or another control character"),
        ("PSA_FLEET_USERNAME", "SENTINEL:x", "must not contain ':' (HTTP Basic)"),
    ],
)
def test_load_environment_names_the_variable_of_an_invalid_value(name: str, value: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_environment({**LOGIN, name: value})
    assert str(caught.value) == f"{name}: {words}"


def test_environment_variables_are_named_after_their_keys() -> None:
    assert list(ENVIRONMENT_VARIABLES) == [
        f"PSA_FLEET_{key.upper()}" for key in ENVIRONMENT_VARIABLES.values()
    ]
    assert {"PSA_FLEET_CLIENT_ID", "PSA_FLEET_CA", "PSA_FLEET_ENVIRONMENT"} <= set(ENVIRONMENT_VARIABLES)


def test_environment_variables_are_documented() -> None:
    names = {*ENVIRONMENT_VARIABLES, "PSA_FLEET_PROFILE", "PSA_FLEET_CONFIG"}
    page = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(PSA_FLEET_\w+)`", page)) == names
    for cls in (FleetClient, AsyncFleetClient):
        text = cls.from_env.__doc__ or ""
        assert {
            name for name in names if f"`{name.removeprefix('PSA_FLEET_')}`" in text or f"`{name}`" in text
        } == names
