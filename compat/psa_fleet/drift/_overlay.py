"""Findings as an OpenAPI Overlay (1.1.0), which would make a specification know them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from .._base.counting import counted
from .._base.json import JSON, JSONObject, pointer_parts
from ..subscription import Version
from ._compare import FindingKind
from ._recorder import Finding
from ._specification import specification


def overlay(findings: Iterable[Finding], version: Version) -> JSONObject:
    """Write findings as an overlay.

    Unknown fields, unknown values, missing members and undocumented statuses become actions. The rest does
    not: null is read as absent everywhere, and another type or date is the server's mistake, which a
    specification should not make its own. Names that were hidden (`<text>`) are left out too.

    Args:
        findings: What a `DriftRecorder` found.
        version: For which version's specification.

    Returns:
        The overlay as JSON: https://spec.openapis.org/overlay/v1.1.0.html
    """
    actions: list[JSON] = []
    done: set[tuple[str, str]] = set()
    for finding in findings:
        make = _ACTIONS.get(finding.kind)
        # The same schema is met by several operations.
        key = finding.pointer, finding.detail
        if make is None or finding.version != version or "<text>" in finding.detail or key in done:
            continue
        done.add(key)
        seen = f"seen {finding.count} × in {counted(finding.responses, 'response')} of {finding.operation}"
        actions += [{**action, "description": seen} for action in make(finding)]
    return {
        "overlay": "1.1.0",
        "info": {
            "title": f"What servers of {version} send and specs/{version}.yaml does not know",
            "version": "1",
        },
        "actions": actions,
    }


def target(pointer: str) -> str:
    """A JSON pointer as a JSONPath (RFC 9535)."""
    quoted = (name.replace("\\", "\\\\").replace("'", "\\'") for name in pointer_parts(pointer))
    return "$" + "".join(f"[{name}]" if name.isdecimal() else f"['{name}']" for name in quoted)


def _field(finding: Finding) -> list[JSONObject]:
    name, _, kind = finding.detail.partition(": ")
    schema: JSONObject = {} if kind == "null" else {"type": kind}
    if kind == "array":
        schema["items"] = {}
    return [{"target": target(finding.pointer), "update": {"properties": {name: schema}}}]


def _enum(finding: Finding) -> list[JSONObject]:
    return [{"target": target(finding.pointer), "update": {"enum": [finding.detail]}}]


def _required(finding: Finding) -> list[JSONObject]:
    name = finding.detail.replace("'", "\\'")
    return [{"target": f"{target(finding.pointer)}[?@ == '{name}']", "remove": True}]


def _status(finding: Finding) -> list[JSONObject]:
    responses = target(finding.pointer)
    known = specification("v2" if finding.version == "v2" else "v3").at(finding.pointer)
    if int(finding.detail) < 400 or "default" not in known:
        return [
            {"target": responses, "update": {finding.detail: {"description": "Seen, and not documented."}}}
        ]
    # Like the failures that are documented.
    return [
        {"target": responses, "update": {finding.detail: {}}},
        {"target": f"{responses}['{finding.detail}']", "copy": f"{responses}['default']"},
    ]


_ACTIONS: Final[Mapping[FindingKind, Callable[[Finding], list[JSONObject]]]] = {
    "unknown field": _field,
    "unknown value": _enum,
    "missing member": _required,
    "undocumented status": _status,
}
