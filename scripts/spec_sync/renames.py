"""Members that the vendor renamed, kept in specs/renamed.yaml, so that the library reads both names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from .walking import Object, item

_HEAD: Final = """\
# Members that the vendor renamed, by version of the API and schema: the new name, and the old one.
# Written by scripts/sync_spec.py; `make derived` makes the rules, columns and answers that follow.
"""
MEMBER: Final = re.compile(r"#/components/schemas/([^/]+)/properties/([^/]+)")

Renamed = dict[str, dict[str, dict[str, str]]]


def recorded(
    known: Mapping[str, object], version: str, renamed: Mapping[str, str], document: Object
) -> Renamed:
    """Add what one sync renamed; a member that has its old name again, or is gone, is left out.

    Args:
        known: The content of renamed.yaml.
        version: `v2` or `v3`.
        renamed: Old and new pointers.
        document: The specification as it is now.
    """
    found: Renamed = {
        str(name): {str(schema): {**members} for schema, members in schemas.items()}
        for name, schemas in known.items()
        if isinstance(schemas, dict)
    }
    for before, after in renamed.items():
        old, new = MEMBER.fullmatch(before), MEMBER.fullmatch(after)
        if old is not None and new is not None:
            members = found.setdefault(version, {}).setdefault(new[1], {})
            members[new[2]] = found[version].get(old[1], {}).pop(old[2], old[2])
    schemas = item(document, "components", "schemas")
    for schema, members in found.get(version, {}).items():
        present = item(schemas, schema, "properties")
        for new_name, old_name in [*members.items()]:
            if new_name not in present or old_name in present:
                del members[new_name]
    kept = {name: {schema: each for schema, each in of.items() if each} for name, of in found.items()}
    return {name: of for name, of in kept.items() if of}


def dumped(renamed: Renamed) -> str | None:
    """The text of renamed.yaml; None when nothing is renamed."""
    if not renamed:
        return None
    lines = [_HEAD.rstrip()]
    for version, schemas in sorted(renamed.items()):
        lines.append(f"{version}:")
        for schema, members in sorted(schemas.items()):
            lines.append(f"  {schema}:")
            lines += [f"    {new}: {old}" for new, old in sorted(members.items())]
    return "\n".join(lines) + "\n"
