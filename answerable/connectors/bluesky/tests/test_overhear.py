"""Hearing the whole network by Jetstream, for which a server of our own stands in: what fits comes, nothing is lost when it breaks off."""

import json
from collections.abc import Generator, Iterator
from contextlib import closing
from itertools import islice

import pytest

from answerable.channels.contract import Access, Acknowledgement, Delivery, Interest, Item, Kind, NetworkError, Overheard, Trouble
from answerable.connectors.bluesky import Connector, overhear
from answerable.connectors.bluesky.tests.jetstream_server import Jetstream
from answerable.connectors.bluesky.tests.samples import CUSTOMER, OURS, PAGE, end, event, record, tagged, uri, view
from answerable.core import sockets
from answerable.core.settings import get_settings
from tests.contract.hook import Hook

AT, SECOND = 1_763_850_000_000_000, 1_000_000
NOWHERE = "http://127.0.0.1:9"
INTEREST = Interest(lambda text, language: "Harbour Rail" in text)


@pytest.fixture
def jetstream(monkeypatch: pytest.MonkeyPatch) -> Iterator[Jetstream]:
    """One that is listened to without waiting."""
    for name in ("GATHER_SECONDS", "QUIET_SECONDS", "PAUSE_SECONDS"):
        monkeypatch.setattr(overhear, name, 0.02)
    monkeypatch.setattr(sockets, "CLOSE_SECONDS", 0.1)
    with Jetstream() as started:
        monkeypatch.setattr(get_settings(), "jetstream_url", started.url)
        yield started


def listening(address: str = NOWHERE, cursor: int = AT) -> Generator[Overheard, None, None]:
    """What is heard, by an account whose own server is nowhere unless it is told."""
    told = Connector().overhear(Access(PAGE, "account", address, {"token": "t"}), INTEREST, str(cursor or ""))
    assert isinstance(told, Generator)
    return told


def heard(count: int, address: str = NOWHERE, cursor: int = AT) -> list[Item]:
    """The first items; a sign of life comes every fiftieth of a second, so it is not waited for ever."""
    items: list[Item] = []
    with closing(listening(address, cursor)) as all_told:
        for each in islice(all_told, 500):
            items += [Connector().parse(envelope.body) for envelope in [*each.envelopes, *each.changes.values()]]
            if len(items) >= count:
                return items
    raise AssertionError(f"only {len(items)} came")


def test_it_hears_what_names_the_brand_and_nothing_else(jetstream: Jetstream) -> None:
    jetstream.say(
        event(AT + 1, "3m6asked222aa", record("The weather is fine")),
        event(AT + 2, "3m6asked222ab", record("Never again Harbour Rail", langs=["en-GB"])),
        event(AT + 3, "3m6asked222ac", record("We at Harbour Rail"), did=PAGE),
        event(AT + 4, "3m6asked222ad", tagged("Harbour Rail, answer me")),
        event(AT + 5, "3m6asked222ae", record("Harbour Rail, below yours", reply={"root": OURS, "parent": OURS})),
        event(AT + 6, "3m6asked222af", record("Harbour Rail, quoted", embed={"record": OURS})),
    )
    found = heard(4)
    assert [each.kind for each in found] == [Kind.HEARD, Kind.MENTION, Kind.MENTION, Kind.MENTION]
    first = found[0]
    assert (first.external_id, first.author.external_id, first.is_ours) == (uri(CUSTOMER, "3m6asked222ab"), CUSTOMER, False)
    assert (first.text, first.language, first.is_public) == ("Never again Harbour Rail", "en-GB", True)
    assert first.permalink == f"https://bsky.app/profile/{CUSTOMER}/post/3m6asked222ab"
    assert jetstream.asked[0]["wantedCollections"] == "app.bsky.feed.post"


def test_it_begins_now_where_nothing_was_heard_yet(jetstream: Jetstream) -> None:
    jetstream.say(event(AT, "3m6asked222ab", record("Harbour Rail, long ago")))
    with closing(listening(cursor=0)) as told:
        begun = int(next(told).cursor)
        assert begun > AT
        jetstream.say(event(begun + SECOND, "3m6asked222ac", record("Harbour Rail, just now")))
        [found] = next(each.envelopes for each in told if each.envelopes)
    assert found.key == f"{uri(CUSTOMER, '3m6asked222ac')}:created"


def test_it_tells_what_was_taken_back(jetstream: Jetstream) -> None:
    jetstream.say(end(AT + 1, "3m6asked222ab"))
    [found] = heard(1)
    assert (found.change, found.external_id) == ("deleted", uri(CUSTOMER, "3m6asked222ab"))


def test_it_shows_who_wrote_as_the_server_does(jetstream: Jetstream) -> None:
    shown = view(record("Never again Harbour Rail"))

    def answer(asked: Delivery) -> Acknowledgement:
        profile = {"did": CUSTOMER, "followersCount": 1200}
        return Acknowledgement(200, json.dumps({"posts": [shown]} if "uris" in asked.query else {"profiles": [profile]}))

    jetstream.say(event(AT + 1, "3m6asked222ab", record("Never again Harbour Rail")))
    with Hook(answer) as server:
        [found] = heard(1, address=server.url)
    assert (found.kind, found.author.name, found.author.handle, found.author.follower_count) == (
        Kind.HEARD,
        "Asha Rao",
        "asha.example",
        1200,
    )


def test_a_session_that_ended_is_said(jetstream: Jetstream) -> None:
    jetstream.say(event(AT + 1, "3m6asked222ab", record("Harbour Rail")))
    with Hook(lambda asked: Acknowledgement(401, '{"error": "ExpiredToken"}')) as server, pytest.raises(NetworkError) as ended:
        heard(1, address=server.url)
    assert ended.value.trouble is Trouble.TOKEN


def test_nothing_is_lost_when_it_breaks_off(jetstream: Jetstream) -> None:
    jetstream.cuts = [7, 0, 1, 13, 6]
    jetstream.say(*(event(AT + n * SECOND, f"3m6asked222{n}", record(f"Harbour Rail {n}" if n % 3 else "Rain")) for n in range(60)))
    wanted = {f"Harbour Rail {n}" for n in range(60) if n % 3}
    told = set[str]()
    with closing(listening()) as all_told:
        for each in islice(all_told, 500):
            told |= {Connector().parse(envelope.body).text for envelope in each.envelopes}
            if told == wanted:
                break
    assert told == wanted
    began = [int(each["cursor"]) for each in jetstream.asked]
    assert len(began) == 6
    assert began[1] == AT + 6 * SECOND - overhear.BACK


def test_what_nobody_took_is_told_again(jetstream: Jetstream) -> None:
    jetstream.say(*(event(AT + n * SECOND, f"3m6asked222{n}", record(f"Harbour Rail {n}")) for n in range(30)))
    with closing(listening()) as told:
        first = next(each for each in told if each.envelopes)
    last = Connector().parse(first.envelopes[-1].body).text
    again = heard(1, cursor=int(first.cursor))
    assert last in {each.text for each in again}


def test_who_never_answers_is_said(jetstream: Jetstream, monkeypatch: pytest.MonkeyPatch) -> None:
    jetstream.cuts = [0] * 9
    jetstream.say(event(AT + 1, "3m6asked222ab", record("Harbour Rail")))
    with pytest.raises(NetworkError) as silent:
        heard(1)
    assert (silent.value.trouble, silent.value.retry, len(jetstream.asked)) == (Trouble.UNREACHABLE, True, 3)
    monkeypatch.setattr(get_settings(), "jetstream_url", "ws://127.0.0.1:9")
    with pytest.raises(NetworkError) as nowhere:
        heard(1)
    assert nowhere.value.trouble is Trouble.UNREACHABLE


def test_it_is_led_nowhere_else(jetstream: Jetstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with Hook(lambda asked: Acknowledgement(302, "", jetstream.url)) as elsewhere:
        monkeypatch.setattr(get_settings(), "jetstream_url", elsewhere.url.replace("http", "ws"))
        with pytest.raises(NetworkError):
            heard(1)
    assert jetstream.asked == []


def test_it_passes_over_what_cannot_be_read(jetstream: Jetstream) -> None:
    nonsense = ["", "null", "[" * 90_000, '{"did": 5}', "x" * 250_000, json.dumps({**event(AT, "a b", record("Harbour Rail"))})]
    jetstream.say(*nonsense, event(AT + 1, "3m6asked222ab", record("Harbour Rail \ud800 \0")))
    [found] = heard(1, cursor=AT - 10 * SECOND)
    assert found.text.startswith("Harbour Rail")
