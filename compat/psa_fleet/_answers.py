"""From an answer's status and bytes to JSON, or to the error that it means. No I/O."""

from __future__ import annotations

import re

from ._calls import Call
from ._decoding import loads
from ._failures import Answer, after, api_error, find_out
from ._json import JSON, JSONObject
from ._redaction import redacted
from .errors import DecodeError, NotFoundError, OutcomeUnknownDecodeError

__all__ = ["Answer", "collection", "json_object", "nothing", "undecodable"]


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
    raise undecodable(call, answer, f"a JSON {_kind(value)} where an object is documented")


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
    raise undecodable(call, answer, f"a JSON {_kind(value)} where an object is documented")


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
        raise undecodable(call, answer, "an empty body")
    try:
        return loads(answer.content)
    except (ValueError, RecursionError):
        # Raised below: the decoder's error holds the whole body.
        pass
    raise undecodable(call, answer, _looks_like(answer.content))


def _kind(value: JSON) -> str:
    if value is None:
        return "null"
    return {list: "list", str: "text", bool: "boolean"}.get(type(value), "number")


def _looks_like(content: bytes) -> str:
    start = content[:200].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<body")):
        return "an HTML page"
    return "XML" if start.startswith(b"<?xml") else "no valid JSON"


def undecodable(call: Call, answer: Answer, what: str) -> DecodeError:
    """Say that the body of a success can't be read.

    Args:
        call: What was asked.
        answer: What came back, or as much of it as did.
        what: What the body is instead of JSON.

    Returns:
        The error to raise.
    """
    kind, start = _media_type(answer), redacted(answer.content)
    text = (
        f"{call.info}: status {answer.status} came{after(answer.tries)} with {what} ({len(answer.content)}"
        f" bytes, {kind or 'no content type'}{f', it begins with {start}' if start else ''})"
    )
    if call.is_command:
        text += f". The command may have acted: {find_out(call)}"
    cls = OutcomeUnknownDecodeError if call.info.method == "POST" else DecodeError
    return cls(
        text,
        status=answer.status,
        content_type=kind,
        length=len(answer.content),
        start=start,
        request=call.info,
    )


def _media_type(answer: Answer) -> str:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind if re.fullmatch(r"[\w.+-]{1,64}/[\w.+-]{1,64}", kind) else ""
