"""The Python side of each JSON type: how a member is annotated, and which codec reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, LiteralString

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
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

from python_code import Code, SpecificationError, fill, joined, literal, name


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


def _plain(annotation: LiteralString, codec: LiteralString) -> Kind:
    return Kind(fill(annotation), fill(codec), (codec,))


_PLAIN: Mapping[type[PropertyProtocol], Kind] = {
    StringProperty: _plain("str", "TEXT"),
    BooleanProperty: _plain("bool", "BOOLEAN"),
    IntProperty: _plain("int", "INTEGER"),
    FloatProperty: _plain("float", "NUMBER"),
    DateTimeProperty: _plain("datetime.datetime", "TIMESTAMP"),
    AnyProperty: _plain("JSON", "ANYTHING"),
}


def with_tokens(document: Any) -> tuple[Any, dict[str, str]]:  # noqa: ANN401 (any part of a document)
    """A document whose enumerations list tokens, which the parser leaves as they are.

    It would drop characters of the real values, and values that it finds alike.

    Args:
        document: The document.

    Returns:
        A copy, and the values by their tokens.
    """
    tokens: dict[str, str] = {}

    def copied(node: Any) -> Any:  # noqa: ANN401 (any part of a document)
        if isinstance(node, list):
            return [copied(item) for item in node]
        if not isinstance(node, dict):
            return node
        made = {key: copied(value) for key, value in node.items()}
        listed = made.get("enum")
        if isinstance(listed, list):
            made["enum"] = [
                tokens.setdefault(value, f"TOKEN{len(tokens)}X") if isinstance(value, str) else value
                for value in dict.fromkeys(listed)
            ]
            made.pop("default", None)
        return made

    return copied(document), {token: value for value, token in tokens.items()}


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
        codec = "Enumeration" if isinstance(prop, EnumProperty) else "Nested"
        made = classes[prop.class_info.name]
        read = fill("{}({}, {})", name(codec), literal(made.module), literal(made.name))
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
    raise SpecificationError(
        f"no rule for {type(prop).__name__} ({text_of(prop.name)}): add one to scripts/generator.py"
    )


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
    raise SpecificationError(f"no rule for the union {text_of(prop.name)}: add one to scripts/generator.py")


def text_of(value: UntrustedString | str | None) -> str:
    """The text that the parser wrapped."""
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""
