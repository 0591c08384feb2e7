"""Which version am I: what a probe finds over a real socket, and what it advises to write."""

from __future__ import annotations

import itertools
import pickle
from typing import Any

import httpx
import pytest

from psa_fleet import Account, AsyncFleetClient, Credentials, FleetClient, ProbeResult, Subscription, errors
from psa_fleet._facade.probe import failed, worked
from psa_fleet.simulator import Simulator
from tests.client.worlds import credentials

SECRET = Credentials("SENTINEL-client", "SENTINEL-user", "SENTINEL-password")
NO_FLEETS = {"_embedded": {"fleets": []}, "total": 0}
FLEETS = {"_embedded": {"fleets": [{"id": "a"}, {"id": "b"}]}}


def probe(v2: Any, v3: Any, subscription: Any = "TMTS", version: Any = None) -> ProbeResult:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(f"{request.method} {request.url.path}")
        given = v2 if "/v2/" in request.url.path else v3
        if isinstance(given, Exception):
            raise given
        if isinstance(given, dict):
            return httpx.Response(200, json=given)
        status, code = given
        return httpx.Response(status, json={"code": code, "message": "SENTINEL-message"})

    client = FleetClient(
        subscription, SECRET, version=version, transport=httpx.MockTransport(respond), retry=None
    )
    found = client.probe()
    assert seen == ["GET /connectedcar/v2/fleets", "GET /connectedcar/v3/fleets"]
    assert "SENTINEL" not in f"{found} {found!r}"
    assert pickle.loads(pickle.dumps(found)) == found
    return found


@pytest.mark.promise("P129")
@pytest.mark.parametrize(
    ("v2", "v3", "subscription", "version", "text"),
    [
        (
            FLEETS,
            (403, 40300),
            "TMTS",
            None,
            "TMTS: v2 works (2 fleets), v3 does not work (PermissionDeniedError 403, code 40300)."
            " Leave it as it is.",
        ),
        (
            {"_embedded": {"fleets": [{"id": "a"}]}},
            (403, 40300),
            "TMTS",
            None,
            "TMTS: v2 works (1 fleet), v3 does not work (PermissionDeniedError 403, code 40300)."
            " Leave it as it is.",
        ),
        (
            (403, 40300),
            FLEETS,
            "TMTS",
            None,
            "TMTS: v2 does not work (PermissionDeniedError 403, code 40300), v3 works (2 fleets)."
            ' Write version="v3". The contract\'s table lists v2 for TMTS, which is wrong here.',
        ),
        (
            (401, None),
            FLEETS,
            "TMTS",
            "v3",
            "TMTS: v2 does not work (AuthenticationError 401), v3 works (2 fleets)."
            " Leave it as it is. The contract's table lists v2 for TMTS, which is wrong here.",
        ),
        (
            (404, 40400),
            (404, 40401),
            "delegation publique",
            "v3",
            "delegation publique: v2 has an unclear result (NotFoundError 404, code 40400), v3 does not work"
            " (NotFoundError 404, code 40401). The server lists no fleet, which neither accepts nor"
            " refuses the credentials: ask the vendor whether a fleet is assigned to them.",
        ),
        (
            FLEETS,
            (403, None),
            "TMTS",
            "v3",
            "TMTS: v2 works (2 fleets), v3 does not work (PermissionDeniedError 403)."
            " Leave version out: v2 follows from the subscription.",
        ),
        (
            (403, None),
            FLEETS,
            None,
            "v2",
            'v2: v2 does not work (PermissionDeniedError 403), v3 works (2 fleets). Write version="v3".',
        ),
        (
            FLEETS,
            FLEETS,
            "UBI",
            None,
            "UBI: v2 works (2 fleets), v3 works (2 fleets)."
            " Both work: v2 is used. v3 supports more; psa_fleet.features() lists it.",
        ),
        (
            NO_FLEETS,
            FLEETS,
            "UBI",
            None,
            'UBI: v2 works (0 fleets), v3 works (2 fleets). Only v3 lists fleets: write version="v3".',
        ),
        (
            (401, None),
            (401, None),
            "UBI",
            None,
            "UBI: v2 does not work (AuthenticationError 401), v3 does not work (AuthenticationError 401)."
            " Check client_id, username and password, and that they are for this environment.",
        ),
        (
            (495, None),
            (496, None),
            "UBI",
            None,
            "UBI: v2 does not work (TlsError 495), v3 does not work (TlsError 496)."
            " The server refuses the client certificate: check it, and that it is for this environment.",
        ),
        (
            (403, 40300),
            (401, None),
            "UBI",
            None,
            "UBI: v2 does not work (PermissionDeniedError 403, code 40300), v3 does not work"
            " (AuthenticationError 401). Check the credentials, the environment, and what the contract"
            " covers; ask the vendor otherwise.",
        ),
        (
            (500, 50000),
            httpx.ReadTimeout("SENTINEL"),
            "UBI",
            None,
            "UBI: v2 has an unclear result (ServerError 500, code 50000), v3 has an unclear result"
            " (TimeoutError). Try again later: not every response shows whether the credentials are"
            " accepted.",
        ),
        (
            (429, None),
            (403, None),
            "UBI",
            None,
            "UBI: v2 has an unclear result (RateLimitError 429), v3 does not work"
            " (PermissionDeniedError 403). Try again later: not every response shows whether the credentials"
            " are accepted.",
        ),
    ],
)
def test_probe_result_text_follows_the_outcomes(
    v2: Any, v3: Any, subscription: Any, version: Any, text: str
) -> None:
    assert str(probe(v2, v3, subscription, version)) == text


def test_probe_result_attributes_show_versions_and_mismatches() -> None:
    found = probe((403, 40300), FLEETS)
    assert found.versions() == found.versions("TMTS") == ("v3",)
    assert found.versions("UBI") == ()
    assert found.mismatched_accounts == ("TMTS",)
    first, second = found.results
    assert (first.account, first.subscription, first.version, first.in_use) == (
        "TMTS",
        Subscription.TMTS,
        "v2",
        True,
    )
    assert (first.works, first.error, first.status, first.code) == (
        False,
        "PermissionDeniedError",
        403,
        40300,
    )
    assert (second.works, second.in_use, second.fleets, second.error) == (True, False, 2, None)
    assert probe(FLEETS, FLEETS).mismatched_accounts == ()
    assert probe((403, 1), (403, 1)).mismatched_accounts == ()


def outcomes(version: Any) -> list[Any]:
    errors_ = [
        errors.AuthenticationError("x", status=401),
        errors.ServerError("x", status=503),
        errors.TlsError("x", side="client"),
        errors.TlsError("x", side="server"),
        errors.DecodeError("x", status=200),
    ]
    options = {"in_use": version == "v2"}
    return [
        *(worked("a", Subscription.UBI, version, fleets=fleets, **options) for fleets in (None, 0, 3)),
        *(failed("a", Subscription.UBI, version, error=error, **options) for error in errors_),
    ]


@pytest.mark.promise("P129")
@pytest.mark.parametrize(("v2", "v3"), list(itertools.product(outcomes("v2"), outcomes("v3"))))
def test_probe_result_advice_names_a_working_version_only(v2: Any, v3: Any) -> None:
    found = ProbeResult((v2, v3))
    text = str(found)
    for one in (v2, v3):
        if f'rite version="{one.version}"' in text:
            assert one.works
            assert not one.in_use
    if "Leave it" in text:
        assert v2.works
        assert not v3.works
    if "Try again later" in text:
        assert not found.versions()
        assert None in (v2.works, v3.works)
    assert ("contract's table" in text) == bool(found.mismatched_accounts)
    assert (
        sum(word in text for word in ("rite ", "Leave ", "Both work", "Try again", "Check ", "refuses")) == 1
    )


def test_probe_of_a_server_without_a_list_of_fleets_does_not_work() -> None:
    assert [each.error for each in probe((204, 0), FLEETS).results] == ["DecodeError", None]


@pytest.mark.anyio
async def test_probe_of_several_accounts_without_blocking() -> None:
    with Simulator() as simulator:
        mixed = [
            Account("TMTS", credentials(simulator, "v2")),
            Account("connected fleet", credentials(simulator, "v3"), "cars"),
        ]
        async with AsyncFleetClient(mixed, base_url=simulator.url) as client:
            found = await client.probe()
    assert (found.versions("TMTS"), found.versions("cars"), found.versions()) == (
        ("v2",),
        ("v3",),
        ("v2", "v3"),
    )
    assert found.mismatched_accounts == ("cars",)
    first, second = str(found).splitlines()
    assert first.startswith(
        "TMTS: v2 works (2 fleets), v3 does not work (PermissionDeniedError 403, code 40300)."
    )
    assert second.startswith(
        "cars: v2 does not work (PermissionDeniedError 403, code 40300), v3 works (2 fleets)."
    )
