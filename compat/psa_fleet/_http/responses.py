"""From the status and bytes of a response to JSON, or to an error. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Final, cast

from .._base.json import JSON, JSONObject, TooDeepError, loads
from .._operations.call import Call, is_usable
from .._operations.paging import is_page
from ..errors import NotFoundError
from .failures import ALWAYS_THERE, RawResponse, api_error, undecodable

__all__ = ["RawResponse", "collection", "json_object", "nothing", "undecodable"]


_CONFIRMED_BY: Final[Mapping[str, str]] = {
    "CallbackRef": "callbackId",
    "MonitorRef": "monitorId",
    "RemotePostResponse": "remoteActionId",
}
"""The member that names what was created, by the schema of the response."""


def json_object(call: Call, response: RawResponse) -> JSONObject:
    """Read the JSON object of a success.

    Args:
        call: The call.
        response: Its response.

    Returns:
        The body. The response to a command may have an empty body: then an empty object.

    Raises:
        PsaFleetError: The response is an error, has one in its body, or is not a JSON object.
    """
    value = _value(call, response)
    if isinstance(value, dict):
        # Nearly all responses begin with something else, and a function would cost more.
        if next(iter(value), "").lower() in _OF_ERRORS_ONLY and not call.is_command and _is_error(value):
            raise undecodable(call, response, _ERROR)
        return value
    raise undecodable(call, response, f"a JSON {_kind(value)} where an object is documented")


def collection(call: Call, response: RawResponse) -> JSONObject:
    """Read a page of a collection.

    Args:
        call: The call.
        response: Its response.

    Returns:
        The body. An empty object if the server responds with a 204, or with a 404 and a code for
        no data; fleets, vehicles, monitors and callbacks are never absent. A bare list is put
        under `_embedded`.

    Raises:
        PsaFleetError: The response is another error, has one in its body, or is not JSON or not a page.
    """
    if response.status == 204:
        return {}
    if response.status == 404:
        error = api_error(call, response)
        if isinstance(error, NotFoundError) and error.no_data and call.operation.result not in ALWAYS_THERE:
            return {}
        raise error
    value = _value(call, response)
    if isinstance(value, dict):
        if _is_error(value):
            raise undecodable(call, response, _ERROR)
        if not is_page(call.operation.result or "", value):
            raise undecodable(call, response, "no documented list and no other member of a page")
        return value
    if isinstance(value, list):
        return {"_embedded": {"objects": value}}
    raise undecodable(call, response, f"a JSON {_kind(value)} where an object is documented")


def confirmed(call: Call, response: RawResponse, value: JSONObject) -> JSONObject:
    """Check that the response to a creation has the new id, and that to a change nothing undocumented.

    Without an id it is unknown if anything was created: `{}`, `null` and error bodies come with a 200,
    too. A change is confirmed by its status, since any member of a response can be missing; but not when
    the body has other members only, as those of gateways have.

    Args:
        call: The call.
        response: Its response.
        value: The body, in the shape of v3.

    Returns:
        The body.

    Raises:
        OutcomeUnknownDecodeError: The id of what was created is missing, or cannot be in a URL; or an error
            comes with it.
        DecodeError: The response to a change has an error in its body, or nothing that is documented.
    """
    member = _CONFIRMED_BY.get(call.operation.result or "")
    if member is None:
        return value
    if call.info.method == "PUT":
        if _is_confirmation(value):
            return value
        raise undecodable(call, response, _UNCONFIRMED)
    if not _OF_ERRORS.isdisjoint(map(str.lower, value)):
        raise undecodable(call, response, _ERROR)
    if not is_usable(cast("str | None", value.get(member))):
        raise undecodable(call, response, f"no usable `{member}` that confirms the creation")
    return value


def nothing(call: Call, response: RawResponse) -> None:
    """Check the response to a command that returns nothing.

    Args:
        call: The call.
        response: Its response.

    Raises:
        PsaFleetError: The response is an error, has one in its body, or its body is neither empty nor JSON:
            then it may come from something else than the API.
    """
    value = _value(call, response)
    if isinstance(value, dict) and not _is_confirmation(value):
        raise undecodable(call, response, _UNCONFIRMED)
    if value not in (None, True, [], {}) and not isinstance(value, dict):
        raise undecodable(call, response, f"a JSON {_kind(value)} where none is documented")


def raw_body(call: Call, response: RawResponse) -> bytes:
    """Check the response to a raw call, and leave it as it came.

    Args:
        call: The call.
        response: Its response.

    Returns:
        The body, which is JSON. The response to a command, and a 204, may have none.

    Raises:
        PsaFleetError: The response is an error, is not JSON, or confirms no creation.
    """
    if response.status == 204 and not response.content.strip():
        return b""
    value = _value(call, response)
    if call.info.method == "POST" or (call.is_command and isinstance(value, dict)):
        confirmed(call, response, value if isinstance(value, dict) else {})
    return response.content


_OF_ERRORS: Final = frozenset(("code", "httpcode", "error", "errors"))
"""Members of errors in their documented shapes; no other response to a command has one."""

_MARKS: Final = _OF_ERRORS | {"message", "fault", "exception", "success", "detail", "title", "path"}
"""Members of errors, of gateways and frameworks too. A resource may have one, next to members of its own."""

_OF_ERRORS_ONLY: Final = _MARKS | {
    *("uuid", "timestamp", "httpmessage", "moreinformation", "error_description", "status", "type"),
    *("reason", "description", "instance", "trace", "cause", "requestid"),
}

_OF_CONFIRMATIONS: Final = frozenset(("monitorId", "callbackId", "_links", "createdAt", "updatedAt"))
"""Members of a documented response to a change, but for `status`, which errors have, too."""

_ERROR: Final = "an error in its body"
_UNCONFIRMED: Final = "an error or nothing documented in its body"


def _is_confirmation(value: JSONObject) -> bool:
    """Whether an object in a success may be the response to a change."""
    if not _OF_ERRORS.isdisjoint(map(str.lower, value)):
        return False
    if not _OF_CONFIRMATIONS.isdisjoint(value):
        return True
    return value.keys() <= {"status"} and isinstance(value.get("status"), (str, NoneType))


def _is_error(value: JSONObject) -> bool:
    """Whether an object has nothing but what errors have."""
    names = {name.lower() for name in value}
    return names <= _OF_ERRORS_ONLY and not names.isdisjoint(_MARKS)


def _value(call: Call, response: RawResponse) -> JSON:
    if not 200 <= response.status < 300:
        raise api_error(call, response)
    if not response.content.strip():
        if call.is_command:
            return {}
        raise undecodable(call, response, "an empty body")
    try:
        return loads(response.content)
    except TooDeepError:
        what = "JSON that is nested too deeply to be read"
    except ValueError:
        # Raised below: the decoder's error holds the whole body.
        what = _looks_like(response.content)
    raise undecodable(call, response, what)


def _kind(value: JSON) -> str:
    if value is None:
        return "null"
    return {list: "list", str: "text", bool: "boolean"}.get(type(value), "number")


def _looks_like(content: bytes) -> str:
    start = content[:200].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<body")):
        return "an HTML page"
    return "XML" if start.startswith(b"<?xml") else "no valid JSON"
