"""The recipe of docs/recording.md leaves nothing of a person, a vehicle or a place in a cassette."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest

from psa_fleet.drift import read_recordings

PAGE: Final = Path(__file__).parents[2] / "docs" / "recording.md"
PRIVATE: Final = (
    *("VF3TEST0000000001", "5f986811000000", "AB-123-CD", "Jeanne Martin", "DUPONT", "Basic c2VjcmV0"),
    *("Rue de Rivoli 7", "desk@customer.example", "trip-4711", "MZP000001", "P33612345678X", "48.856614"),
    *("Stuttgart", "Jean.Moulin"),
)


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    """The names that the page defines for cassettes and for HAR files."""
    names: dict[str, Any] = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for code in (blocks[0], next(each for each in blocks if "def cleaned_har" in each)):
        exec(code, names)
    return names


@pytest.fixture(scope="module")
def cleaner(recipe: dict[str, Any]) -> Any:
    return recipe["Cleaner"]()


def planted(private: str) -> dict[str, Any]:
    place = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [2.35221, 48.856614]},
        private: private,
    }
    return {
        "id": private,
        "vin": private,
        "label": private,
        private: {private: private, "type": private},
        "lastPosition": place,
        "latitude": 48.856614,
        "phone": 33612345678,
        "createdAt": private,
        "ignition": {"type": private},
        "doorsState": {"lockedStates": [private, private]},
        "coordinates": private,
        "_links": {
            "self": {
                "href": f"https://{private}/connectedcar/v3/fleets/{private}?{private}={private}#{private}"
            }
        },
    }


def check_nothing_left(private: str, left: str) -> None:
    words = (private, "48.856614", "2.35221", "33612345678", *private.split())
    assert [word for word in words if len(word) > 2 and word.lower() in left.lower()] == []


@pytest.mark.promise("P811")
@pytest.mark.parametrize("private", PRIVATE)
def test_cleaner_leaves_no_private_value_in_a_cassette(private: str, cleaner: Any) -> None:
    headers = {f"X-{private}": private, "Content-Type": f"text/html; name={private}", "Set-Cookie": private}
    request = cleaner.request(
        SimpleNamespace(
            uri=f"https://{private}/v3/fleets/{private}/x?client_id={private}&pageSize={private}&type={private}&{private}=1",
            body=json.dumps(planted(private)).encode(),
            headers={**headers, "Authorization": private},
        )
    )
    for body in (
        json.dumps(planted(private)),
        json.dumps([private]),
        json.dumps(private),
        f"<html>{private}",
    ):
        response = cleaner.response(
            {
                "status": {"code": 200, "message": private},
                "headers": {name: [value] for name, value in headers.items()},
                "body": {"string": body.encode()},
                "url": private,
            }
        )
        left = f"{request.uri} {request.body!r} {request.headers} {response}"
        check_nothing_left(private, left)


@pytest.mark.promise("P811")
def test_documented_words_times_and_numbers_stay(cleaner: Any) -> None:
    status = {
        "createdAt": "2026-05-01T10:00:00Z",
        "ignition": {"type": "Stop"},
        "odometer": {"mileage": 12.5},
        "energies": [
            {
                "type": "Electric",
                "level": 80,
                "extension": {"electric": {"charging": {"remainingTime": "PT1H"}}},
            }
        ],
    }
    assert json.loads(cleaner.body(json.dumps(status))) == status


def har_of(private: str) -> dict[str, Any]:
    """A HAR file as browsers and proxies write it, with a private value wherever text is."""
    headers = [{"name": f"X-{private}", "value": private}, {"name": "Cookie", "value": private}]
    headers += [{"name": "Content-Type", "value": f"application/json; name={private}", "comment": private}]
    body, more = json.dumps(planted(private)), {"comment": private, f"_{private}": private}
    content = {"size": len(body), "mimeType": private, "text": body, **more}
    encoded = {**content, "text": base64.b64encode(body.encode()).decode(), "encoding": "base64"}
    plain = {**content, "text": private}

    def entry(content: Any, path: str = "connectedcar/v3") -> dict[str, Any]:
        return {
            "startedDateTime": "2026-05-01T10:00:00.123Z",
            "time": 12.5,
            "serverIPAddress": private,
            "connection": private,
            "pageref": private,
            "_initiator": {"url": private},
            "request": {
                "method": "POST",
                "url": f"https://{private}/{path}/fleets/{private}?client_id={private}&{private}={private}",
                "httpVersion": private,
                "headers": [*headers, {"name": "Authorization", "value": private}],
                "queryString": [{"name": private, "value": private}],
                "cookies": [{"name": private, "value": private, "domain": private}],
                "postData": {"mimeType": private, "text": body, "params": [{"name": private}], **more},
                **more,
            },
            "response": {
                "status": 200,
                "statusText": private,
                "httpVersion": private,
                "headers": headers,
                "cookies": [{"name": private, "value": private}],
                "content": content,
                "redirectURL": private,
                **more,
            },
            "cache": {"beforeRequest": {"eTag": private}},
            "timings": {"send": 1, "comment": private},
            **more,
        }

    entries = [entry(content), entry(encoded), entry(plain), entry({}), entry(content, "tracker")]
    browser = {"name": private, "version": private}
    pages = [{"id": private, "title": private}]
    return {"log": {"version": "1.2", "browser": browser, "pages": pages, "entries": entries, **more}}


@pytest.mark.promise("P817")
@pytest.mark.parametrize("private", PRIVATE)
def test_cleaned_har_leaves_no_private_value(private: str, recipe: dict[str, Any], tmp_path: Path) -> None:
    cleaned = recipe["cleaned_har"](har_of(private))
    check_nothing_left(private, json.dumps(cleaned, ensure_ascii=False))
    file = tmp_path / "traffic.har"
    file.write_text(json.dumps(cleaned), encoding="utf-8")
    found = [*read_recordings(file)]
    assert len(found) == 4
    assert {each.status for each in found} == {200}
