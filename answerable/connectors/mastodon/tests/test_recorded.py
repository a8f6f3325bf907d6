"""Traffic recorded from real servers by the makers of Mastodon.py, read where it lies; nothing of it is kept here."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from answerable.channels.contract import Change, FileKind, Item
from answerable.connectors.mastodon.envelopes import envelope
from answerable.connectors.mastodon.parse import parse

FOLDER = Path(os.environ.get("ANSWERABLE_PAYLOADS", Path(__file__).resolve().parents[5] / "shared" / "payloads")) / "mastodon"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no recorded traffic here; ANSWERABLE_PAYLOADS names its folder")


def answers() -> Iterator[tuple[str, Any]]:
    """Every answer that is JSON, with the name of its recording."""
    for path in sorted(FOLDER.rglob("*.yaml")):
        for each in yaml.load(path.read_text(), Loader=yaml.CSafeLoader)["interactions"]:
            try:
                yield path.stem, json.loads(each["response"]["body"]["string"])
            except (ValueError, KeyError, TypeError):
                continue


def statuses(data: Any) -> Iterator[dict[str, Any]]:
    """Every status in an answer, wherever it stands."""
    if isinstance(data, dict):
        if {"visibility", "content", "account", "created_at"} <= data.keys():
            yield data
        for value in data.values():
            yield from statuses(value)
    elif isinstance(data, list):
        for value in data:
            yield from statuses(value)


@pytest.fixture(scope="module")
def items() -> list[tuple[str, dict[str, Any], Item]]:
    """Each status that was recorded, as the desk reads it."""
    found = [(name, status) for name, data in answers() for status in statuses(data)]
    return [(name, status, parse(envelope("admin@localhost:3000", status).body)) for name, status in found]


def test_it_reads_every_status(items: list[tuple[str, dict[str, Any], Item]]) -> None:
    assert len(items) > 100
    for _name, status, item in items:
        assert item.external_id == status["id"]
        assert item.is_public is (status["visibility"] in {"public", "unlisted"})
        assert item.is_ours is (status["account"]["acct"] == "admin")
        assert item.change is (Change.EDITED if status["edited_at"] else Change.CREATED)
        assert "<" not in item.text or "&lt;" in status["content"]
        assert bool(item.thread) or item.is_ours


def test_it_reads_what_is_attached(items: list[tuple[str, dict[str, Any], Item]]) -> None:
    pictures = [each for name, _, item in items if name == "test_status_delete_media" for each in item.attachments]
    assert {each.kind for each in pictures} == {FileKind.PICTURE}
    assert {each.media_type for each in pictures} <= {"image/jpeg", "image/png"}


def test_it_reads_direct_messages_by_person(items: list[tuple[str, dict[str, Any], Item]]) -> None:
    threads = {item.thread for name, status, item in items if name == "test_conversations" and status["visibility"] == "direct"}
    assert threads == {"direct:mastodonpy_test_2@localhost:3000"}
