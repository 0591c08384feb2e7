"""From an answer's status and bytes to JSON, or to the error that it means. No I/O."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, cast

from ._calls import Call
from ._json import JSON, JSONMapping, JSONObject
from .errors import (
    NO_DATA_CODES,
    ApiError,
    AuthenticationError,
    BadRequestError,
    DecodeError,
    NotFoundError,
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


def json_object(call: Call, answer: Answer) -> JSONObject:
    """Read the JSON object of a success.

    Args:
        call: What was asked.
        answer: What came back.

    Returns:
        The body. The answer to a command may have none: then an empty object.

    Raises:
        PsaFleetError: When the answer is an error, or no JSON object.
    """
    value = _value(call, answer)
    if isinstance(value, dict):
        return value
    raise _undecodable(call, answer, f"a JSON {_kind(value)} where an object is documented")


def collection(call: Call, answer: Answer) -> JSONObject:
    """Read a page of a collection.

    Args:
        call: What was asked.
        answer: What came back.

    Returns:
        The body; an empty object where the server says with a 204, or with a 404 of the codes for it, that
        there is no data; a bare list is put under `_embedded`.

    Raises:
        PsaFleetError: When the answer is another error, or no JSON.
    """
    if answer.status == 204:
        return {}
    if answer.status == 404:
        error = api_error(call, answer)
        if isinstance(error, NotFoundError) and error.no_data:
            return {}
        raise error
    value = _value(call, answer)
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        return {"_embedded": {"objects": value}}
    raise _undecodable(call, answer, f"a JSON {_kind(value)} where an object is documented")


def nothing(call: Call, answer: Answer) -> None:
    """Check the answer to a command that gives nothing back.

    Args:
        call: What was asked.
        answer: What came back.

    Raises:
        PsaFleetError: When the answer is an error, or its body is neither empty nor JSON: then something else
            than the API may have answered.
    """
    _value(call, answer)


def _value(call: Call, answer: Answer) -> JSON:
    if not 200 <= answer.status < 300:
        raise api_error(call, answer)
    if not answer.content.strip():
        if call.is_command:
            return {}
        raise _undecodable(call, answer, "an empty body")
    try:
        return loads(answer.content)
    except (ValueError, RecursionError):
        raise _undecodable(call, answer, _looks_like(answer.content)) from None


def loads(content: bytes) -> JSON:
    """Decode JSON, with orjson where it is installed.

    Args:
        content: JSON in UTF-8, UTF-16 or UTF-32.

    Returns:
        The value.

    Raises:
        ValueError: When it is no JSON.
    """
    fast = _fast_loads()
    try:
        return fast(content)
    except ValueError:
        if fast is json.loads:
            raise
        # orjson takes UTF-8 without a byte order mark only, no NaN, and no deep nesting.
        return cast("JSON", json.loads(content))


_loads: Callable[[bytes], JSON] | None = None


def _fast_loads() -> Callable[[bytes], JSON]:
    global _loads
    if _loads is None:
        try:
            import orjson
        except ImportError:
            _loads = json.loads
        else:
            _loads = orjson.loads
    return _loads


def _kind(value: JSON) -> str:
    if value is None:
        return "null"
    return {list: "list", str: "text", bool: "boolean"}.get(type(value), "number")


def _looks_like(content: bytes) -> str:
    start = content[:200].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<body")):
        return "an HTML page"
    return "XML" if start.startswith(b"<?xml") else "no valid JSON"


def _undecodable(call: Call, answer: Answer, what: str) -> DecodeError:
    kind = _media_type(answer)
    text = (
        f"{call.info}: status {answer.status} came with {what} ({len(answer.content)} bytes,"
        f" {kind or 'no content type'})"
    )
    if call.is_command:
        text += ". The command may have acted: read the resource before you send it again"
    return DecodeError(
        text, status=answer.status, content_type=kind, length=len(answer.content), request=call.info
    )


def _media_type(answer: Answer) -> str:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind if re.fullmatch(r"[\w.+-]{1,64}/[\w.+-]{1,64}", kind) else ""


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

_TLS: Final[Mapping[int, str]] = {
    495: "the server does not accept the client certificate; it may have expired",
    496: "the server got no client certificate; give Credentials certificate and private_key",
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
    if status in _TLS:
        return TlsError(f"{info}: status {status}: {_TLS[status]}", request=info, status=status)
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
        advice += ". The command may have acted: read the resource before you send it again"
    marks = [f"code {facts.code}"] if isinstance(facts.code, int) else []
    if facts.uuid and re.fullmatch(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", facts.uuid):
        marks.append(f"uuid {facts.uuid}")
    noted = f" ({', '.join(marks)})" if marks else ""
    text = f"{info}: status {status}{noted}. {advice}"
    cls = _CLASSES.get(status) or (ServerError if status >= 500 else ApiError)
    error = cls(text, status=status, request=info, **facts._asdict())
    if isinstance(error, RateLimitError):
        error.retry_after = _retry_after(answer.headers)
        if error.retry_after is not None:
            error.args = (f"{text}: try again in {error.retry_after:g} seconds",)
    return error


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


def _retry_after(headers: Mapping[str, str]) -> float | None:
    for name in ("retry-after", "x-ratelimit-reset"):
        value = headers.get(name, "").strip()
        if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", value):
            return float(value)
        if name == "retry-after" and value:
            from datetime import UTC, datetime
            from email.utils import parsedate_to_datetime

            try:
                moment = parsedate_to_datetime(value)
            except ValueError:
                continue
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
            return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    return None
