"""A payload as the network sent it."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def delivery() -> dict[str, Any]:
    """A webhook's body with one comment."""
    read: dict[str, Any] = json.loads(Path(__file__).with_name("fixtures").joinpath("comment.json").read_bytes())
    return read


@pytest.fixture
def event(delivery: dict[str, Any]) -> dict[str, Any]:
    """Its one event."""
    found: dict[str, Any] = delivery["events"][0]
    return found
