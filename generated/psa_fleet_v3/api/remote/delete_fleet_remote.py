"""Delete a remote callback."""

from __future__ import annotations

from types import NoneType

from psa_fleet_runtime.client import Endpoint, Request

from ...operations import OPERATIONS


def build(
    fid: str,
    cbid: str,
) -> Request:
    """Removes the remote callback for good; nothing is notified any more.

    It stays while an action that was sent through it is pending.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["deleteFleetRemote"],
        path=(
            fid,
            cbid,
        ),
    )


endpoint = Endpoint(build, NoneType)
