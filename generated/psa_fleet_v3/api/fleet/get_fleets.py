"""List the fleets."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.fleets import Fleets
from ...operations import OPERATIONS


def build(
    *,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """All fleets that the credentials may read.

    The response is paged; follow the link `next` until it is absent.

    Args:
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleets"],
        query=(
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, Fleets)
