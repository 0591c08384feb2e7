"""Where the next page is, decided by tables: the link of a page, and links that were seen before."""

from __future__ import annotations

from typing import Any, Final

import httpx
import pytest

from psa_fleet import DecodeError, FleetClient
from psa_fleet._operations.api import Api
from psa_fleet._operations.paging import next_link
from tests.client.servers import CREDENTIALS

VENDOR: Final = "https://api.groupe-psa.com/connectedcar"
GATEWAY: Final = "https://gate.example/psa"
HERE: Final = "http://127.0.0.1:8000/connectedcar"
PLAIN: Final = "http://127.0.0.1/connectedcar"
FIRST: Final = "/v3/fleets"
REFUSED: Final = "refused"

LINKS: Final[tuple[tuple[str, object, str | None], ...]] = (
    # the base URL, what `_links.next` is, and the URL that is fetched
    (VENDOR, None, None),
    (VENDOR, "", None),
    (VENDOR, " \t", None),
    (VENDOR, {}, None),
    (VENDOR, {"href": None}, None),
    (VENDOR, {"href": 5}, None),
    (VENDOR, [], None),
    (VENDOR, [{"href": "?a=1"}, {"href": "?a=2"}], f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "?a=1", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, " ?a=1 ", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "?a=1#part", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "?a=1&client_id=x&b=2", f"{VENDOR}{FIRST}?a=1&b=2"),
    (VENDOR, "?client_id=x", f"{VENDOR}{FIRST}"),
    (VENDOR, "?a=1&Client%5FId=x", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "?client_ids=x", f"{VENDOR}{FIRST}?client_ids=x"),
    (VENDOR, "?&&a=1&", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, {"href": "?a=1{&size,from}"}, f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "/connectedcar/v3/other?a=1", f"{VENDOR}/v3/other?a=1"),
    (VENDOR, "http://api.groupe-psa.com/connectedcar/v3/fleets?a=1", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "https://API.groupe-psa.com:443/connectedcar/v3/fleets?a=1", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "https://api.groupe-psa.com:444/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "http://api.groupe-psa.com:443/connectedcar/v3/fleets?a=1", f"{VENDOR}{FIRST}?a=1"),
    (VENDOR, "http://api.groupe-psa.com:8080/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "https://me@api.groupe-psa.com/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "https://:pw@api.groupe-psa.com/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "https://api.groupe-psa.com.example/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "//evil.example/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "ws://api.groupe-psa.com/connectedcar/v3/fleets", REFUSED),
    (VENDOR, "?a=1\n2", REFUSED),
    (VENDOR, "?a=1\x00", REFUSED),
    (VENDOR, "\\evil.example", REFUSED),
    (VENDOR, "?" + "a" * 16_384, REFUSED),
    (VENDOR, "?" + "a" * 16_383, f"{VENDOR}{FIRST}?{'a' * 16_383}"),
    # A gateway of the company's stands before the vendor, whose own links are followed there.
    (GATEWAY, f"{VENDOR}/v3/fleets?a=1", f"{GATEWAY}{FIRST}?a=1"),
    (GATEWAY, f"{VENDOR}/v2/fleets?a=1", REFUSED),
    (GATEWAY, "https://me@api.groupe-psa.com/connectedcar/v3/fleets", REFUSED),
    (GATEWAY, "https://groupe-psa.com.example/v3/fleets", REFUSED),
    (GATEWAY, "https://elsewhere.example/v3/fleets", REFUSED),
    # On this machine the port counts, and the scheme is the base URL's.
    (HERE, "http://127.0.0.1:8000/connectedcar/v3/fleets?a=1", f"{HERE}{FIRST}?a=1"),
    (PLAIN, "http://127.0.0.1:80/connectedcar/v3/fleets?a=1", f"{PLAIN}{FIRST}?a=1"),
    (PLAIN, "http://127.0.0.1:81/connectedcar/v3/fleets", REFUSED),
    (HERE, "http://127.0.0.1:8001/connectedcar/v3/fleets", REFUSED),
    (HERE, "http://localhost:8000/connectedcar/v3/fleets", REFUSED),
)


@pytest.mark.promise("P118")
@pytest.mark.parametrize(("base", "link", "expected"), LINKS, ids=range(len(LINKS)))
def test_next_link_by_example(base: str, link: Any, expected: str | None) -> None:
    call = Api(base, "v3", None).call("getFleets", ())
    body: Any = {"_links": {"next": link}}
    if expected != REFUSED:
        assert next_link(call, body) == expected
        return
    with pytest.raises(DecodeError, match="another server or is malformed"):
        next_link(call, body)


@pytest.mark.parametrize("body", [{}, {"_links": None}, {"_links": []}, {"_links": "next"}, {"next": "?a=1"}])
def test_next_link_is_read_from_links_only(body: Any) -> None:
    assert next_link(Api(VENDOR, "v3", None).call("getFleets", ()), body) is None


WAYS: Final[tuple[tuple[dict[str, str], str, int], ...]] = (
    # which page links to which, by its parameter `p`; the pages read in order, and whether all were
    ({}, "-", 1),
    ({"-": "?p=a", "a": "?p=b"}, "-ab", 3),
    ({"-": "?p=a", "a": "?p=a"}, "-a", 2),
    ({"-": "?p=a", "a": "?p=b", "b": "?p=a"}, "-ab", 3),
    ({"-": "?p=a", "a": ""}, "-a", 2),
    ({"-": "fleets"}, "-", 1),
    ({"-": "?p=a", "a": "/connectedcar/v3/fleets"}, "-a", 2),
    ({"-": "?p=a", "a": "?p=a&client_id=x"}, "-a", 2),
    ({"-": "?p=a", "a": "?p=a#part"}, "-a", 2),
    ({"-": "?p=a", "a": "?p=a{&q}"}, "-a", 2),
    ({"-": "?p=a", "a": "?q=1&p=a", "b": ""}, "-aa", 3),
)


@pytest.mark.parametrize(
    ("links", "read", "count"), WAYS, ids=[way[1] + str(n) for n, way in enumerate(WAYS)]
)
def test_pages_end_at_a_link_that_was_seen(links: dict[str, str], read: str, count: int) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        here = request.url.params.get("p", "-")
        seen.append(here)
        assert len(seen) < 10
        # Only the first visit of a page leads on by its own link.
        link = links.get(here, "") if seen.count(here) == 1 else ""
        body = {"_embedded": {"fleets": [{"id": here}]}, "_links": {"next": {"href": link}}}
        return httpx.Response(200, json=body)

    client = FleetClient(
        None, CREDENTIALS, version="v3", base_url=HERE, transport=httpx.MockTransport(respond)
    )
    assert [fleet.id for fleet in client.fleets()] == list(read)
    assert len(seen) == count
    seen.clear()
    assert [fleet.id for fleet in client.fleets()] == list(read)
