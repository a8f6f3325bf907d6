"""What servers of other makes do otherwise, where the suite that all pass cannot be brought to it: long lists, and blocking."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

import httpx
import pytest

from answerable.channels.contract import Change, Item, Moderation
from answerable.connectors.mastodon import Connector
from tests.contract.conftest import caught_up
from tests.contract.mastodon import MastodonStage
from tests.contract.mastodon_quirks import Quirks
from tests.contract.mastodon_server import server
from tests.contract.mastodon_shown import Quirk

pytestmark = pytest.mark.long

MASTODON = Connector()
Standing = Callable[..., MastodonStage]


@pytest.fixture
def standing() -> Iterator[Standing]:
    """A fresh account on a server with these quirks."""
    with ExitStack() as stack:
        http = stack.enter_context(httpx.Client(timeout=30))
        yield lambda *quirks: MastodonStage(stack.enter_context(server(around=partial(Quirks, quirks=quirks))), http)


def items(stage: MastodonStage, cursor: str) -> tuple[list[Item], str]:
    """All that is new."""
    found, cursor = caught_up(MASTODON, stage, cursor)
    return [MASTODON.parse(each.body) for each in found], cursor


def test_a_list_that_begins_at_its_newest_is_read_whole(standing: Standing) -> None:
    stage = standing(Quirk.NEWEST)
    cursor = items(stage, "")[1]
    asked = stage.ask_many(stage.longer_than_a_page)
    found, cursor = items(stage, cursor)
    assert sorted(each.external_id for each in found) == sorted(asked)
    assert items(stage, cursor)[0] == []
    assert sorted(each.external_id for each in items(stage, "")[0]) == sorted(asked)


def test_what_blocking_hides_is_not_taken_for_gone(standing: Standing) -> None:
    stage = standing(Quirk.HIDDEN, Quirk.NO_SEVERAL)
    asked, other = stage.ask("You are all thieves."), stage.ask("Where is my train?")
    found, cursor = items(stage, "")
    assert {each.external_id for each in found} == {asked, other}
    rude = stage.look(asked).author_id
    for action in (Moderation.BLOCK, Moderation.BLOCK):
        MASTODON.moderate(stage.access, rude, action)
    assert MASTODON.read_back(stage.access, asked) is None
    told, cursor = items(stage, cursor)
    assert told == []
    stage.withdraw(other)
    assert [(each.change, each.external_id) for each in items(stage, cursor)[0]] == [(Change.DELETED, other)]
    MASTODON.moderate(stage.access, rude, Moderation.UNBLOCK)
    assert MASTODON.read_back(stage.access, asked) is not None
