"""Tests of what is released install packages from an index, which the machine trusts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def authorities_of_the_machine(one_authority: dict[str, str | None]) -> Iterator[None]:
    """The variables of other tests are set back."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in one_authority.items():
            if value is None:
                patch.delenv(name)
            else:
                patch.setenv(name, value)
        yield
