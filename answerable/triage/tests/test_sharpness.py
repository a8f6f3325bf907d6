"""Sharpening: nobody's likeliest reason becomes another, and what was mixed can be had again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.triage.rules.sharpness import SHARPER, flattened

SHARES = some.lists(some.floats(0.001, 1), min_size=2, max_size=10).map(lambda each: np.array(each) / sum(each))


@given(SHARES)
def test_it_gives_back_what_was_mixed(mixed: np.ndarray) -> None:
    sharp = mixed**SHARPER / (mixed**SHARPER).sum()
    assert sharp[mixed.argmax()] == pytest.approx(sharp.max())
    assert sharp.max() >= mixed.max() - 1e-12
    again = flattened({str(place): float(share) for place, share in enumerate(sharp)})
    assert list(again.values()) == pytest.approx(mixed.tolist())
