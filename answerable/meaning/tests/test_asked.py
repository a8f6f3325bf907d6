"""A long text is read in steps where somebody waits; what was read is remembered."""

import numpy as np
import pytest

from answerable.meaning.queries import Reader, meanings_of

pytestmark = pytest.mark.long


def test_it_reads_no_more_at_once_than_it_may_and_the_rest_when_asked_again() -> None:
    texts = [f"The train to platform {number} was late again, sorry." for number in range(5)]
    steps = []
    for _ in range(9):
        reader = Reader(2 * len(texts[0]))
        found = reader(texts)
        steps.append(int(np.any(found, axis=1).sum()))
        if reader.is_whole:
            break
    assert steps == [2, 4, 5]
    assert np.array_equal(found, meanings_of(texts))


def test_it_reads_one_however_long_it_is() -> None:
    reader = Reader(3)
    assert reader(["This is longer than three letters by far."]).any()
    assert reader.is_whole
