"""Rows of tables by hand that are about nothing any more, each as a sentence with its file and line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from spec_sync.hints.meanings import entries, numbers
from spec_sync.text.reading import read_plain
from spec_sync.walking import inside, members, nodes

from . import keywords, left_out, literals, words
from .facts import VERSIONS, Facts
from .renames import column, renamed

LEFT_OUT: Final = Path("scripts/derived/left_out.py")
_KEYWORDS: Final = Path("scripts/derived/keywords.py")
_WORDS: Final = Path("scripts/derived/words.py")
_ASYNC: Final = Path("compat/psa_fleet/_async")
_EVENTS: Final = Path("compat/psa_fleet/webhooks/_parsing/events.py")
_NORMALIZE: Final = Path("compat/psa_fleet/webhooks/_parsing/normalize.py")
_PROGRESS: Final = Path("compat/psa_fleet/remotes/_progress.py")
_SENDERS: Final = frozenset({"one", "many", "many_json", "nothing", "connection", "check", "call"})
"""Functions of the facade that take the id of an operation."""


def place(root: Path, file: Path, key: str, table: str = "") -> str:
    """The file and line of a row.

    Args:
        root: The project.
        file: Below it.
        key: What the row has in quotes, or before a colon, or behind a dash.
        table: The name of its table.
    """
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    heads = (f"{table}:", f"{table} =")
    begun = next((at for at, line in enumerate(lines) if table and line.startswith(heads)), 0)
    word = rf"(?<![\w.])['\"]?{re.escape(key)}['\"]?(?![\w.\[])"
    found = next((at for at, line in enumerate(lines) if at >= begun and re.search(word, line)), begun)
    return f"{file.as_posix()}:{found + 1}"


def complaints(root: Path, facts: Facts) -> Iterator[str]:
    """Sentences about rows that name something that is gone, are there twice, or have no reason."""
    yield from _keywords(root, facts)
    yield from _operands(root, facts)
    yield from _called(root, facts)
    yield from _meanings(root, facts)
    yield from _hints(root, facts)
    yield from _signals(root, facts)
    yield from _renamed(root, facts)
    yield from _notifications(root, facts)
    yield from _progress(root, facts)
    yield from _columns(root, facts)


def left_out_rows(root: Path, facts: Facts) -> Iterator[str]:
    """Entries of the lists of what is left out that name nothing, are there twice, or lack the reason."""
    tree = ast.parse((root / LEFT_OUT).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        seen: set[str] = set()
        for part in node.keys if isinstance(node, ast.Dict) else ():
            value = str(part.value) if isinstance(part, ast.Constant) else ""
            if part is not None and value in seen:
                yield f"{LEFT_OUT}:{part.lineno}: {value} is listed twice; remove one of them"
            seen.add(value)
    listed = {"BY_HAND": left_out.BY_HAND, "KINDS": left_out.KINDS, "COMMANDS": left_out.COMMANDS}
    for name, table in listed.items():
        for key, reason in table.items():
            operation = facts.operations.get(key)
            if operation is None or operation.method != "GET":
                where = place(root, LEFT_OUT, key, name)
                yield f"{where}: {key} in {name} is not an operation of specs/ that reads; remove it"
            yield from _reason(root, name, key, reason if isinstance(reason, str) else reason[1])
    for model, columns in left_out.COLUMNS.items():
        for key, reason in columns.items():
            yield from _reason(root, "COLUMNS", key, reason)
            if model not in {*facts.classes.values()} and not any(
                facts.has(each, model) for each in VERSIONS
            ):
                yield f"{place(root, LEFT_OUT, model, 'COLUMNS')}: {model} in COLUMNS is no model; remove it"
    for command, wires in left_out.OPTIONS.items():
        for wire, reason in wires.items():
            yield from _reason(root, "OPTIONS", wire, reason, command)
    for key, reason in left_out.PAGES.items():
        yield from _reason(root, "PAGES", key, reason)


def _reason(root: Path, table: str, key: str, reason: str, within: str = "") -> Iterator[str]:
    if not reason.strip() or "TODO" in reason:
        about = f"{key} of {within}" if within else key
        where = place(root, LEFT_OUT, key, table)
        yield f"{where}: {about} in {table} has no reason; write why it is left out"


def _keywords(root: Path, facts: Facts) -> Iterator[str]:
    """Parameters by hand that no operation has."""
    wires = {wire for operation in facts.operations.values() for wire in operation.wires}
    for table in ("SPECIAL", "KEYWORDS", "SERVERS"):
        for wire in getattr(keywords, table):
            if wire not in wires:
                where = place(root, _KEYWORDS, wire, table)
                yield f"{where}: no operation has the parameter {wire} of {table}; remove it"


def _operands(root: Path, facts: Facts) -> Iterator[str]:
    """Places of operands' values that are gone."""
    known = words.listed(facts, "DataTrigger", "data")
    for name, (schema, *_) in words.PLACES.items():
        where = place(root, _WORDS, name, "PLACES")
        if name not in known:
            yield f"{where}: {name} in PLACES is no operand; remove it"
        elif not any(facts.has(version, schema) for version in VERSIONS):
            yield f"{where}: {schema} in PLACES is no schema; name the one that lists the values of {name}"


def _called(root: Path, facts: Facts) -> Iterator[str]:
    """Methods by hand that call operations that are gone."""
    for path in sorted((root / _ASYNC).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_sent = isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in _SENDERS
            for argument in node.args if isinstance(node, ast.Call) and is_sent else ():
                value = str(argument.value) if isinstance(argument, ast.Constant) else ""
                if re.fullmatch(r"[a-z]+[A-Z]\w*", value) and value not in facts.operations:
                    where = f"{path.relative_to(root).as_posix()}:{argument.lineno}"
                    yield (
                        f"{where}: the method calls {value}, which is not an operation of specs/; remove the"
                        " method, or correct the id"
                    )


def _meanings(root: Path, facts: Facts) -> Iterator[str]:
    """Units of numbers that are gone, or that have two."""
    file = Path("specs/meanings.yaml")
    present = {leaf for document in facts.documents.values() for leaf, _ in numbers(document)}
    seen: set[str] = set()
    for entry in entries((root / file).read_text(encoding="utf-8")):
        for leaf in entry["leaves"]:
            if leaf in seen:
                yield f"{place(root, file, leaf)}: {leaf} has two units; remove one of them"
            elif leaf not in present:
                yield f"{place(root, file, leaf)}: {leaf} is not a number of specs/; remove it"
            seen.add(leaf)


def _hints(root: Path, facts: Facts) -> Iterator[str]:
    """Hints for the generator that name a schema or a member that is gone."""
    file = Path("specs/overrides.yaml")
    known = {
        name: {member for _, part in inside(schema, ()) for member, _ in members(part.get("properties"))}
        for document in facts.documents.values()
        for name, schema in document["components"]["schemas"].items()
    }
    every = {member for of_schema in known.values() for member in of_schema}
    for section, table in facts.hints.items():
        for name in table if section != "flat" else ():
            schema, _, member = str(name).partition(".")
            lost = (
                schema in known and member not in known[schema]
                if member
                else not {schema} & (known.keys() | every)
            )
            if lost:
                yield f"{place(root, file, str(name), section)}: {name} in {section} names nothing; remove it"


def _signals(root: Path, facts: Facts) -> Iterator[str]:
    """Entries of signals.yaml that are there twice, or have neither a name nor a reason, or odd values."""
    file = Path("specs/signals.yaml")
    listed = read_plain((root / file).read_text(encoding="utf-8"))["leaves"]
    values = _values_of([document["components"]["schemas"] for document in facts.documents.values()])
    seen: set[str] = set()
    for entry in listed if isinstance(listed, list) else ():
        assert isinstance(entry, dict)
        path = str(entry["path"])
        where = place(root, file, path, "leaves")
        if path in seen:
            yield f"{where}: {path} has two entries; remove one of them"
        if not str(entry.get("name") or entry.get("reason") or "").strip():
            yield f"{where}: {path} has neither a signal nor a reason; write one of them"
        for value, _ in members(entry.get("values")):
            if str(value) not in values:
                yield f"{where}: no version lists the value {value} of {path}; remove it"
        seen.add(path)


def _values_of(part: Any) -> set[str]:  # noqa: ANN401 -- any part of a document
    listed = [node.get("enum") for node in nodes(part)]
    return {str(value) for values in listed if isinstance(values, list) for value in values}


def _renamed(root: Path, facts: Facts) -> Iterator[str]:
    """New names of members that are gone."""
    for version, schemas in renamed(facts).items():
        for schema, names in schemas.items():
            for name in names:
                if (
                    version not in VERSIONS
                    or not facts.has(version, schema)
                    or name not in facts.properties(schema)
                ):
                    where = place(root, Path("specs/renamed.yaml"), name)
                    yield f"{where}: {version} has no {schema}.{name}; remove it"


_OF_EVENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "MonitorEvent": ("MonitorEvents", "MonitorEvent"),
    "RemoteEvent": ("RemoteEvents", "RemoteEvent"),
    "Extension": ("EventExtension",),
    "ExtensionBody": ("EventExtensionBody",),
    "FiredValue": ("EventValue",),
}
"""The schemas of notifications that each class of events reads."""


def _notifications(root: Path, facts: Facts) -> Iterator[str]:
    """Members of notifications without an attribute, attributes of none, and extensions without a member."""
    for node in ast.parse((root / _EVENTS).read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ClassDef) or node.name not in _OF_EVENTS:
            continue
        own = {
            str(ast.literal_eval(each.value.args[0])): each.lineno
            for each in node.body
            if isinstance(each, ast.AnnAssign) and isinstance(each.value, ast.Call) and each.value.args
        }
        wanted = {
            name
            for schema in _OF_EVENTS[node.name]
            for version in VERSIONS
            if facts.has(version, schema)
            for name in facts.resolved(version, {"$ref": f"/{schema}"}).get("properties", {})
        } - {"events"}
        for name in sorted(wanted - own.keys()):
            yield f"{_EVENTS}:{node.lineno}: {node.name} has no attribute for {name} of notifications; add it"
        for name in sorted(own.keys() - wanted):
            yield f"{_EVENTS}:{own[name]}: no version sends {name} in {node.name}; remove it"
    known = literals.items(literals.table(root / _NORMALIZE, "MEMBERS"))
    types = words.listed(facts, "EventExtension", "type")
    for name in [name for name in types if name not in known]:
        where = place(root, _NORMALIZE, "MEMBERS", "MEMBERS")
        yield f"{where}: MEMBERS has no member for the extension {name}; add it"
    for name in [name for name in known if name not in types]:
        where = place(root, _NORMALIZE, name, "MEMBERS")
        yield f"{where}: no version lists the extension {name} of MEMBERS; remove it"


def _progress(root: Path, facts: Facts) -> Iterator[str]:
    """States and causes of remote actions that no version lists."""
    values = _values_of(facts.documents["v3"]["components"]["schemas"])
    for table in ("STATUSES", "CAUSES"):
        for key in literals.items(literals.table(root / _PROGRESS, table)):
            if key not in values:
                yield f"{place(root, _PROGRESS, key, table)}: no version lists {key} of {table}; remove it"


def _columns(root: Path, facts: Facts) -> Iterator[str]:
    """Columns by hand of members that are gone."""
    from psa_fleet.tables._by_hand import BY_HAND

    schemas = {facts.class_of(name): name for name in facts.documents["v3"]["components"]["schemas"]}
    for kind, table in BY_HAND.items():
        schema = schemas.get(table.model)
        for each in table.columns if schema is not None else ():
            steps = [step for step in each.place.split(".") if each.choice is None or step != each.choice[0]]
            now = column(facts, str(schema), ".".join(steps)).split(".")
            parts = facts.nodes_at("v3", str(schema), now[:-1])
            known = {name for part in parts for name in part.get("properties", {})}
            if now[-1] not in known and now[-1] not in _MADE:
                where = place(root, _KINDS, ".".join(each.path), "")
                yield f"{where}: {table.model} has no {each.place} for a column of {kind}; remove it"


_KINDS: Final = Path("compat/psa_fleet/tables/_by_hand.py")
_MADE: Final = frozenset({"latitude", "longitude", "altitude", "when"})
"""Values that are made of several members: of coordinates, and of the triggers of a monitor."""
