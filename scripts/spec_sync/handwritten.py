"""What the handwritten library must do after a sync, with a stub for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final, TypeAlias

from .report import Task
from .shape import Canon
from .walking import Object, item, members

_Stub: TypeAlias = Callable[[str, tuple[str, ...]], str]


def operations_to_reach(
    documents: Mapping[str, Object], facade: Collection[str], known_calls: Collection[str]
) -> Iterator[Task]:
    """Operations that no facade method reaches, and names for operations that are gone.

    Args:
        documents: Our specifications by version.
        facade: The operation ids that `psa_fleet._operations.catalog.CATALOG` has.
        known_calls: The operation ids that tests/client/calls.py calls.
    """
    found: dict[str, tuple[str, str, list[str]]] = {}
    for version, document in documents.items():
        for template, path_item in members(document.get("paths")):
            for method, operation in members(path_item):
                if isinstance(operation, dict):
                    key = str(operation.get("operationId"))
                    found.setdefault(key, (method, template, []))[2].append(version)
    for key, (method, template, versions) in found.items():
        name = _snake(key)
        if key not in facade:
            yield Task(
                f"`{key}` ({method.upper()} {template}, {' and '.join(versions)}) has no facade method",
                "an entry in compat/psa_fleet/_operations/catalog.py; the method in _async/",
                f'Entry("{key}", {_tuple(_owner(template))}, ("{name}",)),\n\n'
                f"{_method(key, method, template, name)}",
            )
        if key not in known_calls:
            yield Task(
                f"`{key}` is called by no test",
                "tests/client/calls.py, in CALLS",
                f'"{key}": lambda c, **kw: {_handle(template)}.{name}(**kw),',
            )
    for key in sorted(set(facade) - set(found)):
        yield Task(
            f"`{key}` is in no specification any more, and its facade method calls nothing",
            "compat/psa_fleet/_operations/catalog.py and compat/psa_fleet/_async/",
            f'# remove "{key}" and the method that calls it',
        )


def _snake(name: str) -> str:
    return re.sub(
        r"(?<=[a-z0-9])(?=[A-Z])", "_", re.sub(r"^(get|create|set|delete|update|send)(?=[A-Z])", "", name)
    ).lower()


def _owner(template: str) -> tuple[str, ...]:
    """The steps to the handle, as in the catalog."""
    of_vehicle = "/vehicles/{vid}" in template
    if "/trips/{" in template:
        return ("vehicle" if of_vehicle else "fleet", "trip")
    if of_vehicle:
        return ("vehicle",)
    return ("fleet",) if "/fleets/{" in template else ("client",)


def _tuple(steps: tuple[str, ...]) -> str:
    return str(steps).replace("'", '"')


def _handle(template: str) -> str:
    handles = {
        ("vehicle", "trip"): "_trip(c)",
        ("fleet", "trip"): "_fleet_trip(c)",
        ("vehicle",): "_vehicle(c)",
        ("fleet",): "_fleet(c)",
        ("client",): "c",
    }
    return handles[_owner(template)]


def _method(key: str, method: str, template: str, name: str) -> str:
    own = [one for one in re.findall(r"\{([^}]*)\}", template) if one not in ("fid", "vid", "tid")]
    arguments = "".join(f", {one}: str" for one in own)
    path = f"(*self._path, {', '.join(own)})" if own else "self._path"
    words = '    """TODO: meaning, arguments, result, errors."""\n'
    if method == "get" and not template.endswith("}"):
        return (
            f"def {name}(self{arguments}) -> AsyncPages[models.TODO]:\n{words}"
            f'    return many(self._route, models.TODO, "{key}", {path})'
        )
    result, call = (
        ("None", "nothing(connection")
        if method == "delete"
        else ("models.TODO", "one(connection, models.TODO")
    )
    return (
        f"async def {name}(self{arguments}) -> {result}:\n{words}"
        f'    connection = await self._route.connection("{key}")\n'
        f'    {"" if method == "delete" else "return "}await {call}, "{key}", {path})'
    )


def operands_to_list(documents: Mapping[str, Object], known: Mapping[str, Collection[str]]) -> Iterator[Task]:
    """Operands of data triggers that the table lacks, or has for a version that does not.

    Args:
        documents: Our specifications by version.
        known: The versions of each operand in `psa_fleet.monitors.operands`.
    """
    yield from _entries(
        documents, known, ("DataTrigger", "data"), "operand", "compat/psa_fleet/monitors/operands.py",
        lambda name, versions: f'Operand("{name}", "text", None, _STATE, {versions!r}, "TODO: what it is"),',
    )  # fmt: skip


def extensions_to_list(
    documents: Mapping[str, Object], known: Mapping[str, Collection[str]]
) -> Iterator[Task]:
    """Extensions of events that the table lacks, or has for a version that does not.

    Args:
        documents: Our specifications by version.
        known: The versions of each extension in `psa_fleet.monitors._extensions.EXTENSIONS`.
    """
    yield from _entries(
        documents, known, ("MonitorParameter", "extendedEventParam"), "extension",
        "compat/psa_fleet/monitors/_extensions.py, in EXTENSIONS",
        lambda name, versions: f'"{name}": {versions!r},',
    )  # fmt: skip


def _entries(
    documents: Mapping[str, Object],
    known: Mapping[str, Collection[str]],
    place: tuple[str, str],
    noun: str,
    where: str,
    stub: _Stub,
) -> Iterator[Task]:
    listed: dict[str, list[str]] = {}
    for version, document in documents.items():
        schema = item(item(item(document, "components"), "schemas"), place[0])
        member = item(item(schema, "properties"), place[1])
        canon = Canon(document)
        form = canon.form(member, whole=True)
        values = canon.form(form.get("items", form), whole=True).get("enum")
        for value in values if isinstance(values, list) else ():
            listed.setdefault(str(value), []).append(version)
    for name in [*listed, *(name for name in known if name not in listed)]:
        versions = tuple(listed.get(name, ()))
        if not versions:
            yield Task(f"the {noun} `{name}` is in no specification any more", where, f'# remove "{name}"')
        elif set(versions) != set(known.get(name, ())):
            text = "is not in the table" if name not in known else f"is in {' and '.join(versions)} now"
            yield Task(f"the {noun} `{name}` {text}", where, stub(name, versions))


_UPGRADE: Final = "the rules of the schema in compat/psa_fleet/upgrade/"


def fields_to_upgrade(output: str) -> list[Task]:
    """v2 fields without a rule, and rules about nothing, as tests/upgrade/test_every_field.py reports them.

    Args:
        output: What pytest printed.
    """
    found: dict[str, Task] = {}
    schema = ""
    for line in output.splitlines():
        heading = re.match(r"E +AssertionError: (\w+ -> \w+):\s*$", line)
        field = re.match(r"E {5}(\S+): (.*)$", line)
        rule = re.match(
            r"E +AssertionError: (?P<schema>[^:]+): (?P<rule>[A-Z]\w+\(.*\)): (?P<problem>.+)$", line
        )
        lost = re.match(r"E +KeyError: '(\w+)'\s*$", line)
        if heading:
            schema = heading[1]
        elif field and schema:
            path, problem = field[1], field[2].strip()
            stub = f'Keep("{path}", "TODO: why v3 has no place for it"),'
            if "not in v3" in problem:
                stub += f'\n# or: Rename("{path}", "TODO: its name in v3", "TODO: why"),'
            what = f"v2 `{path}` of {schema} has no rule: {problem}"
            found[what] = Task(what, _UPGRADE, stub)
        elif rule:
            what = f"a rule of {rule['schema']} is about nothing: {rule['problem']}"
            found[what + rule["rule"]] = Task(what, _UPGRADE, f"# remove or correct: {rule['rule']}")
        elif lost:
            what = f"a table leads to `{lost[1]}`, which is no schema any more"
            found[what] = Task(what, _UPGRADE, f"# name the schema that v3 has instead of {lost[1]}")
        if not field and not heading:
            schema = ""
    return [*found.values()]


def undescribed(text: str) -> list[int]:
    """The lines of a specification where a person has to write a sentence."""
    return [number for number, line in enumerate(text.split("\n"), 1) if "TODO(sync)" in line]
