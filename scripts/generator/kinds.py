"""The Python side of each JSON type: how a member is annotated, and which codec reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString

from .python_code import Code, SpecificationError, fill, joined, literal, name


@dataclass(frozen=True)
class Import:
    """A class of the package and the module that holds it."""

    module: str
    name: str


@dataclass(frozen=True)
class Kind:
    """The Python side of one JSON type: how it is annotated and read, and what that needs."""

    annotation: Code
    codec: Code
    codecs: tuple[str, ...]
    imports: tuple[Import, ...] = ()


_PLAIN: Mapping[type[PropertyProtocol], Kind] = {
    StringProperty: Kind(fill("str"), fill("TEXT"), ("TEXT",)),
    DateProperty: Kind(fill("str"), fill("TEXT"), ("TEXT",)),  # no date of either API has this form yet
    BooleanProperty: Kind(fill("bool"), fill("BOOLEAN"), ("BOOLEAN",)),
    IntProperty: Kind(fill("int"), fill("INTEGER"), ("INTEGER",)),
    FloatProperty: Kind(fill("float"), fill("NUMBER"), ("NUMBER",)),
    DateTimeProperty: Kind(fill("datetime.datetime"), fill("TIMESTAMP"), ("TIMESTAMP",)),
    AnyProperty: Kind(fill("JSON"), fill("ANYTHING"), ("ANYTHING",)),
}

_OBJECT = Kind(fill("JSONObject"), fill("OBJECT"), ("OBJECT",))
"""An object that declares no members needs no class."""


def as_number(kind: Kind) -> Kind:
    """The kind of a number for a whole number in which fractions come; any other kind as it is."""
    return _PLAIN[FloatProperty] if kind == _PLAIN[IntProperty] else kind


def kind_of(prop: PropertyProtocol, classes: Mapping[str, Import]) -> Kind:
    """How a property is annotated and read.

    Args:
        prop: A property as the generator parsed it.
        classes: The classes of the package, by the names that the generator gave them.

    Returns:
        Its kind.

    Raises:
        SpecificationError: When there is no rule for such a property.
    """
    plain = _PLAIN.get(type(prop))
    if plain is not None:
        return plain
    if isinstance(prop, (EnumProperty, ModelProperty)):
        if prop.class_info.name not in classes:
            return _OBJECT
        codec = "Enumeration" if isinstance(prop, EnumProperty) else "Nested"
        made = classes[prop.class_info.name]
        read = fill("{}({})", name(codec), literal(made.name))
        return Kind(name(made.name), read, (codec,), (made,))
    if isinstance(prop, ListProperty):
        item = kind_of(prop.inner_property, classes)
        return Kind(
            fill("list[{}]", item.annotation),
            fill("Many({})", item.codec),
            ("Many", *item.codecs),
            item.imports,
        )
    if isinstance(prop, UnionProperty):
        return _union(prop, classes)
    raise SpecificationError(f"no rule for {type(prop).__name__} ({text_of(prop.name)}): add one to kinds.py")


def _union(prop: UnionProperty, classes: Mapping[str, Import]) -> Kind:
    kinds = [kind_of(inner, classes) for inner in prop.inner_properties]
    # Any text beside an enumeration of texts: the enumeration only tells which texts mean something.
    if any(kind.annotation == "str" for kind in kinds) and all(
        kind.annotation == "str" or kind.codec.startswith("Enumeration(") for kind in kinds
    ):
        return _PLAIN[StringProperty]
    if all(kind.codec.startswith("Enumeration(") for kind in kinds):
        return Kind(
            joined(" | ", (kind.annotation for kind in kinds)),
            fill("OneOf({})", joined(", ", (kind.codec for kind in kinds))),
            ("OneOf", "Enumeration"),
            tuple(made for kind in kinds for made in kind.imports),
        )
    raise SpecificationError(f"no rule for the union {text_of(prop.name)}: add one to kinds.py")


def text_of(value: UntrustedString | str | None) -> str:
    """The text that the parser wrapped."""
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""
