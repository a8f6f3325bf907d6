"""What servers of other makes show otherwise, as their sources say: https://codeberg.org/grunfink/snac2 and its kin."""

import pytest

from answerable.channels.contract import Access, Acknowledgement, NetworkError, Trouble
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.connector import Connector
from answerable.connectors.mastodon.envelopes import author, version
from answerable.connectors.mastodon.parse import parse
from answerable.connectors.mastodon.tests.told import AMARA, US, kept, status
from tests.contract.hook import Hook

ANSWER = {"account": US, "in_reply_to_id": "100", "in_reply_to_account_id": "5f4dcc3b"}
NUMBERED = {"id": "0", "acct": "amara@far.example:8080", "url": "https://far.example:8080/amara"}


def test_who_is_numbered_anew_is_who_is_answered() -> None:
    item = parse(kept(status(**ANSWER, mentions=[NUMBERED], content="@amara@far.example:8080 Platform 4.")))
    assert (item.text, item.is_ours) == ("Platform 4.", True)
    direct = parse(kept(status(**ANSWER, mentions=[NUMBERED], visibility="direct", content="@amara@far.example:8080 Your code?")))
    assert (direct.text, direct.thread) == ("Your code?", "direct:amara@far.example:8080")


def test_whom_a_post_names_belongs_to_its_words() -> None:
    post = status(account=US, mentions=[NUMBERED], content="@amara@far.example:8080 wrote to us.")
    assert parse(kept(post)).text == "@amara@far.example:8080 wrote to us."


def test_what_was_shared_is_itself() -> None:
    itself = status(id="1700000000abcdef")
    shared = status(id="1700000000ABCDEF", account=US, content="", reblog=itself)
    assert api.original(shared) == itself
    sharing = status(id="200", account=US, content="", reblog=itself)
    assert api.original(sharing) == sharing
    assert api.original(itself) == itself


def test_a_version_says_who_wrote_it() -> None:
    assert author(version(status())) == "amara@far.example"
    assert version(status()) != version(status(content="<p>Other words</p>"))
    assert version(status(account={**AMARA, "acct": "amara", "url": None})) == version({}) == author("") == author("1a2b3c4d") == ""


@pytest.mark.parametrize("status", [401, 422])
def test_whom_a_server_does_not_know_has_a_bad_token(status: int) -> None:
    with Hook(lambda _: Acknowledgement(status, "{}")) as there, pytest.raises(NetworkError) as caught:
        Connector().identify(Access("", "", there.url, {"token": "t"}))
    assert (caught.value.trouble, caught.value.retry) == (Trouble.TOKEN, False)
