"""The command line's readings: commands, their options and their words, from the catalog and specs/."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from generator.naming import python_name
from made_module import head

from .carriers import Carriers, singular
from .facts import Facts, Operation
from .keywords import annotation, forms, keyword_of, keywords, words
from .kinds import is_timed
from .left_out import COMMANDS, OPTIONS
from .reads import generated, item_of
from .rows import OWNERS, Row
from .stale import LEFT_OUT, place

FILE: Final = Path("compat/psa_fleet/cli/_base/derived.py")
_MODULES: Final = Path("compat/psa_fleet/cli/_commands")

RESERVED: Final = frozenset(
    f"--{name}"
    for name in (
        *(
            "account",
            "api-version",
            "base-url",
            "budget",
            "debug",
            "environment",
            "profile",
            "simulator",
            "subscription",
        ),
        *(
            "csv",
            "csv-safe",
            "geojson",
            "gpx",
            "json",
            "jsonl",
            "limit",
            "map",
            "output",
            "parquet",
            "signals",
        ),
        *("fleet", "help", "id", "since", "until", "vehicle", "version", "watch"),
        *("min-km", "max-km", "min-minutes"),
    )
)
"""Options that commands have already; a filter of that name ends in `-filter`. A test compares them."""
_PYTHON: Final = re.compile(r"\s*\bNone [^.]*\.")
"""Sentences that are for Python programs only."""


class Command(NamedTuple):
    """A command: one method of a handle, of the fleet's and the vehicle's, or of a trip's."""

    noun: str
    name: str
    where: str
    method: str
    operations: list[Operation]
    table: str
    help: str
    is_page: bool
    ids: tuple[tuple[str, str], ...]
    single: Row | None

    @property
    def path(self) -> str:
        """Its words, such as `vehicles tyre-pressures`."""
        return f"{self.noun} {self.name}"


class Option(NamedTuple):
    """An option of a command."""

    keyword: str
    spelled: str
    row: str
    """The code of its `Filter`."""


class Commands:
    """All commands of a tree that follow from its catalog and specs/."""

    def __init__(
        self, listed: list[Row], facts: Facts, carriers: Carriers, tables: Mapping[str, str]
    ) -> None:
        """Work out the commands.

        Args:
            listed: The rows of the catalog.
            facts: The specifications.
            carriers: The words of ids.
            tables: The kind of table of each operation that reads.
        """
        self._facts, self._carriers, self._tables = facts, carriers, tables
        self._groups = {
            (base, group[0].entry.methods[0]): group
            for base, groups in generated(listed, facts).items()
            for group in groups
        }
        self.rows = {row.entry.id: row for group in self._groups.values() for row in group}
        self.all = list(self._made())
        self._options = {
            command: [*self._of(command, operations)] for command, operations in self.operations().items()
        }

    def _is_page(self, row: Row) -> bool:
        return item_of(self._facts, self._facts.operations[row.entry.id])[1] is not None

    def _own(self, row: Row) -> list[str]:
        operation = self._facts.operations[row.entry.id]
        return [each for each in operation.path_parameters if each not in OWNERS[row.entry.owner]]

    def _single(self, base: str, group: list[Row]) -> Row | None:
        """The read of one item of a collection."""
        paths = {self._facts.operations[row.entry.id].path for row in group}
        for (other, _), rows in self._groups.items():
            for row in rows:
                head, _, last = self._facts.operations[row.entry.id].path.rpartition("/")
                if other == base and head in paths and last.startswith("{") and not self._is_page(row):
                    return row
        return None

    def _made(self) -> Iterator[Command]:
        singles = {
            (base, single.entry.methods[0])
            for (base, _), group in self._groups.items()
            if self._is_page(group[0]) and (single := self._single(base, group)) is not None
        }
        for (base, method), group in self._groups.items():
            if group[0].entry.id in COMMANDS or (base, method) in singles:
                continue
            if base == "trip":
                yield self._command("trips", method, "trip", group, self._single(base, group))
            elif base == "vehicle":
                of_fleet = self._groups.get(("fleet", method), [])
                if not (self._is_page(group[0]) and of_fleet and not self._own(group[0])):
                    yield self._command("vehicles", method, "vehicle", group, self._single(base, group))
            elif self._is_page(group[0]) and not self._own(group[0]):
                yield from self._noun(method, group)
            else:
                yield self._command("fleets", method, "fleet", group, self._single(base, group))

    def _noun(self, method: str, group: list[Row]) -> Iterator[Command]:
        """A collection of a fleet; where vehicles have it too, of both."""
        of_vehicle = self._groups.get(("vehicle", method), [])
        both = [*of_vehicle, *group]
        where = "either" if of_vehicle else "fleets"
        made = self._command(_dashed(method), method, where, both, None)
        about = f"{made.noun.replace('-', ' ')} of one vehicle or the whole fleet" if of_vehicle else ""
        yield made._replace(
            name="list",
            help=made.help if not about else f"List {about}.{self._example(made.noun, method, where)}",
        )
        single = self._single("fleet", group)
        if single is not None:
            name = single.entry.methods[0]
            rows = [*self._groups.get(("vehicle", name), []), single]
            shown = self._command(made.noun, name, "one" if len(rows) > 1 else "fleet", rows, None)
            yield shown._replace(name="show", help=f"Show one {singular(made.noun)}.")

    def _command(self, noun: str, method: str, where: str, group: list[Row], single: Row | None) -> Command:
        row = group[0]
        operation = self._facts.operations[row.entry.id]
        own = self._own(row)
        ids = tuple((_metavariable(each, own), self._carriers.help(operation, each)) for each in own)
        operations = [self._facts.operations[each.entry.id] for each in group]
        having = {version for each in operations for version in each.versions}
        only = f" ({next(iter(having))} only)" if len(having) == 1 else ""
        text = re.sub("^Read ", "Show ", f"{operation.summary.strip().rstrip('.')}{only}.")
        example = "" if own or noun in ("trips", "fleets") else self._example(noun, method, where)
        return Command(
            noun,
            _dashed(method),
            where,
            method,
            operations,
            self._tables[operation.id],
            f"{text}{example}",
            self._is_page(row),
            ids,
            single,
        )

    def _example(self, noun: str, method: str, where: str) -> str:
        words = f"{noun} {_dashed(method)} VF3TEST0000000001" if where == "vehicle" else noun
        return f"\n\npsa-fleet {words} --simulator"

    def by_hand(self) -> dict[str, list[Operation]]:
        """The operations of each command that is written by hand."""
        found: dict[str, list[Operation]] = {}
        for key, (command, _) in COMMANDS.items():
            if key in self._facts.operations and key in self.rows:
                found.setdefault(command, []).append(self._facts.operations[key])
        return found

    def operations(self) -> dict[str, list[Operation]]:
        """The operations of each command."""
        return {**{each.path: each.operations for each in self.all}, **self.by_hand()}

    def _of(self, command: str, operations: list[Operation]) -> Iterator[Option]:
        left = {**OPTIONS["*"], **OPTIONS.get(command, {})}
        for wire in keywords(operations):
            if wire not in left:
                yield self._option(wire, operations)

    def _option(self, wire: str, operations: list[Operation]) -> Option:
        form = forms(operations, wire)
        typed = annotation(self._facts, form)
        is_list = typed.startswith("Iterable[")
        keyword = keyword_of(wire)
        choices = {
            value: None
            for version in form.by_version
            for value in self._facts.values(version, form.by_version[version]) or ()
        }
        limits = form.newest.schema
        having = {
            each.path.startswith("/fleets/{fid}/vehicles/{vid}") for each in operations if wire in each.wires
        }
        everywhere = {each.path.startswith("/fleets/{fid}/vehicles/{vid}") for each in operations}
        only = "" if having == everywhere else "vehicle" if True in having else "fleet"
        text = _PYTHON.sub("", " ".join(words(self._facts, operations, form).split()))
        named = {
            "is_list": is_list or None,
            "choices": tuple(choices) or None,
            "least": limits.get("minimum"),
            "most": limits.get("maximum"),
            "only": only or None,
        }
        spelled = option_of(keyword, is_list=is_list)
        given = [f"{name}={value!r}" for name, value in named.items() if value is not None]
        first = map(repr, (keyword, spelled, _kind(typed), text))
        return Option(keyword, spelled, f"Filter({', '.join([*first, *given])})")

    def text(self) -> str:
        """The module with the rows, not yet formatted."""
        nouns: dict[str, str] = {}
        rows: dict[str, list[str]] = {}
        called: dict[str, dict[str, str]] = {}
        shared = self._shared()
        for each in self.all:
            if each.name == "list" and not self._has_module(each.noun):
                nouns[each.noun] = each.help.partition("\n")[0]
            rows.setdefault(each.noun, []).append(self._row(each, shared))
            _call(called, each)
        spelled = {option.keyword: option.spelled for each in self._options.values() for option in each}
        return (
            head(
                "Commands and options that follow from the catalog and specs/; made by `make derived`",
                "from .readings import Filter, Reading",
            )
            + "# ruff: noqa: E501\n\n"
            + "".join(f"{name}: Final = {row}\n" for row, name in shared.items())
            + f"NOUNS: Final[Mapping[str, str]] = {nouns!r}\n"
            '"""Nouns that have no module of their own, with the first line of their help."""\n'
            "READINGS: Final[Mapping[str, tuple[Reading, ...]]] = {"
            + "".join(f"{noun!r}: ({', '.join(found)},)," for noun, found in rows.items())
            + '}\n"""Commands by noun."""\n'
            "OPTIONS: Final[Mapping[str, tuple[Filter, ...]]] = {"
            + "".join(f"{command!r}: {self._filters(command, shared)}," for command in self.by_hand())
            + '}\n"""Options of commands that are written by hand."""\n'
            f"CALLED: Final[Mapping[str, Mapping[str, str]]] = {called!r}\n"
            '"""The command by the handle and its method."""\n'
            f"SPELLED: Final[Mapping[str, str]] = {dict(sorted(spelled.items()))!r}\n"
            '"""Keyword arguments whose option has another spelling."""\n'
        )

    def _has_module(self, noun: str) -> bool:
        """Whether a noun is written by hand: it has its place in the help then."""
        return (self._facts.root / _MODULES / f"{noun.replace('-', '_')}.py").exists()

    def _shared(self) -> dict[str, str]:
        """The names of options that several commands have, by their row."""
        counted = Counter(option for options in self._options.values() for option in options)
        found: dict[str, str] = {}
        for option in (option for option, count in counted.items() if count > 1):
            name = f"_{option.keyword.upper()}"
            found[option.row] = name if name not in found.values() else f"{name}_{len(found) + 1}"
        return found

    def _filters(self, command: str, shared: Mapping[str, str]) -> str:
        rows = [f"{shared.get(option.row, option.row)}," for option in self._options[command]]
        return f"({''.join(rows)})"

    def _row(self, each: Command, shared: Mapping[str, str]) -> str:
        timed = each.is_page and any(map(is_timed, each.operations))
        single = each.single.entry.methods[0] if each.single is not None and each.is_page else None
        named = {"is_page": each.is_page, "ids": each.ids, "single": single, "is_timed": timed}
        given = [f"{name}={value!r}" for name, value in named.items() if value]
        given += [f"filters={self._filters(each.path, shared)}"] if self._options[each.path] else []
        first = (each.name, each.where, each.method, each.table, each.help)
        return f"Reading({', '.join([*map(repr, first), *given])})"

    def complaints(self) -> Iterator[str]:
        """Reasons that are about nothing any more."""
        known = {"*": [*self._facts.operations.values()], **self.operations()}
        for command, wires in OPTIONS.items():
            having = {wire for operation in known.get(command, ()) for wire in operation.wires}
            for wire in wires:
                if wire not in having:
                    where = place(self._facts.root, LEFT_OUT, wire, "OPTIONS")
                    yield f"{where}: {command} in OPTIONS has no parameter {wire}; remove it"


def _call(called: dict[str, dict[str, str]], each: Command) -> None:
    """Add the words for the methods of a command."""
    handles = {"trip": ["trip"], "vehicle": ["vehicle"], "either": ["fleet", "vehicle"]}
    handles |= {"one": ["fleet", "vehicle"], "fleets": ["fleet"], "fleet": ["fleet"]}
    for handle in handles[each.where]:
        more = " --vehicle" if handle == "vehicle" and each.where in ("either", "one") else ""
        called.setdefault(handle, {})[each.method] = each.path + more
        if each.single is not None and each.is_page:
            called[handle][each.single.entry.methods[0]] = f"{each.path} --id"


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _metavariable(parameter: str, own: list[str]) -> str:
    return "ID" if len(own) == 1 else python_name(parameter).upper()


def option_of(keyword: str, *, is_list: bool) -> str:
    """The option of a keyword argument: of a list that of one value."""
    spelled = singular(keyword.rstrip("_")).replace(" ", "-") if is_list else _dashed(keyword.rstrip("_"))
    option = f"--{spelled}"
    return f"{option}-filter" if option in RESERVED else option


_KINDS: Final[Mapping[str, str]] = {
    "int": "whole",
    "float": "number",
    "bool": "flag",
    "date": "date",
    "datetime": "moment",
    "NumberRange": "range",
    "DurationRange": "range",
    "IndexRange": "range",
}


def _kind(typed: str) -> str:
    names: Iterable[str] = re.findall(r"\w+", typed)
    return next((_KINDS[name] for name in names if name in _KINDS), "text")
