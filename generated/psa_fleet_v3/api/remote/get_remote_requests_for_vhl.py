"""List the actions sent to a vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_actions import RemoteActions
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    cbid: str,
    *,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """Actions sent through this callback, with how far they got.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cbid: Id of the remote callback.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getRemoteRequestsForVhl"],
        path=(
            fid,
            vid,
            cbid,
        ),
        query=(
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, RemoteActions)
