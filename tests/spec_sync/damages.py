"""Every class of defects that the vendor's documents have had, done to a document that has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .documents import dumped, vendors


def _schema(data: Any, name: str) -> Any:
    return data["components"]["schemas"][name]


def _star(data: Any) -> Any:
    return next(part for part in _schema(data, "Star")["allOf"] if "properties" in part)


def _response(data: Any, path: str = "/stars") -> Any:
    return data["paths"][path]["get"]["responses"]["200"]


def _blank_media(data: Any) -> None:
    content = _response(data)["content"]
    content["application/hal+json "] = content.pop("application/hal+json")


def _fragment(data: Any) -> None:
    data["x-fragment"] = {"error": {"content": data["components"]["responses"]["Error"]["content"]}}
    data["paths"]["/stars"]["get"]["responses"]["default"] = {
        "description": "It failed.",
        "$ref": "#/x-fragment/error",
    }


def _chain(data: Any) -> None:
    data["components"]["responses"]["Failed"] = {"$ref": "#/components/responses/Error"}
    data["paths"]["/watches"]["post"]["responses"]["default"] = {"$ref": "#/components/responses/Failed"}


def _no_description(data: Any) -> None:
    del _response(data)["description"]


def _no_responses(data: Any) -> None:
    del data["paths"]["/stars/{sid}"]["get"]["responses"]


def _path_in_a_fragment(data: Any) -> None:
    data.setdefault("x-fragment", {})["stars"] = data["paths"]["/stars"]
    data["paths"]["/stars"] = {"$ref": "#/x-fragment/stars"}


def _nameless(data: Any) -> None:
    data["components"]["parameters"]["any"] = {"name": "", "in": "path", "schema": {"type": "string"}}


def _placeholder(data: Any) -> None:
    data["components"]["parameters"]["any"] = {
        "name": "<attribute-key>",
        "in": "header",
        "schema": {"type": "string"},
    }
    data["paths"]["/watches"]["post"]["parameters"] = [{"$ref": "#/components/parameters/any"}]


def _optional_path(data: Any) -> None:
    del data["components"]["parameters"]["starId"]["required"]


def _boolean_required(data: Any) -> None:
    watch = _schema(data, "Watch")
    watch["required"].remove("star")
    watch["properties"]["star"]["required"] = True


def _twice_in_enum(data: Any) -> None:
    _star(data)["properties"]["state"]["enum"].append("Flaring")


def _enum_without_type(data: Any) -> None:
    del _star(data)["properties"]["state"]["type"]


def _no_type(data: Any) -> None:
    del _schema(data, "Place")["type"]


def _format_int(data: Any) -> None:
    _schema(data, "Watch")["properties"]["limit"].update(type="number", format="int")


def _scalar_all_of(data: Any) -> None:
    place = _star(data)["properties"]
    place["place"] = {"allOf": [*place["place"]["allOf"], {"description": "Where."}]}


def _next_to_reference(data: Any) -> None:
    _star(data)["properties"]["place"] = {"$ref": "#/components/schemas/Place", "description": "Where."}


def _limit_in_items(data: Any) -> None:
    hours = _schema(data, "Watch")["properties"]["hours"]
    hours["items"]["minItems"] = hours.pop("minItems")


def _items_of_text(data: Any) -> None:
    on = _schema(data, "Watch")["properties"]["on"]
    on["items"] = {"enum": on.pop("enum")}


def _titles(data: Any) -> None:
    _schema(data, "Place")["title"] = "Star"


def _wrong_examples(data: Any) -> None:
    _schema(data, "Place")["examples"] = ["north"]
    star = data["components"]["responses"]["StarSuccess"]
    star["content"]["application/hal+json"]["examples"] = [{"total": 1}]


def _unknown_keyword(data: Any) -> None:
    _schema(data, "Place")["desciption"] = "Somewhere."


def _default(data: Any) -> None:
    _schema(data, "Watch")["properties"]["limit"]["default"] = "many"


def _quoted_pattern(data: Any) -> None:
    schema = data["components"]["parameters"]["starId"]["schema"]
    schema["pattern"] = f'"{schema["pattern"]}"'


def _pattern_as_format(data: Any) -> None:
    schema = data["components"]["parameters"]["starId"]["schema"]
    schema["format"] = schema.pop("pattern")


def _overlap(data: Any) -> None:
    note = _schema(data, "Watch")["properties"]["note"]
    note["oneOf"] = note.pop("anyOf")


def _absent_member(data: Any) -> None:
    _schema(data, "Watch")["required"].append("triggers")


def _contradiction(data: Any) -> None:
    _schema(data, "Star")["allOf"].append({"type": "string"})


def _empty(data: Any) -> None:
    data["paths"]["/stars"]["get"]["externalDocs"] = None


def _twice_the_parameter(data: Any) -> None:
    data["paths"]["/stars"]["get"]["parameters"] *= 2


def _misspelt_type(data: Any) -> None:
    _schema(data, "Place")["type"] = "Object"


def _id_twice(data: Any) -> None:
    data["paths"]["/stars/{sid}"]["get"]["operationId"] = "getStars"


def _tabs(text: str) -> str:
    """Where four blanks stand before a key there is a tab."""
    return re.sub(r"^(?: {4})+(?=[a-zA-Z$'])", lambda m: "\t" * (len(m[0]) // 4), text, flags=re.MULTILINE)


def _tab_at_end(text: str) -> str:
    return text.replace("paths:\n", "paths:\t \n\t\n", 1)


def _documents(text: str) -> str:
    return f"---\n{text}---\ntitle: Notes\nabout: nothing\n"


def _comment(text: str) -> str:
    block = (
        "description: |\n      One line.\n# A comment at the left edge.\n      # Two lines.\n      Three.\n"
    )
    return text.replace("info:\n", f"info:\n  {block}", 1)


def _integer_keys(text: str) -> str:
    return re.sub(r"'(\d\d\d)':", r"\1:", text)


def _repeated_key(text: str) -> str:
    return text.replace("openapi: 3.0.3\n", "openapi: 3.0.3\nopenapi: 3.0.3\n", 1)


IN_DATA: Mapping[str, tuple[Callable[[Any], None], str]] = {
    "blank media": (_blank_media, "blank in a media type"),
    "fragment": (_fragment, "reference out of the components"),
    "chain": (_chain, "component that is only a reference"),
    "no description": (_no_description, "response without description"),
    "placeholder": (_placeholder, "parameter with a placeholder for a name"),
    "no responses": (_no_responses, "operation without responses"),
    "optional path parameter": (_optional_path, "path parameter that is not required"),
    "boolean required": (_boolean_required, "boolean for required"),
    "twice in enum": (_twice_in_enum, "enumeration value given twice"),
    "enum without type": (_enum_without_type, "enumeration without type"),
    "no type": (_no_type, "missing type"),
    "format int": (_format_int, "format int"),
    "scalar allOf": (_scalar_all_of, "part of allOf with words only"),
    "limit in items": (_limit_in_items, "limit of an array in its items"),
    "items of a text": (_items_of_text, "items of a text"),
    "titles": (_titles, "title that collides"),
    "wrong examples": (_wrong_examples, "examples of the wrong shape"),
    "unknown keyword": (_unknown_keyword, "unknown keyword in a schema"),
    "default": (_default, "default of another type"),
    "quoted pattern": (_quoted_pattern, "pattern in quotes"),
    "overlap": (_overlap, "oneOf with overlapping parts"),
    "absent member": (_absent_member, "required but not declared"),
    "contradiction": (_contradiction, "parts of allOf that contradict"),
    "empty": (_empty, "empty member"),
    "repeated parameter": (_twice_the_parameter, "repeated parameter"),
    "id twice": (_id_twice, "operation id used twice"),
}
"""Damages that can be combined: what is done, and the repair that is to be listed."""

ALONE: Mapping[str, tuple[Callable[[Any], None], str]] = {
    "next to a reference": (_next_to_reference, "members beside a reference"),
    "nameless": (_nameless, "parameter with a placeholder for a name"),
    "path in a fragment": (_path_in_a_fragment, "reference out of the components"),
    "pattern as a format": (_pattern_as_format, "pattern as a format"),
    "misspelt type": (_misspelt_type, "misspelt type"),
}
"""Damages at places that others damage too."""

IN_TEXT: Mapping[str, tuple[Callable[[str], str], str]] = {
    "integer keys": (_integer_keys, "integer key"),
    "repeated key": (_repeated_key, "repeated key"),
    "comment": (_comment, "comment inside a block scalar"),
    "tabs": (_tabs, "tab"),
    "tab at the end": (_tab_at_end, "tab"),
    "documents": (_documents, "several documents"),
}
"""Damages of the text, in the order in which they can be combined."""


def damaged(names: set[str]) -> tuple[str, set[str]]:
    """A text with some damages, and the kinds of repairs that it needs."""
    data = vendors()
    kinds = set()
    for name, (damage, kind) in {**IN_DATA, **ALONE}.items():
        if name in names:
            damage(data)
            kinds.add(kind)
    text = dumped(data)
    for name, (harm, kind) in IN_TEXT.items():
        if name in names:
            harmed = harm(text)
            assert harmed != text
            text = harmed
            kinds.add(kind)
    return text, kinds
