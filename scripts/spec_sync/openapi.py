"""The JSON Schema of OpenAPI 3.0, and the keys that it allows."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema_rs


@cache
def _schema() -> dict[str, Any]:
    # It takes 2 s, which scripts that read specs/ only do without.
    from openapi_spec_validator.schemas import schema_v30

    return dict(schema_v30)


@cache
def validator() -> jsonschema_rs.Validator:
    """Validates documents."""
    return jsonschema_rs.validator_for(_schema())


@cache
def keywords(of: str = "") -> frozenset[str]:
    """The keys of one kind of objects, for example of `Schema`; of any kind if none is named."""
    kinds = _schema()["definitions"]
    chosen = [kinds[of]] if of else [_schema(), *kinds.values()]
    return frozenset(("$ref", *(key for each in chosen for key in each.get("properties", ()))))
