"""The only module that knows httpx: requests go out here, and its failures come back as ours.

httpx logs the URL of every request, and its exceptions carry the request. Both must be clean of secrets, of
VINs and of vehicle ids. So the requests that httpx sees have the path's template for a URL; a transport below
it puts the real URL and the credentials on a copy. That transport is also the last check that credentials go
to one server only.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from ..errors import (
    ConfigurationError,
)


def proxy_for(base_url: str) -> str | None:
    """The proxy that the environment names for the server, as httpx would find it."""
    url = urlsplit(base_url)
    host = url.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return None
    known = getproxies()
    found = known.get(url.scheme) or known.get("all")
    return found if found is None or "://" in found else f"http://{found}"


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, going by its name alone."""
    return host in ("localhost", "::1") or re.fullmatch(r"127(\.[0-9]{1,3}){3}", host) is not None


def normal_base_url(base_url: str) -> str:
    """Check a base URL, and write it the way requests do.

    Args:
        base_url: As the user wrote it.

    Returns:
        The URL without a slash at its end.

    Raises:
        ConfigurationError: When credentials must not be sent there.
    """
    problem = None
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError):
        raise ConfigurationError("base_url: it is no URL", argument="base_url") from None
    if url.scheme not in ("http", "https") or not url.host:
        problem = "it must begin with https:// and name a host"
    elif url.userinfo:
        problem = "it has a login in it; credentials go into Credentials"
    elif url.query or url.fragment:
        problem = "it has a query or a fragment in it; leave these out"
    elif url.path.rstrip("/").endswith(("/v2", "/v3")):
        problem = "it ends with a version; leave that out, the client adds it"
    elif url.scheme == "http" and not is_loopback(url.host):
        problem = "it must begin with https://; plain http is for this machine only (localhost, 127.0.0.1)"
    if problem:
        raise ConfigurationError(f"base_url: {problem}", argument="base_url")
    return str(url).rstrip("/")
