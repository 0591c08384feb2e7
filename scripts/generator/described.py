"""Models and enumerations as the templates are given them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from .kinds import Import
from .python_code import Code, fill, literal, name

_AS_IT_IS: Final[Mapping[str, Code]] = {
    "TEXT": fill("type(raw) is str"),
    "INTEGER": fill("type(raw) is int"),
    "NUMBER": fill("type(raw) is float"),
    "BOOLEAN": fill("type(raw) is bool"),
    "OBJECT": fill("type(raw) is dict"),
}
"""When a JSON value is the field's value already, by codec."""


@dataclass(frozen=True)
class Field:
    """One field of a model."""

    name: str
    wire: str
    annotation: Code
    codec: Code
    doc: Code
    hidden: bool
    masked: bool

    @property
    def conceals(self) -> bool:
        """Whether its repr shows no more than names of members, which may be personal."""
        return not self.hidden and not self.masked and "JSONObject" in self.annotation

    @property
    def is_list(self) -> bool:
        """Whether its values are lists."""
        return self.codec.startswith("Many(")

    def reading(self, index: int) -> tuple[Code, ...]:
        """The lines that read it together with all other fields.

        Args:
            index: Its place among them.
        """
        attribute, wire, at = name(self.name), literal(self.wire), literal(index)
        if self.codec == "ANYTHING":
            return (fill("self.{} = get({})", attribute, wire),)
        as_it_is = _AS_IT_IS.get(self.codec)
        if as_it_is is not None:
            known = fill("(raw := get({})) is None or {}", wire, as_it_is)
            return (fill("self.{} = raw if {} else read[{}](raw)", attribute, known, at),)
        if self.is_list:
            return (
                fill("if is_short(raw := get({})):", wire),
                fill("    self.{} = None if raw is None else read[{}](raw)", attribute, at),
            )
        if self.codec.startswith("Enumeration("):
            known = fill("type(raw := get({})) is str", wire)
            return (fill("self.{} = read[{}](raw) if {} else None", attribute, at, known),)
        return (fill("self.{} = None if (raw := get({})) is None else read[{}](raw)", attribute, wire, at),)

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare."""
        return self.name, self.wire, self.annotation, self.codec, self.doc, self.hidden, self.masked


@dataclass(frozen=True)
class FlatProperty:
    """A property that reads what lies deeper. A shared model has those of v3: they are not compared."""

    name: str
    annotation: Code
    value: Code
    doc: Code
    functions: frozenset[str]


@dataclass(frozen=True)
class DescribedModel:
    """A model, as the template is given it."""

    name: str
    doc: Code
    behavior: str | None
    fields: list[Field]
    timedeltas: list[Field]
    times: list[Field]
    flat: list[FlatProperty]
    codecs: Code
    imports: list[Import]

    @property
    def shows(self) -> list[str]:
        """The functions of psa_fleet_runtime/shown.py that it calls."""
        used = {
            "hidden": any(made.hidden and not made.masked for made in self.fields),
            "masked": any(made.masked for made in self.fields),
            "names_only": any(made.conceals for made in self.fields),
        }
        return [function for function, needed in used.items() if needed]

    @property
    def lists(self) -> bool:
        """Whether a field is a list."""
        return any(made.is_list for made in self.fields)

    @property
    def reading(self) -> list[Code]:
        """The lines that read all fields."""
        return [line for index, made in enumerate(self.fields) for line in made.reading(index)]

    @property
    def conceals(self) -> bool:
        """Whether a field shows only names in the repr."""
        return any(made.conceals for made in self.fields)

    @property
    def dates(self) -> bool:
        """Whether a field is a date."""
        made: list[Field | FlatProperty] = [*self.fields, *self.flat]
        return any("datetime." in each.annotation for each in made)

    @property
    def functions(self) -> list[str]:
        """The functions of psa_fleet_runtime/flat.py that it calls."""
        return sorted({function for made in self.flat for function in made.functions})

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare; the order of the fields is not compared."""
        fields = {made.facts for made in self.fields}
        durations = ({made.name for made in self.timedeltas}, {made.name for made in self.times})
        return self.doc, self.behavior, fields, durations


@dataclass(frozen=True)
class DescribedEnum:
    """An enumeration, as the template is given it."""

    name: str
    doc: Code
    members: list[dict[str, str]]

    @property
    def imports(self) -> list[Import]:
        """The classes that it needs: none."""
        return []

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare; the order of the values is not compared."""
        return self.doc, {member["value"] for member in self.members}


Described: TypeAlias = DescribedModel | DescribedEnum


def same_as(made: Mapping[str, Described], base: Mapping[str, Described]) -> set[str]:
    """The classes of one package that are the same in another, with all that they hold.

    Args:
        made: The classes of a package by name.
        base: Those of the other.

    Returns:
        Their names.
    """
    same = {key for key, one in made.items() if key in base and one.facts == base[key].facts}
    while True:
        kept = {key for key in same if all(each.name in same for each in made[key].imports)}
        if kept == same:
            return same
        same = kept
