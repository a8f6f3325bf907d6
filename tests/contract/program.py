"""A stand-in for a company's own program as a stage."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import httpx

from answerable.channels.contract import Access, Way
from answerable.channels.contract.shape import read
from answerable.connectors.webhook.declared import Declared, kind_of
from tests.contract.program_server import deliver
from tests.contract.program_world import FULL, Program
from tests.contract.stage import Look, Stage

PEOPLE = count(1)
KIND = kind_of(read(Declared, {"id": "x", "name": "x", **FULL}))


class ProgramStage(Stage):
    """A fresh page of a shop."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 120, True, True, True
    settles_after, shows_edits, shows_marks, shakes_hands = timedelta(), True, True, False

    def __init__(self, address: str, program: Program, http: httpx.Client) -> None:
        self._shop, self._http = program.add(FULL), http
        credential = {"secret": self._shop.secret, "is_inside": True}
        self.access = Access(self._shop.id, KIND, f"{address}/{self._shop.id}", credential)
        self.authors: dict[str, str] = {}

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A comment under an article, or a message."""
        who, is_direct = f"p{next(PEOPLE)}", way is Way.DIRECT or self._shop.declared["kind"] == "direct"
        more: dict[str, Any] = {"kind": "direct"} if is_direct else {"post": {"id": "article", "text": "A lamp"}}
        told = self._shop.write(who, text, at=at, **more)
        deliver(self._shop, self._http)
        self.authors[told["id"]] = who
        return str(told["id"])

    def ask_many(self, count: int) -> list[str]:
        """One after the other."""
        return [self.ask(f"Question {number}") for number in range(count)]

    def rewrite(self, external_id: str, text: str) -> None:
        """By its author."""
        self._shop.change(self._shop.items[external_id], "edited", text=text)
        deliver(self._shop, self._http)

    def withdraw(self, external_id: str) -> None:
        """By its author."""
        self._shop.change(self._shop.items[external_id], "deleted")
        deliver(self._shop, self._http)

    def look(self, external_id: str) -> Look:
        """As it stands in memory."""
        told = self._shop.items[external_id]
        is_deleted = told["event"] == "deleted"
        marks = (told.get("is_hidden", False), told.get("is_liked", False), is_deleted)
        return Look(told["text"], told.get("from_us", False), *marks, told["author"]["id"])

    def may_write(self, external_id: str) -> bool:
        """The shop takes nothing of whom it has blocked."""
        return self._shop.items[external_id]["author"]["id"] not in self._shop.blocked

    def said(self) -> list[str]:
        """What the shop shows under the company's name."""
        return [name for name, each in self._shop.items.items() if each.get("from_us") and each["event"] != "deleted"]

    def keep_silent(self) -> None:
        """Longer than our patience."""
        self._shop.mode = "silent"

    def fail_after(self) -> None:
        """500."""
        self._shop.mode = "failing"

    def be_down(self) -> None:
        """503."""
        self._shop.mode = "down"

    def limit(self) -> None:
        """429."""
        self._shop.mode = "limited"

    def heal(self) -> None:
        """No fault is left."""
        self._shop.mode = ""

    def expire(self) -> None:
        """The shop has another secret now."""
        self._shop.mode = "expired"

    def revoke(self) -> None:
        """The shop does not want to any more."""
        self._shop.mode = "forbidden"
