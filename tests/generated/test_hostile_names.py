"""Members, schemas, parameters and values that are called like ours, or like nothing in Python."""

from __future__ import annotations

import builtins
import copy
import json
import keyword
import pickle
from pathlib import Path
from typing import Any, cast

import pytest

import psa_fleet_runtime.behavior
import psa_fleet_runtime.codecs
import psa_fleet_runtime.model
from generator.overrides import Overrides
from generator.package import Package
from generator.python_code import SpecificationError
from tests.generated.hostile import TEMPLATES, document, made
from tests.generated.test_hostile_documents import imported

pytestmark = pytest.mark.slow

OWN_MEMBERS = (
    *(
        "field",
        "define",
        "to_dict",
        "from_dict",
        "_fields",
        "property",
        "json",
        "_json",
        "additional_properties",
    ),
    *("self", "cls", "type", "_by_wire", "_reads", "_always", "_source", "_touched", "_read_special", "mro"),
    *(
        "hidden",
        "names_only",
        "member",
        "undeclared",
        "as_timedelta",
        "datetime",
        "annotations",
        "ClassVar",
        "TYPE_CHECKING",
        "Fields",
    ),
    *(
        "__init__",
        "__class__",
        "__dict__",
        "__slots__",
        "__getattr__",
        "__init_subclass__",
        "__attrs_attrs__",
    ),
    *("Model", "JSON", "TEXT", "TIMESTAMP", "Nested", "Enumeration", "Some", "Kind", "inner_timedelta"),
    *(
        "2D",
        "3",
        "a b",
        "a-c",
        "a.d",
        "$ref",
        "@type",
        "#",
        "é",
        "ß",
        "\u0430ge",
        "ﬁt",
        "Ⅷ",
        "日本",
        "🚗",
        "x\u200by",
    ),
    *(
        "None",
        "True",
        "class",
        "def",
        "async",
        "match",
        "print",
        "str",
        "list",
        "dict",
        "id",
        "object",
        "Exception",
    ),
)


def _model_of(members: tuple[str, ...]) -> dict[str, Any]:
    content = document()
    schema = content["components"]["schemas"]["Some"]
    schema["properties"] |= {member: {"type": "string"} for member in members}
    return content


@pytest.mark.promise("P921")
def test_members_named_like_model_attributes_are_fields(tmp_path: Path) -> None:
    package = made(_model_of(OWN_MEMBERS), tmp_path)
    with imported(package) as module:
        some = cast("type[psa_fleet_runtime.model.Model]", __import__("made.models", fromlist=["Some"]).Some)
        names = {wire: name for name, (wire, _) in some._fields.items()}
        assert names.keys() == {*OWN_MEMBERS, "someMember", "otherMember", "inner"}
        assert len(set(names.values())) == len(names)
        content = {member: f"<{member}>" for member in OWN_MEMBERS}
        content |= {"inner": {"since": "2026-01-01T00:00:00Z"}, "other": 1}  # type: ignore[dict-item]  # any JSON
        model = some.from_dict(content)
        for member in OWN_MEMBERS:
            assert getattr(model, names[member]) == f"<{member}>"
        assert model.additional_properties == {"other": 1}
        assert model.to_dict() == content
        assert copy.deepcopy(model) == model == pickle.loads(pickle.dumps(model))
        assert repr(model).startswith("Some(")
        built = some(**{names[member]: f"<{member}>" for member in OWN_MEMBERS})
        assert built.to_dict() == {member: f"<{member}>" for member in OWN_MEMBERS}
        assert module.__name__ == "made"


@pytest.mark.promise("P921")
def test_model_attributes_are_not_replaced_by_fields(tmp_path: Path) -> None:
    """Whatever a model has besides fields is the base's, not a field's."""
    base = psa_fleet_runtime.model.Model
    own = {*vars(base), *base.__annotations__, *dir(object)} - {"__doc__", "__module__", "__slots__", "_json"}
    package = made(_model_of(tuple(sorted(own))), tmp_path)
    with imported(package):
        some = __import__("made.models", fromlist=["Some"]).Some
        for name in own - {
            "__annotations__",
            "additional_properties",
            "_fields",
            "_by_wire",
            "_reads",
            "_always",
        }:
            inherited = {entry for cls in some.__mro__[1:] for entry in vars(cls)}
            assert name in inherited, name
        names = {name for name, _ in some._fields.items()}
        assert not names & own


@pytest.mark.promise("P921")
@pytest.mark.parametrize("behavior", ["EnergiesByType", "GeoPoint", "GeoFeature", "GeoTrack", "GeoTrip"])
def test_attribute_of_behavior_stays_the_behaviors(behavior: str, tmp_path: Path) -> None:
    base = getattr(psa_fleet_runtime.behavior, behavior)
    methods = tuple(sorted(name for name in vars(base) if not name.startswith("__") or "geo" in name))
    spec = tmp_path / "v3.yaml"
    spec.write_text(json.dumps(_model_of(methods)))
    Package(spec, "v3", Overrides([], [], {"Some": behavior}), TEMPLATES).write(tmp_path / "made")
    with imported(tmp_path / "made"):
        some = __import__("made.models", fromlist=["Some"]).Some
        assert not {*some._fields} & {*methods}
        assert {wire for wire, _ in some._fields.values()} >= {*methods}


@pytest.mark.promise("P921")
def test_renamed_members_are_reported(tmp_path: Path) -> None:
    spec = tmp_path / "v3.yaml"
    spec.write_text(json.dumps(_model_of(("member", "to_dict", "class"))))
    package = Package(spec, "v3", Overrides([], [], {}), TEMPLATES)
    package.write(tmp_path / "made")
    assert package.renamed() == [
        "attribute member_: member Some.member",
        "attribute to_dict_: member Some.to_dict",
        "attribute class_: member Some.class",
    ]


@pytest.mark.promise("P921")
@pytest.mark.parametrize(
    "members",
    [
        ("someThing", "some_thing"),
        ("some-thing", "some thing"),
        ("a", "A"),
        ("field", "field_", "field__"),
        ("+", "-"),
    ],
)
def test_members_with_colliding_names_stay_distinct_or_are_refused(
    members: tuple[str, ...], tmp_path: Path
) -> None:
    try:
        package = made(_model_of(members), tmp_path)
    except SpecificationError as error:
        assert "Some" in str(error)
        return
    with imported(package):
        some = __import__("made.models", fromlist=["Some"]).Some
        content = {member: member for member in members}
        assert {wire for wire, _ in some._fields.values()} >= {*members}
        assert some.from_dict(content).to_dict() == content


OWN_SCHEMAS = (
    *("Model", "Any", "List", "Fields", "JSON", "JSONObject", "ClassVar", "Client", "Response", "Operation"),
    *(
        "OpenEnum",
        "Enumeration",
        "Nested",
        "Many",
        "OneOf",
        "GeoTrip",
        "EnergiesByType",
        "Timestamp",
        "Codec",
    ),
    *(
        "define",
        "field",
        "str",
        "int",
        "Exception",
        "None",
        "True",
        "class",
        "import",
        "self",
        "property",
        "object",
    ),
    *("TYPE_CHECKING", "__all__", "__main__", "_MODULES", "import_module", "OPERATIONS", "con", "nul", "Aux"),
    *(
        "2D",
        "Größe",
        "\u0410lert",
        "日本",
        "Final",
        "TypeVar",
        "send",
        "sync",
        "asyncio",
        "annotations",
        "models",
    ),
)


@pytest.mark.promise("P921")
def test_schemas_named_like_generated_modules_are_models(tmp_path: Path) -> None:
    content = document()
    schemas = content["components"]["schemas"]
    for number, schema in enumerate(OWN_SCHEMAS):
        schemas[schema] = {"type": "object", "properties": {f"m{number}": {"type": "integer"}}}
    schemas["Some"]["properties"] |= {
        f"of{number}": {"$ref": f"#/components/schemas/{schema}"} for number, schema in enumerate(OWN_SCHEMAS)
    }
    package = made(content, tmp_path)
    files = [path.name.lower() for path in (package / "models").iterdir()]
    assert len(files) == len(set(files))
    assert all(name.isascii() for name in files)
    with imported(package):
        some = __import__("made.models", fromlist=["Some"]).Some
        sent = {f"of{number}": {f"m{number}": number} for number in range(len(OWN_SCHEMAS))}
        model = some.from_dict(sent)
        for number in range(len(OWN_SCHEMAS)):
            assert getattr(getattr(model, f"of{number}"), f"m{number}") == number
        assert model.to_dict() == sent


@pytest.mark.promise("P921")
@pytest.mark.parametrize(
    "schemas",
    [
        ("Alert", "alert"),
        ("Alert", "ALERT"),
        ("FooBar", "Foo_Bar"),
        ("__init__",),
        ("../../x",),
        ("..",),
        ("/etc/x",),
    ],
)
def test_schema_has_a_file_of_its_own_or_is_refused(schemas: tuple[str, ...], tmp_path: Path) -> None:
    content = document()
    for schema in schemas:
        content["components"]["schemas"][schema] = {"type": "object", "properties": {"a": {"type": "string"}}}
    try:
        package = made(content, tmp_path)
    except SpecificationError as error:
        assert any(schema.strip("./_").casefold() in str(error).casefold() for schema in schemas)
    else:
        names = [path.name for path in (package / "models").iterdir()]
        assert len({name.lower() for name in names}) == len(names)
        assert len(names) == 6  # the harmless four, this one and __init__.py
    assert {path.name for path in tmp_path.iterdir()} <= {"v3.yaml", "made"}


@pytest.mark.promise("P921")
@pytest.mark.parametrize(
    "parameter", ["client", "body", "send", "self", "cls", "class", "str", "2d", "_", "Response"]
)
@pytest.mark.parametrize("position", ["parameter", "query"])
def test_parameter_named_like_an_argument_is_renamed(parameter: str, position: str, tmp_path: Path) -> None:
    try:
        package = made(document(**{position: parameter}), tmp_path)
    except SpecificationError as error:
        assert position == "parameter" and not parameter[0].isalpha()
        assert parameter in str(error)
        return
    with imported(package):
        operation = __import__("made.operations", fromlist=["OPERATIONS"]).OPERATIONS["getIt"]
        assert parameter in (operation.path_parameters if position == "parameter" else operation.query)


@pytest.mark.promise("P921")
def test_parameter_in_path_and_query_has_two_names(tmp_path: Path) -> None:
    with imported(made(document(parameter="id", query="id"), tmp_path)):
        operation = __import__("made.operations", fromlist=["OPERATIONS"]).OPERATIONS["getIt"]
        assert (operation.path_parameters, operation.query) == (("id",), ("id",))


VALUES = (
    *(
        "",
        " ",
        "a b",
        "2D",
        "class",
        "None",
        "is_known",
        "mro",
        "name",
        "value",
        "_missing_",
        "__init__",
        "é",
        "\u0430",
    ),
    *('"', "\\", "'quoted'", "line\nbreak", "tab\there", "\u202eabc", "null\0", "{x}", "日本", "🚗", "%"),
)


@pytest.mark.promise("P921")
@pytest.mark.parametrize("value", VALUES)
def test_value_of_enumeration_is_kept(value: str, tmp_path: Path) -> None:
    package = made(document(value=value), tmp_path)
    with imported(package):
        module = __import__("made.models", fromlist=["Some"])
        model = module.Some.from_dict({"otherMember": value})
        assert model.other_member == value
        assert model.other_member.is_known
        assert model.to_dict() == {"otherMember": value}


@pytest.mark.promise("P921")
def test_values_with_one_python_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecificationError, match=r"'another' and 'Another'.*ANOTHER"):
        made(document(value="another"), tmp_path)


@pytest.mark.promise("P921")
@pytest.mark.parametrize(
    ("operation", "tag"),
    [
        ("client", "client"),
        ("__init__", "models"),
        ("import", "api"),
        ("con", "nul"),
        ("../../x", "../../y"),
        ("2", "3"),
    ],
)
def test_operation_has_a_file_of_its_own(operation: str, tag: str, tmp_path: Path) -> None:
    package = made(document(operation=operation, tag=tag), tmp_path)
    with imported(package):
        operations = __import__("made.operations", fromlist=["OPERATIONS"]).OPERATIONS
        assert [*operations] == [operation]
    assert {path.name for path in tmp_path.iterdir()} == {"v3.yaml", "made"}
    assert len([path for path in (package / "api").rglob("*.py") if path.name != "__init__.py"]) == 1


@pytest.mark.promise("P921")
def test_operations_that_would_share_a_file_are_refused(tmp_path: Path) -> None:
    content = document()
    content["paths"]["/other"] = copy.deepcopy(next(iter(content["paths"].values())))
    content["paths"]["/other"]["post"] |= {"operationId": "get_it", "parameters": []}
    with pytest.raises(SpecificationError, match=r"'getIt' and 'get_it' would share the file get_it\.py"):
        made(content, tmp_path)


@pytest.mark.promise("P921")
def test_keywords_and_builtins_end_with_an_underscore(tmp_path: Path) -> None:
    names = (*keyword.kwlist, *dir(builtins))
    members = tuple(name for name in names if name.islower() and name != "id" and not name.startswith("_"))
    package = made(_model_of(members), tmp_path)
    with imported(package):
        some = __import__("made.models", fromlist=["Some"]).Some
        found = {wire: name for name, (wire, _) in some._fields.items() if wire in members}
        assert found == {member: f"{member}_" for member in members}
