"""Query parameters take values of numpy and pandas by value, or refuse them by name."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from psa_fleet._operations.api import Api
from psa_fleet._operations.parameters import encoded
from psa_fleet.errors import ArgumentError
from psa_fleet_v3.operations import OPERATIONS

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.mark.promise("P422")
@pytest.mark.parametrize(
    ("keyword", "value", "text"),
    [
        ("between", (pd.Timestamp(NOON), None), "2026-03-01T12:00:00Z/"),
        ("page_size", np.int64(20), "20"),
        ("index_range", (np.int64(0), np.int64(9)), "0-9"),
        ("distance", (np.float64(10), np.float64(20.5)), "10-20.5"),
        ("duration", (pd.Timedelta(minutes=1), np.int64(90)), "60-90"),
        ("duration", (np.timedelta64(60, "s"), None), "60-"),
        ("states", [np.str_("Nominal")], "Nominal"),
    ],
)
def test_parameters_accept_numpy_and_pandas_values(keyword: str, value: object, text: str) -> None:
    operation = next(
        each for each in OPERATIONS.values() if each.result == "Trips" and "distance" in each.query
    )
    found = encoded(Api("https://api.example", "v3", None), operation, {keyword: value})
    assert [sent for _, sent in found] == [text]
    assert all(type(sent) is str for _, sent in found)


@pytest.mark.promise("P422")
@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("between", (pd.NaT, None)),
        ("between", (np.datetime64("2026-03-01T12:00"), None)),
        ("page_size", pd.NA),
        ("distance", (np.float64("nan"), None)),
        ("duration", (np.timedelta64("NaT", "s"), None)),
    ],
)
def test_parameters_refuse_missing_values_by_name(keyword: str, value: object) -> None:
    operation = next(
        each for each in OPERATIONS.values() if each.result == "Trips" and "distance" in each.query
    )
    with pytest.raises(ArgumentError) as caught:
        encoded(Api("https://api.example", "v3", None), operation, {keyword: value})
    assert caught.value.argument == keyword
