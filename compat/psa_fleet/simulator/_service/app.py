"""The ASGI application: one request in, one response out."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response

from psa_fleet_v2.operations import OPERATIONS as V2
from psa_fleet_v3.operations import OPERATIONS as V3

from .._monitors.store import Store
from .._protocol import queries
from .._protocol.problems import Refusal, bad, unknown
from .._protocol.request import Asked
from .._rendering.derived import RENAMED
from .._rendering.schema import with_new_names
from .._rendering.templates import Templates, encode
from .._rendering.view import Version, View
from . import derived_reads
from .accounts import SimulatedAccount, admit
from .connections import Connections
from .faults import Fault
from .faulty_responses import Failing, instead
from .limits import Limits
from .motion import Motion
from .quirks import odd
from .reads import READS
from .received import ReceivedRequest, base_of, receive
from .tls import refuses_handshakes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from starlette.types import ASGIApp, Receive, Scope, Send

    from psa_fleet_runtime.types import Operation

    from ..._base.json import JSON, JSONObject
    from .._stage.recording import Recording
    from .._stage.windows import Performance
    from .._world.world import World
    from .tls import ServerTls

ROOT = "/connectedcar"


def _routes(version: Version) -> list[tuple[str, re.Pattern[str], Operation]]:
    table = V2 if version == "v2" else V3
    return [
        (op.method, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", op.path)), op) for op in table.values()
    ]


class Service:
    """Responds to requests from a world."""

    def __init__(
        self,
        world: World,
        accounts: Sequence[SimulatedAccount],
        *,
        common: bool,
        quirks: bool,
        tls: ServerTls | None = None,
        rate_limit: tuple[int, int] | None = None,
        running: bool = False,
        webhook_hosts: Collection[str] = (),
        stage: Performance | None = None,
        recording: Recording | None = None,
    ) -> None:
        self.motion = Motion(world, webhook_hosts)
        self._stage = stage
        self._running = running
        self._recording = recording
        self._templates = None if quirks or stage is not None or any(RENAMED.values()) else Templates()
        """None where responses are not sent as they were made."""
        if stage is not None:
            self.motion.prepare(stage.effects, stage.cause)
        self.accounts = accounts
        self.received: list[ReceivedRequest] = []
        self.faults: deque[Fault | None] = deque()
        """What the next requests meet, in order."""
        self.connections = Connections()
        self._tls = tls
        self._limits = Limits(rate_limit, running=running)
        self._common = common
        self._quirks = quirks
        self._store = Store(self.motion.firing, self.motion.outbox)
        self._routes = {version: _routes(version) for version in ("v2", "v3")}
        self._reads = {
            **READS,
            "getFleetMonitors": self._store.page,
            "getFleetMonitorsStatusById": self._store.get,
            "getFleetRemotes": self.motion.callbacks.page,
            "getFleetRemotebyId": self.motion.callbacks.get,
            "getRemoteRequestsForVhl": self.motion.remotes.page,
            "getRemoteRequestForVhlById": self.motion.remotes.get,
        }
        self._writes: dict[str, Callable[[Asked, JSON], JSONObject | None]] = {
            "createFleetVehicleMonitor": self._store.create,
            "updateFleetVehicleMonitor": self._store.update,
            "setFleetVehicleMonitorStatus": self._store.set_status,
            "deleteFleetMonitor": self._store.delete,
            "setFleetVehicleRemote": self.motion.callbacks.create,
            "setFleetVehicleRemoteById": self.motion.callbacks.update,
            "setFleeRemoteCallbackStatus": self.motion.callbacks.set_status,
            "deleteFleetRemote": self.motion.callbacks.delete,
            "sendRemoteToVhl": self.motion.remotes.create,
        }

    async def answer(self, request: Request) -> Response:
        """Respond to one request, or fail with the next fault."""
        asked, problem = await receive(request, admitted=self._is_admitted(request))
        self.received.append(asked)
        fault = self.faults.popleft() if self.faults else None
        now = self.motion.clock.now
        if fault is None and self._stage is not None:
            if self.ends_handshakes():
                # The connection is older than the refusal of new ones.
                return Failing(Fault.reset_before_headers(), self.connections, None)
            fault = self._stage.fault(asked.path, now, len(self.received))
        if fault is None:
            return self._answer(request, asked, problem)
        if fault.kind == "answer":
            return instead(fault)
        done = self._answer(request, asked, problem) if fault.executes else None
        return Failing(fault, self.connections, done)

    def ends_handshakes(self) -> bool:
        """Whether the client's certificate has expired by now, and a handshake fails for that."""
        expired = self._stage is not None and self._stage.has_expired(self.motion.clock.now)
        return expired and self._tls is not None and refuses_handshakes(self._tls)

    def _is_admitted(self, request: Request) -> bool:
        """Whether the caller may ask; nothing is counted."""
        try:
            self._caller(request)
        except Refusal:
            return False
        return self._tls is None or self._tls.refusal(self.connections.certificate(request.scope)) is None

    def _caller(self, request: Request) -> SimulatedAccount:
        version = _version(str(request.scope["path"]))
        client_id = "".join(request.query_params.getlist("client_id"))
        return admit(self.accounts, request.headers.get("authorization", ""), client_id, version)

    def _answer(self, request: Request, asked: ReceivedRequest, problem: Refusal | None) -> Response:
        if self._tls is not None:
            status = self._tls.refusal(self.connections.certificate(request.scope))
            if status is not None:
                return _gateway(status)
        if self._stage is not None and self._stage.has_expired(self.motion.clock.now):
            return _gateway(495)
        headers: dict[str, str] = {}
        try:
            with self.motion.guard:
                account = self._admit(request, headers)
                if self._recording is not None:
                    return self._replay(self._recording, request, asked, headers)
                op, content = self._serve(request, asked, account, problem)
        except Refusal as refusal:
            error = refusal.body(asked.path, self.motion.clock.now)
            return _json(error, refusal.status, "application/json", headers | refusal.headers)
        if content is None:
            return Response(status_code=op.success[0], headers=headers)
        return _json(content, op.success[0], op.accept.partition(",")[0], headers)

    def _replay(
        self, recording: Recording, request: Request, asked: ReceivedRequest, headers: dict[str, str]
    ) -> Response:
        """Respond as a server did that was recorded."""
        found = recording.find(asked.method, asked.path, asked.query)
        if found is None:
            raise Refusal(40401, "this request was not recorded")
        body = recording.body(found, base_of(request))
        return Response(body, found.status, {**headers, **dict(found.headers)})

    def _admit(self, request: Request, headers: dict[str, str]) -> SimulatedAccount:
        """Let a request of a known account pass, as long as it does not send too many."""
        account, now = self._caller(request), self.motion.clock.now
        limits = None if self._stage is None else self._stage.limits_at(now, running=self._running)
        verdict = (limits or self._limits).ask(account.username, now)
        headers |= verdict.headers
        if not verdict.allowed:
            raise Refusal(42900, "there were too many requests")
        return account

    def _serve(
        self, request: Request, asked: ReceivedRequest, account: SimulatedAccount, problem: Refusal | None
    ) -> tuple[Operation, JSONObject | None]:
        path, query, version = asked.path, asked.query, account.version
        op, ids = self._find(version, request.method, path.removeprefix(f"{ROOT}/{version}"))
        _check_headers(request, op)
        if problem is not None:
            raise problem
        if self._stage is not None:
            self._stage.refuse(path, self.motion.clock.now)
        queries.check(query, op, version)
        base = base_of(request)
        view = View(version, f"{base}{ROOT}/{version}", self._common)
        wanted = Asked(
            self.motion.present, view, f"{base}{path}", ids, query, account.fleets, self._templates
        )
        if op.method == "GET":
            by_hand = self._reads.get(op.id)
            content = (
                derived_reads.read(wanted, op) if by_hand is None else _renamed(by_hand(wanted), version, op)
            )
            return op, self._played(content, op, path, version)
        return op, self._writes[op.id](wanted, asked.body)

    def _played(self, content: JSONObject, op: Operation, path: str, version: Version) -> JSONObject:
        """Change a response as quirks and the scenario have it."""
        if self._stage is not None:
            self._stage.refuse_data(path)
            content = self._stage.renamed(content, path)
            quirks = self._stage.quirks(self.motion.clock.now, len(self.received))
            if quirks:
                return odd(content, op.result or "", version, quirks)
        return odd(content, op.result or "", version) if self._quirks else content

    def _find(self, version: Version, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        methods = []
        for known, pattern, op in self._routes[version]:
            match = pattern.fullmatch(path)
            if match is not None and known == method:
                return op, {name: unquote(value) for name, value in match.groupdict().items()}
            methods += [] if match is None else [known]
        if methods:
            allowed = ", ".join(sorted(methods))
            raise Refusal(40500, f"this resource supports only {allowed}", {"Allow": allowed})
        raise unknown("resource")


def _renamed(content: JSONObject, version: Version, op: Operation) -> JSONObject:
    return cast("JSONObject", with_new_names(version, op.result or "", content))


def _version(path: str) -> Version:
    if path.startswith(f"{ROOT}/v2/"):
        return "v2"
    if path.startswith(f"{ROOT}/v3/"):
        return "v3"
    raise unknown("resource")


def _check_headers(request: Request, op: Operation) -> None:
    if op.method == "GET" and "content-type" in request.headers:
        raise bad("a GET has no body, and must have no Content-Type")
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if op.body is not None and media != "application/json":
        raise Refusal(41500, "a body must be application/json")
    accepted = {part.partition(";")[0].strip() for part in request.headers.get("accept", "*/*").split(",")}
    if "geo+json" in op.accept and not accepted & {op.accept.partition(",")[0], "*/*", "application/*"}:
        raise Refusal(40600, "a position is only application/vnd.geo+json")


def _json(content: JSONObject, status: int, media: str, headers: dict[str, str]) -> Response:
    return Response(encode(content), status, headers, media)


def _gateway(status: int) -> Response:
    return _json({"code": str(status), "message": "client certificate"}, status, "application/json", {})


def application(service: Service) -> ASGIApp:
    """Return the ASGI application of a service."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise NotImplementedError(f"the simulator supports http, not {scope['type']}")
        answer = await service.answer(Request(scope, receive))
        await answer(scope, receive, send)

    return app
