"""A document about notifications is brought into the callbacks of specs/, or refused with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sync_spec
from spec_sync.changelog.changes import changes
from spec_sync.places import UnrepairableError
from spec_sync.sync import synced
from spec_sync.webhooks import as_document

from ..specification import ROOT
from .documents import VENDOR_PROSE, dumped, parsed

OURS = (ROOT / "specs" / "v3.yaml").read_text(encoding="utf-8")
TEXT: dict[str, Any] = {"type": "string", "description": VENDOR_PROSE}


def notifications(**more: Any) -> Any:
    """A document about notifications as the vendor might publish it: other names, schemas in place."""

    def post(schema: str) -> Any:
        body = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
        error = {"application/json": {"schema": {"$ref": "#/components/schemas/xError"}}}
        responses = {"201": {"description": "Ok"}, "default": {"description": "No", "content": error}}
        return {"post": {"operationId": schema, "requestBody": {"content": body}, "responses": responses}}

    schemas = parsed(OURS)["components"]["schemas"]
    own = ("MonitorEvents", "MonitorEvent", "RemoteEvents", "RemoteEvent", "RemoteEventStatus", "Attributes")
    used = ("MonitorId", "RemoteCallbackId", "RemoteActionId", "RemoteEventFeedbackDetail")
    states = (
        "RemoteEventType",
        "RemoteDoneEventStatus",
        "RemotePendingEventStatus",
        "RemoteFailedEventStatus",
    )
    inline = {name: schema for name, schema in schemas.items() if name.startswith("Event")}
    values = ("TypedValue", "TypedValueBody", "TypedValueType")
    found = {name: schemas[name] for name in (*own, *used, *states, *values) if name in schemas} | inline
    found["RemoteType"] = schemas["NotifiedRemoteType"]
    found["xError"] = schemas["WebhookError"]
    found["RemoteEvent"]["properties"]["remoteType"] = {"$ref": "#/components/schemas/RemoteType"}
    data = {
        "openapi": "3.0.0",
        "info": {"title": "Webhooks", "version": "3.99.0"},
        "paths": {"/monitors/webhook": post("MonitorEvents"), "/remote/webhook": post("RemoteEvents")},
        "components": {"schemas": found},
    }
    return {**data, **more}


def brought(data: Any) -> tuple[Any, list[str]]:
    text, number = as_document("v3", dumped(data), parsed(OURS))
    assert number == "3.99.0"
    result = synced("v3", text, OURS, section="webhooks-v3")
    assert VENDOR_PROSE not in result.text
    found = changes(result.before, result.after, result.renamed)
    return parsed(result.text), [f"{each.kind} {each.action} {each.where} {each.name}" for each in found]


@pytest.mark.promise("P995")
def test_webhooks_of_the_same_content_change_nothing() -> None:
    document, found = brought(notifications())
    assert found == []
    assert document == parsed(OURS)


@pytest.mark.promise("P995")
def test_webhooks_that_differ_change_the_callbacks_alone() -> None:
    data = notifications()
    schemas = data["components"]["schemas"]
    schemas["MonitorEvent"]["properties"]["sequence"] = {"type": "integer", "description": VENDOR_PROSE}
    schemas["RemoteEvent"]["properties"]["driver"] = {"$ref": "#/components/schemas/Driver"}
    schemas["Driver"] = {"type": "object", "properties": {"name": TEXT}}
    schemas["RemoteType"]["enum"].append("Tailgate")
    del schemas["MonitorEvent"]["properties"]["refresh"]
    schemas["MonitorId"] = {"type": "integer"}
    document, _ = brought(data)
    now, before = document["components"]["schemas"], parsed(OURS)["components"]["schemas"]
    assert "sequence" in now["MonitorEvent"]["properties"]
    assert "refresh" not in now["MonitorEvent"]["properties"]
    assert now["NotifiedRemoteType"]["enum"][-1] == "Tailgate"
    assert now["Driver"]["properties"].keys() == {"name"}
    assert now["RemoteType"] == before["RemoteType"]
    assert now["MonitorId"] == before["MonitorId"]
    assert now["NotifiedMonitorId"]["type"] == "integer"
    assert document["paths"] == parsed(OURS)["paths"]


@pytest.mark.promise("P995")
@pytest.mark.parametrize(
    ("written", "alter", "sentence"),
    [
        (dumped, {"info": {"title": "Webhooks", "version": "2.0.0"}}, r"has the version 2\.0\.0"),
        (json.dumps, {"info": {"title": "Webhooks", "version": "2.0.0"}}, r"has the version 2\.0\.0"),
        (dumped, {"openapi": "3.1.0"}, r"not OpenAPI 3\.0"),
    ],
)
def test_document_that_cannot_be_used_is_refused_with_its_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    written: Callable[[Any], str],
    alter: dict[str, Any],
    sentence: str,
) -> None:
    path = tmp_path / "webhooks.yaml"
    path.write_text(written(notifications(**alter)), encoding="utf-8")
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "v3.yaml").write_text(OURS, encoding="utf-8")
    options = ["v3", str(path), "--specs", str(tmp_path / "specs"), "--no-regenerate"]
    assert sync_spec.main(options) == 2
    message = capsys.readouterr().err
    assert re.search(sentence, message)
    assert re.search(r"\(line \d+, column \d+\)", message)
    assert "Nothing was changed." in message
    assert (tmp_path / "specs" / "v3.yaml").read_text(encoding="utf-8") == OURS


@pytest.mark.promise("P995")
def test_notification_that_no_callback_sends_is_named_with_its_line() -> None:
    data = notifications()
    data["paths"]["/tyres/webhook"] = data["paths"].pop("/monitors/webhook")
    name = "#/components/schemas/MonitorEvents"
    text = dumped(data).replace(name, "#/components/schemas/TyreEvents", 1)
    text = text.replace("    MonitorEvents:\n", "    TyreEvents:\n", 1)
    with pytest.raises(UnrepairableError, match=r"line \d+.*TyreEvents is no notification of v3"):
        as_document("v3", text, parsed(OURS))
