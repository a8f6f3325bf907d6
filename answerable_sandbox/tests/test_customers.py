"""The living customers: what they may say, and that they react."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from answerable_sandbox.bodies import Reply
from answerable_sandbox.customers import texts
from answerable_sandbox.customers.conversation import MOST_QUESTIONS, PATIENCE_SECONDS
from answerable_sandbox.customers.crowd import Crowd
from answerable_sandbox.customers.opening import begin
from answerable_sandbox.network import Network, opened
from answerable_sandbox.operations import reply
from answerable_sandbox.options import Options
from answerable_sandbox.rules.kinds import MAX_LENGTH
from answerable_sandbox.store import items, pages
from answerable_sandbox.testing import SandboxNetwork


@pytest.fixture
def quiet_network(tmp_path: Path) -> Network:
    return opened(Options(home=tmp_path, seed=5))


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_it_has_enough_to_say_in_each_language(language: str) -> None:
    script = texts.script(language)
    openings = script["openings"]
    assert len({one["text"] for one in openings}) >= 25
    assert {one["mood"] for one in openings} == set(PATIENCE_SECONDS)
    assert {one["mood"] for one in script["people"]} == set(PATIENCE_SECONDS)
    for sort in ("again", "thanks", "unhappy"):
        assert script[sort]["any"]


@pytest.mark.parametrize("kind", ["comments", "mentions", "reviews", "direct"])
@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_it_finds_words_for_everybody_that_fit_every_page(language: str, kind: str) -> None:
    die = random.Random(1)
    for person in texts.script(language)["people"]:
        for _ in range(40):
            words = texts.opening(die, texts.Person(**person, language=language), kind).text
            assert "$" not in words
            assert len("@HarbourRail " + words) <= MAX_LENGTH["mention"]


def test_it_asks_again_when_ignored_and_gives_up_in_the_end(quiet_network: Network) -> None:
    page = pages.create(quiet_network.database, kind="direct", name="Harbour Rail", handle="HarbourRail")
    conversation = begin(quiet_network, random.Random(2), page)
    assert conversation
    conversation.opening = texts.Opening("refund", "Where is it?", "HR 1")
    asked = 1
    while conversation.runs_out_of_patience(conversation.written_at + 1000):
        conversation.note_written(asked, conversation.written_at)
        asked += 1
    assert asked == MOST_QUESTIONS
    assert not conversation.runs_out_of_patience(conversation.written_at + 10)


def test_it_reacts_to_an_answer(quiet_network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable_sandbox.customers.crowd.READING_SECONDS", -1.0)
    page = pages.create(quiet_network.database, kind="direct", name="Harbour Rail", handle="HarbourRail")
    crowd = Crowd(quiet_network)
    while len(crowd.conversations) < 8:
        crowd.act()
    for conversation in crowd.conversations[:8]:
        reply(quiet_network, page, Reply(reply_to=str(conversation.item_ids[0]), text="It is on its way."))
    answered = crowd.conversations[:8]
    for _ in range(200):
        crowd.act()
    written = [one for one in answered if len(one.item_ids) > 1]
    assert len(written) >= 4
    words = {items.find(quiet_network.database, one.item_ids[1]).text for one in written}  # type: ignore[union-attr]
    reactions = [texts.script(code)[sort] for code in texts.LANGUAGES for sort in ("thanks", "unhappy")]
    assert words <= {text for by_mood in reactions for said in by_mood.values() for text in said}


def test_it_lives_at_the_chosen_rate() -> None:
    with SandboxNetwork("--seed", "3", "--demo") as network:
        before = network.health()["items"]
        network.set_rate(3000)
        deadline = time.monotonic() + 10
        while network.health()["items"] < before + 20 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert network.health()["items"] >= before + 20
        network.set_rate(0)
        stopped = network.health()["changes"]
        time.sleep(0.3)
        assert network.health()["changes"] == stopped


def test_it_opens_the_demo_once() -> None:
    with SandboxNetwork() as network:
        first, items_then = network.demo(), network.health()["items"]
        network.kill()
        network.start()
        assert network.demo() == first
        assert [page["kind"] for page in first] == ["comments", "mentions", "reviews", "direct"]
        assert items_then == network.health()["items"]
        assert items_then >= 36
