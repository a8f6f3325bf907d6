"""After a try whose outcome is unknown: found if it was said, nothing if surely not, an error if nobody can tell."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from answerable.channels.contract import Abilities, Connector, Draft, Item, NetworkError, Receipt, Trouble, Way
from tests.contract.conftest import Drafter, caught_up
from tests.contract.stage import Stage

pytestmark = pytest.mark.usefixtures("_asked")


def long_ago(stage: Stage, words: Draft) -> Draft:
    """The same, tried so long ago that the network knows whether it was said."""
    return replace(words, first_tried_at=words.first_tried_at - stage.settles_after)


def told(connector: Connector, receipt: Receipt | None) -> tuple[Receipt, str, Item]:
    """What a receipt says; how a network puts the item it may vary from call to call."""
    assert receipt is not None
    assert receipt.envelope is not None
    return replace(receipt, envelope=None), receipt.envelope.key, connector.parse(receipt.envelope.body)


def test_it_finds_nothing_where_nothing_was_said(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    assert connector.find_sent(stage.access, long_ago(stage, draft(stage.ask("Where?", way), way))) is None


@pytest.mark.parametrize("misbehave", [pytest.param("keep_silent", marks=pytest.mark.long), "fail_after"])
def test_it_finds_what_was_said_without_an_answer(connector: Connector, stage: Stage, draft: Drafter, way: Way, misbehave: str) -> None:
    words = draft(stage.ask("Where?", way), way)
    start = caught_up(connector, stage)[1]
    getattr(stage, misbehave)()
    with pytest.raises(NetworkError) as caught:
        connector.send(stage.access, words)
    assert (caught.value.trouble, caught.value.retry) == (Trouble.UNCERTAIN, True)
    stage.heal()
    found = connector.find_sent(stage.access, words)
    assert found is not None
    assert [found.external_id] == stage.said()
    assert found.envelope is not None
    assert [found.envelope.key] == [each.key for each in connector.poll(stage.access, start).envelopes]


def test_it_gives_the_receipt_that_the_send_gave(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    words = draft(stage.ask("Where?", way), way)
    sent = connector.send(stage.access, words)
    assert told(connector, connector.find_sent(stage.access, words)) == told(connector, sent)


def test_it_finds_nothing_after_a_try_that_was_not_done(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    words = draft(stage.ask("Where?", way), way)
    stage.be_down()
    with pytest.raises(NetworkError) as caught:
        connector.send(stage.access, words)
    assert (caught.value.trouble, caught.value.retry) == (Trouble.UNREACHABLE, True)
    stage.heal()
    assert connector.find_sent(stage.access, long_ago(stage, words)) is None


def test_it_does_not_say_no_when_it_cannot_ask(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    words = draft(stage.ask("Where?", way), way)
    for make_impossible in (stage.be_down, stage.limit, stage.expire):
        make_impossible()
        with pytest.raises(NetworkError):
            connector.find_sent(stage.access, words)
        stage.heal()


def test_it_finds_it_though_the_question_is_gone(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    asked, other = stage.ask("Where?", way), stage.ask("When?", way)
    words, unsaid = draft(asked, way), draft(other, way)
    receipt = connector.send(stage.access, words)
    stage.withdraw(asked)
    stage.withdraw(other)
    if not stage.keeps_places or (way is not Way.PUBLIC and not stage.lists_private):
        left_to_a_person(connector, stage, words, long_ago(stage, unsaid))
        return
    found = connector.find_sent(stage.access, words)
    if stage.look(receipt.external_id).is_deleted:
        assert found is None  # on some networks what answered it goes with it
    else:
        assert found is not None
        assert found.external_id == receipt.external_id
    assert connector.find_sent(stage.access, long_ago(stage, unsaid)) is None


def left_to_a_person(connector: Connector, stage: Stage, *drafts: Draft) -> None:
    """Where the server does not say enough to tell."""
    for each in drafts:
        with pytest.raises(NetworkError) as caught:
            connector.find_sent(stage.access, each)
        assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)


def test_it_does_not_mistake_the_same_words_to_somebody_else(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    connector.send(stage.access, draft(stage.ask("Where?", way), way))
    assert connector.find_sent(stage.access, long_ago(stage, draft(stage.ask("Where, too?", way), way))) is None


def test_it_does_not_mistake_the_same_words_said_before(
    connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way
) -> None:
    asked = stage.ask("Where?", way)
    connector.send(stage.access, draft(asked, way))
    later = long_ago(stage, draft(asked, way, first_tried_at=datetime.now(UTC) + timedelta(minutes=1)))
    is_the_only_reply = way is Way.PUBLIC and abilities.replies_an_item == 1
    assert (connector.find_sent(stage.access, later) is not None) is is_the_only_reply


def test_it_allows_for_a_clock_that_is_a_little_late(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    words = draft(stage.ask("Where?", way), way)
    receipt = connector.send(stage.access, words)
    found = connector.find_sent(stage.access, replace(words, first_tried_at=receipt.posted_at + timedelta(seconds=3)))
    assert told(connector, found) == told(connector, receipt)
