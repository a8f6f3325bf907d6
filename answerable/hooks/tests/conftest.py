"""A page of Harbour Rail, and the real server application to knock at."""

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from django.db import connection

from answerable.channels.models import Page
from answerable.config.asgi import app
from answerable.hooks import turn_away
from tests.cast import Company, add_page

SECRET = "a secret of page and network"
Knock = Callable[..., httpx.Response]


@pytest.fixture
def page(company: Company) -> Page:
    turn_away._counted.clear()
    told = {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": SECRET, "token": "t"}
    return add_page(company, told)


@pytest.fixture
def knock(page: Page) -> Knock:
    """One request to the page's hook, signed rightly unless `headers` say otherwise."""

    def request(
        body: bytes = b"", *, method: str = "POST", path: str = "", headers: dict[str, str] | None = None, **more: Any
    ) -> httpx.Response:
        signed = {"X-Sandbox-Signature-256": signature(body)} if headers is None else headers

        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
                return await client.request(method, path or f"/hooks/sandbox/{page.pk}", content=body, headers=signed, **more)

        return asyncio.run(ask())

    return request


def signature(body: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def counts() -> dict[str, int]:
    """How many rows each table has."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found
