"""Members whose names look personal: they are hidden in repr until a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from ..places import Json
from ..references import SCHEMAS
from ..walking import MARKER, Object, item, members

WORDS: Final = frozenset(
    (
        *("name", "surname", "firstname", "lastname", "fullname", "nickname", "gender", "birth", "birthday"),
        *("mail", "email", "phone", "mobile", "fax", "contact", "person", "passenger", "customer", "holder"),
        *("address", "street", "city", "zip", "postcode", "home", "driver", "user", "owner", "login"),
        *("licence", "license", "plate", "passport", "iban", "card", "badge", "imei", "imsi", "iccid"),
        *("position", "location", "latitude", "longitude", "coordinates", "place", "picture", "photo"),
        *("password", "secret", "token", "pin"),
    )
)
"""Words in the names of members that may be about a person or a place, or be a secret."""
_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def looks_personal(name: str) -> bool:
    """Whether a name has one of the words, however it is written."""
    parts = [part.lower() for part in _PARTS.findall(name)]
    pairs = {"".join(pair) for pair in pairwise(parts)}
    return bool(WORDS & {*parts, *(part.removesuffix("s") for part in parts), *pairs})


def personal(documents: Iterable[Object]) -> Iterator[str]:
    """The new members that look personal, as `hidden_in_repr` names them: flags, numbers of lists aside.

    Args:
        documents: Specifications; what is new in them has no words yet.
    """
    for document in documents:
        schemas = item(document, "components", "schemas")
        for name, schema in schemas.items():
            for owner, member, part in owned(name, schema):
                is_new = MARKER in str(part.get("description", ""))
                if is_new and looks_personal(member) and _holds_anything(schemas, part):
                    yield f"{owner}.{member}"


def owned(owner: str, schema: Json) -> Iterator[tuple[str, str, Object]]:
    """The members of a schema and of the objects that are written in place, with the class that has each."""
    for name, part in members(item(schema).get("properties")):
        if isinstance(part, dict):
            yield owner, name, part
            yield from owned(f"{owner}{name[:1].upper()}{name[1:]}", part)


def _holds_anything(schemas: Object, part: Object) -> bool:
    """Whether a member holds more than a flag, a time or one of the values that are listed."""
    listed = part.get("allOf")
    inner = [one for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict)]
    references = [str(one.get("$ref", "")) for one in (part, *inner)]
    named = [item(schemas, each.rpartition("/")[2]) for each in references if each.startswith(SCHEMAS)]
    return not any(
        "enum" in one or one.get("type") == "boolean" or one.get("format") in ("date", "date-time")
        for one in (part, *named)
    )
