"""Whatever a server answers: a model, a list of models, or one of our errors."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import ApiError, PsaFleetError, TlsError
from psa_fleet.subscription import VERSIONS
from psa_fleet_v3.model import Model

from .calls import CALLS
from .servers import Server
from .test_operations import specified

NAMES = st.sampled_from(
    [
        "_embedded",
        "_links",
        "next",
        "href",
        "total",
        "status",
        "energy",
        "energies",
        "monitor",
        "code",
        "errors",
        "error",
    ]
) | st.text(max_size=5)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
CASES = [(version, key) for version in VERSIONS for key in specified(version)]

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(CASES), VALUES, st.sampled_from([200, 202, 204, 404, 500]))
def test_any_json(case: Any, body: Any, status: int) -> None:
    version, key = case
    server = Server(httpx.Response(status, content=json.dumps(body).encode()))
    try:
        found = CALLS[key](server.client(version))
    except PsaFleetError as error:
        pickle.loads(pickle.dumps(error))
        assert status < 400 or isinstance(error, ApiError)
        return
    assert found is None or isinstance(found, Model)
    if found is not None:
        repr(found)
        found.to_dict()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.binary(max_size=60), st.integers(200, 599))
def test_any_bytes(case: Any, body: bytes, status: int) -> None:
    version, key = case
    server = Server(httpx.Response(status, content=body))
    try:
        CALLS[key](server.client(version))
    except ApiError as error:
        assert error.status == status
    except TlsError as error:
        assert error.status == status
    except PsaFleetError:
        assert 200 <= status < 300
