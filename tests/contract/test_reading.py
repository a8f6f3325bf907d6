"""Every way in gives the same items under the same keys, and the list can be read on from anywhere."""

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from itertools import takewhile
from threading import Timer

import pytest

from answerable.channels.contract import Change, Connector, Envelope, Item
from tests.contract.conftest import caught_up
from tests.contract.hook import Hook
from tests.contract.stage import Stage

SHORTLY_SECONDS, SOON_SECONDS = 0.5, 20.0


def read(connector: Connector, envelopes: Sequence[Envelope]) -> dict[str, Item]:
    """The items of envelopes by key."""
    return {each.key: connector.parse(each.body) for each in envelopes}


def said(connector: Connector, envelopes: Sequence[Envelope]) -> list[tuple[Change, str, str]]:
    """What became of what; networks deliver in any order."""
    return sorted((each.change, each.external_id, each.text) for each in map(connector.parse, (one.body for one in envelopes)))


def ends(connector: Connector, envelopes: Sequence[Envelope]) -> set[str]:
    """The keys of beginnings and ends."""
    return {each.key for each in envelopes if connector.parse(each.body).change is not Change.EDITED}


def test_it_gives_the_same_items_by_webhook_and_by_list(connector: Connector, stage: Stage, hook: Hook) -> None:
    if not stage.lists_every_change:
        pytest.skip("this network shows how everything is now, not what happened to it")
    start = caught_up(connector, stage)[1]
    connector.subscribe(stage.access, hook.url)
    asked = stage.ask("Where is my train?")
    stage.rewrite(asked, "Where is my train now?")
    stage.withdraw(asked)
    delivered = [envelope for delivery in hook.posts(3) for envelope in connector.split(delivery.body)]
    assert read(connector, delivered) == read(connector, connector.poll(stage.access, start).envelopes)


def test_it_says_the_same_by_webhook_and_by_looking(connector: Connector, stage: Stage, hook: Hook) -> None:
    """Where a list shows how things are now, it says the same, and of what is new under the same key; only when it was may differ."""
    if not stage.can_rewrite:
        pytest.skip("nobody can change what they wrote on this network, and it does not tell of what is gone")
    listed, cursor = list[Envelope](), caught_up(connector, stage)[1]
    connector.subscribe(stage.access, hook.url)
    asked = stage.ask("Where is my train?")
    changes: list[Callable[[], None]] = [
        lambda: None,
        lambda: stage.rewrite(asked, "Where is my train now?"),
        lambda: stage.withdraw(asked),
    ]
    for happen in changes:
        happen()
        found, cursor = caught_up(connector, stage, cursor)
        listed += found
    delivered = [envelope for delivery in hook.posts(3) for envelope in connector.split(delivery.body)]
    assert said(connector, delivered) == said(connector, listed)
    assert ends(connector, delivered) == ends(connector, listed)


def test_it_hears_at_once_that_there_is_news(connector: Connector, stage: Stage) -> None:
    if not connector.has_stream:
        pytest.skip("this network does not speak by itself")
    heard = connector.listen(stage.access)
    assert isinstance(heard, Generator)
    with closing(heard):
        if next(heard, None) is None:
            pytest.skip("this server does not speak by itself")
        asking = Timer(SHORTLY_SECONDS, stage.ask, ["Where is my train?"])
        asking.start()
        end = time.monotonic() + SOON_SECONDS
        assert any(each.has_news for each in takewhile(lambda _: time.monotonic() < end, heard))
        asking.join()


def test_it_gives_each_change_a_key_of_its_own(connector: Connector, stage: Stage) -> None:
    if not stage.lists_every_change:
        pytest.skip("this network shows how everything is now, not what happened to it")
    start = caught_up(connector, stage)[1]
    asked = stage.ask("Where is my train?")
    stage.rewrite(asked, "Where is it?")
    stage.rewrite(asked, "Where is it now?")
    stage.withdraw(asked)
    envelopes = connector.poll(stage.access, start).envelopes
    items = list(read(connector, envelopes).values())
    assert [each.change for each in items] == [Change.CREATED, Change.EDITED, Change.EDITED, Change.DELETED]
    assert [each.text for each in items] == ["Where is my train?", "Where is it?", "Where is it now?", ""]
    assert {each.external_id for each in items} == {asked}
    assert all(len(each.key) <= 250 for each in envelopes)


def test_it_notices_each_change_between_two_looks(connector: Connector, stage: Stage) -> None:
    told, cursor = [], caught_up(connector, stage)[1]
    asked = stage.ask("Where is my train?")
    looks: list[Callable[[], None]] = [
        lambda: None,
        lambda: stage.rewrite(asked, "Where?"),
        lambda: stage.rewrite(asked, "Where now?"),
        lambda: stage.withdraw(asked),
    ]
    for happen in looks:
        happen()
        found, cursor = caught_up(connector, stage, cursor)
        told += found
    assert [connector.parse(each.body).change for each in told] == [Change.CREATED, Change.EDITED, Change.EDITED, Change.DELETED]
    assert [connector.parse(each.body).text for each in told] == ["Where is my train?", "Where?", "Where now?", ""]
    assert {connector.parse(each.body).external_id for each in told} == {asked}
    assert len({each.key for each in told}) == 4
    assert caught_up(connector, stage, cursor)[0] == []


def test_it_reads_who_wrote_what_where(connector: Connector, stage: Stage) -> None:
    start = caught_up(connector, stage)[1]
    asked = stage.ask("Wo ist mein Zug? \N{STEAM LOCOMOTIVE}")
    [envelope] = connector.poll(stage.access, start).envelopes
    item = connector.parse(envelope.body)
    abilities = connector.abilities(stage.access.kind)
    assert (item.external_id, item.kind, item.text, item.is_ours) == (asked, abilities.kind, "Wo ist mein Zug? \N{STEAM LOCOMOTIVE}", False)
    assert item.thread
    assert item.author.external_id
    assert item.posted_at.tzinfo is not None


def test_it_keeps_customers_apart(connector: Connector, stage: Stage) -> None:
    start = caught_up(connector, stage)[1]
    stage.ask_many(3)
    threads = {connector.parse(each.body).thread for each in connector.poll(stage.access, start).envelopes}
    assert len(threads) == 3


def test_it_reads_on_from_the_cursor(connector: Connector, stage: Stage) -> None:
    stage.ask("One")
    first = caught_up(connector, stage)[1]
    stage.ask("Two")
    found, second = caught_up(connector, stage, first)
    assert [connector.parse(each.body).text for each in found] == ["Two"]
    third = connector.poll(stage.access, second)
    assert (list(third.envelopes), third.has_more) == ([], False)
    stage.ask("Three")
    assert len(connector.poll(stage.access, third.cursor).envelopes) == 1


def test_it_reads_a_long_list_in_pages(connector: Connector, stage: Stage) -> None:
    cursor, has_more, found = caught_up(connector, stage)[1], True, []
    asked, pages = stage.ask_many(stage.longer_than_a_page), 0
    while has_more:
        polled = connector.poll(stage.access, cursor)
        cursor, has_more, pages = polled.cursor, polled.has_more, pages + 1
        found += [connector.parse(each.body).external_id for each in polled.envelopes]
    assert found == asked
    assert pages > 1


def test_it_reads_one_item_back_under_the_same_key(connector: Connector, stage: Stage) -> None:
    start = caught_up(connector, stage)[1]
    asked = stage.ask("Where is my train?")
    [told] = connector.poll(stage.access, start).envelopes
    shown = connector.read_back(stage.access, asked)
    assert shown is not None
    assert (shown.key, connector.parse(shown.body)) == (told.key, connector.parse(told.body))


def test_it_reads_an_edited_item_back_as_the_edit(connector: Connector, stage: Stage) -> None:
    if not stage.can_rewrite or not stage.shows_edits:
        pytest.skip("this network shows how a text reads now, not that it was changed")
    asked = stage.ask("Where is my train?")
    start = caught_up(connector, stage)[1]
    stage.rewrite(asked, "Where is it now?")
    [told] = connector.poll(stage.access, start).envelopes
    shown = connector.read_back(stage.access, asked)
    assert shown is not None
    assert (shown.key, connector.parse(shown.body).text) == (told.key, "Where is it now?")


def test_it_reads_nothing_back_of_what_is_gone(connector: Connector, stage: Stage) -> None:
    asked = stage.ask("Where is my train?")
    stage.withdraw(asked)
    assert connector.read_back(stage.access, asked) is None
    assert connector.read_back(stage.access, "no such item") is None
