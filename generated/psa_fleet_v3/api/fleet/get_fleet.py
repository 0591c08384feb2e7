"""Read a fleet."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.fleet import Fleet
from ...operations import OPERATIONS


def build(
    fid: str,
) -> Request:
    """Name, description and links of one fleet.

    Args:
        fid: Id of the fleet.

    Returns:
        The request.
    """
    return Request(OPERATIONS["getFleet"], path=(fid,))


endpoint = Endpoint(build, Fleet)
