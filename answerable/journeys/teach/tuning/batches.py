"""Examples as the encoder is shown them: so many words at once, whatever texts they come from, so that none is filled up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

WORDS, TEXTS = 1024, 112  # of a batch, at most
LONGEST = 100  # words of a text; what comes behind is left out of the lessons


class Row(NamedTuple):
    """A text as the words that the encoder knows, the facts of it, and by head which label it has; how much it counts."""

    words: Sequence[int]
    facts: Numbers | None
    said: Mapping[str, int]
    weight: float


class Batch(NamedTuple):
    """`text_of` says of each word which text it is of; texts that nobody labelled for a head have -1."""

    words: Numbers
    text_of: Numbers
    counts: Numbers
    facts: Numbers
    said: dict[str, Numbers]
    weights: Numbers


def batches(rows: Sequence[Row], heads: Sequence[str], fact_count: int, order: Sequence[int]) -> Iterator[Batch]:
    """All rows, in the given order."""
    for group in _groups(rows, order):
        yield _batch(group, heads, fact_count)


def words_in(rows: Sequence[Row]) -> int:
    """How many words the encoder is shown."""
    return sum(min(len(row.words), LONGEST) for row in rows)


def _groups(rows: Sequence[Row], order: Sequence[int]) -> Iterator[list[Row]]:
    group, count = list[Row](), 0
    for place in order:
        row = rows[place]._replace(words=rows[place].words[:LONGEST])
        if group and (count + len(row.words) > WORDS or len(group) == TEXTS):
            yield group
            group, count = [], 0
        group.append(row)
        count += len(row.words)
    if group:
        yield group


def _batch(group: Sequence[Row], heads: Sequence[str], fact_count: int) -> Batch:
    words, text_of = np.zeros(WORDS, np.int32), np.full(WORDS, TEXTS, np.int32)
    counts, weights = np.zeros(TEXTS, np.float32), np.zeros(TEXTS, np.float32)
    facts, said = np.zeros((TEXTS, fact_count), np.float32), {head: np.full(TEXTS, -1, np.int32) for head in heads}
    start = 0
    for place, row in enumerate(group):
        end = start + len(row.words)
        words[start:end], text_of[start:end] = row.words, place
        counts[place], weights[place] = len(row.words), row.weight
        if row.facts is not None:
            facts[place] = row.facts
        for head, label in row.said.items():
            said[head][place] = label
        start = end
    return Batch(words, text_of, counts, facts, said, weights)
