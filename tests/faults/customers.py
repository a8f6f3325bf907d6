"""Customers who write, change their minds and delete while things break, through the network's control API."""

import random
import threading
from typing import Any

import httpx

from answerable_sandbox.testing import SandboxNetwork

TEXTS = [
    "Where is my refund? My train was cancelled and nobody answers.",
    "Mein Zug hatte zwei Stunden Verspätung. Wer hilft mir?",
    "Le contrôleur était très aimable, merci beaucoup !",
    "Is the 8:15 to Leeds running tomorrow?",
    "Thank you so much!",
    "¿Por qué no funciona la aplicación?",
    "This is dangerous: the door opened while we were moving.",
    "Lost my bag on platform 4, it is blue 🎒",
    "lol",
]
PEOPLE = 2500
REMEMBERED = 3000


class Customers(threading.Thread):
    """Writes a little all the time until `ended`; `burst()` writes much at once."""

    def __init__(self, network: SandboxNetwork, seed: int) -> None:
        super().__init__(name="customers", daemon=True)
        self.network, self.die = network, random.Random(seed)
        self.client = httpx.Client(base_url=f"{network.base_url}/control", timeout=30, trust_env=False)
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.written: list[tuple[str, str, str]] = []  # item id, page id, handle
        self.posts = {page["id"]: self._post(page) for page in network.demo() if page["kind"] == "comments"}
        self.kinds = {page["id"]: page["kind"] for page in network.demo()}

    def _post(self, page: dict[str, str]) -> str:
        found = [item for item in self.network.outbound(page["id"]) if item["kind"] == "post"]
        return str(found[-1]["id"])

    def run(self) -> None:
        """Write, edit, delete, at a lively pace."""
        while not self.ended.wait(self.die.uniform(0.2, 1.2)):
            self.write(self.die.randint(1, 10))
            for _ in range(self.die.choice([0, 0, 1, 3])):
                self._change_one()

    def burst(self, count: int = 400) -> None:
        """Much at once, so that the receiver works on big batches."""
        self.write(count)

    def write(self, count: int) -> None:
        """Write some items in one transaction of the network."""
        with self.lock:
            items = [self._item() for _ in range(count)]
            ids = self.client.post("/items/bulk", json=items).raise_for_status().json()["ids"]
            self.written += [(item_id, item["page_id"], item["handle"]) for item_id, item in zip(ids, items, strict=True)]
            del self.written[:-REMEMBERED]

    def _item(self) -> dict[str, Any]:
        page_id = self.die.choice(list(self.kinds))
        handle = f"rider{self.die.randrange(PEOPLE)}"
        item: dict[str, Any] = {"page_id": page_id, "handle": handle, "text": self.die.choice(TEXTS), "kind": KINDS[self.kinds[page_id]]}
        if item["kind"] == "comment":
            item["parent_id"] = self.posts[page_id]
        elif item["kind"] == "review":
            item["rating"] = self.die.randint(1, 5)
        return item

    def _change_one(self) -> None:
        """An edit or a deletion of something that a customer wrote; what the network refuses does not matter."""
        with self.lock:
            if not self.written:
                return
            item_id = self.die.choice(self.written)[0]
            if self.die.random() < 0.3:
                self.client.delete(f"/items/{item_id}")
            else:
                self.client.patch(f"/items/{item_id}", json={"text": f"{self.die.choice(TEXTS)} ({self.die.randrange(10_000)})"})

    def end(self) -> None:
        """Stop writing."""
        self.ended.set()
        self.join(30)
        self.client.close()


KINDS = {"comments": "comment", "mentions": "mention", "reviews": "review", "direct": "direct"}
