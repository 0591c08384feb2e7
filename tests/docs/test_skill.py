"""The skill file for coding agents: it is in the package, its statements are true, and its code runs."""

from __future__ import annotations

import importlib.resources
import re
from datetime import datetime
from typing import Final

import pytest
from ruamel.yaml import YAML

import psa_fleet
from psa_fleet import ArgumentError, AsyncFleetClient, Credentials, FleetClient, Subscription, webhooks
from psa_fleet.cli._base.exit_status import MEANINGS
from psa_fleet.models import Status
from psa_fleet.simulator import Simulator
from psa_fleet.testing import plugin

from .pages import ROOT, SKILL

TEXT: Final = SKILL.read_text(encoding="utf-8")
PROSE: Final = re.sub(r"^```.*?^```$", "", TEXT, flags=re.DOTALL | re.MULTILINE)
NOWHERE: Final = "http://127.0.0.1:9/connectedcar"


def client(subscription: Subscription) -> FleetClient:
    return FleetClient(subscription, Credentials("a", "b", "c"), base_url=NOWHERE)


def test_skill_file_is_in_the_package_and_names_it() -> None:
    text = importlib.resources.files("psa_fleet").joinpath("SKILL.md").read_text(encoding="utf-8")
    head = YAML(typ="safe", pure=True).load(text.split("---")[1])
    assert head["name"] == "psa-fleet"
    assert 50 < len(head["description"]) < 1024


@pytest.mark.promise("P934")
def test_skill_file_names_what_exists() -> None:
    names = set(re.findall(r"`([A-Z]\w+)`", PROSE)) - {"None"}
    assert len(names) > 10
    public = {*dir(psa_fleet), *dir(webhooks), *Subscription.__members__}
    assert names <= public
    properties = set(re.findall(r"`status\.(\w+)", PROSE))
    assert len(properties) > 8
    assert all(hasattr(Status, name) for name in properties)
    fixtures = set(re.findall(r"`(psa_fleet_\w+)`", PROSE))
    assert len(fixtures) == 3
    assert all(hasattr(plugin, name) for name in fixtures)
    for dotted in re.findall(r"`psa_fleet\.(\w+(?:\.\w+)*)`", PROSE):
        value: object = psa_fleet
        for name in dotted.split("."):
            value = getattr(value, name)


@pytest.mark.promise("P934")
def test_skill_file_states_versions_as_they_are() -> None:
    (v2, v3) = re.findall(r"((?:`[A-Z_0-9]+`(?:, | and )?)+) (?:have|has) v[23]", PROSE)
    assert {Subscription[name] for name in re.findall(r"`(\w+)`", v2)} == {
        s for s in Subscription if s.version == "v2"
    }
    assert {Subscription[name] for name in re.findall(r"`(\w+)`", v3)} == {
        s for s in Subscription if s.version == "v3"
    }
    only = re.search(r"(Callbacks.*?) exist on v3\s+only", PROSE, re.DOTALL)
    assert only is not None
    for name in re.split(r", | and ", only[1].lower()):
        feature = "remotes" if name == "remote actions" else name
        with client(Subscription.TMTS) as old, client(Subscription.DELEGATION_PUBLIQUE) as new:
            assert not old.supports(feature)
            assert new.supports(feature)


@pytest.mark.promise("P934")
def test_skill_file_states_rules_as_they_are() -> None:
    with Simulator() as simulator:
        account = simulator.account("v2")
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient("TMTS", credentials, base_url=simulator.url) as reading:
            vehicle = next(iter(reading.vehicles()))
            sent = len(simulator.requests)
            with pytest.raises(ArgumentError):
                vehicle.trips(between=(datetime(2026, 6, 1), None)).to_list()
            with pytest.raises(psa_fleet.NotAvailableError):
                reading.capabilities("VF3TEST0000000001")
            assert len(simulator.requests) == sent
    sync = {name for name in dir(FleetClient) if not name.startswith("_")}
    assert sync - {"close"} <= set(dir(AsyncFleetClient))
    for status, meaning in (
        (4, "not available in this version"),
        (5, "not found or no data"),
        (6, "outcome unknown"),
    ):
        assert f"{status}: {meaning}" in re.sub(r"Exit status |\s+", " ", PROSE)
        assert (
            meaning.split(" or ")[0]
            in dict(MEANINGS)[next(each for each in MEANINGS if each.value == status)]
        )


def test_llms_txt_lists_every_page_of_the_site() -> None:
    """Its links lead to pages as Markdown, whose place in this tree is the end of the address."""
    text = (ROOT / "docs" / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# psa-fleet\n\n> ")
    links = re.findall(r"\(https://raw\.githubusercontent\.com/psa-fleet/psa-fleet/main/([^)]+)\)", text)
    assert len(links) == len(set(links)) == text.count("](")
    assert all((ROOT / link).is_file() for link in links)
    pages = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md")}
    assert pages - set(links) == {"docs/index.md"}
    assert SKILL.relative_to(ROOT).as_posix() in links
