"""List the remote callbacks of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_callbacks import RemoteCallbacks
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.remote_type import RemoteType


def build(
    fid: str,
    *,
    types: list[RemoteType] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """All callbacks, or those for the given kinds of action.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        types: Only callbacks for these kinds of action.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetRemotes"],
        path=(fid,),
        query=(
            types,
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, RemoteCallbacks)
