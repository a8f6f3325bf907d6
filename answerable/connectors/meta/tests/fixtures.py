"""Where the vendors' own payloads lie, which nobody here wrote; nothing of them is kept."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from answerable.channels.contract import Item
from answerable.channels.registry import connector

FOLDER = Path(os.environ.get("ANSWERABLE_PAYLOADS", Path(__file__).resolve().parents[5] / "shared" / "payloads"))
absent = pytest.mark.skipif(
    not (FOLDER / "whatsapp").is_dir(), reason="no payloads of the vendors here; ANSWERABLE_PAYLOADS names their folder"
)

WEBHOOKS = {
    "facebook": ("facebook/restfb_webhooks/*.json",),
    "instagram": ("instagram/restfb/*__wh-*.json",),
    "whatsapp": ("whatsapp/official_webhook_examples/*.json", "whatsapp/restfb/*__webhook-*.json", "whatsapp/pywa/updates__*.json"),
}


def deliveries(network: str) -> Iterator[tuple[str, Any]]:
    """Every webhook that is kept there, with its name; some files hold several."""
    for pattern in WEBHOOKS[network]:
        for path in sorted(FOLDER.glob(pattern)):
            data = json.loads(path.read_text())
            if "entry" in data:
                yield path.stem, data
            else:
                yield from ((f"{path.stem}.{name}", each) for name, each in data.items())


def told(network: str, delivery: Any) -> list[Item | Exception]:
    """What the desk makes of each event of a delivery: an item, or why it is none."""
    return [_parsed(network, each.body) for each in connector(network).split(json.dumps(delivery).encode())]


def _parsed(network: str, body: bytes) -> Item | Exception:
    try:
        return connector(network).parse(body)
    except Exception as why:  # a table of tests says which it may be
        return why
