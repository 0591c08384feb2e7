"""The hints of specs/overrides.yaml: what a specification can't say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from openapi_python_client.config import ClassOverride
from ruamel.yaml import YAML

from spec_sync.places import UnrepairableError
from spec_sync.text.reading import read_plain
from spec_sync.text.sources import text_of as source_text

from .flat import Flat, flat_property, units_of
from .python_code import SpecificationError


@dataclass
class Overrides:
    """The hints of specs/overrides.yaml, and which of them were of use."""

    hidden_in_repr: list[str]
    durations: list[str]
    behavior: dict[str, str]
    classes: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    masked_in_repr: list[str] = field(default_factory=list)
    flat: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    _units: dict[str, str] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, path: Path) -> Overrides:
        """Read the hints.

        Args:
            path: The YAML file.

        Returns:
            The hints.
        """
        found = read_document(path)
        names = {field.name for field in fields(cls) if not field.name.startswith("_")}
        if not found.keys() <= names or not all(isinstance(found[name], (list, dict)) for name in found):
            raise SpecificationError(f"{path}: it may have {', '.join(sorted(names))}, and nothing else")
        made = cls(**found)
        meanings = path.with_name("meanings.yaml")
        if made.flat and meanings.exists():
            made._units = units_of(YAML(typ="safe", pure=True).load(meanings))
        return made

    def names(self, hints: list[str], schema: str, member: str) -> bool:
        """Whether a list of hints names a member of a schema."""
        found = {name for name in (member, f"{schema}.{member}") if name in hints}
        self._used |= found
        return bool(found)

    def behavior_of(self, schema: str) -> str | None:
        """The class that a model inherits from, when it is more than Model."""
        if schema in self.behavior:
            self._used.add(schema)
        return self.behavior.get(schema)

    def flat_of(self, schema: str) -> list[Flat]:
        """The flat properties of a model."""
        hints = self.flat.get(schema, {})
        self._used |= {f"flat {schema}"} if hints else set()
        return [flat_property(schema, key, hint, self._units) for key, hint in hints.items()]

    def class_names(self, schemas: Iterable[str]) -> dict[str, ClassOverride]:
        """The names of classes that are not those of their schemas, as the generator takes them."""
        found = {name: self.classes[name] for name in schemas if name in self.classes}
        self._used |= set(found)
        return {name: ClassOverride.model_validate({"class_name": to}) for name, to in found.items()}

    def unused(self) -> list[str]:
        """The hints that named nothing."""
        hints = [*self.hidden_in_repr, *self.masked_in_repr, *self.durations, *self.times, *self.numbers]
        hints += [f"flat {schema}" for schema in self.flat]
        return sorted({*hints, *self.behavior, *self.classes} - self._used)


def read_document(path: Path) -> dict[str, Any]:
    """Read a file of specs/.

    Raises:
        SpecificationError: It can't be read.
    """
    try:
        return read_plain(source_text(str(path)))
    except UnrepairableError as error:
        raise SpecificationError(f"{path}: {error}") from error
