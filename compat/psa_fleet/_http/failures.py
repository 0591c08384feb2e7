"""Every failure of an attempt, and the error that words it. No I/O."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Final, NamedTuple

import httpx

from .._base.counting import counted
from .._base.json import JSON, JSONMapping, loads
from .._base.redaction import redacted
from .._operations.call import Call
from .._operations.catalog import CATALOG
from .._sending.rate_limit_headers import asked_wait
from .._tls.alerts import STATUSES, tls_failure
from ..errors import (
    NO_DATA_CODES,
    ApiError,
    ArgumentError,
    AuthenticationError,
    BadRequestError,
    ClientStateError,
    DecodeError,
    NotFoundError,
    OutcomeUnknownDecodeError,
    OutcomeUnknownError,
    OutcomeUnknownServerError,
    PermissionDeniedError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TimeoutError,
    TlsError,
    TransportError,
)


class RawResponse(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    attempts: int = 1

    def __repr__(self) -> str:
        # Tracebacks can show local variables.
        return f"<RawResponse {self.status}: {counted(len(self.content), 'byte')}>"


received: Final[ContextVar[list[tuple[Call, RawResponse]] | None]] = ContextVar("received", default=None)
"""The call and response that came last, in a list of one, inside of `with_response()`."""

REQUEST_ID_HEADERS: Final = ("uuid", "x-request-id", "x-correlation-id", "x-global-transaction-id")
"""Headers in which servers and gateways name a request."""


_CLASSES: Final[Mapping[int, type[ApiError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    429: RateLimitError,
}


_ADVICE: Final[Mapping[int, str]] = {
    400: "Request rejected: check the parameters and the body",
    401: "Credentials rejected: check client_id, username and password, and that they belong to this"
    " environment and this API version",
    403: "Access denied: check the ids, and that the subscription covers this resource",
    404: "No such resource",
    406: "The server does not offer the requested media type",
    429: "Too many requests",
    500: "The server failed",
    502: "A gateway in front of the server failed",
    503: "The server is temporarily unavailable",
    504: "Gateway timeout",
    522: "A gateway could not reach the server",
}


ALWAYS_THERE: Final = frozenset({"Fleets", "Monitors", "RemoteCallbacks", "Vehicles"})
"""Collections that always exist: a 404 means that an id or the URL is wrong."""


def api_error(call: Call, response: RawResponse) -> PsaFleetError:
    """Make the error for a response with an error status.

    Args:
        call: The call.
        response: Its response: JSON in any of the documented shapes, HTML, or empty.

    Returns:
        The error to raise. Of the body, its message contains the code and the uuid only.
    """
    status, info = response.status, call.info
    if status in STATUSES:
        text = f"{info}: status {status}: {STATUSES[status]}"
        return TlsError(text, request=info, status=status, side="client")
    facts = _facts(response.content)
    if 300 <= status < 400:
        advice = "Redirects are not followed, since credentials would go along: check base_url"
    elif status == 404 and call.operation.result in ALWAYS_THERE:
        advice = "No such resource: check the ids and base_url"
    elif status == 404 and facts.code in NO_DATA_CODES:
        advice = "The resource has no data"
    else:
        advice = _ADVICE.get(status) or (
            "The server failed" if status >= 500 else "The server refused the request"
        )
    if status >= 500 and call.is_command:
        advice += f". The command may have acted: {find_out(call)}"
    marks = [f"code {facts.code}"] if isinstance(facts.code, int) else []
    if facts.uuid and re.fullmatch(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", facts.uuid):
        marks.append(f"uuid {facts.uuid}")
    noted = f" ({', '.join(marks)})" if marks else ""
    text = f"{info}: status {status}{noted}{after(response.attempts)}. {advice}"
    cls = _CLASSES.get(status)
    if cls is None:
        failed = OutcomeUnknownServerError if info.method == "POST" else ServerError
        cls = failed if status >= 500 else ApiError
    error = cls(text, status=status, request=info, **facts._asdict())
    if isinstance(error, (RateLimitError, ServerError)):
        error.retry_after = asked_wait(response.headers)
        if error.retry_after is not None:
            error.args = (f"{text}: retry in {error.retry_after:g} s",)
    return error


def request_id(headers: Mapping[str, str], content: bytes) -> str | None:
    """Name that the server has for a request: the `uuid` of the body, or a header, or None."""
    named = (headers.get(name) for name in REQUEST_ID_HEADERS)
    return _facts(content).uuid or next((value for value in named if value), None)


def find_out(call: Call) -> str:
    """Way to find out the outcome of a command, as the end of a sentence."""
    entry = CATALOG.get(call.operation.id)
    return (entry and entry.verify) or "read the resource before repeating the call"


def after(attempts: int) -> str:
    """Number of attempts for an error message; empty for one."""
    return f" after {attempts} attempts" if attempts > 1 else ""


class _Facts(NamedTuple):
    code: int | str | None = None
    uuid: str | None = None
    message: str | None = None
    timestamp: str | None = None


def _facts(content: bytes) -> _Facts:
    """Facts of an error's body, in any of the documented shapes."""
    try:
        body = loads(content)
    except ValueError:
        return _Facts()
    if not isinstance(body, dict):
        return _Facts()
    nested = body.get("error")
    if isinstance(nested, dict):
        body = {**body, **nested}
    errors = body.get("errors")
    if isinstance(errors, list) and errors and isinstance(errors[0], dict):
        body = {**errors[0], **body}
    elif isinstance(errors, dict) and errors:
        # A map of codes to words; the first one is enough.
        code, word = next(iter(errors.items()))
        body = {"code": code, "message": word, **body}
    return _Facts(
        _code(_first(body, "code", "httpCode", "error")),
        _words(_first(body, "uuid", "requestId")),
        _message(body),
        _words(_first(body, "timestamp")),
    )


def _first(body: JSONMapping, *names: str) -> JSON:
    return next((body[name] for name in names if isinstance(body.get(name), (str, int, float))), None)


def _code(value: JSON) -> int | str | None:
    text = _words(value)
    if text is None:
        return None
    whole = text.removesuffix(".0") if isinstance(value, float) else text
    return int(whole) if re.fullmatch(r"[0-9]{1,9}", whole) else text


def _words(value: JSON) -> str | None:
    if value is None or isinstance(value, (bool, dict, list)):
        return None
    return str(value).strip() or None


def _message(body: JSONMapping) -> str | None:
    names = ("message", "error_description", "httpMessage", "moreInformation")
    found = [words for name in names if (words := _words(body.get(name)))]
    return ": ".join(dict.fromkeys(found)) or None


def undecodable(call: Call, response: RawResponse, what: str) -> DecodeError:
    """Make the error for a successful response with an unreadable body.

    Args:
        call: The call.
        response: Its response, as far as it was received.
        what: Description of the body.

    Returns:
        The error to raise.
    """
    kind, start = media_type(response), redacted(response.content)
    size = counted(len(response.content), "byte")
    text = (
        f"{call.info}: status {response.status}{after(response.attempts)} with {what}"
        f" ({size}, {kind or 'no content type'}{f', starting with {start}' if start else ''})"
    )
    if call.is_command:
        text += f". The command may have acted: {find_out(call)}"
    cls = OutcomeUnknownDecodeError if call.info.method == "POST" else DecodeError
    return cls(
        text,
        status=response.status,
        content_type=kind,
        length=len(response.content),
        start=start,
        request=call.info,
    )


def media_type(response: RawResponse) -> str:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind if re.fullmatch(r"[\w.+-]{1,64}/[\w.+-]{1,64}", kind) else ""


FAILURES = (httpx.RequestError, httpx.InvalidURL, ssl.SSLError)
"""Exceptions of sending. From an async read, httpx passes OpenSSL's own errors on: a server's late alert."""


_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class Lost(NamedTuple):
    """Attempt without a response."""

    error: PsaFleetError
    """Error to raise if it was the last attempt."""

    cause: str
    """Kind of failure, for the log and the decision to retry."""

    sent: bool
    """True if the server may have received the request."""

    passing: bool
    """True if another attempt may succeed."""


def lost(
    error: Exception, call: Call, attempts: int, cut_off: RawResponse | None = None, *, ended: bool = False
) -> Lost:
    """Turn an exception of httpx into an error of this library.

    The exception's message is omitted where it could quote the server.

    Args:
        error: One of `FAILURES`.
        call: The call.
        attempts: Number of attempts so far.
        cut_off: The received part of a response whose status reports success, if one began.
        ended: True if the call's deadline ended the attempt, so that another one is too late.

    Returns:
        The failure.
    """
    info, cause, noted = call.info, type(error).__name__, after(attempts)
    if isinstance(error, httpx.InvalidURL):
        return Lost(
            ArgumentError(f"{info}: an argument produces an invalid URL", argument="url"), cause, False, False
        )
    if isinstance(error, httpx.ProxyError):
        return _refused_by_proxy(error, call, attempts)
    sent = not isinstance(error, _NOT_SENT)
    failure = tls_failure(error)
    # A server that refuses the client certificate has not read the request, even if it was written already.
    if failure is not None and (not sent or failure.side == "client"):
        return Lost(
            TlsError(f"{info}: {failure.words}", request=info, side=failure.side), cause, False, False
        )
    if cut_off is not None and isinstance(error, httpx.DecodingError):
        return Lost(undecodable(call, cut_off, "a body that cannot be decompressed"), cause, sent, False)
    if cut_off is not None and isinstance(error, httpx.RemoteProtocolError):
        return Lost(undecodable(call, cut_off, "a truncated body"), cause, sent, True)
    found: PsaFleetError
    if call.is_command and sent:
        found = outcome_unknown(call, f"its response was lost{noted} ({cause})")
    elif isinstance(error, httpx.TimeoutException):
        found = TimeoutError(f"{info}: timed out{noted} ({cause})", request=info)
    else:
        detail = f": {error}" if isinstance(error, httpx.ConnectError) else ""
        text = f"{info}: no response{noted} ({cause}{detail})"
        if isinstance(error, (httpx.ReadError, httpx.WriteError)) and call.url.startswith("https:"):
            # A server may close the connection before the client has read its alert.
            text += ". If every request fails this way, the server may refuse the client certificate"
        found = TransportError(text, request=info)
    too_late = ended and isinstance(error, (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout))
    return Lost(found, cause, sent, not (too_late or isinstance(error, httpx.UnsupportedProtocol)))


def _refused_by_proxy(error: httpx.ProxyError, call: Call, attempts: int) -> Lost:
    status = re.match(r"[1-5][0-9]{2}(?![0-9])", str(error))
    noted = f"status {status[0]}" if status else "no usable response"
    text = (
        f"{call.info}: the proxy from the environment refused the connection{after(attempts)} ({noted})."
        " Check HTTPS_PROXY and ALL_PROXY, or add the server's host to NO_PROXY"
    )
    # A proxy's 4xx is permanent: a login or a rule is missing.
    passing = status is not None and status[0][0] == "5"
    return Lost(TransportError(text, request=call.info), type(error).__name__, False, passing)


def check_complete(response: httpx.Response) -> None:
    """Check that a compressed body was read to its end: httpx accepts one that is cut off.

    Args:
        response: A response whose body was read.

    Raises:
        httpx.RemoteProtocolError: The body is cut off.
    """
    inflating = getattr(getattr(response, "_decoder", None), "decompressor", None)
    if inflating is not None and response.num_bytes_downloaded and not inflating.eof:
        raise httpx.RemoteProtocolError("the compressed body is cut off")


def too_large(call: Call, cut_off: RawResponse, most: int) -> Lost:
    """Failure of an attempt whose response is larger than the client accepts."""
    error = undecodable(call, cut_off, f"more than {most:,} bytes, the client's max_response_size")
    return Lost(error, "response too large", True, False)


ASKED_CODINGS: Final = frozenset(("", "identity", "gzip", "deflate"))
"""Content codings that are decoded. With one of them a part grows a thousandfold at most; with two, or with
Brotli, without bound, before its size can be checked."""


def unasked_coding(call: Call, unread: RawResponse) -> Lost:
    """Failure of an attempt whose response is in another content coding; it is not read."""
    error = undecodable(call, unread, "a body in a content coding that was not asked for")
    return Lost(error, "content coding", True, False)


def deadline_passed(call: Call, attempts: int) -> Lost:
    """Failure of an attempt that the call's deadline ended."""
    if call.is_command:
        error: PsaFleetError = outcome_unknown(
            call, f"the deadline passed before its response{after(attempts)}"
        )
    else:
        error = TimeoutError(
            f"{call.info}: no response before the deadline{after(attempts)}", request=call.info
        )
    return Lost(error, "deadline", True, False)


def closed(call: Call) -> Lost:
    """Failure of a call, or of a further attempt, of a client that was closed."""
    error = ClientStateError(
        f"{call.info}: the client is closed; create another one, or call inside its with block. Nothing was"
        " sent"
    )
    return Lost(error, "closed", False, False)


def never_sent(call: Call, why: str) -> Lost:
    """Failure of an attempt that the deadline ended before anything was sent."""
    error = TimeoutError(f"{call.info}: {why}; this attempt sent nothing", request=call.info)
    return Lost(error, "deadline", False, False)


def rate_limited(call: Call, wait: float) -> Lost:
    """Failure of an attempt that the server's rate limit forbids for now."""
    error = RateLimitError(
        f"{call.info}: not sent: rate limit exhausted; retry in {wait:.1f} s",
        status=429,
        request=call.info,
    )
    error.retry_after = wait
    return Lost(error, "rate limit", False, False)


def outcome_unknown(call: Call, what: str) -> OutcomeUnknownError:
    """Make the error for a command that may have acted.

    Args:
        call: The command.
        what: The event that hides its outcome.

    Returns:
        The error to raise.
    """
    return OutcomeUnknownError(
        f"{call.info}: sent, but {what}. It may have acted: {find_out(call)}", request=call.info
    )
