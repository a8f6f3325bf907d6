"""What a network could say at a hook, and what may change by it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import httpx

from answerable.channels.models import Page
from answerable.hooks.tests.conftest import counts
from tests import arrivals

REFUSALS = {"ingest_refused"}
ONE = json.dumps({"events": []}).encode()


@contextmanager
def nothing_else_changes(*allowed: str) -> Iterator[None]:
    before = counts()
    yield
    after = counts()
    assert {name for name in before if before[name] != after[name]} <= {*allowed}


def code(response: httpx.Response) -> str:
    return str(response.json()["error"]["code"])


def events(*items: dict[str, Any], kind: str = "created") -> bytes:
    told = [{"id": f"event-{number}", "kind": kind, "at": item["created_at"], "item": item} for number, item in enumerate(items)]
    return json.dumps({"events": told}).encode()


def item(page: Page, text: str = "Where is my refund?", *, name: str = "Amara Nwosu", **more: Any) -> dict[str, Any]:
    return arrivals.told(page, text, name=name, at=datetime.now(UTC), **more)
