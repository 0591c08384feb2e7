"""What is left to write by hand, from a comparison of the library's tables with specs/."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from openapi_python_client.strings import snake_case

from spec_sync.hints.meanings import entries, numbers
from spec_sync.likeness import alike
from spec_sync.report import DESCRIBE, Task
from spec_sync.walking import MARKER, undescribed

from . import kinds, reads, stale, words
from .adopt import Proposed, proposed
from .facts import VERSIONS, Facts, Schema
from .rows import CATALOG, Row, RowError, complaints, rows

TODO: Final = "TODO"
"""Stands in stubs of code; `MARKER` is the one of specs/."""
_LIBRARY: Final = Path("compat/psa_fleet")
_MADE: Final = re.compile(r"/(_sync|reads)/|/_?derived\w*\.py$")


def tasks(root: Path) -> list[Task]:
    """Everything that is left, the wrong rows first.

    Args:
        root: The project.
    """
    facts = Facts(root)
    try:
        listed = rows(root)
    except RowError as error:
        return [_of_sentence(line) for line in str(error).split("\n")]
    return [
        *_rows(listed, facts),
        *_operands(facts),
        *_actions(facts),
        *_successors(facts),
        *_fields(root),
        *_numbers(root, facts),
        *map(_of_sentence, stale.complaints(root, facts)),
        *_stubs(root),
        *_descriptions(root),
    ]


def _of_sentence(sentence: str) -> Task:
    where, _, what = sentence.partition(": ")
    return Task(what, where, "")


def _rows(listed: list[Row], facts: Facts) -> Iterator[Task]:
    """Rows that cannot be used, and operations that need more than a row."""
    lacking = {each.operation.id: each for each in proposed(listed, facts)}
    for sentence in [*complaints(listed, facts.operations), *reads.complaints(listed, facts)]:
        where, _, what = sentence.partition(": ")
        key = what.partition(" ")[0]
        each = lacking.get(key)
        if each is None:
            yield Task(what, where, "")
        elif each.is_made:
            yield Task(f"{key} has no row", f"{CATALOG} ({where})", each.text, _facts_of(each))
        else:
            yield Task(
                f"{key} has no row and no method",
                f"{CATALOG} ({where})",
                _method(each, facts),
                _facts_of(each),
            )
    if not lacking:
        for sentence in kinds.complaints(listed, facts):
            yield _of_sentence(sentence)


def _facts_of(each: Proposed) -> str:
    operation = each.operation
    return (
        f"{operation.method} {operation.path} ({' and '.join(operation.versions)}); parameters:"
        f" {', '.join(sorted(operation.wires)) or 'none'}; returns {operation.schema or 'nothing'}"
    )


def _method(each: Proposed, facts: Facts) -> str:
    """A row, and a method that type checkers accept and that sends the operation's id."""
    operation = each.operation
    owned = [name for name in operation.path_parameters if name not in ("fid", "vid", "tid", "cbid")]
    arguments = "".join(f", {name}: str" for name in owned)
    path = f"(*self._path, {', '.join(owned)})" if owned else "self._path"
    row = each.text
    if operation.method != "GET":
        row = row.removesuffix("),") + f', verify="{TODO}: the call that shows if it was carried out"),'
    body = ", body=canonical(body)" if operation.has_body else ""
    sent = f"{', body: JSONObject' if operation.has_body else ''}"
    result = "None" if operation.schema is None else f"models.{facts.class_of(operation.schema)}"
    call = f'connection, {result}, "{operation.id}", {path}{body}'
    if result == "None":  # `one` would read a model
        call = f'connection, "{operation.id}", {path}'
    return (
        f"{row}\n\n# In the handle of {'.'.join(each.owner)}, below compat/psa_fleet/_async:\n"
        f"async def {each.method}(self{arguments}{sent}) -> {result}:\n"
        f'    """{TODO}: meaning, arguments, result, errors."""\n'
        f'    connection = await self._route.connection("{operation.id}")\n'
        + (f"    await nothing({call})" if result == "None" else f"    return await one({call})")
    )


def _operands(facts: Facts) -> Iterator[Task]:
    """Operands that have a row from the document only, and rows of operands that are gone."""
    versions = words.listed(facts, "DataTrigger", "data")
    by_hand = words.operands_by_hand(facts)
    for name in versions:
        if name in by_hand:
            continue
        row = words.described(facts, name)
        _, kind, unit, operators, having = words.operand(facts, name, versions[name])
        yield Task(
            f"the operand {name} has no meaning",
            f"{words.OPERANDS}, in _TABLE",
            f'Operand("{name}", "{kind}", {_quoted(unit)}, {_quoted(operators)}, {_quoted(having)},'
            f' "{TODO}: what it is"),',
            row[0]
            if row
            else "the document has no row for it; the line of TriggerOperand in specs/ is to be written",
        )
    for name in by_hand:
        if name not in versions:
            yield Task(
                f"the operand {name} is in no specification any more",
                f"{words.OPERANDS}:{_line(facts.root / words.OPERANDS, name)}",
                f'# remove "{name}"',
            )


def _quoted(value: object) -> str:
    return json.dumps(value) if isinstance(value, str) else repr(value).replace("'", '"')


def _line(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if f'"{text}"' in line), 1)


def _actions(facts: Facts) -> Iterator[Task]:
    """Remote actions without a class."""
    having = _members_of_classes(facts.root)
    types = [str(name) for name in facts.documents["v3"]["components"]["schemas"]["RemoteType"]["enum"]]
    for member, schema in words.actions(facts).items():
        if member in having:
            continue
        name = member[0].upper() + member[1:]
        kind = next((each for each in types if each.lower() in (member.lower(), f"{member.lower()}s")), name)
        yield Task(
            f"the remote action {member} has no class",
            f"{_LIBRARY}/remotes/_{member.lower()}.py and remotes/__init__.py",
            _action(name, member, kind, schema, facts),
            json.dumps(schema, ensure_ascii=False),
        )


def _members_of_classes(root: Path) -> set[str]:
    found = set()
    for path in sorted((root / _LIBRARY / "remotes").glob("_*.py")):
        found |= set(
            re.findall(r'^    member: ClassVar\[str\] = "(\w+)"', path.read_text("utf-8"), re.MULTILINE)
        )
    return found


_TYPES: Final = {"boolean": "bool", "integer": "int", "number": "float", "string": "str"}


def _action(name: str, member: str, kind: str, schema: Schema, facts: Facts) -> str:
    required = schema.get("required", ())
    members = sorted(schema.get("properties", {}).items(), key=lambda entry: entry[0] not in required)
    fields, body = [], []
    for wire, part in members:
        type_ = _TYPES.get(str(facts.resolved("v3", part).get("type")), "object")
        python = snake_case(wire)
        fields.append(f"    {python}: {type_}" + ("" if wire in required else " | None = None"))
        body.append(f'"{wire}": self.{python}')
    return (
        f'"""{TODO}: what it does."""\n\nfrom __future__ import annotations\n\n'
        "from dataclasses import dataclass\nfrom typing import ClassVar\n\n"
        "from .._base.json import JSONObject\nfrom ._action import Action, RemoteName\n\n\n"
        f'@dataclass(frozen=True, slots=True)\nclass {name}(Action):\n    """{TODO}: what it does."""\n\n'
        f'    remote_type: ClassVar[RemoteName] = "{kind}"\n    member: ClassVar[str] = "{member}"\n\n'
        + "\n".join(fields)
        + f'\n\n    def body(self) -> JSONObject:\n        """The content of `{member}`."""\n'
        f"        members: JSONObject = {{{', '.join(body)}}}\n"
        "        return {name: value for name, value in members.items() if value is not None}"
    )


_GAPS: Final = """
import json
from derived.signal_names import MODELS, entry_of, leaves, source
from psa_fleet.upgrade._tables import ALL
from tests.upgrade.test_every_field import COMPARED, COMPARISON, V2, V3, complaint_of
lost = [
    [name, schema, version]
    for name in COMPARED
    for version, schema, known in (("v2", ALL[name].schema, V2.schemas), ("v3", ALL[name].target, V3.schemas))
    if schema not in known
]
gone = {name for name, _, _ in lost}
gone |= {name for name in COMPARED if gone & {*ALL[name].parts.values()}}
compared = [name for name in COMPARED if name not in gone]
found = [[name, path, problem] for name in compared for path, problem in COMPARISON.gaps(name)]
wrong = [[name, repr(rule), problem] for name in compared for rule, problem in complaint_of(name)]
file = source()
unnamed = [path for model in MODELS for path in leaves(model) if entry_of(file, path) is None]
print(json.dumps([found, wrong, unnamed, lost]))
"""


def _fields(root: Path) -> Iterator[Task]:
    """v2 fields without a rule, rules about nothing, leaves without a signal; in a process of its own."""
    paths = os.pathsep.join(str(root / name) for name in ("compat", "generated", "scripts", "."))
    done = subprocess.run(
        [sys.executable, "-c", _GAPS],
        cwd=root,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        yield Task(f"the tables of upgrade cannot be compared: {' '.join(last)}", f"{_LIBRARY}/upgrade", "")
        return
    found, wrong, unnamed, lost = json.loads(done.stdout)
    for name, schema, version in lost:
        yield Task(
            f"{version} has no schema {schema} any more, which the table {name} is about",
            f"{_LIBRARY}/upgrade",
            f"# remove or rename {name}",
        )
    for path in unnamed:
        stub = f"- path: {path}\n  name: {TODO}, as in COVESA VSS, or a reason why it has none"
        yield Task(f"the leaf {path} has no signal", "specs/signals.yaml", stub)
    for name, path, problem in found:
        stub = f'Keep("{path}", "{TODO}: why v3 has no place for it"),'
        if problem.startswith("values that v3 does not list"):
            stub = f'Narrow("{path}", "{TODO}: why v3 lists fewer values"),'
        elif "not in v3" in problem:
            stub += f'\n# or: Rename("{path}", "{TODO}: why", "{TODO}: its name in v3"),'
        where = f"{_LIBRARY}/upgrade, in the table {name}"
        yield Task(f"v2 {path} of {name} has no rule", where, stub, problem)
    for name, rule, problem in wrong:
        where = f"{_LIBRARY}/upgrade, in the table {name}"
        yield Task(f"a rule of {name} is about nothing: {problem}", where, f"# remove or correct: {rule}")


def _successors(facts: Facts) -> Iterator[Task]:
    """New members of v3 that look like the successor of a deprecated one, which v2 has, too."""
    from psa_fleet.upgrade._by_hand import BY_HAND
    from psa_fleet.upgrade._rules import Both

    for name, table in BY_HAND.items():
        if table.target is None or not (facts.has("v2", table.schema) and facts.has("v3", table.target)):
            continue
        before = facts.resolved("v2", {"$ref": f"/{table.schema}"}).get("properties", {})
        members = facts.properties(table.target)
        filled = {rule.to for rule in table.rules if isinstance(rule, Both)}
        for new, part in members.items():
            is_new = MARKER in str(part.get("description", "")) and new not in before and new not in filled
            for old in before if is_new else ():
                was = members.get(old, {})
                if was.get("deprecated") and _form(was) == _form(part) and alike(old, new):
                    yield Task(
                        f"v3 has {old} of {name} and {new}, which may be its successor",
                        f"{_LIBRARY}/upgrade, in the table {name}",
                        f'Both("{old}", "{TODO}: what the document states", "{new}"),',
                        f"{old} is deprecated in v3, and {new} is new and has the same type",
                    )


def _form(part: Schema) -> Schema:
    return {key: value for key, value in part.items() if key not in ("description", "deprecated")}


def _numbers(root: Path, facts: Facts) -> Iterator[Task]:
    """Numbers without a unit in specs/meanings.yaml."""
    text = (root / "specs" / "meanings.yaml").read_text(encoding="utf-8")
    known = {leaf for entry in entries(text) for leaf in entry["leaves"]}
    found = [numbers(facts.documents[version]) for version in VERSIONS]
    missing = {leaf: part for of_version in found for leaf, part in of_version if leaf not in known}
    for leaf, part in sorted(missing.items()):
        yield Task(
            f"the number {leaf} has no unit",
            "specs/meanings.yaml",
            f'- unit: "{TODO}"\n  source: document\n  leaves: [{leaf}]',
            str(part.get("description", "")),
        )


def _stubs(root: Path) -> Iterator[Task]:
    """Stubs that were left as they were pasted."""
    for path in sorted((root / _LIBRARY).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if _MADE.search(f"/{name}"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if re.search(rf'["\'#]\s*{TODO}\b', line):
                yield Task("a stub was left as it was", f"{name}:{number}", line.strip())


def _descriptions(root: Path) -> Iterator[Task]:
    """Places of specs/ that have no words yet."""
    for version in VERSIONS:
        path = root / "specs" / f"{version}.yaml"
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for number in undescribed(text):
            where = f"specs/{version}.yaml:{number}"
            yield Task(DESCRIBE, where, lines[number - 1].strip(), _above(lines, number))


def _above(lines: list[str], number: int) -> str:
    """The names of what a line is in, such as `components/schemas/Trip/properties/idleTime`."""
    indent, names = len(lines[number - 1]) - len(lines[number - 1].lstrip()), []
    for line in reversed(lines[: number - 1]):
        own = len(line) - len(line.lstrip())
        if line.strip() and own < indent and (found := re.match(r"\s*(?:- )?([^\s:]+):", line)):
            names.append(found[1])
            indent = own
    return "/".join(reversed(names))
