"""A server whose users have fleets of their own, and clients with an account for each user."""

from __future__ import annotations

import base64
from typing import Any

import httpx

from psa_fleet import Account, AsyncFleetClient, Credentials, FleetClient

FLEETS: dict[str, list[str]] = {"cars": ["c-1", "c-2", "fid-1"], "city": ["t-1", "t-2"]}


def credentials(user: str) -> Credentials:
    return Credentials(client_id=f"SENTINEL-{user}", username=user, password="SENTINEL-password")


def accounts(**users: Any) -> list[Account]:
    """Accounts by user and subscription; one on v2 (cars) and one on v3 (city) by default."""
    named = users or {"cars": "TMTS", "city": "delegation publique"}
    return [Account(subscription, credentials(user), user) for user, subscription in named.items()]


class Estate:
    """Server that lists two fleets per page, and responds to all other requests with the id and the user.

    Attributes:
        fleets: The ids of each user's fleets.
        seen: User, method and path of each request.
        broken: Users whose requests end with status 500.
    """

    def __init__(self, fleets: dict[str, list[str]] | None = None) -> None:
        self.fleets = FLEETS if fleets is None else fleets
        self.seen: list[tuple[str, str, str]] = []
        self.broken: set[str] = set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        pair = base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
        user = pair.partition(":")[0]
        assert request.url.params["client_id"] == f"SENTINEL-{user}"
        _, _, version, *path = request.url.path.split("/")
        self.seen.append((user, request.method, "/".join([version, *path])))
        if user in self.broken:
            return httpx.Response(500)
        if path != ["fleets"]:
            if path[0] == "fleets" and path[1] not in self.fleets[user]:
                return httpx.Response(403, json={"code": 40300})
            created = {"monitorId": "m-9", "callbackId": "c-9"}
            return httpx.Response(
                200, json={"id": f"{path[-1]} of {user}", "label": user, "total": 0, **created}
            )
        start = int(request.url.params.get("start", 0))
        ids = self.fleets[user]
        body: dict[str, Any] = {
            "_embedded": {"fleets": [{"id": fid} for fid in ids[start : start + 2]]},
            "total": len(ids),
        }
        if start + 2 < len(ids):
            body["_links"] = {"next": {"href": f"/connectedcar/{version}/fleets?start={start + 2}"}}
        return httpx.Response(200, json=body)

    def client(self, given: Any = None, **options: Any) -> FleetClient:
        return FleetClient(
            accounts() if given is None else given, transport=httpx.MockTransport(self), retry=None, **options
        )

    def async_client(self, given: Any = None, **options: Any) -> AsyncFleetClient:
        return AsyncFleetClient(
            accounts() if given is None else given, transport=httpx.MockTransport(self), retry=None, **options
        )

    def listings(self) -> list[str]:
        """The users whose fleets were listed, once per page."""
        return [user for user, _, path in self.seen if path.endswith("/fleets")]

    def calls(self) -> list[tuple[str, str, str]]:
        """The requests other than lists of fleets."""
        return [one for one in self.seen if not one[2].endswith("/fleets")]
