"""The ASGI application: one request in, one answer out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from psa_fleet.simulator import queries
from psa_fleet.simulator.accounts import Account, admit
from psa_fleet.simulator.problems import Refusal, bad, unknown
from psa_fleet.simulator.quirks import odd
from psa_fleet.simulator.reads import READS, Asked
from psa_fleet.simulator.store import Store
from psa_fleet.simulator.view import Version, View
from psa_fleet_v2.operations import OPERATIONS as V2
from psa_fleet_v3.operations import OPERATIONS as V3

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from psa_fleet._json import JSON, JSONObject
    from psa_fleet.simulator.world import World
    from psa_fleet_v3.types import Operation

ROOT = "/connectedcar"
DAY_LIMIT = 100_000
BURST_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Received:
    """A request that came in, without its credentials."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: JSON


def _routes(version: Version) -> list[tuple[str, re.Pattern[str], Operation]]:
    table: Sequence[Operation] = list((V2 if version == "v2" else V3).values())  # type: ignore[arg-type]
    return [(op.method, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", op.path)), op) for op in table]


class Service:
    """Answers requests from a world."""

    def __init__(self, world: World, accounts: Sequence[Account], *, common: bool, quirks: bool) -> None:
        self.world = world
        self.accounts = accounts
        self.received: list[Received] = []
        self._common = common
        self._quirks = quirks
        self._store = Store()
        self._routes = {version: _routes(version) for version in ("v2", "v3")}
        self._reads = {
            **READS,
            "getFleetMonitors": self._store.page,
            "getFleetMonitorsStatusById": self._store.get,
        }
        self._writes = {
            "createFleetVehicleMonitor": self._store.create,
            "updateFleetVehicleMonitor": self._store.update,
            "setFleetVehicleMonitorStatus": self._store.set_status,
            "deleteFleetMonitor": self._store.delete,
        }

    async def answer(self, request: Request) -> Response:
        """Answer one request."""
        raw = await request.body()
        path = str(request.scope["path"])
        query = parse_qs(request.url.query, keep_blank_values=True)
        client_id = "".join(query.pop("client_id", []))
        try:
            body: JSON = json.loads(raw) if raw else None
        except ValueError:
            body = raw.decode(errors="replace")
        headers = {name: value for name, value in request.headers.items() if name != "authorization"}
        self.received.append(Received(request.method, path, dict(query), headers, body))
        limits = self._limits()
        try:
            op, told = self._serve(request, path, query, client_id, body)
        except Refusal as refusal:
            error = refusal.body(path, self.world.now)
            return _json(error, refusal.status, "application/json", limits)
        if told is None:
            return Response(status_code=op.success[0], headers=limits)
        return _json(told, op.success[0], op.accept.partition(",")[0], limits)

    def _serve(
        self, request: Request, path: str, query: queries.Query, client_id: str, body: JSON
    ) -> tuple[Operation, JSONObject | None]:
        version = _version(path)
        admit(self.accounts, request.headers.get("authorization", ""), client_id, version)
        op, ids = self._find(version, request.method, path.removeprefix(f"{ROOT}/{version}"))
        _check_headers(request, op)
        queries.check(query, op.query, version, op.result or "")
        base = f"{request.url.scheme}://{request.url.netloc}"
        view = View(version, f"{base}{ROOT}/{version}", self._common)
        asked = Asked(self.world, view, f"{base}{path}", ids, query)
        if op.method == "GET":
            told = self._reads[op.id](asked)
            return op, odd(told, version) if self._quirks else told
        write = self._writes.get(op.id)
        if write is None:
            _ = asked.fleet
            raise Refusal(50100, "the simulator does not serve remotes")
        return op, write(asked, body)

    def _find(self, version: Version, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        for known, pattern, op in self._routes[version]:
            match = pattern.fullmatch(path)
            if match is not None and known == method:
                return op, {name: unquote(value) for name, value in match.groupdict().items()}
        raise unknown("resource")

    def _limits(self) -> dict[str, str]:
        used = len(self.received)
        return {
            "X-RateLimit-Limit-1": str(DAY_LIMIT),
            "X-RateLimit-Remaining-1": str(max(0, DAY_LIMIT - used)),
            "X-RateLimit-Limit-2": str(BURST_LIMIT),
            "X-RateLimit-Remaining-2": str(BURST_LIMIT - 1),
        }


def _version(path: str) -> Version:
    if path.startswith(f"{ROOT}/v2/"):
        return "v2"
    if path.startswith(f"{ROOT}/v3/"):
        return "v3"
    raise unknown("resource")


def _check_headers(request: Request, op: Operation) -> None:
    if op.method == "GET" and "content-type" in request.headers:
        raise bad("a GET has no body and so no Content-Type")
    if op.body is not None and not request.headers.get("content-type", "").startswith("application/json"):
        raise Refusal(41500, "a body is application/json")
    accepted = {part.partition(";")[0].strip() for part in request.headers.get("accept", "*/*").split(",")}
    if "geo+json" in op.accept and not accepted & {op.accept.partition(",")[0], "*/*", "application/*"}:
        raise Refusal(40600, "a position is application/vnd.geo+json")


def _json(told: JSONObject, status: int, media: str, headers: dict[str, str]) -> Response:
    return Response(json.dumps(told, separators=(",", ":")), status, headers, media)


def application(service: Service) -> Starlette:
    """Give the ASGI application of a service."""
    methods = ["GET", "POST", "PUT", "DELETE"]
    return Starlette(routes=[Route("/{path:path}", service.answer, methods=methods)])
