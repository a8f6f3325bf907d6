"""What suggestions are made by: the examples as numbers. Loaded by the first that suggests, and by no process before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from answerable.journeys.topics import vectors
from answerable.learning.rules.embedder import Embedder, Vectors, sentence_embedder
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.models import Fit
from answerable.topics.queries import looked_at
from answerable.topics.rules.fitting import fit as fit_to
from answerable.topics.rules.known import Known
from answerable.topics.rules.suggesting import NOTHING, Suggester

_BATCH = 128


@dataclass(frozen=True)
class Ready:
    """The row that says how, the examples and which each is (as `looked_at.Shown.key`), and the topics of each brand."""

    fit: Fit
    suggester: Suggester
    keys: Sequence[int]
    offered: Mapping[int, frozenset[int]]

    def look(self, case_ids: Sequence[int]) -> list[topics.Looked]:
        """What these cases seem to be about. Where every message is gone, nothing explains it."""
        known, brands = vectors.of_cases(case_ids), looked_at.brands(case_ids)
        offered = [self.offered.get(brands[case_id], self.offered[0]) for case_id in known]
        guesses = self.suggester.suggest(np.array([each.vector for each in known.values()]), offered) if known else []
        looked = [
            topics.Looked(case_id, guess, [self.keys[row] for row in guess.alike], known[case_id].message_id, known[case_id].is_whole)
            for case_id, guess in zip(known, guesses, strict=True)
        ]
        return looked + [topics.Looked(case_id, NOTHING, [], 0, is_whole=False) for case_id in case_ids if case_id not in known]


def ready(stamp: str, fit: Fit | None, *, now: datetime) -> Ready | None:
    """Made of the examples that there are; without a fit, they are fitted to first. None where no example says anything."""
    embedder = sentence_embedder()
    _read_examples(embedder)
    there = _there(embedder.name)
    if not there:
        return None
    known = Known.of(np.vstack(list(there.values())), [each.topic_id for each in there])
    if fit is None:
        fit = topics.keep_fit(fit_to(known), stamp=stamp, embedder=embedder.name, now=now)
    return Ready(fit, Suggester(known, fit.way, fit.sureness), [each.key for each in there], _offered())


def _read_examples(embedder: Embedder) -> None:
    while unread := looked_at.unread_examples(embedder.name, _BATCH):
        made = vectors.of_texts([text for _pk, text in unread])
        kept = {pk: vectors.packed(vector) for (pk, _text), vector in zip(unread, made, strict=True)}
        topics.keep_vectors(kept, embedder=embedder.name)


def _there(embedder: str) -> dict[looked_at.Shown, Vectors]:
    shown = looked_at.shown(embedder)
    put = vectors.of_cases([each.key for each in shown if each.vector is None])
    found = {each: vectors.unpacked(each.vector) for each in shown if each.vector is not None}
    found |= {each: put[each.key].vector for each in shown if each.key in put}
    return {each: vector for each, vector in found.items() if vector.any()}


def _offered() -> dict[int, frozenset[int]]:
    """The topics of each brand; those of 0 are for every brand."""
    found: dict[int, set[int]] = {0: set()}
    for leaf in queries.leaves():
        found.setdefault(leaf.brand_id or 0, set()).add(leaf.id)
    return {brand_id: frozenset(ids | found[0]) for brand_id, ids in found.items()}
