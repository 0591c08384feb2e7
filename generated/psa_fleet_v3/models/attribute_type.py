"""The enumeration `AttributeType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AttributeType"]


class AttributeType(OpenEnum):
    """AttributeType."""

    HEADER = "Header"
    BODY = "Body"
    QUERY = "Query"
