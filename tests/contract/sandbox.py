"""The simulated network as a stage."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from httpx import HTTPStatusError

from answerable.channels.contract import Access, Way
from answerable_sandbox.testing import SandboxNetwork
from tests.contract.stage import Look, Stage

WRITES = {"comments": "comment", "mentions": "mention", "reviews": "review", "direct": "direct"}
SILENCE_SECONDS = 3.5


class SandboxStage(Stage):
    """A fresh page of one kind on a network that other tests may have used."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 1100, True, True, True
    settles_after, shows_edits, shows_marks = timedelta(), True, True

    def __init__(self, network: SandboxNetwork, kind: str) -> None:
        self._network = network
        self._names = (f"customer{number}" for number in count())
        network.set_faults()
        self._page = network.create_page(kind)
        credential = {name: self._page[name] for name in ("token", "refresh_token", "secret")}
        self.access = Access(str(self._page["id"]), kind, network.base_url, {**credential, "verify_token": "a word that we agreed on"})
        self._post = network.write_post(self._page) if kind == "comments" else None

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A direct question where the answer is to be direct, else what people write on such a page."""
        what = self._what(text, "direct" if way is Way.DIRECT else WRITES[self.access.kind])
        if at is not None:
            what["created_at"] = at.astimezone(UTC).isoformat()
        return str(self._network.call("POST", "/items", what)["id"])

    def _what(self, text: str, kind: str) -> dict[str, Any]:
        what: dict[str, Any] = {"page_id": self._page["id"], "text": text, "handle": next(self._names), "kind": kind}
        if kind == "comment" and self._post:
            what["parent_id"] = self._post["id"]
        return what | ({"rating": 2} if kind == "review" else {})

    def ask_many(self, count: int) -> list[str]:
        """In one transaction."""
        kind = WRITES[self.access.kind]
        return list(self._network.write_many([self._what(f"Question {number}", kind) for number in range(count)])["ids"])

    def rewrite(self, external_id: str, text: str) -> None:
        """By the control API."""
        self._network.edit(external_id, text)

    def withdraw(self, external_id: str) -> None:
        """By the control API."""
        self._network.delete(external_id)

    def look(self, external_id: str) -> Look:
        """By the control API, which shows deleted items too."""
        item = self._network.item(external_id)
        return Look(item["text"], item["author"]["is_page"], item["hidden"], item["liked_by_page"], item["deleted"], item["author"]["id"])

    def may_write(self, external_id: str) -> bool:
        """By the control API, as the same person."""
        item = self._network.item(external_id)
        again = self._what("Once more", item["kind"]) | {"account_id": item["author"]["id"]}
        try:
            self._network.call("POST", "/items", again)
        except HTTPStatusError as error:
            if error.response.json()["error"]["code"] == "blocked":
                return False
            raise
        return True

    def said(self) -> list[str]:
        """The network's own list."""
        return [item["id"] for item in self._network.outbound(str(self._page["id"])) if item["kind"] != "post"]

    def keep_silent(self) -> None:
        """Longer than our patience."""
        self._network.set_faults(timeout_after=1, seconds={"timeout_after": SILENCE_SECONDS})

    def fail_after(self) -> None:
        """500."""
        self._network.set_faults(error_after=1)

    def be_down(self) -> None:
        """503."""
        self._network.set_faults(error=1)

    def limit(self) -> None:
        """429."""
        self._network.set_faults(rate_limit=1, seconds={"rate_limit": 7})

    def heal(self) -> None:
        """No fault is left."""
        self._network.set_faults()

    def expire(self) -> None:
        """Now."""
        self._network.expire_token(self.access.page_external_id)

    def revoke(self) -> None:
        """All of them."""
        self._network.set_permission(self.access.page_external_id, granted=False)
