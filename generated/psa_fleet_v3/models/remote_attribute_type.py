"""The enumeration `RemoteAttributeType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteAttributeType"]


class RemoteAttributeType(OpenEnum):
    """RemoteAttributeType."""

    HEADER = "Header"
    BODY = "Body"
    QUERY = "Query"
