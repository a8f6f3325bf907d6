"""What is said in private on Bluesky beside the suite that every network passes: its length, its links, what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from answerable.channels.contract import Acknowledgement, Trouble, Way
from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from tests.contract.conftest import Drafter
from tests.contract.hook import Hook
from tests.contract.stages import SetUp
from tests.contract.test_bluesky_chat import BLUESKY, PRIVATE_WAYS, refused

if TYPE_CHECKING:
    from tests.contract.bluesky import BlueskyStage

pytestmark = pytest.mark.long


@pytest.fixture
def stage(set_up: Callable[[str], SetUp]) -> BlueskyStage:
    """A fresh account."""
    made: Any = set_up("bluesky")(WITH_MESSAGES)
    return made  # type: ignore[no-any-return]  # every stage of this network is one


@pytest.mark.parametrize("private", PRIVATE_WAYS)
def test_it_counts_bytes_too(stage: BlueskyStage, draft: Drafter, private: Way) -> None:
    asked, family = stage.ask("Where?", private), "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}"
    assert refused(stage.access, draft(asked, private, family * 401)).trouble is Trouble.REFUSED
    assert stage.look(BLUESKY.send(stage.access, draft(asked, private, family * 400)).external_id).text == family * 400


@pytest.mark.parametrize("private", PRIVATE_WAYS)
def test_its_links_work(stage: BlueskyStage, draft: Drafter, private: Way) -> None:
    text = "See https://harbourrail.example/refunds, please."
    receipt = BLUESKY.send(stage.access, draft(stage.ask("Where?", private), private, text))
    _chat, convo, name = receipt.external_id.split(":")
    found = stage.people.talk(stage.page).chat.bsky.convo.get_messages({"convo_id": convo}).messages
    [facet] = next(each for each in found if each.id == name).facets
    assert facet.features[0].uri == "https://harbourrail.example/refunds"


@pytest.mark.parametrize("private", PRIVATE_WAYS)
def test_whatever_goes_wrong_it_says_whether_it_may_have_been_said(stage: BlueskyStage, draft: Drafter, private: Way) -> None:
    words = draft(stage.ask("Where?", private), private)
    with Hook(lambda _: Acknowledgement(status=0)) as silent:
        error = refused(replace(stage.access, address=silent.url), words)
    assert (error.trouble, error.retry) == (Trouble.UNCERTAIN, True)
    for nonsense in ("", "[]", "{}", '{"posts": 7, "convo": 7, "messages": 7}'):
        with Hook(lambda _, said=nonsense: Acknowledgement(200, said)) as strange:  # type: ignore[misc]
            error = refused(replace(stage.access, address=strange.url), words)
        assert (error.trouble, error.retry) == (Trouble.UNCERTAIN, True)
    stage.limit()
    assert refused(stage.access, words).retry_after == timedelta(seconds=7)
    stage.heal()
    stage.expire()
    assert refused(stage.access, words).trouble is Trouble.TOKEN
    assert stage.said() == []
