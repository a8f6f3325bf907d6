"""Waits on a scale, and where among them a quantile lies."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reports.rules.bands import band, end, prompt, spot
from answerable.reports.rules.ledger import IGNORED_AFTER

LIMIT = IGNORED_AFTER.total_seconds()
waits = st.lists(st.floats(0, 400 * 86400) | st.sampled_from([0.0, 1.0, LIMIT, LIMIT + 1]), max_size=60)


def counted(waits: list[float]) -> dict[int, int]:
    bands = [band(wait) for wait in waits]
    return {each: bands.count(each) for each in bands}


@given(waits, st.sampled_from([0.5, 0.9]))
def test_it_finds_a_quantile_by_its_band_and_its_place(waits: list[float], share: float) -> None:
    found = spot(counted(waits), share)
    if not waits:
        assert found is None
        return
    assert found is not None
    within = sorted(wait for wait in waits if band(wait) == found.band)
    assert within[found.place - 1] == sorted(waits)[math.ceil(share * len(waits)) - 1]
    assert within[-1] <= end(found.band) * (1 + 1e-9)


@given(waits)
def test_it_knows_by_bands_who_was_answered_within_72_hours(waits: list[float]) -> None:
    assert prompt(counted(waits)) == sum(wait <= LIMIT for wait in waits)


def test_a_band_grows_by_a_fifth() -> None:
    assert end(1) / end(0) == pytest.approx(1.19, abs=0.01)
