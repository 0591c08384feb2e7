"""Addresses: base URLs, this machine, and the proxies that the environment names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address, ip_network
from urllib.request import getproxies, proxy_bypass

import httpx

from ..errors import (
    ConfigurationError,
)


def proxy_for(base_url: str) -> str | None:
    """The proxy that the environment names for the server, as httpx would find it.

    Raises:
        ConfigurationError: It cannot be used.
    """
    url = httpx.URL(base_url)
    # With punycode, as it is in the request.
    host = url.raw_host.decode("ascii")
    known = getproxies()
    found = (known.get(url.scheme) or known.get("all") or "").strip()
    if not found or is_loopback(host) or proxy_bypass(host) or _is_direct(host, url.port or 443, known):
        return None
    proxy = found if "://" in found else f"http://{found}"
    problem = _proxy_problem(proxy)
    if problem:
        raise ConfigurationError(
            f"proxy: the proxy from the environment {problem}. Correct HTTPS_PROXY or ALL_PROXY, or add"
            f" {host} to NO_PROXY",
            argument="proxy",
        )
    return proxy


def _is_direct(host: str, port: int, known: Mapping[str, str]) -> bool:
    """Whether NO_PROXY lists a host in a form of other tools: a port, a wildcard, a network, brackets."""
    for entry in re.split(r"[\s,]+", known.get("no", "").lower()):
        name, _, of = entry.rpartition(":")
        if not of.isdecimal() or (":" in name and not name.endswith("]")):
            name, of = entry, ""
        if of and int(of) != port:
            continue
        name = name.strip("[]").removeprefix("*").strip(".")
        with suppress(ValueError):  # one of them is a name
            if ip_address(host) in ip_network(name, strict=False):
                return True
        with suppress(ValueError, httpx.InvalidURL):
            if name and f".{host}".endswith(f".{httpx.URL(host=name).raw_host.decode('ascii')}"):
                return True
    return False


def _proxy_problem(proxy: str) -> str | None:
    try:
        # It makes the same checks as the pool, and opens nothing.
        httpx.HTTPTransport(verify=False, proxy=proxy).close()
        url = httpx.URL(proxy)
        has_port = url.port is None or 0 < url.port < 65_536
        if url.host and "%" not in url.host and has_port and not url.path.strip("/"):
            return None
    except ImportError:
        return "needs the package socksio: pip install 'httpx[socks]'"
    except (ValueError, TypeError, httpx.InvalidURL):
        # Their texts may quote a password.
        pass
    return "is not a valid proxy URL (http://, https:// or socks5://, a host and a port)"


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
        ConfigurationError: Credentials must not be sent there.
    """
    problem = None
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError):
        raise ConfigurationError("base_url: not a valid URL", argument="base_url") from None
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
