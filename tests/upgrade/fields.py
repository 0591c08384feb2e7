"""What the specifications state about the fields of responses, read once for all tests."""

from __future__ import annotations

from functools import cache

from derived.fields import Spec

from .. import specification


@cache
def spec(version: str) -> Spec:
    """The document of a version."""
    return Spec(version, specification.document(version))
