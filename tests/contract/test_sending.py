"""Saying something, each way, once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from answerable.channels.contract import Abilities, Connector, NetworkError, Trouble, Way
from tests.contract.conftest import Drafter, caught_up, need_list
from tests.contract.stage import Stage


def window(abilities: Abilities, way: Way) -> timedelta | None:
    """How long after the question this way is open."""
    return {Way.PUBLIC: None, Way.PRIVATE: abilities.private_reply_window, Way.DIRECT: abilities.direct_window}[way]


def test_it_says_it(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    receipt = connector.send(stage.access, draft(stage.ask("Where?", way), way, "On platform 4. \N{STEAM LOCOMOTIVE} مرحبا"))
    assert stage.said() == [receipt.external_id]
    assert stage.look(receipt.external_id).text == "On platform 4. \N{STEAM LOCOMOTIVE} مرحبا"
    assert abs(receipt.posted_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_its_receipt_is_what_the_network_will_tell(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    need_list(stage, way)
    asked = stage.ask("Where?", way)
    start = caught_up(connector, stage)[1]
    receipt = connector.send(stage.access, draft(asked, way))
    [echo] = connector.poll(stage.access, start).envelopes
    assert receipt.envelope is not None
    assert receipt.envelope.key == echo.key
    ours = connector.parse(receipt.envelope.body)
    told = connector.parse(echo.body)
    if not stage.shows_marks and way is not Way.PUBLIC:
        ours_plain, told_plain = (replace(each, client_key="", origin_external_id="", parent_external_id="") for each in (ours, told))
        assert ours_plain == told_plain
    else:
        assert ours == told
    assert (ours.is_ours, ours.is_public) == (True, way is Way.PUBLIC)
    assert (ours.external_id, ours.parent_external_id) == (receipt.external_id, asked)


def test_it_places_our_answer_with_its_question(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    """In the question's thread, or where its parent stands; a private answer to something public names what it began from."""
    need_list(stage, way)
    start = caught_up(connector, stage)[1]
    asked = stage.ask("Where?", way)
    receipt = connector.send(stage.access, draft(asked, way))
    question, answer = [connector.parse(each.body) for each in connector.poll(stage.access, start).envelopes]
    if not stage.shows_marks and receipt.envelope is not None:
        answer = connector.parse(receipt.envelope.body)
    if way is Way.PRIVATE:
        assert answer.origin_external_id == asked
        assert answer.thread not in {"", question.thread}
    else:
        assert answer.origin_external_id == ""
        assert answer.thread in {"", question.thread}
        assert answer.parent_external_id == asked


def test_it_happens_once_where_it_says_so(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    words = draft(stage.ask("Where?", way), way)
    if way is Way.PRIVATE and abilities.private_replies_an_item == 1 and not abilities.is_send_idempotent:
        pytest.skip("a second one is refused")
    if not stage.keeps_keys:
        pytest.skip("this server remembers no keys; the desk asks it before it says anything again")
    first, second = (connector.send(stage.access, words) for _ in range(2))
    assert len(stage.said()) == (1 if abilities.is_send_idempotent else 2)
    assert (first == second) is abilities.is_send_idempotent


def test_it_takes_as_much_as_it_declares(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    asked = stage.ask("Where?", way)
    with pytest.raises(NetworkError) as caught:
        connector.send(stage.access, draft(asked, way, "x" * (abilities.lengths[way] + 1)))
    assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)
    assert stage.said() == []
    receipt = connector.send(stage.access, draft(asked, way, "x" * abilities.lengths[way]))
    assert stage.said() == [receipt.external_id]


def test_it_keeps_the_window_that_it_declares(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    length, now = window(abilities, way), datetime.now(UTC)
    late = stage.ask("Long ago", way, at=now - (length or timedelta(days=300)) - timedelta(minutes=1))
    if length is None:
        assert connector.send(stage.access, draft(late, way))
        return
    with pytest.raises(NetworkError) as caught:
        connector.send(stage.access, draft(late, way))
    assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)
    assert connector.send(stage.access, draft(stage.ask("Just in time", way, at=now - length + timedelta(minutes=1)), way))


def test_it_allows_as_many_replies_as_it_declares(
    connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way
) -> None:
    """A second one is refused, or takes the place of the first; where no number is declared it stands beside it."""
    allowed = {Way.PUBLIC: abilities.replies_an_item, Way.PRIVATE: abilities.private_replies_an_item, Way.DIRECT: None}[way]
    asked = stage.ask("Where?", way)
    connector.send(stage.access, draft(asked, way, "One"))
    refusals = []
    try:
        connector.send(stage.access, draft(asked, way, "Two"))
    except NetworkError as error:
        refusals.append((error.trouble, error.retry))
    assert refusals in ([], [(Trouble.REFUSED, False)])
    assert len(stage.said()) == (allowed or 2)


def test_it_cannot_answer_what_is_gone(connector: Connector, stage: Stage, draft: Drafter, way: Way) -> None:
    asked = stage.ask("Where?", way)
    stage.withdraw(asked)
    for reply_to in (asked, "no such item", "../me"):
        with pytest.raises(NetworkError) as caught:
            connector.send(stage.access, draft(reply_to, way))
        assert (caught.value.trouble, caught.value.retry) == (Trouble.GONE, False)
    assert stage.said() == []
