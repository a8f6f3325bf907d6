"""What a stand-in for a company's own program knows. It is ours, written by docs/guides/connect-anything.md: a shop whose customers write
comments, reviews and messages, and which does what the desk asks of it. It lives in memory."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from answerable.channels.contract.standard import new_secret
from answerable.connectors.webhook.declared import FLAGS

CAN = [name for name in FLAGS[3:12] if name != "one_reply"]
ASKED = list(FLAGS[12:])
FULL = {"kind": "comment", "ways": ["public", "private", "direct"], "can": CAN, "answers": ASKED, "hours": {"private": 168, "direct": 24}}
PAGE_SIZE = 50


class Refusal(Exception):
    """An answer with an error in it."""

    def __init__(self, status: int, words: str = "It cannot be done.", headers: dict[str, str] | None = None) -> None:
        super().__init__(words)
        self.status, self.words, self.headers = status, words, headers or {}


@dataclass
class Shop:
    """One page: its secret, what it declares, what was written, and everything that happened, in order."""

    id: str
    declared: dict[str, Any]
    secret: str = field(default_factory=new_secret)
    mode: str = ""
    deliver_to: str = ""
    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    changes: list[dict[str, Any]] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    blocked: set[str] = field(default_factory=set)
    numbers: Any = field(default_factory=lambda: count(1))

    def write(self, author: str, text: str, *, at: datetime | None = None, **more: Any) -> dict[str, Any]:
        """Somebody writes."""
        when = (at or datetime.now(UTC)).isoformat()
        told = {
            "id": f"{self.id}-{next(self.numbers)}",
            "event": "created",
            "kind": self.declared["kind"],
            "text": text,
            "at": when,
            **more,
        }
        told["author"] = {"id": author, "name": f"Customer {author}" if author != "us" else "Harbour Rail"}
        self.items[told["id"]] = told
        self.changes.append(dict(told))
        return told

    def change(self, told: dict[str, Any], event: str, **more: Any) -> dict[str, Any]:
        """It is otherwise now, and that is told."""
        told.update(event=event, changed_at=datetime.now(UTC).isoformat(), **more)
        self.changes.append(dict(told))
        return told

    def item(self, external_id: str) -> dict[str, Any]:
        """What stands there; raises Refusal."""
        found = self.items.get(external_id)
        if found is None or found["event"] == "deleted":
            raise Refusal(404, "There is no such item.")
        return found


class Program:
    """The shop's side of what the guide describes: what it answers to each question."""

    def __init__(self) -> None:
        self.shops: dict[str, Shop] = {}
        self.files: list[bytes] = []
        self.address = ""
        self._numbers = count(1)

    def add(self, declared: dict[str, Any]) -> Shop:
        """A fresh page."""
        name = f"shop{next(self._numbers)}"
        shop = self.shops[name] = Shop(name, declared)
        return shop

    def answer(self, shop: Shop, what: str, data: dict[str, Any]) -> dict[str, Any]:
        """What is answered; raises Refusal."""
        deeds: dict[str, Callable[[], dict[str, Any]]] = {
            "page.describe": lambda: {"page": {"id": shop.id, "name": "The shop", **shop.declared}},
            "page.deliver_to": lambda: self._deliver_to(shop, data["url"]),
            "message.send": lambda: self._send(shop, data),
            "message.find": lambda: {"sent": self._receipt(shop, shop.keys[data["key"]]) if data["key"] in shop.keys else None},
            "items.list": lambda: self._list(shop, data["after"]),
            "item.read": lambda: {"item": shop.item(data["id"])},
            "item.measure": lambda: self._measure(shop, data["id"]),
            "item.edit": lambda: self._edit(shop, data),
        }
        if what in deeds:
            return deeds[what]()
        return self._moderate(shop, what.partition(".")[2], data["id"])

    @staticmethod
    def _deliver_to(shop: Shop, url: str) -> dict[str, Any]:
        shop.deliver_to = url
        return {}

    def _send(self, shop: Shop, data: dict[str, Any]) -> dict[str, Any]:
        if data["key"] not in shop.keys:
            asked = shop.item(data["reply_to"])
            self._check(shop, asked, data)
            where = {"kind": asked["kind"], "reply_to": asked["id"]}
            if data["way"] == "private":
                where |= {"kind": "direct", "began_from": asked["id"]}
            if where["kind"] == "direct":
                where["thread"] = asked["author"]["id"]
            files = [self._put(each) for each in data["files"]]
            shop.keys[data["key"]] = shop.write("us", data["text"], from_us=True, key=data["key"], files=files, **where)["id"]
        return self._receipt(shop, shop.keys[data["key"]])

    def _put(self, file: dict[str, Any]) -> dict[str, Any]:
        self.files.append(b64decode(file.pop("data_base64")))
        return {**file, "url": f"{self.address}/{len(self.files) - 1}"}

    @staticmethod
    def _check(shop: Shop, asked: dict[str, Any], data: dict[str, Any]) -> None:
        if len(data["text"]) > 5000:
            raise Refusal(422, "This is too long.")
        hours = shop.declared.get("hours", {}).get(data["way"], 0)
        if hours and datetime.now(UTC) - datetime.fromisoformat(asked["at"]) > timedelta(hours=hours):
            raise Refusal(422, "It is too late to answer this.")
        if data["way"] == "private" and any(each.get("began_from") == asked["id"] for each in shop.items.values()):
            raise Refusal(422, "This was answered in private already.")

    @staticmethod
    def _receipt(shop: Shop, name: str) -> dict[str, Any]:
        told = shop.items[name]
        return {"id": name, "at": told["at"], "item": told}

    @staticmethod
    def _list(shop: Shop, after: str) -> dict[str, Any]:
        start = int(after or 0)
        found = shop.changes[start : start + PAGE_SIZE]
        end = start + len(found)
        return {"items": found, "cursor": str(end), "has_more": end < len(shop.changes)}

    @staticmethod
    def _measure(shop: Shop, name: str) -> dict[str, Any]:
        told = shop.item(name)
        answers = [each for each in shop.items.values() if name in {each.get("reply_to"), each.get("began_from")}]
        return {"figures": {"likes": int(bool(told.get("is_liked"))), "replies": len(answers)}}

    @staticmethod
    def _edit(shop: Shop, data: dict[str, Any]) -> dict[str, Any]:
        told = shop.item(data["id"])
        if told["kind"] == "direct":
            raise Refusal(422, "What was said in private stays as it was said.")
        return shop.change(told, "edited", text=data["text"])

    @staticmethod
    def _moderate(shop: Shop, deed: str, name: str) -> dict[str, Any]:
        if deed in {"block", "unblock"}:
            if all(each["author"]["id"] != name for each in shop.items.values()):
                raise Refusal(404, "Nobody has this id.")
            (shop.blocked.add if deed == "block" else shop.blocked.discard)(name)
            return {}
        told = shop.item(name)
        if deed == "delete":
            return shop.change(told, "deleted")
        mark = "is_liked" if deed.endswith("like") else "is_hidden"
        return shop.change(told, "changed", **{mark: not deed.startswith("un")})
