"""Findings for the tools of a build server: JUnit XML and SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final
from xml.etree import ElementTree

from .._base.counting import counted
from .._base.json import JSON, JSONObject, dumps
from .._version import __version__
from ._recorder import Finding

_TOOL: Final = "psa-fleet drift"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def _sentence(finding: Finding) -> str:
    where = f" at {finding.location}" if finding.location else ""
    seen = f"{finding.count:,} in {counted(finding.responses, 'response')}"
    return f"{finding.kind}{where}: {finding.detail} ({seen})"


def junit(findings: Sequence[Finding], operations: Iterable[tuple[str, str]]) -> str:
    """Findings as JUnit XML: a test case for each operation that was observed, which fails where it drifts.

    Args:
        findings: What a `DriftRecorder` found.
        operations: Versions and operation ids that were observed: `DriftRecorder.operations`.

    Returns:
        XML.
    """
    cases = dict.fromkeys([*operations, *((each.version, each.operation) for each in findings)])
    drifting = {(each.version, each.operation) for each in findings}
    # With these attributes and children it is valid by the schemas of Ant and of Jenkins.
    suite = ElementTree.Element(
        "testsuite",
        name=_TOOL,
        timestamp=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}",
        hostname="localhost",
        tests=str(len(cases)),
        failures=str(len(drifting)),
        errors="0",
        skipped="0",
        time="0",
    )
    properties = ElementTree.SubElement(suite, "properties")
    ElementTree.SubElement(properties, "property", name="psa-fleet", value=__version__)
    for version, operation in cases:
        name = operation or "unknown operations"
        case = ElementTree.SubElement(
            suite, "testcase", classname=f"psa-fleet.{version}", name=name, time="0"
        )
        own = [each for each in findings if (each.version, each.operation) == (version, operation)]
        if own:
            message = f"{len(own)} undocumented"
            failure = ElementTree.SubElement(case, "failure", type="drift", message=message)
            failure.text = "\n".join(map(_sentence, own))
    ElementTree.SubElement(suite, "system-out")
    ElementTree.SubElement(suite, "system-err")
    # ASCII, whatever the encoding of the terminal or the file is.
    return str(ElementTree.tostring(suite, encoding="us-ascii", xml_declaration=True), "ascii") + "\n"


def sarif(findings: Sequence[Finding]) -> str:
    """Findings as SARIF 2.1.0, each at its place in specs/.

    Args:
        findings: What a `DriftRecorder` found.

    Returns:
        JSON.
    """
    kinds = list(dict.fromkeys(finding.kind for finding in findings))
    rules: list[JSON] = [{"id": kind.replace(" ", "-"), "shortDescription": {"text": kind}} for kind in kinds]
    results: list[JSON] = [
        {
            "ruleId": finding.kind.replace(" ", "-"),
            "level": "warning",
            "message": {"text": _sentence(finding)},
            "locations": [
                {
                    # GitHub wants a line; which one it is depends on the release.
                    "physicalLocation": {
                        "artifactLocation": {"uri": f"specs/{finding.version}.yaml"},
                        "region": {"startLine": 1},
                    },
                    "logicalLocations": [{"fullyQualifiedName": f"#{finding.pointer}"}],
                }
            ],
            # The same finding in the next run: the message has counts.
            "partialFingerprints": {
                "place/v1": " ".join((finding.operation, finding.location, finding.pointer, finding.detail))
            },
        }
        for finding in findings
    ]
    driver: JSONObject = {"name": _TOOL, "version": __version__, "rules": rules}
    run: JSONObject = {"tool": {"driver": driver}, "results": results}
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"
