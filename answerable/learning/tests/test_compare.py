"""Which of two readings of the same examples is worse."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.learning.rules.compare import compare

LABELS = st.sampled_from("abc")
READINGS = st.lists(st.tuples(LABELS, LABELS, LABELS), max_size=40)


@given(READINGS)
def test_the_same_is_not_worse(rows: list[tuple[str, str, str]]) -> None:
    said, read = [row[0] for row in rows], [row[1] for row in rows]
    assert not compare(said, read, read).is_worse


@given(READINGS)
def test_what_is_right_throughout_is_not_worse(rows: list[tuple[str, str, str]]) -> None:
    said, read = [row[0] for row in rows], [row[1] for row in rows]
    assert not compare(said, read, said).is_worse


@given(READINGS)
def test_more_wrong_in_all_is_worse(rows: list[tuple[str, str, str]]) -> None:
    said, before, after = ([row[place] for row in rows] for place in range(3))
    found = compare(said, before, after)
    assert found.wrong_before == sum(a != b for a, b in zip(said, before, strict=True))
    if found.wrong_after > found.wrong_before:
        assert found.is_worse


def test_a_label_that_pays_for_the_others_is_named() -> None:
    said = ["rare"] * 6 + ["often"] * 20
    before = ["rare"] * 6 + ["rare"] * 8 + ["often"] * 12
    after = ["often"] * 26
    found = compare(said, before, after)
    assert found.wrong_after < found.wrong_before
    assert (found.worse, found.is_worse) == ((), False)
    said, before, after = said + ["third"] * 5, before + ["third"] * 5, [*after[:26], *["often"] * 5]
    assert compare(said, before, after).worse == ("third",)


def test_one_example_is_chance() -> None:
    assert compare(["a", "b", "b"], ["a", "a", "b"], ["b", "b", "b"]).worse == ()
