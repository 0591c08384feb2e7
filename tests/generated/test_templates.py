"""No text of a document reaches code but as a literal, a checked name or a docstring."""

from __future__ import annotations

import ast
import keyword
from pathlib import Path

import pytest

from generator.python_code import (
    Code,
    SpecificationError,
    Templates,
    docstring_of,
    fill,
    joined,
    literal,
    name,
)
from tests.specification import ROOT

pytestmark = pytest.mark.slow

SCRIPTS = ROOT / "scripts"
FOLDER = SCRIPTS / "templates"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jinja")), ids=lambda path: path.name)
def test_template_names_a_filter_for_each_text(path: Path) -> None:
    Templates(FOLDER)
    source = path.read_text("utf-8")
    assert source.count("{{") == source.count("}}")
    assert "{{" in source


@pytest.mark.promise("P920")
@pytest.mark.parametrize(
    "template",
    [
        "{{ a ~ b }}",
        "{{ a + b }}",
        "{{ a % b }}",
        "{{ a * 3 }}",
        "{{ a.format(b) }}",
        "{{ a.join(b) }}",
        "{{ a if b else c }}",
        "{{ a[0] }}",
        "{{ 'text' }}",
        "{{ [a, b] }}",
        "{% set x = 'text' %}{{ x }}",
        "{% include a %}",
        "{% import a as x %}",
        "{% extends a %}",
        "{% call a() %}{% endcall %}",
        '"{{ a }}"',
        "'{{ a }}'",
        '"{{ a | literal }}"',
        '"""\nTitle of {{ a }}.\n"""',
        "# about {{ a }}",
        'x = ""  # it\'s {{ a }}',
    ],
)
def test_template_that_could_write_text_is_refused(template: str, tmp_path: Path) -> None:
    (tmp_path / "bad.jinja").write_text(template, "utf-8")
    with pytest.raises(SpecificationError, match=r"bad\.jinja"):
        Templates(tmp_path)


@pytest.mark.promise("P920")
@pytest.mark.parametrize("unknown", ["safe", "e", "escape", "join", "string", "indent", "tojson", "replace"])
def test_template_has_no_filter_of_jinja(unknown: str, tmp_path: Path) -> None:
    (tmp_path / "bad.jinja").write_text(f"{{{{ a | {unknown} }}}}", "utf-8")
    with pytest.raises(Exception, match=f"No filter named '{unknown}'"):
        Templates(tmp_path).render("bad.jinja", a=Code("x"))


@pytest.mark.promise("P920")
@pytest.mark.parametrize("value", ["text", "", 1, None, True, ["x"], b"x", ("x",), object])
@pytest.mark.parametrize(
    "template",
    [
        "{{ a }}",
        "{% set x %}{{ a }}{% endset %}{{ x }}",
        "{% for i in b %}{{ a }}{% endfor %}",
        "{% if b %}{{ a }}{% endif %}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ a }}",
    ],
)
def test_template_refuses_values_that_are_not_code(template: str, value: object, tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(template, "utf-8")
    with pytest.raises(TypeError, match="not code"):
        Templates(tmp_path).render("t.jinja", a=value, b=[1])


def test_template_writes_code_unchanged(tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text("{% set x %}{{ a }}{% endset %}{{ x }} {{ b | literal }}", "utf-8")
    code = Code("f(\"<&>\", '{{ b }}')")
    quotes = "<'\"&>"
    assert Templates(tmp_path).render("t.jinja", a=code, b=quotes) == f"{code} {quotes!r}"


def test_code_joined_with_text_is_text() -> None:
    code = Code("x")
    mixed: list[str] = [code + "y", "y" + code, f"{code}", code * 2, code.upper(), code[:1], "".join([code])]
    assert not any(isinstance(each, Code) for each in mixed)
    with pytest.raises(TypeError, match="not code"):
        fill("f({})", "text")  # type: ignore[arg-type]  # what a careless caller would do
    with pytest.raises(TypeError, match="not code"):
        joined(", ", ["text"])  # type: ignore[list-item]  # likewise


@pytest.mark.promise("P920")
@pytest.mark.parametrize("value", [1.5, b"x", ["x"], ("x", 1.5), {"x": 1}, {"x"}, object(), Code("x")])
def test_literal_refuses_other_types(value: object) -> None:
    with pytest.raises(TypeError, match="no literal"):
        literal(value)  # type: ignore[arg-type]  # what a document could hold


@pytest.mark.promise("P920")
@pytest.mark.parametrize(
    "text", ["", "1x", "a b", "a.b", "a-b", "é", "\u0430", "ﬁ", "x\n", "x\u200b", "a;b", *keyword.kwlist]
)
def test_name_refuses_what_is_not_one(text: str) -> None:
    with pytest.raises(SpecificationError, match="not a Python name"):
        name(text)


@pytest.mark.promise("P920")
@pytest.mark.parametrize(
    "text", ['"', '"""', "\\", '\\"', "\\\\\\", "\0", "\r", "\u2028", "\ud800", "\\N{DOT}", "\\x"]
)
def test_docstring_holds_any_text(text: str) -> None:
    for words in (text, f"x{text}", f"{text}\n    {text}", text * 3):
        assert isinstance(ast.literal_eval(docstring_of(words, 4)), str)


def test_code_is_made_in_one_module_from_constants() -> None:
    """Nothing in scripts/ marks a text as code, and what has gaps for code is a constant."""
    found = []
    for path in sorted([*SCRIPTS.glob("*.py"), *SCRIPTS.glob("generator/*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            called = node.func.id
            if called in ("Code", "Markup", "docstring_of") and path.name not in (
                "python_code.py",
                "wording.py",
            ):
                found.append(f"{path.name}:{node.lineno}: {called}")
            if called in ("Code", "Markup") and path.name == "wording.py":
                assert [ast.unparse(argument) for argument in node.args] == ["''"]
            if called in ("fill", "joined", "module_docstring") and path.name != "python_code.py":
                first = node.args[0]
                constants = (ast.Constant, ast.Name) if called == "module_docstring" else ast.Constant
                if not isinstance(first, constants):
                    found.append(f"{path.name}:{node.lineno}: {called}({ast.unparse(first)}, ...)")
    assert found == []


def test_modules_are_written_in_one_place() -> None:
    """generator/package.py writes the modules that it has rendered, and one file that is JSON."""
    tree = ast.parse((SCRIPTS / "generator" / "package.py").read_text("utf-8"))
    writers = [
        f"{function.name}: {ast.unparse(node.args[0])}"
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("write_text", "write_bytes", "write", "open")
        and node.args
    ]
    assert writers == ["write: facts + '\\n'", "_render: text"]
