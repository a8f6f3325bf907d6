"""Likes, hides, deletions, edits and counts behave as the abilities say."""

import pytest

from answerable.channels.contract import Abilities, Connector, Envelope, Moderation, NetworkError, Trouble, Way
from tests.contract.conftest import Drafter, caught_up
from tests.contract.stage import Stage

PAIRS = [
    (Moderation.LIKE, Moderation.UNLIKE, "can_like", "is_liked"),
    (Moderation.HIDE, Moderation.UNHIDE, "can_hide", "is_hidden"),
    (Moderation.DELETE, None, "can_delete", "is_deleted"),
]


def is_fixed(abilities: Abilities, way: Way) -> bool:
    """Whether what is said in this way can only be read and answered."""
    return abilities.is_private_fixed and way is not Way.PUBLIC


@pytest.mark.parametrize(("action", "undo", "ability", "look"), PAIRS, ids=[each[0] for each in PAIRS])
def test_it_moderates_what_it_declares(
    connector: Connector, stage: Stage, abilities: Abilities, action: Moderation, undo: Moderation | None, ability: str, look: str
) -> None:
    asked = stage.ask("Where is my train?")
    if not getattr(abilities, ability):
        with pytest.raises(NetworkError) as caught:
            connector.moderate(stage.access, asked, action)
        assert (caught.value.trouble in {Trouble.REFUSED, Trouble.PERMISSION}, caught.value.retry) == (True, False)
        assert not getattr(stage.look(asked), look)
        return
    for _ in range(2):
        connector.moderate(stage.access, asked, action)
        assert getattr(stage.look(asked), look)
    if undo is not None:
        connector.moderate(stage.access, asked, undo)
        assert not getattr(stage.look(asked), look)


def test_it_blocks_whom_it_says_it_can(connector: Connector, stage: Stage, abilities: Abilities) -> None:
    asked = stage.ask("Where is my train?")
    author_id = stage.look(asked).author_id
    if not abilities.can_block:
        with pytest.raises(NetworkError) as caught:
            connector.moderate(stage.access, author_id, Moderation.BLOCK)
        assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)
        assert stage.may_write(asked)
        return
    connector.moderate(stage.access, author_id, Moderation.UNBLOCK)
    for _ in range(2):
        connector.moderate(stage.access, author_id, Moderation.BLOCK)
        assert not stage.may_write(asked)
    connector.moderate(stage.access, author_id, Moderation.UNBLOCK)
    assert stage.may_write(asked)


def test_it_cannot_block_a_stranger(connector: Connector, stage: Stage, abilities: Abilities) -> None:
    for stranger in ("nobody", "../me", "a b/c?d"):
        with pytest.raises(NetworkError) as caught:
            connector.moderate(stage.access, stranger, Moderation.BLOCK)
        assert caught.value.trouble in {Trouble.GONE, Trouble.REFUSED}
        assert not caught.value.retry


@pytest.mark.usefixtures("_asked")
def test_it_reads_back_what_it_did(connector: Connector, stage: Stage, abilities: Abilities) -> None:
    """After a crash the desk asks whether it is done before it does anything again."""
    asked = stage.ask("Where is my train?")
    for action, ability in ((Moderation.LIKE, abilities.can_like), (Moderation.HIDE, abilities.can_hide)):
        if ability:
            connector.moderate(stage.access, asked, action)
    envelope = connector.read_back(stage.access, asked)
    assert envelope is not None
    item = connector.parse(envelope.body)
    assert item.is_hidden is abilities.can_hide
    assert item.is_liked in (None, abilities.can_like)
    if abilities.can_delete:
        connector.moderate(stage.access, asked, Moderation.DELETE)
        assert connector.read_back(stage.access, asked) is None


def test_it_tells_of_hiding_in_the_list(connector: Connector, stage: Stage, abilities: Abilities) -> None:
    if not abilities.can_hide:
        pytest.skip("nothing can be hidden on such a page")
    asked = stage.ask("Where is my train?")
    envelopes, cursor = list[Envelope](), caught_up(connector, stage)[1]
    for action in (Moderation.HIDE, Moderation.UNHIDE, Moderation.HIDE):
        connector.moderate(stage.access, asked, action)
        found, cursor = caught_up(connector, stage, cursor)
        envelopes += found
    assert [connector.parse(each.body).is_hidden for each in envelopes] == [True, False, True]
    assert len({each.key for each in envelopes}) == 3


def test_it_takes_back_what_we_said_where_it_says_so(
    connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way
) -> None:
    receipt = connector.send(stage.access, draft(stage.ask("Where?", way), way))
    if not abilities.can_withdraw or is_fixed(abilities, way):
        with pytest.raises(NetworkError) as caught:
            connector.moderate(stage.access, receipt.external_id, Moderation.DELETE)
        assert caught.value.trouble in {Trouble.REFUSED, Trouble.PERMISSION}
        return
    for _ in range(2):
        connector.moderate(stage.access, receipt.external_id, Moderation.DELETE)
        assert stage.look(receipt.external_id).is_deleted
    assert connector.read_back(stage.access, receipt.external_id) is None


def test_it_edits_what_we_said_where_it_says_so(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    receipt = connector.send(stage.access, draft(stage.ask("Where?", way), way, "On platform 3."))
    if abilities.can_edit and way is Way.PUBLIC and not stage.can_rewrite:
        pytest.skip("this server lets nobody edit")
    if abilities.can_edit and way is Way.PUBLIC:
        for _ in range(2):
            connector.edit(stage.access, receipt.external_id, "On platform 4.")
            assert stage.look(receipt.external_id).text == "On platform 4."
        envelope = connector.read_back(stage.access, receipt.external_id)
        assert envelope is not None
        assert connector.parse(envelope.body).text == "On platform 4."
        return
    with pytest.raises(NetworkError) as caught:
        connector.edit(stage.access, receipt.external_id, "On platform 4.")
    assert caught.value.trouble is Trouble.REFUSED
    assert stage.look(receipt.external_id).text == "On platform 3."


def test_it_measures(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    if is_fixed(abilities, way):
        pytest.skip("nobody counts what stands in private there")
    asked = stage.ask("Where?", way)
    assert connector.measure(stage.access, asked).reply_count == 0
    connector.send(stage.access, draft(asked, way))
    assert connector.measure(stage.access, asked).reply_count == (way in stage.counted)
    if abilities.can_like:
        connector.moderate(stage.access, asked, Moderation.LIKE)
        assert connector.measure(stage.access, asked).like_count == stage.counts_likes


def test_it_cannot_touch_what_is_gone(connector: Connector, stage: Stage, abilities: Abilities) -> None:
    asked = stage.ask("Where?")
    stage.withdraw(asked)
    with pytest.raises(NetworkError) as caught:
        connector.measure(stage.access, asked)
    assert caught.value.trouble is Trouble.GONE
    with pytest.raises(NetworkError) as caught:
        connector.moderate(stage.access, asked, Moderation.LIKE)
    assert caught.value.trouble is Trouble.GONE
    connector.moderate(stage.access, asked, Moderation.DELETE)
