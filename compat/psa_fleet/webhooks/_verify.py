"""One request, checked and read: for a route of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import field, frozen

from ..errors import NotificationError
from ..subscription import Version
from ._content import MAX_BODY, NotReceivedError, codings, decoded, header, readable
from ._parsing.notifications import Notification, parse
from ._secrets import Secret, accepted, as_secrets

Text: TypeAlias = str | bytes
RequestHeaders: TypeAlias = Mapping[str, str] | Mapping[str, Sequence[str]] | Iterable[tuple[Text, Text]]
"""Headers as web frameworks have them: a mapping, or pairs of names and values."""


@frozen(kw_only=True)
class Verdict:
    """Kind of a request, and the status of the response."""

    status: Literal[200, 401, 500]
    """The status of the response, once `notification` is stored: respond with 500 if it is not."""
    notification: Notification | None = field(repr=False)
    """What came, with the `events`; None when it is not a notification, or the status is not 200."""
    reason: str | None
    """What is wrong; None when all is well. It holds nothing of the request.

    With status 200 the body is not a notification, and would not be one the next time: keep it somewhere.
    """


def verify(
    headers: RequestHeaders | None,
    body: bytes | bytearray | memoryview | str | None,
    *,
    secret: Secret | Sequence[Secret] | None,
    max_body: int = MAX_BODY,
    version: Version | None = None,
) -> Verdict:
    """Check the secret of a request and read its body, as `app` does, without a server.

    Nothing in a request makes this raise. It does not recognize duplicates: use each event's `key`.

    Args:
        headers: The request's headers, as the web framework has them.
        body: The body as it came: before it is decoded as JSON, and with its content coding, if any.
        secret: As for `app`.
        max_body: The largest body in bytes, compressed and not.
        version: The version that the notification comes from, as for `parse`.

    Returns:
        The notification, and the status of the response.

    Raises:
        ArgumentError: `secret` or `version` cannot be used.
    """
    secrets = as_secrets(secret)
    pairs = [*_pairs(headers)]
    if secrets and not accepted(secrets, pairs):
        return Verdict(status=401, notification=None, reason="the secret is missing or wrong")
    try:
        content = _bytes(body)
        if len(content) > max_body:
            raise NotReceivedError(f"a body is larger than max_body={max_body}")
        text = readable(decoded(content, codings(pairs), max_body), header(pairs, b"content-type"))
    except NotReceivedError as error:
        return Verdict(status=500, notification=None, reason=str(error))
    try:
        return Verdict(status=200, notification=parse(text, version), reason=None)
    except NotificationError as error:
        return Verdict(status=200, notification=None, reason=str(error))


def _bytes(body: object) -> bytes:
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if body is None:
        return b""
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(body)
    raise NotReceivedError("the body is neither bytes nor text")


def _pairs(headers: object) -> Iterable[tuple[bytes, bytes]]:
    """Names and values as they are on the wire; what cannot be a header is left out."""
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    for pair in pairs if isinstance(pairs, Iterable) else ():
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            continue
        name, values = pair
        for value in values if isinstance(values, (list, tuple)) else (values,):
            if isinstance(name, (str, bytes)) and isinstance(value, (str, bytes)):
                yield _wire(name), _wire(value)


def _wire(text: Text) -> bytes:
    # A character that no header has must not become one that a secret has.
    return text if isinstance(text, bytes) else text.encode("latin-1", "backslashreplace")
