"""Decoding JSON: the same value with orjson and without it. Encoding it: always valid JSON."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable
from typing import Any, Final

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from psa_fleet import DecodeError
from psa_fleet._base import json as json_module
from psa_fleet._base.json import canonical, dumps, loads
from tests.client.servers import Server

DECODERS: Final = ("orjson", "json")


@pytest.fixture(params=DECODERS)
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The decoder that a process without or with orjson would use."""
    use(request.param, monkeypatch)
    name: str = request.param
    return name


def use(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_module, "_loads", None)
    if name == "json":
        monkeypatch.setitem(sys.modules, "orjson", None)
    else:
        pytest.importorskip("orjson")


def with_both(content: bytes) -> list[Any]:
    """What each decoder makes of it: a value with its types, or "refused"."""
    found: list[Any] = []
    for name in DECODERS:
        with pytest.MonkeyPatch.context() as monkeypatch:
            use(name, monkeypatch)
            try:
                found.append(typed(json.loads(content)))
            except ValueError:
                found.append("refused")
    return found


def typed(value: Any) -> Any:
    """A value in which 1, 1.0 and True differ, and NaN equals NaN."""
    if isinstance(value, dict):
        return {name: typed(each) for name, each in value.items()}
    return [typed(each) for each in value] if isinstance(value, list) else (type(value), repr(value))


VALUES: Final[list[tuple[bytes, object]]] = [
    (b"0", 0),
    (b"-0", 0),
    (b"-0.0", -0.0),
    (b"1e5", 100000.0),
    (b"9223372036854775807", 2**63 - 1),
    (b"9223372036854775808", 2**63),
    (b"-9223372036854775808", -(2**63)),
    (b"-9223372036854775809", -(2**63) - 1),
    (b"18446744073709551615", 2**64 - 1),
    (b"18446744073709551616", 2**64),
    (b"100000000000000000000000000001", 10**29 + 1),
    (b"-100000000000000000000000000001", -(10**29) - 1),
    (b'{"a":[{"b":100000000000000000000000000001}],"c":1.5}', {"a": [{"b": 10**29 + 1}], "c": 1.5}),
    (b"1" * 400, int("1" * 400)),
    (b"0.1234567890123456789012345678901", 0.1234567890123456789),
    (b"1234567890123456789012345.5", 1.2345678901234568e24),
    (b"1e400", math.inf),
    (b"-1e400", -math.inf),
    (b"1e-400", 0.0),
    (b"[NaN, Infinity, -Infinity]", [math.nan, math.inf, -math.inf]),
    (b'"\\ud800"', "\ud800"),
    (b'"\\ud83d\\ude00"', "\U0001f600"),
    (b'"\\u0000"', "\0"),
    (b'"\x7f"', "\x7f"),
    (b'{"a": 1, "a": 2}', {"a": 2}),
    (b" \r\n\t1 ", 1),
    (b"\xef\xbb\xbf1", 1),
    ('"é"'.encode("utf-16"), "é"),
    ('"é"'.encode("utf-16-le"), "é"),
    ('"é"'.encode("utf-32"), "é"),
    (b"[" * 200 + b"1" + b"]" * 200, json.loads("[" * 200 + "1" + "]" * 200)),
]


@pytest.mark.parametrize(("content", "value"), VALUES, ids=[repr(content[:32]) for content, _ in VALUES])
def test_loads_returns_the_same_value_with_either_decoder(content: bytes, value: object) -> None:
    with_orjson, without = with_both(content)
    assert with_orjson == without
    assert without == typed(value)


REFUSED: Final = (
    *(b"", b" ", b"tRUE", b"nan", b"01", b"+1", b"1.", b".5", b"1 2", b"[1,]", b"{'a': 1}", b'{"a": 1,}'),
    *(b'"a', b'"a\nb"', b'"\\x"', b'"\xff"', b'"\xc3"', b"\xa01", b"\x00", b"1 \x00", b"\x0c1", b"/**/1"),
    *("\u2028 1".encode(), b"-", b"1e", b"0x10", b"1_000", b"[" * 20, b"1" * 5000),
)


@pytest.mark.parametrize("content", REFUSED, ids=[repr(content[:32]) for content in REFUSED])
def test_loads_refuses_the_same_with_either_decoder(content: bytes) -> None:
    assert with_both(content) == ["refused", "refused"]


JSON_VALUES: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(value=JSON_VALUES, ascii_only=st.booleans())
@example(value=[2**64, -(2**63) - 1, 2**200], ascii_only=True)
def test_loads_returns_what_was_dumped_with_either_decoder(value: Any, ascii_only: bool) -> None:
    content = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    assert with_both(content) == [typed(value), typed(value)]


@given(st.binary(max_size=24))
def test_loads_treats_any_bytes_alike_with_either_decoder(content: bytes) -> None:
    with_orjson, without = with_both(content)
    assert with_orjson == without


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b'"\xff"', "no valid JSON"),
        (b"<html>", "an HTML page"),
        (b"[" * 100_000, "JSON that is nested too deeply"),
        (b"[1]", "a JSON list"),
        (b"null", "a JSON null"),
        (b"NaN", "a JSON number"),
    ],
)
def test_undecodable_response_is_described_alike_with_either_decoder(
    content: bytes, what: str, decoder: str
) -> None:
    server = Server(httpx.Response(200, content=content))
    with pytest.raises(DecodeError, match=what):
        server.client().fleet("f").get()


def test_response_keeps_every_digit_with_either_decoder(decoder: str) -> None:
    body = b'{"id": "f", "serial": 123456789012345678901234567890, "odd": NaN, "rest": [1e400]}'
    fleet = Server(httpx.Response(200, content=body)).client().fleet("f").get().to_dict()
    assert fleet["serial"] == 123456789012345678901234567890
    assert typed(fleet["odd"]) == typed(math.nan)
    assert fleet["rest"] == [math.inf]


@pytest.mark.parametrize("installed", [True, False])
def test_decoder_is_selected_once(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    use("orjson" if installed else "json", monkeypatch)
    calls: list[bytes] = []
    if installed:
        import orjson

        def counted(content: bytes) -> Any:
            calls.append(content)
            return 1

        monkeypatch.setattr(orjson, "loads", counted)
    loads: Callable[[bytes], Any] = json_module.loads
    assert [loads(b"1"), loads(b"1")] == [1, 1]
    assert len(calls) == (2 if installed else 0)


ODD: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(categories=None, exclude_categories=())),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=()), max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)
"""Any value that the decoder accepts, numbers that are not finite and halves of pairs included."""


def strict(content: bytes) -> Any:
    """Decode what every JSON parser accepts: UTF-8, and no NaN."""

    def refuse(constant: str) -> None:
        pytest.fail(f"{constant} is not JSON")

    return json.loads(content.decode(), parse_constant=refuse)


def readable(value: Any) -> Any:
    """The value as it is documented to be written."""
    if isinstance(value, dict):
        return {readable(name): readable(each) for name, each in value.items()}
    if isinstance(value, list):
        return [readable(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return (
        "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in value)
        if isinstance(value, str)
        else value
    )


@given(value=ODD, indent=st.sampled_from([None, 2]), compact=st.booleans())
@example(value=math.nan, indent=None, compact=False)
@example(value={"a\ud83d": [1e999, {"\0": "\udc00\u2028"}, []], "b": {}}, indent=2, compact=False)
@example(value=[math.nan, [], [{}, "\ud83d"]], indent=None, compact=True)
def test_dumps_writes_valid_json_of_any_value(value: Any, indent: int | None, compact: bool) -> None:
    text = dumps(value, indent=indent, compact=compact)
    assert typed(strict(text.encode())) == typed(readable(value))
    # Laid out as the standard library does it, whichever way it went.
    separators = ("," if compact or indent else ", ", ":" if compact else ": ")
    assert text == json.dumps(readable(value), ensure_ascii=False, indent=indent, separators=separators)


def nested(depth: int, innermost: Any, wrap: Callable[[Any], Any] = lambda each: [each]) -> Any:
    for _ in range(depth):
        innermost = wrap(innermost)
    return innermost


# With blanks, the text grows with the square of the depth.
@pytest.mark.parametrize(
    ("depth", "indent"), [(500, None), (990, None), (5_000, None), (20_000, None), (500, 2), (1_500, 2)]
)
def test_dumps_follows_any_depth(depth: int, indent: int | None) -> None:
    assert dumps(nested(depth, 1)) == "[" * depth + "1" + "]" * depth
    text = dumps(nested(depth, 1, lambda each: {"a": each}), indent=indent)
    assert "".join(text.split()) == '{"a":' * depth + "1" + "}" * depth
    assert canonical(nested(depth, math.nan)) == b"[" * depth + b"NaN" + b"]" * depth


def test_dumps_writes_every_digit_of_huge_integers() -> None:
    assert dumps({"a": [10**5_000]}) == '{"a": [1' + "0" * 5_000 + "]}"


def test_dumps_refuses_values_that_contain_themselves() -> None:
    circle: list[Any] = [math.nan]
    circle.append({"a": circle})
    for encode in (dumps, canonical):
        with pytest.raises(ValueError, match=r"^the value contains itself$"):
            encode(circle)
    twice = [math.nan]
    assert dumps([twice, twice]) == "[[null], [null]]"


@pytest.mark.parametrize("value", [object(), {1, 2}, [b"a"], {"a": [math.nan, object()]}])
def test_dumps_refuses_values_that_json_lacks(value: object) -> None:
    for encode in (dumps, canonical):
        with pytest.raises(TypeError):
            encode(value)


@given(ODD, ODD)
@example([math.nan], [None])
@example("\ud83d", "\ufffd")
@example({"a": 1, "\ud83d": 2}, {"\ud83d": 2, "a": 1})
def test_canonical_texts_are_equal_where_values_are(one: Any, other: Any) -> None:
    def ordered(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                "": sorted(((name, ordered(each)) for name, each in value.items()), key=lambda each: each[0])
            }
        return [ordered(each) for each in value] if isinstance(value, list) else (type(value), repr(value))

    assert (canonical(one) == canonical(other)) == (ordered(one) == ordered(other))
    assert typed(loads(canonical(one))) == typed(one)
