"""A stand-in for a company's own program over HTTP, ours: see program_world.py. It signs and checks with the standard's own library."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from tests.contract.program_world import Program, Refusal, Shop
from tests.serving import Handler, serving

SILENCE_SECONDS = 3.5
BEFORE = {
    "expired": Refusal(401, "The signature is wrong."),
    "forbidden": Refusal(403, "You may not do this."),
    "down": Refusal(503, "The program is being looked after."),
    "limited": Refusal(429, "Wait a little.", {"Retry-After": "7"}),
}
WRITES = (
    "message.send",
    "item.edit",
    "item.delete",
    "item.like",
    "item.unlike",
    "item.hide",
    "item.unhide",
    "author.block",
    "author.unblock",
)


def deliver(shop: Shop, http: httpx.Client) -> None:
    """Tell the desk of the newest that happened."""
    if not shop.deliver_to:
        return
    body, name, now = json.dumps({"items": shop.changes[-1:]}), uuid4().hex, datetime.now(UTC)
    headers = {"webhook-id": name, "webhook-timestamp": str(int(now.timestamp()))}
    headers["webhook-signature"] = Webhook(shop.secret).sign(name, now, body)
    http.post(shop.deliver_to, content=body.encode(), headers={**headers, "Content-Type": "application/json"}).raise_for_status()


def handler(program: Program) -> type[Handler]:
    """Signed requests by POST at the name of a shop."""

    class Told(Handler):
        def do_POST(self) -> None:  # noqa: N802  # the name that http.server looks for
            try:
                self.tell(200, self.answered(program.shops[self.path.strip("/")], self.asked()))
            except Refusal as refusal:
                self.tell(refusal.status, {"error": refusal.words}, refusal.headers)

        def do_GET(self) -> None:  # noqa: N802  # the name that http.server looks for
            self.answer(200, program.files[int(self.path.strip("/"))])

        def answered(self, shop: Shop, body: bytes) -> dict[str, Any]:
            if shop.mode in BEFORE:
                raise BEFORE[shop.mode]
            try:
                Webhook(shop.secret).verify(body, dict(self.headers), json_parse=False)
            except WebhookVerificationError as error:
                raise Refusal(401, "The signature is wrong.") from error
            said = json.loads(body)
            answer = program.answer(shop, said["type"], said["data"])
            if shop.mode == "silent" and said["type"] in WRITES:
                time.sleep(SILENCE_SECONDS)
            if shop.mode == "failing" and said["type"] in WRITES:
                raise Refusal(500, "Something broke.")
            return answer

    return Told


@contextmanager
def program_server() -> Iterator[tuple[str, Program]]:
    """Its address, and what it knows."""
    program = Program()
    with serving(handler(program)) as program.address:
        yield program.address, program
