"""Calls of a Mastodon server's own API, as people on it make them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

Call = Callable[..., Any]


@contextmanager
def calling(url: str) -> Iterator[Call]:
    """Does something there as somebody: `call("POST", "statuses", token, status="Hello")`, and what the server says of it."""
    with httpx.Client(base_url=url, timeout=30) as http:

        def call(method: str, path: str, token: str, **body: Any) -> Any:
            said = http.request(method, f"/api/v1/{path}", headers={"Authorization": f"Bearer {token}"}, json=body or None)
            return said.raise_for_status().json()

        yield call
