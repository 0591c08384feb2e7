"""Recordings that are meant to break their reader: a sentence names file and entry, the others are read."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from psa_fleet import ConfigurationError
from psa_fleet.drift import DriftRecorder, RecordedResponse, _formats, _recorder, read_recordings
from tests.cli.running import run
from tests.specification import ROOT

from .test_files import BODY, URL, written

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of address space for a process that reads one hostile file after another."""
LARGEST: Final = 4 * 1024 * 1024
"""The bound while bombs are read: making larger ones is slower than reading them."""
BOMB: Final = b"\0" * (LARGEST + 1)


def entry(**changes: Any) -> dict[str, Any]:
    """An entry of a HAR file, with other parts of its response, or another `request`."""
    request = changes.pop("request", {"method": "GET", "url": URL})
    return {
        "request": request,
        "response": {"status": 200, "headers": [], "content": {"text": BODY}, **changes},
    }


def har(*entries: Any) -> str:
    return json.dumps({"log": {"entries": [entry(), *entries, entry()]}})


def cassette(between: str) -> str:
    whole = (
        f"- request: {{method: GET, uri: '{URL}'}}\n"
        f"  response: {{status: {{code: 200}}, headers: {{}}, body: {{string: '{BODY}'}}}}\n"
    )
    return f"interactions:\n{whole}{between}{whole}version: 1\n"


def interaction(response: str, request: str = f"{{method: GET, uri: '{URL}'}}") -> str:
    return cassette(f"- request: {request}\n  response: {response}\n")


def compressed(encoding: str, body: bytes) -> str:
    """A cassette with a binary body in the middle."""
    text = base64.b64encode(body).decode()
    headers = f"{{Content-Encoding: [{encoding}]}}"
    return interaction(f"{{status: {{code: 200}}, headers: {headers}, body: {{string: !!binary '{text}'}}}}")


def lines(*between: str) -> str:
    whole = json.dumps({"url": URL, "status": 200, "body": {"id": "f-1"}})
    return "\n".join([whole, *between, whole, ""])


def line(status: str = "200", url: str = json.dumps(URL), body: str = "null", headers: str = "{}") -> str:
    return f'{{"url": {url}, "status": {status}, "headers": {headers}, "body": {body}}}'


DEEP: Final = "[" * 5000 + "]" * 5000
LAUGHS: Final = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
MERGED: Final = "".join(
    f"m{n}: &m{n} {{{', '.join([f'k{n}{i}: 1' for i in range(3)])}, <<: [*m{n - 1}, *m{n - 1}, *m{n - 1}]}}\n"
    for n in range(1, 20)
)

DAMAGED: Final[dict[str, tuple[str, Callable[[], str | bytes], str]]] = {
    "gzip bomb": ("yaml", lambda: compressed("gzip", gzip.compress(BOMB)), "entry 2.*larger than"),
    "gzip bomb in pieces": (
        "yaml",
        lambda: compressed("gzip", gzip.compress(BOMB[: len(BOMB) // 9 + 1]) * 9),
        "entry 2.*larger than",
    ),
    "gzip bomb in gzip": (
        "yaml",
        lambda: compressed("'gzip, gzip'", gzip.compress(gzip.compress(BOMB))),
        "entry 2.*larger than",
    ),
    "deflate bomb": ("yaml", lambda: compressed("deflate", zlib.compress(BOMB)), "entry 2.*larger than"),
    "raw deflate bomb": (
        "yaml",
        lambda: compressed("deflate", zlib.compress(BOMB)[2:-4]),
        "entry 2.*larger than",
    ),
    "br": ("yaml", lambda: compressed("br", b"\x0b\x02\x80"), "entry 2.*compressed with br: record it"),
    "zstd": ("yaml", lambda: compressed("zstd", b"\x28\xb5\x2f\xfd"), "entry 2.*compressed with zstd"),
    "unknown encoding": ("yaml", lambda: compressed("'\\e[2J'", b"\x1b"), "entry 2.*an unknown encoding"),
    "deep JSON in a line": ("jsonl", lambda: lines(line(body=DEEP)), "line 2.*nested too deep"),
    "deep JSON as text": ("jsonl", lambda: lines(line(body=json.dumps(DEEP))), "line 2.*nested too deep"),
    "deep JSON in a body": ("har", lambda: har(entry(content={"text": DEEP})), "entry 2.*nested too deep"),
    "deep JSON in HAR": (
        "har",
        lambda: har(0).replace("}, 0, {", f'}}, {{"request": {DEEP}}}, {{'),
        "entry 2.*not valid JSON",
    ),
    "deep YAML": ("yaml", lambda: interaction(DEEP), "entry 2.*nested too deep"),
    "status infinite": ("jsonl", lambda: lines(line(status="1e999")), "line 2.*status is not"),
    "status not a number": ("jsonl", lambda: lines(line(status="NaN")), "line 2.*status is not"),
    "status negative": ("jsonl", lambda: lines(line(status="-200")), "line 2.*status is not"),
    "status as text": ("jsonl", lambda: lines(line(status='"two hundred"')), "line 2.*status is not"),
    "status of other digits": ("jsonl", lambda: lines(line(status='"٢٠٠"')), "line 2.*status is not"),
    "status not whole": ("jsonl", lambda: lines(line(status="200.5")), "line 2.*status is not"),
    "status of 5,000 digits": ("jsonl", lambda: lines(line(status="2" * 5000)), "line 2.*not valid JSON"),
    "status of 4,000 digits": ("jsonl", lambda: lines(line(status="2" * 4000)), "line 2.*status is not"),
    "status true": ("har", lambda: har(entry(status=True)), "entry 2.*status is not"),
    "status 0, then -1": ("har", lambda: har(entry(status=0), entry(status=-1)), "entry 3.*status is not"),
    "status infinite in YAML": (
        "yaml",
        lambda: interaction("{status: {code: .inf}}"),
        "entry 2.*status is not",
    ),
    "number as URL": ("jsonl", lambda: lines(line(url="7")), "line 2.*url is not text"),
    "number as URL in HAR": (
        "har",
        lambda: har(entry(request={"method": "GET", "url": 1e999})),
        "entry 2.*url is not text",
    ),
    "list as URL": (
        "yaml",
        lambda: interaction("{status: {code: 200}}", "{method: GET, uri: [a]}"),
        "entry 2.*url",
    ),
    "broken URL": ("jsonl", lambda: lines(line(url='"https://[x/v3/fleets"')), "line 2.*url is malformed"),
    "method of escapes": (
        "har",
        lambda: har(entry(request={"method": "\x1b[2J", "url": URL})),
        "entry 2.*method is not a word",
    ),
    "headers of lists": ("jsonl", lambda: lines(line(headers='{"a": [[]]}')), "line 2.*value is not text"),
    "header of 4,000 digits": (
        "jsonl",
        lambda: lines(line(headers=f'{{"a": {"1" * 4000}}}')),
        "line 2.*value is not text",
    ),
    "aliases that expand": (
        "yaml",
        lambda: f"l0: &l0 [lol]\n{LAUGHS}" + interaction("{status: {code: 200}, headers: {a: *l29}}"),
        "entry 2.*value is not text",
    ),
    "merges that expand": ("yaml", lambda: "m0: &m0 {a: 1}\n" + MERGED, "not a cassette: merge keys"),
    "merge in an entry": (
        "yaml",
        lambda: interaction("{<<: {status: {code: 200}}}"),
        "entry 2.*merge keys",
    ),
    "alias of itself": ("yaml", lambda: interaction("&a {status: *a}"), "entry 2.*status has no code"),
    "keys twice": (
        "yaml",
        lambda: interaction("{status: {code: 200, code: 201}}"),
        "entry 2.*not valid YAML",
    ),
    "date that is none": (
        "yaml",
        lambda: interaction("{status: {code: 2024-99-99}}"),
        "entry 2.*not valid YAML",
    ),
    "integer of 5,000 digits in YAML": (
        "yaml",
        lambda: interaction(f"{{status: {{code: {'1' * 5000}}}}}"),
        "entry 2.*not valid YAML",
    ),
    "tag that runs": (
        "yaml",
        lambda: interaction("!!python/object/apply:os.system [touch marker]"),
        "entry 2.*not valid YAML",
    ),
    "tabs in YAML": (
        "yaml",
        lambda: interaction("{\t\t\tstatus:\t[" + "-\t" * 9000),
        "entry 2.*not valid YAML",
    ),
    "control in YAML": ("yaml", lambda: interaction("\x1b[2J\0"), "entry 2.*not valid YAML"),
    "unknown alias": ("yaml", lambda: interaction("*nobody"), "entry 2.*not valid YAML"),
    "bytes in JSON Lines": (
        "jsonl",
        lambda: lines("\udcff\udcfe").encode("utf-8", "surrogateescape"),
        "line 2",
    ),
    "bytes in HAR": (
        "har",
        lambda: har(entry(comment="\udcff")).encode().replace(b"\\udcff", b"\xff"),
        "entry 2.*not valid JSON",
    ),
    "bytes in Base64": (
        "har",
        lambda: har(entry(content={"text": "é", "encoding": "base64"})),
        "entry 2.*not Base64",
    ),
    "cut in the middle": ("har", lambda: har(entry(), entry())[: -len(json.dumps(entry())) - 20], "entry 3"),
    "quote in the middle": ("har", lambda: har(0).replace("}, 0, {", '}, {"request": "}, {'), "entry 2"),
    "line that is cut off": ("jsonl", lambda: lines(line()[:30]), "line 2.*not valid JSON"),
    "line of nulls": ("jsonl", lambda: lines("\0" * 5000), "line 2.*not valid JSON"),
}
"""The kind of file, its maker, and the text of its refusal. Whole entries are around the damaged one."""

NOTHING_ELSE: Final = {"merges that expand"}
"""Files without a whole entry."""

_READER: Final = """
import json, resource, sys
from pathlib import Path
from psa_fleet import ConfigurationError
from psa_fleet.drift import DriftRecorder, _recorded, read_recordings
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
_recorded.LARGEST_BODY = {largest}
found = []
for path in sys.argv[1:]:
    recorder = DriftRecorder()
    try:
        for response in read_recordings(Path(path)):
            recorder.observe(*response)
        found.append([recorder.responses, ""])
    except ConfigurationError as error:
        found.append([recorder.responses, str(error)])
print(json.dumps(found))
"""


@pytest.mark.slow
@pytest.mark.promise("P724")
@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit of memory")
def test_hostile_recordings_are_named_in_bounded_memory(tmp_path: Path) -> None:
    files = []
    for number, (kind, made, _) in enumerate(DAMAGED.values()):
        content = made()
        files.append(tmp_path / f"{number}.{kind}")
        files[-1].write_bytes(content if isinstance(content, bytes) else content.encode())
    command = [sys.executable, "-c", _READER.format(memory=MEMORY, largest=LARGEST), *map(str, files)]
    # The timeout is a net for what would not end.
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]
    for (name, (_, _, pattern)), file, (count, said) in zip(
        DAMAGED.items(), files, json.loads(done.stdout), strict=True
    ):
        assert re.search(pattern, said), f"{name}: {said[:300]}"
        assert said.startswith(str(file)), name
        assert len(said) < 400 and said.isprintable(), name
        assert count == (0 if name in NOTHING_ELSE else 2), name
    assert not (tmp_path / "marker").exists()


@pytest.mark.promise("P724")
def test_drift_goes_on_after_damaged_files(tmp_path: Path) -> None:
    bad = written(tmp_path, "bad\x1b[2J.har", b"{")
    half = written(tmp_path, "half.jsonl", lines(line(status="1e999")).encode())
    good = written(tmp_path, "good.har", har().encode())
    done = run("drift", str(bad), str(half), str(good), env={})
    assert done.exit_code == 1
    assert "in 4 responses" in done.stdout, done.stdout
    first, second = done.stderr.splitlines()
    assert first.endswith("bad\N{REPLACEMENT CHARACTER}[2J.har: not a HAR file: not valid JSON")
    assert second.endswith(
        "half.jsonl, line 2: not a response: status is not a number from 100 to 999; the others were read"
    )


@pytest.mark.promise("P724")
@pytest.mark.parametrize("name", ["a.har", "a.yaml", "a.jsonl"])
def test_file_without_end_is_refused(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    (tmp_path / f"zero-{name}").symlink_to("/dev/zero")
    for path in (tmp_path / name, tmp_path / f"zero-{name}"):
        with pytest.raises(ConfigurationError, match="cannot be read: it is not a file"):
            list(read_recordings(path))


def test_files_beyond_a_bound_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_formats, "LARGEST_FILE", 1000)
    monkeypatch.setattr(_formats, "LARGEST_CASSETTE", 1000)
    monkeypatch.setattr(_formats, "LARGEST_LINE", 1000)
    monkeypatch.setattr(_formats, "MOST_NODES", 5)
    for name, content, sentence in (
        ("a.har", har(*[entry()] * 9), "larger than 1,000 bytes; split it"),
        ("a.yaml", cassette("#" * 1000), "larger than 1,000 bytes; split it"),
        ("b.yaml", cassette(""), "more than 5 values"),
        ("a.jsonl", lines("x" * 3000), "line 2: not a response: longer than 1,000 bytes"),
    ):
        with pytest.raises(ConfigurationError, match=sentence):
            list(read_recordings(written(tmp_path, name, content.encode())))


def test_recorder_counts_names_that_are_made_up_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_recorder, "MOST_FINDINGS", 20)
    recorder = DriftRecorder()
    for number in range(300):
        name = f"x{'abcdefghij'[number % 10]}{'abcdefghij'[number // 10 % 10]}{'abc'[number // 100]}"
        recorder.observe("v3", "GET", "/fleets/f-1", 200, {}, {name: 1})
        recorder.observe("v3", "GET", f"/{name}", 200, {}, None)
    assert len(recorder.findings()) < 30
    assert sum(finding.count for finding in recorder.findings() if finding.kind == "unknown field") == 300


CASSETTES: Final = sorted((ROOT / "tests" / "cassettes" / "test_reading").glob("*fleets*.yaml"))


def recordings(kind: str) -> tuple[str, list[RecordedResponse]]:
    """A real recording as such a file, and its responses."""
    text = CASSETTES[0].read_text("utf-8")
    found = list(read_recordings(CASSETTES[0]))
    if kind == "yaml":
        return text, found
    urls = [f"https://api.example/{each.version}{each.path}" for each in found]
    if kind == "jsonl":
        made = [
            json.dumps(
                {"url": url, "status": each.status, "headers": dict(each.headers), "body": each.content}
            )
            for url, each in zip(urls, found, strict=True)
        ]
        return "\n".join(made), found
    entries = [
        {
            "request": {"method": each.method, "url": url},
            "response": {"status": each.status, "headers": [], "content": {"text": each.content}},
        }
        for url, each in zip(urls, found, strict=True)
    ]
    return json.dumps({"log": {"entries": entries}}, indent=1), found


@pytest.mark.slow
@pytest.mark.promise("P724")
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=25,
    phases=[Phase.generate],
)
@pytest.mark.parametrize("kind", ["yaml", "har", "jsonl"])
@given(data=st.data())
def test_recording_with_damaged_bytes_loses_that_entry_or_is_refused(
    kind: str, data: st.DataObject, tmp_path: Path
) -> None:
    text, whole = recordings(kind)
    content = bytearray(text.encode())
    # Without the name of the list it is unknown where entries begin.
    begin = text.index("entries") + 10 if kind == "har" else 0
    at = data.draw(st.integers(begin, len(content) - 1))
    put = data.draw(
        st.binary(min_size=1, max_size=20) | st.sampled_from([b"\0", b'"', b"}", b"\x1b", b"- ", b"\n"])
    )
    content[at : at + len(put)] = put
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    file = written(tmp_path, f"a.{kind}", bytes(content))
    found = []
    try:
        for response in read_recordings(file):
            found.append(response)
            DriftRecorder().observe(*response)
    except ConfigurationError as error:
        assert str(error).startswith(str(file))
        assert len(str(error)) < 600
        assert str(error).isprintable()
    contents = [response.content for response in whole]
    same = sum(response.content in contents for response in found)
    if len(content) == len(text.encode()) and kind != "yaml":
        # What was put in is 20 bytes at most: it damages the entry where it is, and perhaps the next one.
        assert same >= len(whole) - 2
    assert len(found) <= len(whole) + 1
