"""Whatever the order of arrival, what stands at the end is what the network said last."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.rules.step import Known, Step, which_step
from answerable.channels.contract import Author, Change, Item, Kind

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FIRST = Item(Change.CREATED, Kind.COMMENT, "1", "t", True, False, Author("u", "Amara"), "Where is it?", NOON, NOON)


def word(change: Change, minutes: int, text: str = "Where is it?", is_hidden: bool = False) -> Item:
    return replace(FIRST, change=change, changed_at=NOON + minutes * MINUTE, text=text, is_hidden=is_hidden)


def known(text: str = "Where is it?", minutes: int = 0, is_deleted: bool = False, is_hidden: bool = False) -> Known:
    return Known(text, NOON + minutes * MINUTE, is_deleted, is_hidden)


@pytest.mark.parametrize(
    ("item", "stands", "is_buried", "step"),
    [
        (word(Change.CREATED, 0), None, False, Step.CREATE),
        (word(Change.EDITED, 2), None, False, Step.CREATE),
        (word(Change.OTHER, 2), None, False, Step.CREATE),
        (word(Change.CREATED, 0), None, True, Step.IGNORE),
        (word(Change.EDITED, 2), None, True, Step.IGNORE),
        (word(Change.DELETED, 3), None, False, Step.BURY),
        (word(Change.DELETED, 3), None, True, Step.IGNORE),
        (word(Change.DELETED, 3), known(), False, Step.DELETE),
        (word(Change.DELETED, 3), known(is_deleted=True), False, Step.IGNORE),
        (word(Change.CREATED, 0), known(), False, Step.IGNORE),
        (word(Change.CREATED, 0, "other words"), known(minutes=4), False, Step.IGNORE),
        (word(Change.EDITED, 2, "new"), known(), False, Step.EDIT),
        (word(Change.EDITED, 2, "new"), known(minutes=3), False, Step.IGNORE),
        (word(Change.EDITED, 2, "new"), known(minutes=2), False, Step.EDIT),
        (word(Change.EDITED, 2), known(), False, Step.SAME),
        (word(Change.OTHER, 2, is_hidden=True), known(), False, Step.EDIT),
        (word(Change.OTHER, 2, is_hidden=True), known(is_hidden=True), False, Step.SAME),
        (word(Change.EDITED, 9, "new"), known(is_deleted=True), False, Step.IGNORE),
        (replace(word(Change.CREATED, 0), kind=Kind.POST, is_ours=True), None, False, Step.POST),
        (replace(word(Change.DELETED, 0), kind=Kind.POST, is_ours=True), None, False, Step.POST),
        (replace(word(Change.CREATED, 0), kind=Kind.POST), None, False, Step.CREATE),
    ],
)
def test_it_decides(item: Item, stands: Known | None, is_buried: bool, step: Step) -> None:
    found, reason = which_step(item, stands, is_buried)
    assert found is step
    assert bool(reason) is (step in {Step.IGNORE, Step.SAME})


@st.composite
def histories(draw: st.DrawFn) -> list[Item]:
    """A message, what happened to it at distinct moments, perhaps its deletion; in any order, some of it twice."""
    texts = draw(st.lists(st.sampled_from(["a", "b", "c"]), max_size=4))
    hidden = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    told = [word(Change.CREATED, 0)]
    for minute, (text, is_hidden) in enumerate(zip(texts, hidden, strict=True), 1):
        told.append(word(draw(st.sampled_from([Change.EDITED, Change.OTHER])), minute, text, is_hidden))
    if draw(st.booleans()):
        told.append(replace(told[-1], change=Change.DELETED, changed_at=NOON + timedelta(hours=1)))
    return draw(st.permutations(told + draw(st.lists(st.sampled_from(told), max_size=3))))


@given(histories())
def test_it_ends_with_the_networks_last_word(told: list[Item]) -> None:
    stands: Known | None = None
    is_buried = False
    for item in told:
        step, _ = which_step(item, stands, is_buried)
        if step in {Step.CREATE, Step.EDIT, Step.SAME}:
            stands = Known(item.text, item.changed_at, False, item.is_hidden)
        elif step is Step.DELETE:
            assert stands is not None
            stands = replace(stands, is_deleted=True)
        is_buried = is_buried or step is Step.BURY
    last = max(told, key=lambda item: item.changed_at)
    if last.change is Change.DELETED:
        assert is_buried if stands is None else stands.is_deleted
    else:
        assert stands == Known(last.text, last.changed_at, False, last.is_hidden)
