"""The connection that endpoints send through, and the endpoints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, ParamSpec, Self, TypeVar
from urllib.parse import quote, urlencode

from .model import Model
from .types import Response

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    import httpx

    from .types import JSON, JSONObject, Operation

P = ParamSpec("P")
R = TypeVar("R")


class Client:
    """Where requests go, and the httpx clients that carry them.

    Credentials are not known here. They belong in the transport of the httpx clients, below httpx's own
    logging, which writes whole URLs: `psa_fleet.FleetClient(...).low_level` gives a client that is set up so.

    Attributes:
        base_url: The URL that operation paths are added to, version included, without a slash at its end.
    """

    def __init__(
        self,
        base_url: str,
        sync_client: httpx.Client | None = None,
        async_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Set the client up. Nothing is opened before the first request.

        Args:
            base_url: For example `https://api-cert.groupe-psa.com/connectedcar/v3`.
            sync_client: For `sync` and `sync_detailed`; made with httpx's defaults when needed and missing.
            async_client: For `asyncio` and `asyncio_detailed`; likewise.
        """
        self.base_url: str = base_url.rstrip("/")
        self._sync_client = sync_client
        self._async_client = async_client

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client for blocking calls."""
        if self._sync_client is None:
            import httpx

            self._sync_client = httpx.Client()
        return self._sync_client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client for calls that don't block."""
        if self._async_client is None:
            import httpx

            self._async_client = httpx.AsyncClient()
        return self._async_client

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._sync_client is not None:
            self._sync_client.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._async_client is not None:
            await self._async_client.aclose()

    def __repr__(self) -> str:
        return f"Client({self.base_url!r})"


class Request(NamedTuple):
    """One request, before it is sent.

    Attributes:
        operation: What is called.
        path: Values for `operation.path_parameters`, in order.
        query: Values for `operation.query`, in order; None is not sent.
        body: The body, when the operation takes one.
    """

    operation: Operation
    path: tuple[object, ...] = ()
    query: tuple[object, ...] = ()
    body: Model | None = None

    def arguments(self, base_url: str) -> dict[str, Any]:
        """The request as arguments for `httpx.Client.request`.

        Args:
            base_url: The URL that the path is added to.
        """
        operation = self.operation
        url = base_url + operation.path.format_map(
            {
                name: quote(str(value), safe="")
                for name, value in zip(operation.path_parameters, self.path, strict=True)
            }
        )
        pairs = [
            (name, _text(item))
            for name, value in zip(operation.query, self.query, strict=True)
            if value is not None
            for item in (value if isinstance(value, (list, tuple)) else (value,))
        ]
        if pairs:
            url = f"{url}?{urlencode(pairs, quote_via=quote)}"
        request: dict[str, Any] = {
            "method": operation.method,
            "url": url,
            "headers": {"Accept": operation.accept},
        }
        if self.body is not None:
            request["headers"]["Content-Type"] = "application/json"
            request["content"] = json.dumps(self.body.to_dict(), ensure_ascii=False).encode()
        return request


class Endpoint(Generic[P, R]):
    """One operation, called in four ways. Each takes the connection, then the arguments of `build`.

    Attributes:
        build: Makes the request of the arguments; its docstring explains them.
        result: The model of a success's body, or `NoneType` when it has none.
    """

    def __init__(self, build: Callable[P, Request], result: type[R]) -> None:
        self.build: Final = build
        self.result: Final = result

    def sync_detailed(self, client: Client, /, *args: P.args, **kwargs: P.kwargs) -> Response[R]:
        """Send the request and read the answer, whatever its status.

        Args:
            client: The connection.
            args: The arguments of `build`.
            kwargs: Likewise.

        Returns:
            The answer.

        Raises:
            httpx.HTTPError: There was no answer.
        """
        request = self.build(*args, **kwargs)
        answer = client.get_httpx_client().request(**request.arguments(client.base_url))
        return _response(request.operation, self.result, answer)

    def sync(self, client: Client, /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
        return self.sync_detailed(client, *args, **kwargs).parsed

    async def asyncio_detailed(self, client: Client, /, *args: P.args, **kwargs: P.kwargs) -> Response[R]:
        """Like `sync_detailed`, without blocking."""
        request = self.build(*args, **kwargs)
        answer = await client.get_async_httpx_client().request(**request.arguments(client.base_url))
        return _response(request.operation, self.result, answer)

    async def asyncio(self, client: Client, /, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Like `sync`, without blocking."""
        return (await self.asyncio_detailed(client, *args, **kwargs)).parsed


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _response(operation: Operation, result: type[R], answer: httpx.Response) -> Response[R]:
    body = _object(answer.content)
    parsed: R | None = None
    error: JSONObject | None = None
    if answer.status_code in operation.success:
        if body is not None and issubclass(result, Model):
            parsed = result.from_dict(body)
    elif not answer.is_success:
        error = body
    return Response(answer.status_code, answer.headers, answer.content, parsed, error)


def _object(content: bytes) -> JSONObject | None:
    """The JSON object that a body is, or None: gateways answer with HTML, `null` and nothing too."""
    try:
        value: JSON = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
