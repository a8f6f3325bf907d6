"""The encoder as it is tuned for reading, beside the plain one."""

import numpy as np
import pytest

from answerable.learning.rules.embedder import sentence_embedder
from answerable.learning.rules.tuned_embedder import TunedEmbedder, layers, tuned, tuned_embedder, tuning

TEXTS = ["Where is my refund", "Mein Koffer ist weg", "thanks, but it is still not here", ""]


def test_it_is_another_one_than_the_plain_which_stays_as_it_is() -> None:
    before = sentence_embedder().embed(TEXTS)
    read = tuned_embedder().embed(TEXTS)
    assert (sentence_embedder().embed(TEXTS) == before).all()
    assert (np.abs(read - before).max(axis=1) > 0.01).tolist() == [True, True, True, False]
    assert np.linalg.norm(read, axis=1) == pytest.approx([1, 1, 1, 0], abs=1e-3)
    assert tuned_embedder().name != sentence_embedder().name


def test_without_a_change_it_is_the_plain_one() -> None:
    plain = sentence_embedder()
    known = layers(plain.encoder)
    same = TunedEmbedder(plain, tuning(known, known))
    assert same.embed(TEXTS) == pytest.approx(plain.embed(TEXTS), abs=1e-6)


def test_a_change_is_kept_in_steps_of_its_largest() -> None:
    before = layers(sentence_embedder().encoder)
    rng = np.random.default_rng(1)
    after = before | {"d3": before["d3"] + rng.normal(0, 0.01, before["d3"].shape).astype(np.float32)}
    again = tuned(before, tuning(before, after))
    change = np.abs(after["d3"] - before["d3"])
    assert (np.abs(again["d3"] - after["d3"]).max(axis=0) <= change.max(axis=0) / 127).all()
    assert all((again["w1"][place] == before["w1"][place]).all() for place in range(3))


def test_the_same_change_has_the_same_name() -> None:
    known = layers(sentence_embedder().encoder)
    names = {TunedEmbedder(sentence_embedder(), content).name for content in (tuning(known, known), tuning(known, known))}
    assert len(names) == 1
    assert len(names.pop()) <= 40
