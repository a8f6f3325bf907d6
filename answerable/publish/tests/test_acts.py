"""What can be done to a message, and when it stands as it was wanted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.channels.contract import Abilities, Author, Change, Item, Kind
from answerable.publish.rules.acts import MODERATIONS, OPPOSITES, OURS, Act, Barred, Facts, offers, stands

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)
ALL = Abilities(Kind.COMMENT, (), {}, can_hide=True, can_like=True, can_edit=True, can_delete=True, can_block=True)
NONE = Abilities(Kind.REVIEW, (), {}, can_withdraw=False)
ITEM = Item(Change.CREATED, Kind.COMMENT, "1", "t", True, False, Author("a", "A"), "Text", NOON, NOON)
FACTS = st.builds(Facts, *[st.booleans()] * 7)


def acts(facts: Facts, abilities: Abilities = ALL) -> set[Act]:
    return {each.act for each in offers(abilities, facts) if each.barred is None}


def test_it_offers_by_whose_it_is() -> None:
    assert acts(Facts(is_ours=False, is_public=True)) == {Act.LIKE, Act.HIDE, Act.DELETE, Act.BLOCK}
    assert acts(Facts(is_ours=False, is_public=False)) == {Act.LIKE, Act.BLOCK}
    assert acts(Facts(is_ours=True, is_public=True)) == {Act.EDIT, Act.WITHDRAW}
    assert acts(Facts(is_ours=True, is_public=False)) == {Act.WITHDRAW}
    assert acts(Facts(is_ours=False, is_public=True, is_deleted=True)) == {Act.BLOCK}


@given(FACTS)
def test_it_offers_an_act_or_what_takes_it_back(facts: Facts) -> None:
    offered = {each.act for each in offers(ALL, facts)}
    assert not any(OPPOSITES.get(act) in offered for act in offered)
    assert all((act in OURS) is facts.is_ours for act in offered)


@given(FACTS)
def test_it_bars_everything_where_nothing_is_possible(facts: Facts) -> None:
    assert {each.barred for each in offers(NONE, facts)} <= {Barred.NOT_HERE}
    assert {each.barred for each in offers(ALL, replace(facts, is_page_active=False))} <= {Barred.NOT_HERE, Barred.PAGE_PAUSED}


@pytest.mark.parametrize("act", Act)
def test_it_stands_only_as_it_was_wanted(act: Act) -> None:
    assert stands(act, None) is (act in {Act.DELETE, Act.WITHDRAW})
    changed = replace(ITEM, is_hidden=True, is_liked=True, text="New")
    assert stands(act, changed, "New") is (act in {Act.HIDE, Act.LIKE, Act.EDIT})
    assert stands(act, replace(ITEM, is_liked=False), "New") is (act in {Act.UNHIDE, Act.UNLIKE})
    assert not stands(Act.LIKE, ITEM), "a network that does not tell is asked to do it again"


def test_every_act_has_its_call() -> None:
    assert set(MODERATIONS) == set(Act) - {Act.EDIT}
