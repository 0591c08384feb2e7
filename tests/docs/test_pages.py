"""Every example of the documentation runs, and prints the output on the page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from psa_fleet import Credentials, FleetClient, Subscription
from psa_fleet._operations import environments
from psa_fleet.configuration import list_profiles, load_profile
from psa_fleet.simulator import ServerTls, SimulatedAccount, Simulator

from .pages import NOT_RUN, ROOT, SKILL, commands, language, pages, parsed, run

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder, and an environment that the page may change."""
    monkeypatch.chdir(tmp_path)
    before = dict(os.environ)
    yield tmp_path
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def vendor(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """The setup that README.md assumes: certificates, and the vendor's server behind its name."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path("ca.pem")
    mine = authority.issue_cert("customer")
    mine.private_key_pem.write_to_path("key.pem")
    mine.cert_chain_pems[0].write_to_path("client.pem")
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path("server.pem")
    account = SimulatedAccount("v2", "MZP123456", "...", "...")
    with Simulator(accounts=[account], tls=ServerTls("server.pem", client_ca="ca.pem")) as simulator:
        monkeypatch.setitem(environments.BASE_URLS, "production", simulator.url)
        yield simulator


def test_readme_runs(vendor: Simulator) -> None:
    run(ROOT / "README.md")
    assert sum(request.path.endswith("/status") for request in vendor.requests) > 3


@pytest.mark.parametrize("page", [page for page in pages() if page.name != "README.md"], ids=lambda p: p.name)
def test_docs_examples_run(page: Path) -> None:
    run(page)


@pytest.mark.promise("P911")
def test_docs_blocks_have_known_languages() -> None:
    """A block in another language would not be looked at."""
    block = re.compile(r"^ *```(.*)\n(?:.*\n)*? *```$", re.MULTILINE)
    found = [ROOT / "README.md", SKILL, *(ROOT / "docs").rglob("*.md")]
    languages = {name for page in found for name in block.findall(page.read_text(encoding="utf-8"))}
    # Scenarios, in YAML, are read by tests/simulator/test_scenarios.py.
    assert languages == {"python", "sh", "text", "json", "toml", "yaml"}


def test_profiles_that_pages_show_can_be_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole ones: keys, files, commands and keyring, with stand-ins for what a reader has."""
    monkeypatch.setattr("keyring.get_password", lambda *place: f"password of {place}")
    (folder / "pass").write_text("#!/bin/sh\necho secret\n", encoding="utf-8")
    (folder / "pass").chmod(0o700)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    (folder / "client.p12").touch(0o600)
    loaded = []
    for page in (ROOT / "docs").glob("*.md"):
        for block in re.findall(r"^```toml\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
            file = folder / "config.toml"
            file.write_text(block, encoding="utf-8")
            file.chmod(0o600)
            loaded += [load_profile(name, file) for name in list_profiles(file)]
    assert [account.name for profile in loaded for account in profile.accounts] == ["connected fleet", "city"]


@pytest.mark.promise("P910")
def test_readme_table_matches_the_subscriptions() -> None:
    """Its table: the version of each subscription, and what only v3 has."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    head, _, *rows = (row.strip("| \n").split(" | ") for row in re.findall(r"^\|.*\n", text, re.MULTILINE))
    named = {Subscription.parse(name).name for cell in head[-2:] for name in cell.split(", ")}
    assert named == {subscription.name for subscription in Subscription}
    cells = {row[0]: row[1:] for row in rows}
    for column, version in enumerate(cells["API version"]):
        for name in re.findall("`(.*?)`", cells["`Subscription.`"][column]):
            assert Subscription[name].version == version
            nowhere = "http://127.0.0.1:9/connectedcar"
            with FleetClient(Subscription[name], Credentials("a", "b", "c"), base_url=nowhere) as client:
                for row, said in cells.items():
                    if re.fullmatch("(`[a-z]+`(, )?)+", row):
                        for feature in re.findall("`(.*?)`", row):
                            assert client.supports(feature) == (said[column] == "yes"), (name, feature)


def test_not_run_lists_only_commands_of_the_pages() -> None:
    written = [
        command
        for page in pages()
        for example in parsed(page).examples()
        if language(example) == "sh"
        for _, command in commands(str(example.parsed))
    ]
    assert {known for known in NOT_RUN if any(line.startswith(f"{known} ") for line in written)} == set(
        NOT_RUN
    )


PAGE = """# A page

```python
word = "same"
```

Text.

```python
print(word)
```

```text
same
```

```sh
# a comment
psa-fleet --version
psa-fleet monitors convert \\
    missing.json  # exit status 2
```

```toml
not = "run"
```
"""


def test_blocks_share_a_namespace_and_are_checked(folder: Path) -> None:
    page = folder / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    run(page)


@pytest.mark.promise("P911")
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("print(word)", "print('other')", "line 13: the block before it prints\nother"),
        ("print(word)", "1 / 0", "division by zero"),
        ("psa-fleet --version", "psa-fleet --wrong", "line 19: psa-fleet --wrong"),
        ("psa-fleet --version", "curl example.com", "line 19: curl example.com: it is neither run nor"),
        ("  # exit status 2", "", "line 20: psa-fleet monitors convert"),
    ],
)
def test_docs_run_fails_for_a_wrong_example(folder: Path, old: str, new: str, said: str) -> None:
    page = folder / "page.md"
    page.write_text(PAGE.replace(old, new), encoding="utf-8")
    with pytest.raises((AssertionError, ZeroDivisionError)) as caught:
        run(page)
    assert said in str(caught.value)
