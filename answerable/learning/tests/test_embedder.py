"""Vectors of meaning, from the weights that the package brings."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.learning.rules.embedder import READ_CHARACTERS, Embedder, sentence_embedder

HOSTILE = ["", " \n", "\x00", "a" * 100_000, "\u202e" * 50, "\u200b\u200d" * 500, "🤬" * 3000, "\ud800", "ğ̵̢̛͎" * 300, "\u0440\u0430\u0443pal"]


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return sentence_embedder()


def test_what_means_the_same_lies_near_in_any_language(embedder: Embedder) -> None:
    lost, verloren, perdido, praise = embedder.embed(
        ["My suitcase is lost", "Mein Koffer ist weg", "Se perdió mi maleta", "What a lovely concert, thank you"]
    )
    assert min(lost @ verloren, lost @ perdido) > lost @ praise + 0.2


def test_a_text_is_read_by_itself(embedder: Embedder) -> None:
    together = embedder.embed(["Where is my refund", "", "ok", "Where is my refund"])
    assert together[0] == pytest.approx(embedder.embed(["Where is my refund"])[0], abs=1e-4)
    assert together[0] == pytest.approx(together[3], abs=1e-5)
    assert not together[1].any()


def test_it_reads_hostile_texts_safely(embedder: Embedder) -> None:
    vectors = embedder.embed(HOSTILE)
    assert vectors.shape == (len(HOSTILE), embedder.dimensions)
    assert np.isfinite(vectors).all()
    assert vectors[3] == pytest.approx(embedder.embed(["a" * READ_CHARACTERS])[0], abs=1e-4)


@settings(max_examples=30)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_it_takes_any_text(texts: list[str]) -> None:
    lengths = np.linalg.norm(sentence_embedder().embed(texts), axis=1)
    assert all(length == pytest.approx(1, abs=1e-3) or length == 0 for length in lengths)
