"""RecordedResponse responses in files: cassettes, HAR, JSON Lines; whole, odd and damaged."""

from __future__ import annotations

import base64
import copy
import gzip
import json
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from psa_fleet import ConfigurationError
from psa_fleet.drift import DriftRecorder, RecordedResponse, read_recordings
from tests.strategies import any_json

SECRET: Final = "SENTINEL-secret"
URL: Final = f"https://api-cert.groupe-psa.com/connectedcar/v3/fleets/f-1?client_id={SECRET}"
BODY: Final = '{"id": "f-1"}'
EXPECTED: Final = ("v3", "GET", "/fleets/f-1", 200)

HAR: Final[dict[str, Any]] = {
    "log": {
        "entries": [
            {
                "request": {"method": "GET", "url": URL},
                "response": {
                    "status": 200,
                    "headers": [
                        {"name": "Content-Type", "value": "application/hal+json"},
                        {"name": "Content-Encoding", "value": "gzip"},
                    ],
                    "content": {"text": BODY},
                },
            }
        ]
    }
}
CASSETTE: Final[dict[str, Any]] = {
    "version": 1,
    "interactions": [
        {
            "request": {"method": "GET", "uri": URL, "body": None, "headers": {}},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["application/hal+json"]},
                "body": {"string": BODY},
            },
        }
    ],
}
LINE: Final[dict[str, Any]] = {
    "url": URL,
    "method": "GET",
    "status": 200,
    "headers": {},
    "body": {"id": "f-1"},
}


def written(folder: Path, name: str, content: Any) -> Path:
    """A file with this content: bytes as they are, other values as JSON, which is YAML too."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return file


def one_of(file: Path) -> RecordedResponse:
    [found] = read_recordings(file)
    return found


def changed(document: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A document whose only response has other members; None removes a member."""
    result = copy.deepcopy(document)
    entry = result["log"]["entries"][0] if "log" in result else result["interactions"][0]
    for name, value in changes.items():
        entry["response"].pop(name, None)
        if value is not None:
            entry["response"][name] = value
    return result


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.har", HAR),
        ("a.HAR", HAR),
        ("a.yaml", CASSETTE),
        ("a.yml", CASSETTE),
        ("a.jsonl", LINE),
        ("a.ndjson", LINE),
        ("a.har", b"\xef\xbb\xbf" + json.dumps(HAR).encode()),
        ("a.jsonl", b"\n \n" + json.dumps(LINE).encode() + b"\r\n\n"),
    ],
)
def test_responses_in_any_file_format_are_the_same(name: str, content: Any, tmp_path: Path) -> None:
    found = one_of(written(tmp_path, name, content))
    assert found[:4] == EXPECTED
    assert json.loads(found.content) == json.loads(BODY)


def test_read_recordings_skips_other_servers(tmp_path: Path) -> None:
    entries = [
        {**HAR["log"]["entries"][0], "request": {"method": "GET", "url": url}}
        for url in (
            "https://cdn.example/app.js",
            "https://api.example/v4/fleets",
            "data:text/plain,x",
            URL.replace("v3", "v2"),
        )
    ]
    assert one_of(written(tmp_path, "a.har", {"log": {"entries": entries}})).version == "v2"


def test_har_bodies_in_base64_are_decoded(tmp_path: Path) -> None:
    content = {"text": base64.b64encode(BODY.encode()).decode(), "encoding": "base64"}
    assert one_of(written(tmp_path, "a.har", changed(HAR, content=content))).content == BODY.encode()


def test_har_bodies_in_base64_may_have_lines(tmp_path: Path) -> None:
    content = {"text": base64.encodebytes(BODY.encode() * 9).decode(), "encoding": "base64"}
    assert one_of(written(tmp_path, "a.har", changed(HAR, content=content))).content == BODY.encode() * 9


OF_BROWSERS: Final[dict[str, Any]] = {
    "blocked": {"response": {"status": 0, "headers": [], "content": {"size": 0}, "_error": SECRET}},
    "unfinished": {"response": None},
    "WebSocket": {"response": {"status": 101}, "_webSocketMessages": [{"type": "send", "data": SECRET}]},
    "preflight": {"request": {"method": "OPTIONS", "url": URL}},
    "page": {"request": {"method": "GET", "url": f"chrome-extension://{SECRET}/v3/x"}},
    "picture": {"request": {"method": "GET", "url": f"data:text/plain,{SECRET}"}},
}


@pytest.mark.promise("P982")
@pytest.mark.parametrize("name", OF_BROWSERS)
def test_har_entries_without_a_server_response_are_left_out(name: str, tmp_path: Path) -> None:
    [entry] = HAR["log"]["entries"]
    entries = [{**entry, **OF_BROWSERS[name]}, entry]
    log = {"version": "1.2", "creator": {"name": "Firefox"}, "pages": [], "entries": entries}
    assert one_of(written(tmp_path, "a.har", {"log": log})).content == BODY


@pytest.mark.promise("P982")
def test_har_of_a_browser_is_read_without_anything_private(tmp_path: Path) -> None:
    cookie = {"name": SECRET, "value": SECRET}
    headers = [{"name": ":status", "value": "200"}, {"name": "Set-Cookie", "value": SECRET}]
    content = {"mimeType": "application/hal+json", "size": 9, "text": json.dumps({"id": SECRET, SECRET: 1})}
    entry = {
        "_initiator": {"url": SECRET},
        "_securityState": "secure",
        "serverIPAddress": SECRET,
        "request": {
            "method": "GET",
            "url": URL.replace("f-1", SECRET),
            "httpVersion": "HTTP/2",
            "headers": [{"name": ":authority", "value": SECRET}, {"name": "authorization", "value": SECRET}],
            "cookies": [cookie],
            "queryString": [{"name": "client_id", "value": SECRET}],
            "postData": {"mimeType": "text/plain", "text": SECRET},
        },
        "response": {
            "status": 200,
            "headers": headers,
            "cookies": [cookie],
            "content": content,
            "_transferSize": 9,
        },
    }
    recorder = DriftRecorder(coverage=True)
    for found in read_recordings(written(tmp_path, "a.har", {"log": {"entries": [entry]}})):
        recorder.observe(*found)
    assert [(each.kind, each.detail) for each in recorder.findings()] == [
        ("unknown field", "<text>: integer")
    ]
    assert SECRET not in json.dumps(recorder.summary()) + repr(recorder.findings())


@pytest.mark.parametrize("content", [None, {}, {"size": 0}, {"text": ""}, {"text": None}])
def test_har_responses_may_have_no_body(content: Any, tmp_path: Path) -> None:
    assert one_of(written(tmp_path, "a.har", changed(HAR, content=content))).content == ""


def test_har_headers_lose_the_encoding_that_is_undone(tmp_path: Path) -> None:
    assert one_of(written(tmp_path, "a.har", HAR)).headers == {"Content-Type": "application/hal+json"}
    assert one_of(written(tmp_path, "a.har", changed(HAR, headers=None))).headers == {}


@pytest.mark.parametrize(
    ("status", "body"),
    [
        ({"code": 200, "message": "OK"}, {"string": BODY}),
        ({"code": "200"}, {"string": BODY}),
        ({"code": 200}, BODY),
    ],
)
def test_cassettes_of_either_style_are_read(status: Any, body: Any, tmp_path: Path) -> None:
    found = one_of(written(tmp_path, "a.yaml", changed(CASSETTE, status=status, body=body)))
    assert (found.status, found.content) == (200, BODY)


def test_cassette_of_httpx_has_its_code_in_status_code(tmp_path: Path) -> None:
    document = changed(CASSETTE, status="OK", status_code=503, body=None)
    found = one_of(written(tmp_path, "a.yaml", document))
    assert (found.status, found.content) == (503, "")


@pytest.mark.parametrize("headers", [None, {}, {"X-Empty": []}, {"Content-Type": "application/hal+json"}])
def test_cassette_headers_may_be_missing_empty_or_plain(headers: Any, tmp_path: Path) -> None:
    found = one_of(written(tmp_path, "a.yaml", changed(CASSETTE, headers=headers)))
    assert found.content == BODY
    assert set(found.headers) <= {"Content-Type", "X-Empty"}


COMPRESSED: Final[dict[str, Callable[[bytes], bytes]]] = {"gzip": gzip.compress, "deflate": zlib.compress}


def cassette_of(folder: Path, body: bytes, encoding: str) -> Path:
    """A cassette whose body is binary, as vcrpy writes one."""
    document = changed(CASSETTE, body={"string": body}, headers={"content-encoding": [encoding]})
    file = folder / "a.yaml"
    with file.open("wb") as stream:
        YAML().dump(document, stream)
    return file


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_compressed_bodies_are_decompressed(encoding: str, tmp_path: Path) -> None:
    body = COMPRESSED[encoding](BODY.encode())
    assert one_of(cassette_of(tmp_path, body, encoding)).content == BODY.encode()


@pytest.mark.parametrize("encoding", COMPRESSED)
@pytest.mark.parametrize("damage", ["plain", "cut", "broken", "empty"])
def test_bodies_not_in_their_content_encoding_stay_as_they_are(
    encoding: str, damage: str, tmp_path: Path
) -> None:
    whole = COMPRESSED[encoding](BODY.encode() * 9)
    body = {
        "plain": BODY.encode() + b"\xff",
        "cut": whole[:-6],
        "broken": whole[:12] + b"\xff\x00\xff" + whole[15:],
        "empty": b"",
    }[damage]
    file = cassette_of(tmp_path, body, encoding)
    assert one_of(file).content in (body, "")
    recorder = DriftRecorder()
    recorder.observe(*one_of(file))
    assert recorder.responses == 1


HARS: Final[list[tuple[bytes, str]]] = [
    (b"", ": not a HAR file: not valid JSON"),
    (b"<html>" + SECRET.encode(), ": not a HAR file: not valid JSON"),
    (json.dumps(HAR).encode()[:-9], ", entry 1: not a response: not valid JSON; the others were read"),
    (b"null", ": not a HAR file: it is not an object"),
    (b"[]", ": not a HAR file: it is not an object"),
    (b"{}", ": not a HAR file: it has no log"),
    (b'{"log": {}}', ": not a HAR file: log has no entries"),
    (b'{"log": {"entries": null}}', ": not a HAR file: entries is not a list"),
    (b'{"log": {"entries": [null]}}', ", entry 1: not a response: it is not an object; the others were read"),
    (b'{"log": {"entries": [{}]}}', ", entry 1: not a response: it has no response; the others were read"),
    (
        b'{"log": {"entries": [{"response": {"status": 200}}]}}',
        ", entry 1: not a response: it has no request; the others were read",
    ),
    (
        json.dumps(changed(HAR, status=None)).encode(),
        ", entry 1: not a response: response has no status; the others were read",
    ),
    (
        json.dumps(changed(HAR, status=SECRET)).encode(),
        ", entry 1: not a response: status is not a number from 100 to 999; the others were read",
    ),
    (
        json.dumps(changed(HAR, headers=[{"value": SECRET}])).encode(),
        ", entry 1: not a response: a header has no name; the others were read",
    ),
    (
        json.dumps(changed(HAR, headers={"a": SECRET})).encode(),
        ", entry 1: not a response: headers is not a list; the others were read",
    ),
    (
        json.dumps(changed(HAR, content=[SECRET])).encode(),
        ", entry 1: not a response: content is not an object; the others were read",
    ),
    (
        json.dumps(changed(HAR, content={"text": "SENTINEL%", "encoding": "base64"})).encode(),
        ", entry 1: not a response: body is not Base64; the others were read",
    ),
    (
        json.dumps(changed(HAR, content={"text": 7, "encoding": "base64"})).encode(),
        ", entry 1: not a response: body is not text; the others were read",
    ),
    (b"[" * 100_000, ": not a HAR file: nested too deep"),
]


@pytest.mark.parametrize(("content", "sentence"), HARS, ids=range(len(HARS)))
def test_damaged_har_is_named_without_its_content(content: bytes, sentence: str, tmp_path: Path) -> None:
    file = written(tmp_path, "a.har", content)
    with pytest.raises(ConfigurationError) as caught:
        list(read_recordings(file))
    assert str(caught.value) == f"{file}{sentence}"
    assert caught.value.argument == "file"


CASSETTES: Final[list[tuple[bytes, str]]] = [
    (b"", ": not a cassette: it is not an object"),
    (b"just text", ": not a cassette: it is not an object"),
    (b"a: [", ": not a cassette: not valid YAML"),
    (b"\ta: b", ": not a cassette: not valid YAML"),
    (b"a: !!python/object/apply:os.system [x]", ": not a cassette: not valid YAML"),
    (b"version: 1", ": not a cassette: it has no interactions"),
    (b"interactions:\n", ": not a cassette: interactions is not a list"),
    (b"interactions: [1]", ", entry 1: not a response: it is not an object"),
    (b"interactions: [{request: {}}]", ", entry 1: not a response: it has no response"),
    (
        json.dumps(changed(CASSETTE, status=None)).encode(),
        ", entry 1: not a response: response has no status",
    ),
    (
        json.dumps(changed(CASSETTE, status={"code": SECRET})).encode(),
        ", entry 1: not a response: status is not a number from 100 to 999",
    ),
    (
        json.dumps(changed(CASSETTE, headers=[SECRET])).encode(),
        ", entry 1: not a response: headers is not an object",
    ),
    (b"a: &a {}\nb: {<<: *a}", ": not a cassette: merge keys (<<) are not read"),
    (b"interactions: " + b"[" * 100_000, ": not a cassette: nested too deep"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("content", "sentence"), CASSETTES, ids=range(len(CASSETTES)))
def test_damaged_cassette_is_named_without_its_content(content: bytes, sentence: str, tmp_path: Path) -> None:
    file = written(tmp_path, "a.yaml", content)
    with pytest.raises(ConfigurationError) as caught:
        list(read_recordings(file))
    assert str(caught.value).startswith(f"{file}{sentence}")
    assert "SENTINEL" not in str(caught.value)
    assert caught.value.argument == "file"


LINES: Final[list[tuple[bytes, str]]] = [
    (SECRET.encode(), "not valid JSON"),
    (b"[]", "it is not an object"),
    (b"null", "it is not an object"),
    (b'{"status": 200}', "it has no path"),
    (b'{"path": "/v3/fleets", "status": "SENTINEL"}', "status is not a number from 100 to 999"),
    (b'{"path": "/v3/fleets", "headers": "SENTINEL"}', "headers is not an object"),
    (b'{"url": 7}', "url is not text"),
    (b'{"path": "/v3/fleets", "status": 200, "headers": {"a": []}}', "a header's value is not text"),
    (b'{"url": "https://[SENTINEL/v3/fleets"}', "url is malformed"),
    (b"[" * 100_000, "nested too deep"),
]


@pytest.mark.parametrize(("content", "reason"), LINES, ids=range(len(LINES)))
def test_damaged_line_is_named_and_the_others_are_read(content: bytes, reason: str, tmp_path: Path) -> None:
    line = json.dumps(LINE).encode()
    file = written(tmp_path, "a.jsonl", line + b"\n\n" + content + b"\n" + line)
    found = read_recordings(file)
    assert next(found)[:4] == EXPECTED
    assert next(found)[:4] == EXPECTED
    with pytest.raises(ConfigurationError) as caught:
        next(found)
    assert str(caught.value) == f"{file}, line 3: not a response: {reason}; the others were read"


@pytest.mark.parametrize(("encoding", "named"), [("br", "br"), ("SENTINEL", "an unknown encoding")])
def test_body_in_an_encoding_that_is_not_read_is_named(encoding: str, named: str, tmp_path: Path) -> None:
    file = cassette_of(tmp_path, b"\xff", encoding)
    with pytest.raises(ConfigurationError) as caught:
        one_of(file)
    assert str(caught.value) == (
        f"{file}, entry 1: not a response: body is compressed with {named}: record it decompressed;"
        " the others were read"
    )


@pytest.mark.parametrize("name", ["a.txt", "a", "a.json", ".har"])
def test_file_of_another_kind_is_refused_by_its_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(
        ConfigurationError,
        match=r"^.*: drift is read from \.yaml and \.yml \(cassettes\), \.har, \.jsonl and \.ndjson$",
    ):
        list(read_recordings(tmp_path / name))


def test_cassette_without_ruamel_yaml_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(ConfigurationError) as caught:
        list(read_recordings(written(tmp_path, "a.yaml", b"a: 1")))
    assert str(caught.value) == "reading cassettes needs ruamel.yaml: pip install 'psa-fleet[cli]'"


def test_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"nowhere\.har: cannot be read: No such file"):
        list(read_recordings(tmp_path / "nowhere.har"))
    (tmp_path / "folder.har").mkdir()
    with pytest.raises(ConfigurationError, match=r"folder\.har: cannot be read: it is not a file"):
        list(read_recordings(tmp_path / "folder.har"))
    file = written(tmp_path, "latin.har", "é".encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"latin\.har: not a HAR file: not valid JSON"):
        list(read_recordings(file))


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the values of a document are."""
    yield place
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*place, key))


def replaced(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    """A document with another value in one place."""
    if not place:
        return value
    result = copy.copy(document)
    result[place[0]] = replaced(document[place[0]], place[1:], value)
    return result


@pytest.mark.promise("P610")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@pytest.mark.parametrize(("name", "document"), [("a.har", HAR), ("a.yaml", CASSETTE), ("a.jsonl", LINE)])
@given(data=st.data())
def test_recording_with_one_damaged_value_is_read_or_refused(
    name: str, document: Any, data: st.DataObject, tmp_path: Path
) -> None:
    place = data.draw(st.sampled_from(sorted(places(document), key=repr)))
    file = written(tmp_path, name, replaced(document, place, data.draw(any_json)))
    recorder = DriftRecorder()
    try:
        for response in read_recordings(file):
            recorder.observe(*response)
    except ConfigurationError as error:
        assert str(file) in str(error)
        assert "SENTINEL" not in str(error)
    else:
        assert recorder.responses <= 1
