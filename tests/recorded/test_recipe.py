"""The recipe of docs/recording.md leaves nothing of a person, a vehicle or a place in a cassette."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest

PAGE: Final = Path(__file__).parents[2] / "docs" / "recording.md"
PRIVATE: Final = (
    *("VF3TEST0000000001", "5f986811000000", "AB-123-CD", "Jeanne Martin", "DUPONT", "Basic c2VjcmV0"),
    *("Rue de Rivoli 7", "desk@customer.example", "trip-4711", "MZP000001", "P33612345678X", "48.856614"),
    *("Stuttgart", "Jean.Moulin"),
)


@pytest.fixture(scope="module")
def cleaner() -> Any:
    code = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    names: dict[str, Any] = {}
    exec(code[1], names)
    return names["Cleaner"]()


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


@pytest.mark.promise("P811")
@pytest.mark.parametrize("private", PRIVATE)
def test_no_private_value_is_left(private: str, cleaner: Any) -> None:
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
        for word in (private, "48.856614", "2.35221", "33612345678", *private.split()):
            assert (
                len(word) < 3 or (word.isdigit() is True and word == "7") or word.lower() not in left.lower()
            )


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
