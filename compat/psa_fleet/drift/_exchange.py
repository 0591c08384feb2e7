"""Findings for the tools of a build server: JUnit XML and SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from xml.etree import ElementTree

from .._base.json import JSON, JSONObject, dumps
from ._recorder import Finding

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def _sentence(finding: Finding) -> str:
    where = f" at {finding.location}" if finding.location else ""
    return f"{finding.kind}{where}: {finding.detail} ({finding.count:,} in {finding.responses:,} responses)"


def junit(findings: Sequence[Finding], operations: Iterable[tuple[str, str]]) -> str:
    """Findings as JUnit XML: a test case for each operation that was observed, which fails where it drifts.

    Args:
        findings: What a `DriftRecorder` found.
        operations: Versions and operation ids that were observed: `DriftRecorder.operations`.

    Returns:
        XML.
    """
    cases = dict.fromkeys([*operations, *((each.version, each.operation) for each in findings)])
    suite = ElementTree.Element("testsuite", name="psa-fleet drift", tests=str(len(cases)))
    failed = 0
    for version, operation in cases:
        case = ElementTree.SubElement(
            suite, "testcase", classname=f"psa-fleet.{version}", name=operation or "unknown operations"
        )
        own = [each for each in findings if (each.version, each.operation) == (version, operation)]
        if own:
            failed += 1
            failure = ElementTree.SubElement(case, "failure", message=f"{len(own)} undocumented")
            failure.text = "\n".join(map(_sentence, own))
    suite.set("failures", str(failed))
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


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
                    "physicalLocation": {"artifactLocation": {"uri": f"specs/{finding.version}.yaml"}},
                    "logicalLocations": [{"fullyQualifiedName": f"#{finding.pointer}"}],
                }
            ],
        }
        for finding in findings
    ]
    driver: JSONObject = {"name": "psa-fleet drift", "rules": rules}
    run: JSONObject = {"tool": {"driver": driver}, "results": results}
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"
