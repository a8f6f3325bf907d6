"""A server with Mastodon's API as a stage."""

import html
import re
from datetime import datetime, timedelta
from typing import Any

import httpx

from answerable.channels.contract import Access, Way
from tests.contract.mastodon_server import Server
from tests.contract.stage import Look, Stage

TAG = re.compile(r"<[^>]+>")
OUR_NAME_FOR_THEM = re.compile(r"^@[\w.]+ ")


class MastodonStage(Stage):
    """An account to speak for, and people who write to it."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 50, False, True, True
    settles_after = timedelta()
    shows_edits, shows_marks = True, True

    def __init__(self, server: Server, http: httpx.Client) -> None:
        self._server, self._http, self._token = server, http, server.page_token()
        self._me = self.call("GET", "/api/v1/accounts/verify_credentials", self._token)
        self._authors: dict[str, str] = {}
        address = server.url.partition("//")[2]
        self._old = set(self._statuses())
        self.access = Access(f"{self._me['acct']}@{address}", "account", server.url, {"token": self._token})

    def call(self, method: str, path: str, token: str, body: dict[str, Any] | None = None) -> Any:
        """What the server answers; raises for what it refuses."""
        said = self._http.request(method, f"{self._server.url}{path}", headers={"Authorization": f"Bearer {token}"}, json=body)
        return said.raise_for_status().json()

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """Names the account, as a direct message where the answer is to be direct."""
        token = self._server.customer_token()
        body = {"status": f"@{self._me['acct']} {text}", "visibility": "direct" if way is Way.DIRECT else "public"}
        external_id = str(self.call("POST", "/api/v1/statuses", token, body)["id"])
        self._authors[external_id] = token
        if at is not None:
            self._server.backdate(external_id, at)
        return external_id

    def ask_many(self, count: int) -> list[str]:
        """In one go."""
        return self._server.write_many(self._me["acct"], [f"@{self._me['acct']} Question {number}" for number in range(count)])

    def rewrite(self, external_id: str, text: str) -> None:
        """By its author."""
        self.call("PUT", f"/api/v1/statuses/{external_id}", self._authors[external_id], {"status": f"@{self._me['acct']} {text}"})

    def withdraw(self, external_id: str) -> None:
        """By its author."""
        self.call("DELETE", f"/api/v1/statuses/{external_id}", self._authors[external_id])

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
        name = f"{author['acct']}@{self._server.url.partition('//')[2]}"
        is_ours = author["id"] == self._me["id"]
        return Look(OUR_NAME_FOR_THEM.sub("", text), is_ours, is_liked=bool(status["favourited"]), author_id=name)

    def may_write(self, external_id: str) -> bool:
        """As the server tells the author; the mock would still take the words."""
        [between] = self.call("GET", f"/api/v1/accounts/relationships?id[]={self._me['id']}", self._authors[external_id])
        return not between["blocked_by"]

    def said(self) -> list[str]:
        """The account's own list, from where this test began."""
        return [each for each in reversed(self._statuses()) if each not in self._old]

    def _statuses(self) -> list[str]:
        shown = self.call("GET", f"/api/v1/accounts/{self._me['id']}/statuses?limit=40", self._token)
        return [str(each["id"]) for each in shown]

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
