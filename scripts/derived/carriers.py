"""Ids of paths: their Python types, their words, and the models that carry them."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final, NamedTuple

from generator.naming import python_name
from generator.python_code import Code, fill

from . import literals
from .facts import Facts, Operation
from .left_out import BY_HAND
from .rows import OWNERS, Row

IDS: Final = Path("compat/psa_fleet/_operations/ids.py")


class Carried(NamedTuple):
    """An id, and the models that carry it, with the field that has it."""

    noun: str
    fields: dict[str, str]
    parameter: str
    """Its name in the path."""


class Carriers:
    """The ids of a tree: those that are written by hand, and those that follow from the paths of reads."""

    def __init__(self, listed: list[Row], facts: Facts) -> None:
        self._facts = facts
        self.by_hand = _by_hand(facts.root / IDS)
        self.derived: dict[str, Carried] = {}
        self._kinds: dict[tuple[str, str], str] = {}
        for row in listed:
            operation = facts.operations.get(row.entry.id)
            if operation is None or operation.method != "GET" or operation.id in BY_HAND:
                continue
            for each in operation.path_parameters:
                if each not in OWNERS.get(row.entry.owner, ()):
                    self._kinds[operation.id, each] = self._kind(facts, operation, each)

    def _kind(self, facts: Facts, operation: Operation, parameter: str) -> str:
        carried = _carried(facts, operation, parameter)
        for key, known in {**self.by_hand, **self.derived}.items():
            same = not carried.fields or carried.fields.keys() & known.fields.keys()
            if known.parameter == parameter and same:
                return key
        stem = carried.noun.removesuffix(" id").replace(" ", "_")
        key = parameter if parameter not in {**self.by_hand, **self.derived} else stem
        self.derived[key] = carried
        return key

    def kind(self, operation_id: str, parameter: str) -> str:
        """The key of an id in `CARRIERS`."""
        return self._kinds[operation_id, parameter]

    def _of(self, operation: Operation, parameter: str) -> Carried:
        key = self.kind(operation.id, parameter)
        return self.by_hand.get(key) or self.derived[key]

    def annotation(self, operation: Operation, parameter: str) -> Code:
        """The Python type of an id."""
        models = [fill(" | {}", self._facts.model(each)) for each in self._of(operation, parameter).fields]
        return fill("str{}", Code("".join(models)))

    def help(self, operation: Operation, parameter: str) -> str:
        """The words of an id on the command line."""
        return self.words(operation, parameter).partition(",")[0].rstrip(".") + "."

    def words(self, operation: Operation, parameter: str) -> str:
        """The words of an id."""
        noun, fields, _ = self._of(operation, parameter)
        plain = noun.removesuffix(" id")
        first = f"The {noun}" if noun == plain else f"The {plain}'s id"
        thing = plain.removeprefix("id of the ")
        return f"{first}, or the {thing} as it was read." if fields else f"{first}."


def _by_hand(path: Path) -> dict[str, Carried]:
    """The table that is written by hand; a row whose models are shared by several has none here."""
    found: dict[str, Carried] = {}
    for key, value in literals.items(literals.table(path, "_BY_HAND")).items():
        assert isinstance(value, ast.Call)
        noun, fields, *_ = value.args
        of_models = literals.items(fields) if isinstance(fields, ast.Dict) else {}
        models = {one: str(ast.literal_eval(each)) for one, each in of_models.items()}
        found[key] = Carried(str(ast.literal_eval(noun)), models, "aid" if key == "alarm" else key)
    return found


def _carried(facts: Facts, operation: Operation, parameter: str) -> Carried:
    """What carries an id, from the read of one resource whose path ends with it."""
    head = operation.path.partition(f"{{{parameter}}}")[0]
    segment = head.rstrip("/").rpartition("/")[2]
    stem = singular(segment)
    fields: dict[str, str] = {}
    for other in facts.operations.values():
        schema = other.schema
        if other.method != "GET" or schema is None or not other.path.endswith(f"/{segment}/{{{parameter}}}"):
            continue
        properties = facts.properties(schema)
        camel = re.sub(r" (\w)", lambda found: found[1].upper(), stem)
        for member in ("id", f"{camel}Id"):
            if member in properties:
                fields.setdefault(facts.class_of(schema), python_name(member))
                break
    return Carried(f"{stem} id", fields, parameter)


def words_of(name: str) -> str:
    """The words that a name on the wire is made of."""
    return re.sub(r"\W|_", " ", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)).lower()


def singular(segment: str) -> str:
    """The words of a path's segment, for one of them."""
    words = words_of(segment)
    for ending, one in (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("s", "")):
        if words.endswith(ending):
            return words.removesuffix(ending) + one
    return words
