"""Several events of one page in one request."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from answerable_sandbox.store import changes
from answerable_sandbox.store.database import Row
from answerable_sandbox.store.pages import Page
from answerable_sandbox.webhooks.signature import HEADER, signature


@dataclass(frozen=True)
class Batch:
    """Claimed events that go out together."""

    page: Page
    rows: list[Row]

    @property
    def event_ids(self) -> list[str]:
        """The ids of the events, in order."""
        return [row["event_id"] for row in self.rows]

    @property
    def queue_ids(self) -> list[int]:
        """Their places in the queue."""
        return [row["queue_id"] for row in self.rows]

    @property
    def body(self) -> bytes:
        """What is sent and signed."""
        return f'{{"page":"{self.page.id}","events":[{",".join(changes.as_text(row) for row in self.rows)}]}}'.encode()

    def headers(self, body: bytes) -> dict[str, str]:
        """The signature over exactly these bytes."""
        return {"Content-Type": "application/json", HEADER: signature(self.page.secret, body)}

    def forged(self) -> tuple[bytes, dict[str, str]]:
        """The same events as a stranger would send them: other ids, other words, a signature with the wrong secret."""
        data = json.loads(self.body)
        for event in data["events"]:
            event["id"] = "forged-" + secrets.token_hex(6)
            event["item"].update(id="9" + event["item"]["id"], text="This was forged. Nobody may ever see it.")
        body = json.dumps(data).encode()
        return body, {"Content-Type": "application/json", HEADER: signature(secrets.token_hex(8), body)}
