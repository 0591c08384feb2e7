"""Make the tables in docs/ from specs/, code and tests: operations, rules from v2 to v3, promises.

`--check` writes nothing and fails when a table is not current.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import llms
import promises
import psa_fleet
import psa_fleet.models
import sbom
from derived import column_units, signal_names
from psa_fleet.cli._options.remote_actions import listed
from psa_fleet.upgrade import Rule, Unit, tables
from spec_sync.changelog.kinds import RULES, Verdict

DOCS = Path(__file__).resolve().parent.parent / "docs"
SUBSCRIPTIONS = ("connected fleet", "TMTS", "UBI", "delegation publique")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines) + "\n"


def operations() -> str:
    """The page with operations × subscriptions."""
    return (
        "# Subscriptions and versions\n\n"
        "The subscription in your contract decides which version of the API you have, and so which\n"
        "operations. `print(client.probe())`, or `psa-fleet probe` in a shell, calls both versions with\n"
        "your credentials and recommends the arguments to use: see\n"
        "[Which API version do I have?](several-subscriptions.md#which-api-version-do-i-have)\n\n"
        + table(
            ("subscription", "version", "`FleetClient(...)`"),
            (
                (each.value, _version(each.value), f"`Subscription.{each.name}` or `{each.value!r}`")
                for each in psa_fleet.Subscription
            ),
        )
        + "\nA program is the same on both versions. An operation that a version lacks raises\n"
        "`NotAvailableError` before anything is sent, and `client.supports(name)` checks in advance.\n"
        "[From v2 to v3](v2-to-v3.md) lists the fields whose names or units differ.\n\n"
        "## Operations\n\n"
        "Made from `specs/` by `make tables`. <!-- P910 --> *Old* marks operations that the specification\n"
        "deprecates. The same as data: `psa_fleet.features()`.\n\n"
        + table(
            ("in this library", "request", *(f"{name}<br>{_version(name)}" for name in SUBSCRIPTIONS)),
            (
                (
                    f"`{feature.name}`",
                    f"`{feature.method} {feature.path}`",
                    *(_mark(_version(name), feature) for name in SUBSCRIPTIONS),
                )
                for feature in psa_fleet.features()
            ),
        )
    )


def _version(subscription: str) -> str:
    return "v3" if subscription == "delegation publique" else "v2"


def _mark(version: str, feature: psa_fleet.Feature) -> str:
    has = feature.v2 if version == "v2" else feature.v3
    return "—" if not has else "yes, old" if version in feature.deprecated else "yes"


def upgrade() -> str:
    """The page with the rules from v2 to v3."""
    known = [
        entry for entry in tables().items() if any(not isinstance(rule, Unit) for rule in entry[1].rules)
    ]
    return (
        "# From v2 to v3, field by field\n\n"
        "Made from `psa_fleet.upgrade.rules()` by `make tables`. A field that is not listed is the same in\n"
        "both versions: name, place and meaning. <!-- P602 --> A path starts at the object that the table\n"
        "is about. Of two spellings of one thing in one response the younger measurement stays, whole and\n"
        "with its own time. <!-- P611 -->\n\n"
        + "\n".join(
            f"## {name}\n\n" + table(("rule", "in v2", "in v3", "why"), _rows(entry.rules))
            for name, entry in known
        )
    )


def _rows(rules: Sequence[Rule]) -> Iterator[Sequence[str]]:
    for rule in rules:
        if isinstance(rule, Unit):
            continue
        told = rule._asdict()
        after = f"`{told['to']}`" if "to" in told else "the same"
        if "new" in told:
            after = f"`{told['new']}`" + (
                f", `{told['beside']}` `{told['beside_value']}`" if "beside" in told else ""
            )
        before = f"`{rule.path}`" + (f" `{told['old']}`" if "old" in told else "")
        if told.get("values"):
            before = f"`{rule.path}` " + ", ".join(f"`{old}`" for old in told["values"])
            after = f"{after} " + ", ".join(f"`{new}`" for new in told["values"].values())
        why = rule.reason + (f" ({told['documented']})" if told.get("documented") else "")
        yield type(rule).__name__, before, after, why.replace("|", "\\|")


def promised() -> str:
    """The page of promises, with the pages that make them and the tests that attack them."""
    return promises.page(DOCS.parent)


SOURCES = {
    "document": "the vendor's last documents",
    "page": "a page of the vendor's",
    "seen": "bodies that servers sent; no document names it",
    "ours": "our reading; no document names it",
}


def units() -> str:
    """The page with the unit of every number, and the units that changed."""
    text = (DOCS.parent / "specs" / "meanings.yaml").read_text(encoding="utf-8")
    entries = list(YAML(typ="safe", pure=True).load(text))
    counts = {source: sum(len(e["leaves"]) for e in entries if e["source"] == source) for source in SOURCES}
    return (
        "# Units\n\n"
        "Made from `specs/meanings.yaml` by `make tables`: the unit of every number, and who names it."
        " <!-- P612 -->\n\n"
        + table(("source", "what it is", "numbers"), ((s, SOURCES[s], str(n)) for s, n in counts.items()))
        + "\n## Units that changed\n\n"
        "The vendor promises that units never change, but its documents changed these. A response does not\n"
        "state which document the server follows.\n\n"
        + table(
            ("number", "now", "before", "until"),
            (
                (_leaves(entry), _unit(entry["unit"]), change["unit"], change["until"])
                for entry in entries
                for change in entry.get("changed", ())
            ),
        )
        + "\n## Every number\n\n"
        "A unit of 1 is a pure number.\n\n"
        + table(
            ("number", "unit", "source", "note"),
            (
                (_leaves(entry), _unit(entry["unit"]), entry["source"], entry.get("note", ""))
                for entry in entries
            ),
        )
    )


def _leaves(entry: Mapping[str, Any]) -> str:
    return "<br>".join(f"`{leaf}`" for leaf in entry["leaves"])


def _unit(unit: str | None) -> str:
    return "none is named" if unit is None else unit


def kinds_of_changes() -> str:
    """The page with the kinds of change in a specification, and whom each breaks."""
    return (
        "# Kinds of change\n\n"
        "Made by `make tables` from `scripts/spec_sync/changelog/kinds.py`, which alone decides what a\n"
        "changelog of a specification calls breaking, and for whom. <!-- P976 --> A *sender* sends\n"
        "requests, a *reader* reads responses and notifications, and *code* uses the names that this\n"
        "library has in Python. A schema that is sent and read counts for both. A type, format or limit is\n"
        "*narrowed* if it allows less than before, *widened* if it allows more, and *changed* if neither is\n"
        "certain.\n\n"
        + table(
            ("what", "change", "sender", "reader", "code"),
            ((kind, action, *map(_verdict, rule)) for (kind, action), rule in RULES.items()),
        )
    )


def _verdict(verdict: Verdict | None) -> str:
    return "" if verdict is None else f"{'**breaking**: ' * verdict.breaks}{verdict.reason}"


def model_parts() -> str:
    """The page with the models that are parts of others: every class that a link can lead to."""
    names = {name for name in vars(psa_fleet.models)["__all__"] if name.isidentifier()}
    first = re.findall(
        r"^::: psa_fleet_v3\.\S+\.(\w+)$", (DOCS / "reference/models.md").read_text("utf-8"), re.MULTILINE
    )
    found, left = set(first), list(first)
    while left:
        for annotation in _annotations(getattr(psa_fleet.models, left.pop())):
            for name in names.intersection(re.findall(r"\w+", annotation)) - found:
                found.add(name)
                left.append(name)
    classes = (getattr(psa_fleet.models, name) for name in sorted(found.difference(first)))
    return (
        "# Parts of models\n\n"
        "Classes of the fields of [models](models.md), in alphabetical order. Made by `make tables`.\n\n"
        + "\n".join(f"::: {cls.__module__}.{cls.__name__}\n" for cls in classes)
    )


def _annotations(cls: type) -> Iterator[str]:
    for each in cls.__mro__:
        yield from map(str, vars(each).get("__annotations__", {}).values())
        for value in vars(each).values():
            if isinstance(value, property) and value.fget:
                yield str(value.fget.__annotations__.get("return", ""))


PAGES = {
    "operations.md": operations,
    "reference/model-parts.md": model_parts,
    "v2-to-v3.md": upgrade,
    "units.md": units,
    "changes.md": kinds_of_changes,
    "promises.md": promised,
}


def actions(page: str) -> str:
    """The page of the command line with the sentence that has all remote actions."""
    text = textwrap.fill(listed(), 120, break_long_words=False, break_on_hyphens=False)
    return re.sub(r"(?m)^The actions are [^\n]*\n(?:[^\n]+\n)*", f"{text}\n", page)


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when a table is not current"
    )
    check = parser.parse_args(arguments).check
    stale = []
    made = {name: make() for name, make in PAGES.items()}
    made["cli.md"] = actions((DOCS / "cli.md").read_text(encoding="utf-8"))
    for name, text in made.items():
        path = DOCS / name
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(str(path))
        elif not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    current = {module.FILE: module.write(check=check) for module in (column_units, llms, sbom, signal_names)}
    stale += [str(path) for path, is_current in current.items() if check and not is_current]
    if stale:
        print(f"not current: {', '.join(stale)}; run `make tables`", file=sys.stderr)
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
