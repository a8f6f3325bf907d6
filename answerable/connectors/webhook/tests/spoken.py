"""What a program might say, and a program that says always the same."""

import json
from datetime import UTC, datetime
from typing import Any

from standardwebhooks import Webhook

from answerable.channels.contract import Access, Delivery
from answerable.channels.contract.shape import read
from answerable.connectors.webhook.declared import Declared, kind_of

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
DECLARED = {"id": "shop", "name": "The shop", "kind": "comment", "ways": ["public", "private", "direct"], "can": ["like", "files"]}


def item(**more: Any) -> dict[str, Any]:
    """A comment under an article."""
    told = {"id": "c1", "kind": "comment", "author": {"id": "ana", "name": "Ana"}, "text": "Where is it?", "at": "2026-06-19T09:00:00Z"}
    return {**told, "post": {"id": "lamp", "text": "A lamp"}, **more}


def body(*items: Any) -> bytes:
    """A delivery."""
    return json.dumps({"items": list(items)}).encode()


def signed(content: bytes, *, secret: str = SECRET, at: datetime | None = None, name: str = "msg_1") -> Delivery:
    """As a program signs it."""
    moment = at or datetime.now(UTC)
    headers = {"webhook-id": name, "webhook-timestamp": str(int(moment.timestamp()))}
    headers["webhook-signature"] = Webhook(secret).sign(name, moment, content.decode("utf-8", "surrogateescape"))
    return Delivery("POST", headers, {}, content)


def access(address: str = "desk:", *, secret: str = SECRET, **declared: Any) -> Access:
    """A page that declares this."""
    said = {**DECLARED, **declared}
    kind = kind_of(read(Declared, said))
    return Access("shop", kind, address, {"secret": secret, "is_inside": True, "page": said})
