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


def token_for(url: str, username: str, scopes: str) -> str:
    """What somebody gets on mastodon-mock who makes an application with these scopes and lets it act for them."""
    with httpx.Client(base_url=url, timeout=30) as http:
        app = http.post("/api/v1/apps", json={"client_name": "Answerable", "scopes": scopes}).raise_for_status().json()
        shown = http.post("/oauth/authorize", data={"username": username, "client_id": app["client_id"]}).text
        code = shown.rpartition("code: ")[2].partition("<")[0]
        told = {"grant_type": "authorization_code", "code": code, "client_id": app["client_id"]}
        return str(http.post("/oauth/token", data=told).raise_for_status().json()["access_token"])
