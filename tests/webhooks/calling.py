"""Calling an ASGI app without a server."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from psa_fleet.webhooks import HeaderSecret, Receiver

SECRET = HeaderSecret("X-Webhook-Secret", "SENTINEL-webhook-secret")
RIGHT = [(b"x-webhook-secret", b"SENTINEL-webhook-secret")]


async def post(
    receiver: Receiver,
    body: Any,
    headers: Iterable[tuple[bytes, bytes]] = RIGHT,
    *,
    method: str = "POST",
    chunk: int | None = None,
    gone: bool = False,
) -> int | None:
    """Send a body (bytes, or a value for JSON) and return the status, or None when no response came."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    size = chunk or max(len(content), 1)
    parts = [content[at : at + size] for at in range(0, len(content), size)] or [b""]
    messages = [
        {"type": "http.request", "body": part, "more_body": gone or index < len(parts) - 1}
        for index, part in enumerate(parts)
    ]
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": "/", "headers": [*headers]}
    await receiver(scope, receive, send)
    if not sent:
        return None
    start, answer = sent
    assert dict(start["headers"])[b"content-length"] == str(len(answer["body"])).encode()
    status: int = start["status"]
    return status
