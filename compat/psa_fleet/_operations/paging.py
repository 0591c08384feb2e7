"""What a page holds and where the next one is. No I/O."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Protocol
from urllib.parse import SplitResult, unquote, urljoin, urlsplit, urlunsplit

from .._base.json import JSON, JSONObject
from ..errors import DecodeError
from .call import Call
from .derived import ITEMS

LONGEST_LINK: Final = 16_384
"""Characters of a link; servers refuse requests whose first line is longer."""

_OF_PAGES: Final = frozenset(("_embedded", "_links", "total", "totalPage", "currentPage"))
"""Members of a page."""

_VENDOR: Final = ".groupe-psa.com"
_API_PATH: Final = re.compile(r"(?P<root>.*?/(?P<version>v[23]))(?P<rest>/.*)")
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class Gathering(Protocol):
    """Buffers items until their group is complete."""

    def add(self, items: Sequence[JSON], *, last: bool) -> list[JSON]:
        """Add the items of a page, and return the complete ones: all that are left if it is the last page."""
        ...


def items(schema: str, body: JSONObject) -> list[JSON]:
    """Find the items of a page.

    Args:
        schema: The collection's schema.
        body: The page, in the shape of v3.

    Returns:
        What is under the documented name; else under that name in other capitals, under `objects`, or in the
        only list there is. Servers are known to do all of it.
    """
    return [value for value in _listed(schema, body) or () if value is not None]


def _listed(schema: str, body: JSONObject) -> list[JSON] | None:
    """The list with the items of a page, or None where none is recognized."""
    embedded = body.get("_embedded")
    if isinstance(embedded, list):
        return embedded
    name = ITEMS[schema]
    for holder in (embedded, body):
        if not isinstance(holder, dict):
            continue
        lists = {key: value for key, value in holder.items() if isinstance(value, list)}
        if name in lists:
            return lists[name]
        for key, value in lists.items():
            if key.lower() in (name.lower(), "objects"):
                return value
        if len(lists) == 1 and holder is embedded:
            return next(iter(lists.values()))
    return None


def is_page(schema: str, body: JSONObject) -> bool:
    """Whether a body may be a page: an empty object is, and one that lists things elsewhere is not.

    Args:
        schema: The collection's schema.
        body: The body.
    """
    if not body or _listed(schema, body) is not None:
        return True
    embedded = body.get("_embedded")
    holders = (body, embedded) if isinstance(embedded, dict) else (body,)
    lists_others = any(isinstance(value, list) and value for each in holders for value in each.values())
    return not lists_others and not _OF_PAGES.isdisjoint(body)


def with_documented_name(schema: str, body: JSONObject) -> JSONObject:
    """Put the items of a page where the documents have them.

    Args:
        schema: The collection's schema.
        body: The page as it came.

    Returns:
        The same page, or a copy of it.
    """
    embedded, name = body.get("_embedded"), ITEMS[schema]
    if isinstance(embedded, dict) and isinstance(embedded.get(name), list):
        return body
    found = items(schema, body)
    if not found:
        return body
    return {**body, "_embedded": {name: list(found)}}


def number(body: JSONObject, name: str) -> int | None:
    """A count of a page, or None where it is missing or no whole number."""
    value = body.get(name)
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,15}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def next_link(call: Call, body: JSONObject) -> str | None:
    """Find the next page.

    Args:
        call: The call that returned this page.
        body: The page.

    Returns:
        Its URL, without credentials, at the same server; None on the last page. The variables of a templated
        link are left out.

    Raises:
        DecodeError: The link leads to another server.
    """
    links = body.get("_links")
    link = links.get("next") if isinstance(links, dict) else None
    if isinstance(link, list) and link:
        link = link[0]
    href = link.get("href") if isinstance(link, dict) else link
    if not isinstance(href, str) or not href.strip():
        return None
    return checked_link(call, href)


def checked_link(call: Call, href: str) -> str:
    """Turn a link to a page into a URL that may be fetched with credentials.

    Args:
        call: The call of another page of the collection.
        href: A link, absolute or relative to that page.

    Returns:
        The URL, without the parameter `client_id` and without a fragment.

    Raises:
        DecodeError: The link leads to another server, or is malformed.
    """
    base = urlsplit(call.url)
    refusal = DecodeError(
        f"{call.info}: a link leads to another server or is malformed; credentials are not sent there",
        request=call.info,
    )
    if len(href) > LONGEST_LINK:
        raise refusal
    # RFC 6570: an expression whose variables have no value expands to nothing.
    plain = re.sub(r"\{[^{}]*\}", "", href.strip())
    found = base
    try:
        found = urlsplit(urljoin(call.url, plain))
        found = _behind_gateway(base, found)
        same = (
            found.hostname == base.hostname
            and found.username is None
            and found.scheme in _DEFAULT_PORTS
            # Behind a gateway that ends TLS, servers write http; the base URL's scheme is used in any case.
            and (
                _port(found.scheme, found.port) == _port(base.scheme, base.port)
                or _is_plain(found.scheme, found.port)
            )
        )
    except ValueError:
        same = False
    if not same or re.search(r"[\s\\\x00-\x1f\x7f\ud800-\udfff]", plain):
        raise refusal
    query = "&".join(part for part in found.query.split("&") if part and not _is_client_id(part))
    return urlunsplit((base.scheme, base.netloc, found.path, query, ""))


def _is_client_id(part: str) -> bool:
    return unquote(part.partition("=")[0]).lower() == "client_id"


def _behind_gateway(base: SplitResult, found: SplitResult) -> SplitResult:
    """A link of the vendor's, at the company gateway that stands before it: path and query stay."""
    if found.hostname == base.hostname or not (found.hostname or "").endswith(_VENDOR):
        return found
    here, there = _API_PATH.match(base.path), _API_PATH.match(found.path)
    if here is None or there is None or here["version"] != there["version"] or found.username is not None:
        return found
    return found._replace(scheme=base.scheme, netloc=base.netloc, path=here["root"] + there["rest"])


def _port(scheme: str, port: int | None) -> int:
    return port or _DEFAULT_PORTS[scheme]


def _is_plain(scheme: str, port: int | None) -> bool:
    return scheme == "http" and port in (None, 80)
