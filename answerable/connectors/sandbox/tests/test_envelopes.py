import json
from typing import Any

import pytest

from answerable.channels.contract import BadPayload
from answerable.connectors.sandbox.envelopes import envelope, snapshot, split

CREATED = "1795305829670234:created"


def test_it_names_a_creation_and_a_deletion_after_the_item_alone(event: dict[str, Any]) -> None:
    assert envelope(event).key == CREATED
    assert envelope({**event, "id": "e-another-time"}).key == CREATED
    assert envelope({**event, "kind": "deleted"}).key == "1795305829670234:deleted"


def test_it_names_an_edit_after_its_time_and_all_else_after_the_event(event: dict[str, Any]) -> None:
    item = {**event["item"], "edited_at": "2026-11-22T00:04:00.000Z"}
    assert envelope({**event, "kind": "edited", "item": item}).key == "1795305829670234:edited:2026-11-22T00:04:00+00:00"
    assert envelope({**event, "kind": "hidden"}).key == "1795305829670234:hidden:e1840004072ff6549"


def test_it_names_a_snapshot_as_the_event_that_made_it_so(event: dict[str, Any]) -> None:
    item = event["item"]
    assert snapshot(item).key == CREATED
    assert snapshot({**item, "edited_at": "2026-11-22T00:04:00.000Z"}).key == "1795305829670234:edited:2026-11-22T00:04:00+00:00"
    assert snapshot({**item, "deleted": True}).key == "1795305829670234:deleted"


def test_it_keeps_an_event_as_it_came(event: dict[str, Any], delivery: dict[str, Any]) -> None:
    [kept] = split(json.dumps(delivery, indent=3).encode())
    assert json.loads(kept.body) == event


@pytest.mark.parametrize("broken", [None, [], 7, {}, {"kind": "created"}, {"kind": "created", "item": {"id": "a\0b", "edited_at": None}}])
def test_it_keeps_what_it_cannot_name_beside_what_it_can(delivery: dict[str, Any], broken: object) -> None:
    delivery["events"].insert(0, broken)
    unreadable, good = split(json.dumps(delivery).encode())
    assert unreadable.key.startswith("unreadable:")
    assert unreadable.key == split(json.dumps(delivery).encode())[0].key
    assert good.key == CREATED


def test_it_refuses_too_many_events(delivery: dict[str, Any]) -> None:
    delivery["events"] *= 1000
    assert len(split(json.dumps(delivery).encode())) == 1000
    delivery["events"] += delivery["events"][:1]
    with pytest.raises(BadPayload, match="at most 1000"):
        split(json.dumps(delivery).encode())


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"events": {}}', b'{"events": "x"}', b'{"events": null}'])
def test_it_refuses_what_has_no_list_of_events(body: bytes) -> None:
    with pytest.raises(BadPayload, match="list of events"):
        split(body)
