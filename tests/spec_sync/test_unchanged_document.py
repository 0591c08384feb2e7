"""Syncing what specs/ already holds changes nothing, byte for byte."""

from __future__ import annotations

import pytest

from spec_sync.sync import synced

from ..specification import ROOT, VERSIONS
from .documents import OURS, VENDOR_PROSE, dumped, vendors

pytestmark = pytest.mark.slow


@pytest.mark.promise("P912")
@pytest.mark.parametrize("version", VERSIONS)
def test_sync_of_specs_with_themselves_changes_nothing(version: str) -> None:
    text = (ROOT / "specs" / f"{version}.yaml").read_text(encoding="utf-8")
    decisions = (ROOT / "specs" / "decisions.yaml").read_text(encoding="utf-8")
    result = synced(version, text, text, decisions=decisions)
    assert result.text == text
    assert result.retired is None
    assert not result.renamed


@pytest.mark.promise("P904")
def test_sync_of_the_same_facts_in_other_words_changes_nothing() -> None:
    vendor = dumped(vendors())
    assert VENDOR_PROSE in vendor
    result = synced("v3", vendor, OURS)
    assert result.text == OURS
    assert result.retired is None
