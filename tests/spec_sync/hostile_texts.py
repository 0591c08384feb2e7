"""Texts that cost a parser without bounds its memory, its stack or its time, or that break it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_LAUGHS = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))


HEAD: Final = "openapi: 3.0.3\ninfo: {title: t, version: '3.1.0'}\n"


def _document(schemas: str, used: str) -> str:
    """A document of v3 with one operation, whose response has a schema."""
    content = f"{{application/json: {{schema: {{$ref: '#/components/schemas/{used}'}}}}}}"
    responses = f"{{'200': {{description: d, content: {content}}}}}"
    return (
        f"{HEAD}paths:\n  /stars: {{get: {{operationId: getStars, responses: {responses}}}}}\n"
        f"components:\n  schemas:\n{schemas}"
    )


def _bomb(of: str, many: int) -> str:
    """Schemas of which each names the next one twice: 2**many when they are written out."""
    schemas = "".join(f"    S{n}: {{type: object, {of.format(next=n + 1)}}}\n" for n in range(many))
    return _document(f"{schemas}    S{many}: {{type: object}}\n", "S0")


REFUSED: Final[dict[str, tuple[Callable[[], str | bytes], str]]] = {
    "billion laughs": (
        lambda: f"l0: &l0 [lol]\n{_LAUGHS}paths: {{}}\n",
        r"line \d+.*aliases make more than 60,000",
    ),
    "laughs in keys": (
        lambda: (
            "a0: &a0 {k: v}\n"
            + "".join(f"a{n}: &a{n} {{x: *a{n - 1}, y: *a{n - 1}}}\n" for n in range(1, 40))
            + "paths: {}\n"
        ),
        r"line \d+.*aliases make more than 60,000",
    ),
    "deep aliases": (
        lambda: "a0: &a0 [1]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 90)) + "paths: {}\n",
        r"line \d+.*more than 50 levels",
    ),
    "alias of itself": (lambda: "paths: &a {b: *a}\n", r"line 1, column 8.*an alias refers to what it is in"),
    "alias of itself in a mended text": (
        lambda: "paths: &a\n\tb: *a\n",
        r"line \d.*an alias refers to what it is in",
    ),
    "unknown alias": (lambda: "paths: *a\n", r"line 1, column 8: .*an alias has no anchor"),
    "merge key": (lambda: "a: &a {b: 1}\npaths: {<<: *a}\n", r"line 2, column 9.*merge keys"),
    "deep flow": (lambda: "paths: " + "[" * 3000, r"line 1, column \d+: values are more than 50 levels"),
    "deep flow, closed": (lambda: "paths: " + "[" * 3000 + "]" * 3000, r"line 1.*more than 50 levels"),
    "deep mappings": (lambda: "{a: " * 3000 + "}" * 3000, r"line 1.*more than 50 levels"),
    "deep blocks": (lambda: "- " * 3000 + "a", r"line 1.*more than 50 levels"),
    "deep indentation": (
        lambda: "\n".join(" " * n + "k:" for n in range(1500)),
        r"line \d+.*more than 50 levels",
    ),
    "many keys": (
        lambda: "paths:\n" + "".join(f"  k{n}: 1\n" for n in range(90_000)),
        r"line 2.*more than 2,000",
    ),
    "600,000 keys": (
        lambda: "paths:\n" + "".join(f" k{n}:\n" for n in range(600_000)),
        r"line \d+.*longer|larger",
    ),
    "many keys in flow": (
        lambda: "paths: {" + ", ".join(f"k{n}: 1" for n in range(300_000)) + "}",
        r"2,000|longer",
    ),
    "many items": (lambda: "paths:\n" + "  - 1\n" * 90_000, r"line 2.*more than 2,000"),
    "many values": (
        lambda: "paths:\n" + "".join(f"  k{n}: [{', '.join('1' * 200)}]\n" for n in range(400)),
        r"line \d+.*more than 60,000 values",
    ),
    "many documents": (lambda: "---\na: 1\n" * 40_000, r"line \d+.*more than 60,000 values"),
    "many lines": (lambda: "\n" * 2_000_000 + "paths: {}\n", r"line 100000.*more than 100,000 lines"),
    "many lines with tabs": (
        lambda: "\t\n" * 1_000_000 + "paths: {}\n",
        r"line 100000.*more than 100,000 lines",
    ),
    "integer of 5,000 digits": (lambda: f"paths: {'1' * 5000}\n", r"line 1, column 8: a number"),
    "key of 5,000 digits": (lambda: f"paths: {{? {'1' * 5000} : a}}\n", r"line 1, column 11: a key"),
    "float without end": (lambda: "paths: 1e999\n", r"line 1, column 8: a number is larger"),
    "long text": (lambda: f"paths: {'a' * 100_000}\n", r"line 1, column 8: a text has more than 50,000"),
    "long text in quotes": (
        lambda: 'paths: "' + "\\n" * 60_000 + '"\n',
        r"line 1, column 8: a text has more",
    ),
    "long block": (lambda: "paths: |\n" + "  a\n" * 90_000, r"line 1, column 8: a text has more"),
    "large": (lambda: "# " + "a" * 5_000_000, r"longer|larger"),
    "null byte": (lambda: "paths:\n  a: \0\n", r"line 2, column 6: .*U\+0000"),
    "control": (lambda: "paths: \x1b[2J\n", r"line 1, column 8: .*U\+001B"),
    "half of a character": (lambda: 'paths: "\\ud800"\n', r"line 1, column 8: there is half of a character"),
    "UTF-16": (lambda: "paths: {}\n".encode("utf-16"), "UTF-8"),
    "UTF-32": (lambda: "paths: {}\n".encode("utf-32"), r"UTF-8|U\+0000"),
    "Latin-1": (lambda: b"paths: {\xe9: 1}\n", "UTF-8.*byte 8|byte 8.*UTF-8"),
    "%TAG without a handle": (lambda: "%TAG\npaths: {}\n", "line 1, column 5: this is not YAML"),
    "%TAG twice": (
        lambda: "%TAG ! tag:x,2000:\n%TAG ! tag:x,2000:\n---\npaths: {}\n",
        "line 2.*not YAML",
    ),
    "%TAG without an end": (lambda: "%TAG " + "!" * 100_000 + "\n---\npaths: {}\n", "line 1.*not YAML"),
    "%TAG percent": (lambda: "%TAG ! tag:%zz\n---\npaths: {}\n", "line 1.*not YAML"),
    "%YAML 9": (lambda: "%YAML 9.9\n---\npaths: {}\n", "line 1.*not YAML"),
    "%YAML of 5,000 digits": (lambda: f"%YAML 1.{'1' * 5000}\n---\npaths: {{}}\n", "line 1.*not YAML"),
    "unknown tag": (lambda: "paths: !e!foo {}\n", "line 1, column 8: .*not YAML"),
    "escape beyond Unicode": (lambda: 'paths: "\\UFFFFFFFF"\n', "line 1.*not YAML"),
    "key that is an object": (
        lambda: "paths:\n  ? {a: b}\n  : c\n",
        "line 2, column 5.*a key is not text|a key is no text",
    ),
    "nothing": (lambda: "", "no OpenAPI document"),
    "blanks": (lambda: " " * 3_000_000, "no OpenAPI document"),
    "dashes before tabs": (lambda: "\tpaths: [\n" + "-  " * 400 + "x\n", "not YAML"),
    "dashes and blanks": (lambda: "\tpaths: [\n" + "- " * 200_000 + "\n", "not YAML|levels"),
    "tabs": (lambda: "\tpaths: [\n" + "-\t" * 5_000 + "x\n", "not YAML|levels"),
    "blanks and tabs": (lambda: "\tpaths: [\n" + " \t- \t" * 5_000 + ":|\t\n", "not YAML|levels"),
    "colons": (lambda: "\tpaths: [\n" + ": " * 100_000 + "\n", "not YAML|levels"),
}
"""The maker of the text, and the words of its refusal."""

READ: Final[dict[str, Callable[[], str]]] = {
    "%YAML 1.2": lambda: "%YAML 1.2\n---\npaths: {}\n",
    "%TAG": lambda: "%TAG !e! tag:example.org,2000:\n---\npaths: !e!foo {}\n",
    "unknown directive": lambda: "%" + "A" * 10_000 + "\n---\npaths: {}\n",
    "tag that would run something": lambda: "paths: !!python/object/apply:os.system {a: !!binary b}\n",
    "anchors": lambda: "x: &a [1]\ny: *a\npaths: {}\n",
    "two halves of a character": lambda: '{"paths": {"\\ud83d\\ude97": {}}}',
    "byte order mark": lambda: "\ufeffpaths: {}\n",
}

_S: Final = "{{$ref: '#/components/schemas/S{next}'}}"
_TEN: Final = "aaaaaaaaaa"
_TWICE: Final = f"[{_S}, {_S}]"


def _schema(schema: str) -> str:
    return _document(f"    A: {{{schema}}}\n", "A")


def _operations_alike() -> str:
    responses = "{get: {responses: {'200': {description: d}}}}"
    return f"{HEAD}paths:\n  /stars: {responses}\n" + "".join(
        f"  /a{'-' * n}: {responses}\n" for n in range(400)
    )


BOMBS: Final[dict[str, Callable[[], str]]] = {
    "members": lambda: _bomb(f"properties: {{{{a: {_S}, b: {_S}}}}}", 45),
    "allOf": lambda: _bomb(f"allOf: {_TWICE}", 45),
    "oneOf": lambda: _bomb(f"oneOf: {_TWICE}", 45),
    "long chain": lambda: _bomb(f"properties: {{{{a: {_S}}}}}", 1500),
    "allOf in a long chain": lambda: _bomb(f"allOf: [{_S}]", 1500),
    "allOf of itself": lambda: _schema("allOf: [{$ref: '#/components/schemas/A'}]"),
    "reference to itself": lambda: _schema("$ref: '#/components/schemas/A'"),
    "pattern": lambda: _schema(f"type: string, pattern: '^(a+)+$', default: {_TEN * 4}!"),
    "pattern of numbers": lambda: _schema("type: string, pattern: 'a{99999999999999}'"),
    "operations alike": _operations_alike,
    "value of capitals": lambda: _schema(f"type: string, enum: [{'A' * 40_000}]"),
    "blank lines": lambda: _schema('type: string, description: "' + "\\n" * 20_000 + 'a"'),
    "written out": lambda: _bomb(f"x-inline: true, properties: {{{{a: {_S}, b: {_S}}}}}", 45),
    "written out in itself": lambda: _schema(
        "x-inline: true, properties: {a: {$ref: '#/components/schemas/A'}}"
    ),
    "stops": lambda: _schema('type: string, description: "' + ". a " * 10_000 + 'a"'),
    "dashes": lambda: _schema('type: string, description: "' + "-a" * 20_000 + '"'),
}
"""Documents that are small as YAML, and large or slow when they are understood."""
