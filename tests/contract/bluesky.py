"""An account on a real Bluesky network as a stage; its customers speak by the network's own client for Python."""

import base64
import hashlib
import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NoReturn

import pytest
from atproto import Client, client_utils, models

from answerable.channels.contract import Access, Way
from answerable.connectors.bluesky.abilities import KIND, WITH_MESSAGES
from tests.contract.bluesky_chat import Talks
from tests.contract.bluesky_people import NUMBERS, People, Speaker, did
from tests.contract.bluesky_proxy import Proxy
from tests.contract.bluesky_servers import JWT_SECRET
from tests.contract.stage import Look, Stage

POST = "app.bsky.feed.post"


class BlueskyStage(Stage):
    """An account to speak for, and people who write to it."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 60, False, False, True
    settles_after = timedelta()
    shows_edits, shows_marks, forgets_tokens = False, True, False

    def __init__(self, people: People, proxy: Proxy, speaker: Speaker | None = None) -> None:
        self.people, self._proxy = people, proxy
        speaker = speaker or people.any_speaker()
        self.page, self.handle, self.place = speaker.client, speaker.handle, f"stage{next(NUMBERS)}"
        self._authors: dict[str, Client] = {}
        self.talks = Talks(people, self.page)
        self._old = set(self._all())
        credential = {**speaker.credential, "verify_token": "a word"}
        kind = WITH_MESSAGES if speaker.credential["messages"] else KIND
        self.access = Access(did(self.page), kind, f"{proxy.url}/{self.place}", credential)

    def say(self, client: Client, text: client_utils.TextBuilder, *, at: datetime | None = None, **more: object) -> str:
        """Somebody writes; returns when it is shown."""
        moment = (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        record = models.AppBskyFeedPost.Record(
            text=text.build_text(),
            facets=text.build_facets() or None,
            created_at=moment,
            **more,
        )
        made = client.app.bsky.feed.post.create(did(client), record)
        self._authors[made.uri] = client
        return str(made.uri)

    def to_us(self, text: str) -> client_utils.TextBuilder:
        """A text that names the account."""
        return client_utils.TextBuilder().mention(f"@{self.handle}", did(self.page)).text(f" {text}")

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """Names the account, or writes to it alone where the answer is to be direct."""
        if way is Way.DIRECT:
            return self.talks.ask(next(self.people.customers), text, at=at)
        made = self.say(next(self.people.customers), self.to_us(text), at=at)
        self.people.network.settle()
        return made

    def ask_many(self, count: int) -> list[str]:
        """One after the other; their clocks tell thousandths of seconds."""
        begun = datetime.now(UTC) - timedelta(milliseconds=count)
        asked = [
            self.say(next(self.people.customers), self.to_us(f"Question {number}"), at=begun + timedelta(milliseconds=number))
            for number in range(count)
        ]
        self.people.network.settle()
        return asked

    def rewrite(self, external_id: str, text: str) -> None:
        """Nobody can."""
        pytest.skip("nothing is edited on Bluesky")

    def withdraw(self, external_id: str) -> None:
        """By its author; a direct message by the account for itself, which is the only way in which it goes for the account."""
        if self.talks.put_away(external_id):
            return
        author = self._authors[external_id]
        author.app.bsky.feed.post.delete(did(author), external_id.rpartition("/")[2])
        self.people.network.settle()

    def look(self, external_id: str) -> Look:
        """As the account sees it in the network's own view."""
        spoken = self.talks.look(external_id)
        if spoken is not None:
            return spoken
        shown = self.page.get_posts([external_id]).posts
        if not shown:
            return Look("", is_ours=False, is_deleted=True)
        [post] = shown
        assert isinstance(post.record, models.AppBskyFeedPost.Record)
        is_ours = post.author.did == did(self.page)
        return Look(post.record.text, is_ours, is_liked=bool(post.viewer and post.viewer.like), author_id=post.author.did)

    def may_write(self, external_id: str) -> bool:
        """As the network tells the author."""
        viewer = self._authors[external_id].get_profile(did(self.page)).viewer
        return not (viewer and viewer.blocked_by)

    def said(self) -> list[str]:
        """The account's repository and its conversations, from where this test began."""
        return [each for each in self._all() if each not in self._old]

    def _all(self) -> list[str]:
        asked = models.ComAtprotoRepoListRecords.Params(repo=did(self.page), collection=POST, limit=100)
        return [*(each.uri for each in reversed(self.page.com.atproto.repo.list_records(asked).records)), *self.talks.said()]

    def keep_silent(self) -> None:
        """Longer than our patience."""
        self._proxy.of[self.place] = "silence"

    def fail_after(self) -> None:
        """500."""
        self._proxy.of[self.place] = "failure"

    def be_down(self) -> None:
        """503."""
        self._proxy.of[self.place] = "down"

    def limit(self) -> None:
        """429."""
        self._proxy.of[self.place] = "limit"

    def heal(self) -> None:
        """Everything is passed on."""
        self._proxy.of[self.place] = ""

    def expire(self) -> None:
        """Two hours pass: the same token, signed by its server, that ended a minute ago."""
        token = str(self.access.credential["token"])
        self.access = replace(self.access, credential={**self.access.credential, "token": ended(token)})

    def revoke(self) -> NoReturn:
        """An app password opens all of it or nothing, but for direct messages (tests/contract/test_bluesky_chat.py)."""
        pytest.skip("an app password knows no permissions but the one for messages")


def ended(token: str) -> str:
    """A session's token whose time is over, as its server would have signed it."""
    head, middle, _ = token.split(".")
    told = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    said = f"{head}.{_written(json.dumps(told | {'iat': told['exp'] - 7200, 'exp': int(datetime.now(UTC).timestamp()) - 60}).encode())}"
    return f"{said}.{_written(hmac.new(JWT_SECRET.encode(), said.encode(), hashlib.sha256).digest())}"


def _written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
