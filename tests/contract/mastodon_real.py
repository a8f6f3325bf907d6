"""A server of somebody's, on which the Mastodon stage stands as on any other; nothing of it stays there."""

import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from itertools import cycle
from typing import NoReturn, Self

import pytest

from tests.contract.mastodon_abilities import found_out
from tests.contract.mastodon_traces import Traces

LATE_SECONDS = 2.0  # what a server tells late was told by then


class Real:
    """A server of somebody's, with what it can do found out by trying."""

    def __init__(self, url: str, page: str, customers: Sequence[str]) -> None:
        self.url, self._page, self._traces = url.rstrip("/"), page, Traces(url, [page, *customers])
        self._customers, self._used = cycle(customers), set[str]()
        try:
            self.can = found_out(self.url, page, customers[0])
        finally:
            self.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: object) -> None:
        time.sleep(LATE_SECONDS)
        self._used.clear()
        with closing(self._traces):
            self.clear()

    def page_token(self) -> str:
        """The one that is given."""
        self._used.add(self._page)
        return self._page

    def customer_token(self) -> str:
        """Each in turn."""
        token = next(self._customers)
        self._used.add(token)
        return token

    def write_many(self, page: str, texts: Sequence[str]) -> list[str]:
        """Not to somebody's server."""
        self._skip("is not written to in masses")

    def backdate(self, external_id: str, at: datetime) -> None:
        """Nobody can."""
        self._skip("knows no other time than now")

    def misbehave(self, token: str, how: str) -> None:
        """Nobody can."""
        if how:
            self._skip("does not misbehave to order")

    def revoke(self, token: str) -> None:
        """It is wanted again."""
        self._skip("keeps its tokens")

    def clear(self) -> None:
        """Deleted, dismissed, unblocked, of the accounts that were used since the last time; says what is left."""
        left = self._traces.clear(self._used)
        self._used.clear()
        assert not left, f"These statuses could not be deleted on {self.url}: {', '.join(left)}"

    def _skip(self, what: str) -> NoReturn:
        pytest.skip(f"a real server {what}")
