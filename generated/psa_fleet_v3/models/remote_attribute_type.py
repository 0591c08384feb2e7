"""The enumeration `RemoteAttributeType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteAttributeType"]


class RemoteAttributeType(OpenEnum):
    """Where the attribute goes.

    * `Header`: an HTTP header
    * `Body`: the list `attributes` of the body
    * `Query`: a query parameter of the URL
    """

    HEADER = "Header"
    BODY = "Body"
    QUERY = "Query"
