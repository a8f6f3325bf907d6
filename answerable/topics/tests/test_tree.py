"""A tree is walked from the top, and stays a tree."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.topics.rules.tree import DEEPEST, Leaf, may_stand, ordered, within

TREE = [Leaf(1, "Trains"), Leaf(2, "delays", 1), Leaf(3, "Bags"), Leaf(4, "Cleanliness", 1), Leaf(5, "Missed connection", 2)]


def test_it_stands_by_name_below_what_it_belongs_to() -> None:
    assert [(node.depth, node.path[-1]) for node in ordered(TREE)] == [
        (0, "Bags"), (0, "Trains"), (1, "Cleanliness"), (1, "delays"), (2, "Missed connection"),
    ]  # fmt: skip
    assert ordered(TREE)[-1].path == ("Trains", "delays", "Missed connection")


def test_it_lifts_what_stood_under_something_that_is_gone() -> None:
    assert [node.depth for node in ordered([Leaf(2, "Delays", 1)])] == [0]


def test_it_knows_all_below() -> None:
    assert within(TREE, 1) == {1, 2, 4, 5}
    assert within(TREE, 3) == {3}


def test_it_refuses_a_place_below_itself_too_deep_or_of_another_brand() -> None:
    assert not may_stand(TREE, Leaf(1, "Trains", 5))
    assert not may_stand(TREE, Leaf(6, "Deeper", 5))
    assert not may_stand(TREE, Leaf(1, "Trains", 3))  # what stands below it would be too deep
    assert may_stand(TREE, Leaf(6, "Lost", 3))
    assert not may_stand([Leaf(1, "Trains", None, 7)], Leaf(2, "Delays", 1, None))
    assert not may_stand([Leaf(1, "Trains", None, 7)], Leaf(2, "Delays", 1, 8))
    assert may_stand([Leaf(1, "Trains")], Leaf(2, "Delays", 1, 8))


@given(st.lists(st.tuples(st.integers(1, 8), st.none() | st.integers(1, 8)), max_size=40))
def test_it_stays_a_tree_whatever_is_moved_where(moves: list[tuple[int, int | None]]) -> None:
    known: dict[int, Leaf] = {}
    for topic_id, parent_id in moves:
        leaf = Leaf(topic_id, str(topic_id), parent_id)
        if may_stand(known.values(), leaf):
            known[topic_id] = leaf
    nodes = ordered(known.values())
    assert {node.leaf.id for node in nodes} == set(known)
    assert all(node.depth < DEEPEST for node in nodes)
