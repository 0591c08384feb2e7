"""Models in pydantic: imported by pydantic's own call only, which none of this needs otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

    from .model import Model


def core_schema_of(cls: type[Model]) -> CoreSchema:
    """The schema of a model: an instance, or an object, which is read as its JSON."""

    def read(value: object) -> Model:
        if isinstance(value, cls):
            return value
        if isinstance(value, Mapping):
            return cls.from_dict(value)
        raise ValueError(f"expected {cls.__name__} or an object")

    def write(value: Model) -> object:
        return value.to_dict()

    return core_schema.no_info_plain_validator_function(
        read, serialization=core_schema.plain_serializer_function_ser_schema(write)
    )
