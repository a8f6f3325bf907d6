"""A server with Mastodon's API as a stage."""

import html
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from answerable.channels.contract import Access, Way
from answerable.connectors.mastodon.abilities import kind
from tests.contract.mastodon_patience import once, patiently
from tests.contract.mastodon_server import Server
from tests.contract.stage import Look, Stage

TAG = re.compile(r"<[^>]+>")
OUR_NAME_FOR_THEM = re.compile(r"^@[\w.-]+(@[\w.:-]+)? ")
FEW = 5


class MastodonStage(Stage):
    """An account to speak for, and people who write to it."""

    longer_than_a_page, lists_every_change, speaks_http = 50, False, True
    settles_after = timedelta()
    shows_edits, shows_marks = True, True

    def __init__(self, server: Server, http: httpx.Client) -> None:
        self._server, self._http, self._token = server, http, server.page_token()
        self.can_rewrite, self.keeps_keys, self.counts_likes = server.can.can_rewrite, server.can.keeps_keys, server.can.counts_likes
        self.lists_private, self.keeps_places, self.counted = server.can.lists_private, server.can.keeps_places, server.can.counted
        self._me = self.call("GET", "/api/v1/accounts/verify_credentials", self._token)
        self._authors: dict[str, str] = {}
        self._old = set(self._statuses())
        self.access = Access(self._full(self._me), kind(server.can.longest), server.url, {"token": self._token})

    def call(self, method: str, path: str, token: str, body: dict[str, Any] | None = None) -> Any:
        """What the server answers; raises for what it refuses."""
        return patiently(self._http, method, f"{self._server.url}{path}", token, body).raise_for_status().json()

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """Names the account, as a direct message where the answer is to be direct."""
        token = self._server.customer_token()
        body = {"status": f"@{self._me['acct']} {text}", "visibility": "direct" if way is Way.DIRECT else "public"}
        external_id = str(self.call("POST", "/api/v1/statuses", token, body)["id"])
        self._authors[external_id] = token
        once(lambda: self._is_told(external_id))
        if at is not None:
            self._server.backdate(external_id, at)
        return external_id

    def ask_many(self, count: int) -> list[str]:
        """In one go; a few by people who are there."""
        if count <= FEW:
            return [self.ask(f"Question {number}") for number in range(count)]
        return self._server.write_many(self._me["acct"], [f"@{self._me['acct']} Question {number}" for number in range(count)])

    def rewrite(self, external_id: str, text: str) -> None:
        """By its author."""
        if not self.can_rewrite:
            pytest.skip("this server lets nobody edit")
        self.call("PUT", f"/api/v1/statuses/{external_id}", self._authors[external_id], {"status": f"@{self._me['acct']} {text}"})
        once(lambda: self.look(external_id).text.endswith(text))

    def withdraw(self, external_id: str) -> None:
        """By its author."""
        self.call("DELETE", f"/api/v1/statuses/{external_id}", self._authors[external_id])
        once(lambda: self.look(external_id).is_deleted)

    def look(self, external_id: str) -> Look:
        """As the account sees it."""
        try:
            status = self.call("GET", f"/api/v1/statuses/{external_id}", self._token)
        except httpx.HTTPStatusError as error:
            if error.response.status_code != 404:
                raise
            return Look("", is_ours=False, is_deleted=True)
        text = html.unescape(TAG.sub("", status["content"]))
        author = status["account"]
        is_ours = author["id"] == self._me["id"]
        return Look(OUR_NAME_FOR_THEM.sub("", text), is_ours, is_liked=bool(status["favourited"]), author_id=self._full(author))

    def may_write(self, external_id: str) -> bool:
        """As the server tells the author; the mock would still take the words."""
        [between] = self.call("GET", f"/api/v1/accounts/relationships?id[]={self._me['id']}", self._authors[external_id])
        if "blocked_by" not in between:
            pytest.skip("this server does not tell whom somebody has blocked")
        return not between["blocked_by"]

    def said(self) -> list[str]:
        """The account's own list, from where this test began; where that holds nothing private, also what stands below questions."""
        said = [*reversed(self._statuses()), *([] if self.lists_private else self._below())]
        return [each for each in dict.fromkeys(said) if each not in self._old]

    def _statuses(self) -> list[str]:
        shown = self.call("GET", f"/api/v1/accounts/{self._me['id']}/statuses?limit=40", self._token)
        return [str(each["id"]) for each in shown]

    def _below(self) -> Iterator[str]:
        for question in self._authors:
            said = patiently(self._http, "GET", f"{self._server.url}/api/v1/statuses/{question}/context", self._token)
            below = said.json()["descendants"] if said.is_success else []
            yield from (str(each["id"]) for each in below if each["account"]["url"] == self._me["url"])

    def clear(self) -> None:
        """On somebody's server nothing stays of it."""
        self._server.clear()

    def _is_told(self, external_id: str) -> bool:
        """Whether the account was told of it; servers work on that behind their answer."""
        noted = self.call("GET", "/api/v1/notifications?limit=20&include_filtered=true&types[]=mention", self._token)
        return any(isinstance(each.get("status"), dict) and str(each["status"]["id"]) == external_id for each in noted)

    def _full(self, account: dict[str, Any]) -> str:
        """By which name every server knows it."""
        told = account["acct"]
        return str(told if "@" in told else f"{told}@{urlsplit(account['url']).netloc}").lower()

    def keep_silent(self) -> None:
        """Longer than our patience."""
        self._server.misbehave(self._token, "silence")

    def fail_after(self) -> None:
        """500."""
        self._server.misbehave(self._token, "failure")

    def be_down(self) -> None:
        """503."""
        self._server.misbehave(self._token, "down")

    def limit(self) -> None:
        """429."""
        self._server.misbehave(self._token, "limit")

    def heal(self) -> None:
        """No fault is left."""
        self._server.misbehave(self._token, "")

    def expire(self) -> None:
        """Its owner takes it back."""
        self._server.revoke(self._token)

    def revoke(self) -> None:
        """Its scopes."""
        self._server.misbehave(self._token, "forbid")
