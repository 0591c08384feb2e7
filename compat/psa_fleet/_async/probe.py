"""Finding out which version of the API credentials work on, with harmless reads."""

from __future__ import annotations

from psa_fleet_v3 import models

from .._facade.probe import ProbeResult, failed, worked
from .._http.requests import Requests
from .._operations.api import Api
from ..errors import DecodeError, PsaFleetError
from ..subscription import VERSIONS
from .accounts import AsyncAccounts
from .connection import AsyncConnection
from .route import links


async def probe(accounts: AsyncAccounts) -> ProbeResult:
    """Ask each version for the fleets of each account.

    Args:
        accounts: The accounts.

    Returns:
        What came of it.
    """
    results = []
    for name, own in accounts.connections.items():
        subscription = own.api.subscription
        for version in VERSIONS:
            in_use = version == own.api.version
            api = own.api if in_use else Api(own.api.base_url, version, subscription)
            one = own if in_use else AsyncConnection(api, own.http, Requests(api.url), own.options)
            pages = links(one, models.Fleet, "getFleets", (), {})(None)
            try:
                page = await pages.__anext__()
                if page.total is None and not page.items:
                    # Another kind of server, a 204: the response neither lists fleets nor states their
                    # number.
                    raise DecodeError("GET /fleets: no list of fleets")
            except PsaFleetError as error:
                results.append(failed(name, subscription, version, in_use=in_use, error=error))
            else:
                fleets = len(page) if page.total is None else page.total
                results.append(worked(name, subscription, version, in_use=in_use, fleets=fleets))
    return ProbeResult(tuple(results))
