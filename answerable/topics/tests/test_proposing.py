"""What belongs together is found whatever its order, and is told by its own words."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.topics.rules.clusters import clusters, likeness
from answerable.topics.rules.telling import held, telling, words_of


def around(sizes: list[int], seed: int) -> tuple[np.ndarray, list[int]]:
    """Vectors around as many middles as there are sizes, mixed up, and the group of each."""
    random = np.random.default_rng(seed)
    of = random.permutation([group for group, size in enumerate(sizes) for _ in range(size)])
    vectors = np.eye(12)[of] + 0.08 * random.normal(size=(len(of), 12))
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True), of.tolist()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(0, 99))
def test_it_finds_every_group_that_is_large_enough_and_nothing_else(sizes: list[int], seed: int) -> None:
    vectors, of = around(sizes, seed)
    found = clusters(vectors @ vectors.T, least=0.6, smallest=5)
    assert sorted(len(group) for group in found) == sorted(size for size in sizes if size >= 5)
    assert all(len({of[row] for row in group}) == 1 for group in found)


def test_it_finds_nothing_in_nothing() -> None:
    assert clusters(np.zeros((0, 0))) == []
    assert clusters(np.ones((1, 1))) == []


def test_it_counts_a_rare_word_in_both_and_the_same_day() -> None:
    vectors = np.eye(3)
    alike = likeness(vectors, [held("train 4711 again"), held("stuck in 4711"), held("coffee")], np.array([0.0, 0.0, 90.0]))
    assert alike[0, 1] > alike[0, 2] + 0.2
    assert np.allclose(alike, alike.T)


def test_it_tells_a_group_by_words_that_others_do_not_use_as_they_are_written() -> None:
    inside = ["Die Klimaanlage ist kaputt", "Wieder keine Klimaanlage im Zug", "Klimaanlage aus, es ist heiß", "Im Zug ist es heiß"]
    others = ["Mein Zug ist zu spät", "Wo ist mein Koffer", "Der Zug ist voll", "Ist das WLAN im Zug aus"]
    assert telling(inside, [*inside, *others])[:2] == ["Klimaanlage", "heiß"]


def test_it_takes_no_name_and_no_link_for_a_word() -> None:
    assert words_of("@HarbourRail see https://t.co/abc the WLAN-Netz isn't ok") == ["see", "the", "WLAN-Netz", "isn't"]
