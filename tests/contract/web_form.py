"""A web form of ours as a stage. There is no network behind it: what is written on it is handed over, and what we answer is put beside it.

The desk keeps both once, by their keys; so does this stage.
"""

import json
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import NoReturn

import pytest

from answerable.channels.contract import Access, Connector, Draft, Envelope, Item, Receipt, Way
from answerable.connectors.web import Connector as Forms
from tests.contract.stage import Look, Stage

THREADS = count(1)
IS_HERE = "nobody is asked: what is written on a form, and what is answered, stands in the desk itself"


class Kept(Forms):
    """The connector, and the desk behind it, which keeps each receipt's message."""

    def __init__(self, kept: dict[str, Envelope]) -> None:
        self._kept = kept

    def send(self, access: Access, draft: Draft) -> Receipt:
        """As it is done, and kept once."""
        receipt = super().send(access, draft)
        assert receipt.envelope is not None
        self._kept.setdefault(receipt.envelope.key, receipt.envelope)
        return receipt


class WebFormStage(Stage):
    """A fresh form."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 1, False, False, False
    settles_after, shows_edits, shows_marks, is_here = timedelta(), False, False, True

    def __init__(self) -> None:
        self.kept: dict[str, Envelope] = {}
        slug = f"form-{next(THREADS)}"
        self.access = Access(slug, "form", "desk:", {"slug": slug, "name": "Write to us", "sites": ""})

    def connected(self) -> Connector:
        """The connector, with what it answers kept."""
        return Kept(self.kept)

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A new customer fills the form in."""
        thread = f"t{next(THREADS)}"
        told = {"id": f"{thread}.first", "thread": thread, "text": text, "at": (at or datetime.now(UTC)).isoformat(), "name": "Ana"}
        for each in Forms().split(json.dumps(told).encode()):
            self.kept[each.key] = each
        return told["id"]

    def ask_many(self, count: int) -> list[str]:
        """One after the other."""
        return [self.ask(f"Question {number}") for number in range(count)]

    def rewrite(self, external_id: str, text: str) -> NoReturn:
        """There is no way to."""
        pytest.skip("what was sent by a form stays as it was sent")

    def withdraw(self, external_id: str) -> NoReturn:
        """There is no way to."""
        pytest.skip("what was sent by a form cannot be taken back")

    def look(self, external_id: str) -> Look:
        """As the customer reads it."""
        item = self._items()[external_id]
        return Look(item.text, item.is_ours, author_id=item.author.external_id)

    def may_write(self, external_id: str) -> bool:
        """Everybody may."""
        return True

    def said(self) -> list[str]:
        """What we answered."""
        return [name for name, each in self._items().items() if each.is_ours]

    def _items(self) -> dict[str, Item]:
        read = [Forms().parse(each.body) for each in self.kept.values()]
        return {each.external_id: each for each in read}

    def trouble(self) -> NoReturn:
        """Nobody is called, so nobody is silent, down, slow or out of date."""
        pytest.skip(IS_HERE)

    keep_silent = fail_after = be_down = limit = heal = expire = revoke = trouble
