"""Cases as groups of what belongs together. Loads numbers: `propose` calls it when there is something to look through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from answerable.journeys.topics import vectors
from answerable.learning.rules.heads import Matrix
from answerable.topics import operations as topics
from answerable.topics.queries.unexplained import Unexplained
from answerable.topics.rules.clusters import clusters, likeness
from answerable.topics.rules.telling import held, telling

MOST = 12  # proposals: more is not decided on
_SAME = 0.85  # cosine of two middles that are one topic
_DAY = 86_400


def propose(brand_id: int, cases: Sequence[Unexplained], *, now: datetime) -> int:
    """Keep which topics might be missing of these cases; a case that says too little is left out. Says how many."""
    begun = vectors.of_cases([each.case_id for each in cases])
    said = [each for each in cases if each.case_id in begun and begun[each.case_id].is_whole and begun[each.case_id].vector.any()]
    if not said:
        return topics.propose([], brand_id=brand_id, is_decided=_is_same, now=now)
    texts = [begun[each.case_id].text for each in said]
    middle = np.array([begun[each.case_id].vector for each in said], dtype=np.float64)
    days = np.array([each.opened_at.timestamp() / _DAY for each in said])
    groups = clusters(likeness(middle, [held(text) for text in texts], days))[:MOST]
    found = [_found(group, said, texts, middle) for group in groups]
    return topics.propose([each for each in found if each.words], brand_id=brand_id, is_decided=_is_same, now=now)


def _found(group: Sequence[int], cases: Sequence[Unexplained], texts: Sequence[str], vectors_of: Matrix) -> topics.Found:
    middle = vectors_of[list(group)].mean(axis=0)
    middle /= max(float(np.linalg.norm(middle)), 1e-9)
    order = sorted(group, key=lambda row: (-float(vectors_of[row] @ middle), row))
    opened = [cases[row].opened_at for row in group]
    words = telling([texts[row] for row in group], texts)
    return topics.Found([cases[row].case_id for row in order], words, vectors.packed(middle), min(opened), max(opened))


def _is_same(one: bytes, other: bytes) -> bool:
    return float(vectors.unpacked(one) @ vectors.unpacked(other)) >= _SAME
