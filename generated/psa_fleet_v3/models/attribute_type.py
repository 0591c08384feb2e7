"""The enumeration `AttributeType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AttributeType(OpenEnum):
    """Where the attribute goes.

    * `Header`: an HTTP header
    * `Body`: the list `attributes` of the body
    * `Query`: a query parameter of the URL
    """

    HEADER = "Header"
    BODY = "Body"
    QUERY = "Query"
