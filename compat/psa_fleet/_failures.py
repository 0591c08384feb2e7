"""From an answer with an error status to the error that it means. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ._calls import Call
from ._decoding import loads
from ._json import JSON, JSONMapping
from ._names import FIND_OUT
from ._rate_limit import asked_wait
from ._tls import STATUSES
from .errors import (
    NO_DATA_CODES,
    ApiError,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    OutcomeUnknownServerError,
    PermissionDeniedError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TlsError,
)


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    tries: int = 1

    def __repr__(self) -> str:
        # Tracebacks can show local variables.
        return f"<Answer {self.status}: {len(self.content)} bytes>"


_CLASSES: Final[Mapping[int, type[ApiError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    429: RateLimitError,
}

_ADVICE: Final[Mapping[int, str]] = {
    400: "The server does not take the request: a parameter or the body is not what it expects",
    401: "The server does not accept the credentials: check client_id, username and password, and that they"
    " belong to this environment and this version of the API",
    403: "The credentials do not reach this: check the ids, and that the subscription covers it",
    404: "There is no such resource",
    406: "The server does not offer the media type that was asked for",
    429: "Too many requests",
    500: "The server failed",
    502: "A gateway in front of the server failed",
    503: "The server is not available for now",
    504: "A gateway waited for the server in vain",
    522: "A gateway could not reach the server",
}


def api_error(call: Call, answer: Answer) -> PsaFleetError:
    """Tell what an answer with an error status means.

    Args:
        call: What was asked.
        answer: What came back: JSON in any of the shapes that are known, HTML, or nothing.

    Returns:
        The error to raise. Its text has no word of the body but a code and a uuid.
    """
    status, info = answer.status, call.info
    if status in STATUSES:
        text = f"{info}: status {status}: {STATUSES[status]}"
        return TlsError(text, request=info, status=status, side="client")
    facts = _facts(answer.content)
    if 300 <= status < 400:
        advice = "Redirects are not followed, since credentials would go along: check base_url"
    elif status == 404 and facts.code in NO_DATA_CODES:
        advice = "There is no data for it"
    else:
        advice = _ADVICE.get(status) or (
            "The server failed" if status >= 500 else "The server refuses the request"
        )
    if status >= 500 and call.is_command:
        advice += f". The command may have acted: {find_out(call)}"
    marks = [f"code {facts.code}"] if isinstance(facts.code, int) else []
    if facts.uuid and re.fullmatch(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", facts.uuid):
        marks.append(f"uuid {facts.uuid}")
    noted = f" ({', '.join(marks)})" if marks else ""
    text = f"{info}: status {status}{noted}{after(answer.tries)}. {advice}"
    cls = _CLASSES.get(status)
    if cls is None:
        failed = OutcomeUnknownServerError if info.method == "POST" else ServerError
        cls = failed if status >= 500 else ApiError
    error = cls(text, status=status, request=info, **facts._asdict())
    if isinstance(error, (RateLimitError, ServerError)):
        error.retry_after = asked_wait(answer.headers)
        if error.retry_after is not None:
            error.args = (f"{text}: try again in {error.retry_after:g} seconds",)
    return error


def find_out(call: Call) -> str:
    """How to find out what a command did whose outcome is unknown, as the end of a sentence."""
    return FIND_OUT.get(call.operation.id, "read the resource before you send it again")


def after(tries: int) -> str:
    """How often a call was sent, for an error's text; empty for once."""
    return f" after {tries} tries" if tries > 1 else ""


class _Facts(NamedTuple):
    code: int | str | None = None
    uuid: str | None = None
    message: str | None = None
    timestamp: str | None = None


def _facts(content: bytes) -> _Facts:
    """What an error's body tells, in any of the shapes that are known."""
    try:
        body = loads(content)
    except (ValueError, RecursionError):
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
