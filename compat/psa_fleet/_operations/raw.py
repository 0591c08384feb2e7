"""Raw calls: from a path to an operation, and to a log without ids. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, unquote

from psa_fleet_runtime.types import Operation

from ..errors import ArgumentError, RequestInfo
from ..subscription import VERSIONS
from .api import operations
from .call import Call

if TYPE_CHECKING:
    from .api import Api

METHODS: Final = ("GET", "POST", "PUT", "DELETE")
"""Methods of the API's operations."""
UNDOCUMENTED: Final = "/(undocumented)"
"""Template of a path that neither specification has."""

_SECRET: Final = "client_id"


def raw_call(
    api: Api,
    method: str,
    path: str,
    query: Mapping[str, str | Iterable[str]] | None = None,
    body: bytes | None = None,
) -> Call:
    """Make a raw call.

    Args:
        api: The version of the API.
        method: One of `METHODS`.
        path: The path after the version, with ids and perhaps a query.
        query: More parameters of the query, as they travel.
        body: The body, encoded.

    Returns:
        The call. Its `info` has the template of the path; that of an undocumented one is `UNDOCUMENTED`.

    Raises:
        ArgumentError: The method or the path cannot be sent.
        NotAvailableError: Only the other version has this operation.
    """
    verb = method.upper() if isinstance(method, str) else ""
    if verb not in METHODS:
        raise ArgumentError(f"method must be one of {', '.join(METHODS)}", argument="method")
    where, _, asked = path.partition("?") if isinstance(path, str) else ("", "", "")
    segments = _segments(where, path)
    pairs = parse_qsl(asked, keep_blank_values=True)
    for name, values in (query or {}).items():
        try:
            texts = (values,) if isinstance(values, str) else tuple(values)
            "".join((name, *texts)).encode()
        except (TypeError, UnicodeEncodeError):
            raise ArgumentError(
                "query: names and values are text, as they travel", argument="query"
            ) from None
        pairs += [(name, value) for value in texts]
    if any(name == _SECRET for name, _ in pairs):
        raise ArgumentError("query must not contain credentials; the client adds them", argument="query")
    operation = _operation(api, verb, segments, has_body=body is not None)
    url = api.url + "".join(f"/{quote(each, safe='')}" for each in segments)
    if pairs:
        url += "?" + "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    # A name that no specification has may be a mistyped value.
    names = tuple(dict.fromkeys(name for name, _ in pairs if name in operation.query))
    return Call(operation, url, RequestInfo(operation.id, verb, operation.path, names), body)


def _segments(path: str, whole: str) -> Sequence[str]:
    if not path.startswith("/"):
        raise ArgumentError(
            "path must begin with / and follow the version, for example /fleets", argument="path"
        )
    segments = [unquote(each) for each in path[1:].split("/")]
    if segments[0] in VERSIONS:
        raise ArgumentError("path must not contain the version; the client adds it", argument="path")
    if any(not each.strip() or each in (".", "..") or not each.isprintable() for each in segments):
        raise ArgumentError("path has an empty or malformed part", argument="path")
    if "#" in whole:
        raise ArgumentError("path must not have a fragment (#)", argument="path")
    return segments


def _operation(api: Api, method: str, segments: Sequence[str], *, has_body: bool) -> Operation:
    """The operation that the path belongs to; the template with the fewest ids where several fit."""
    for version in (api.version, *VERSIONS):
        fitting = [
            each
            for each in operations(version).values()
            if each.method == method and _fits(each.path[1:].split("/"), segments)
        ]
        if fitting:
            found = min(fitting, key=lambda each: len(each.path_parameters))
            return api.operation(found.id)
    body = "any" if has_body else None
    return Operation(f"raw {method} {body}", method, UNDOCUMENTED, body=body)


def _fits(template: Sequence[str], segments: Sequence[str]) -> bool:
    return len(template) == len(segments) and all(
        one.startswith("{") or one == other for one, other in zip(template, segments, strict=True)
    )
