"""What the stand-in for Meta's Graph API answers to each call, and what it delivers: see meta_world.py."""

import hashlib
import hmac
import json
import time
from threading import Lock
from typing import Any

import httpx

from tests.contract.meta_shapes import event, row
from tests.contract.meta_world import ACCOUNT_ID, APP_ID, GONE, SCOPES, SECRET, PageOf, Refusal, Thing, World

SILENCE_SECONDS = 3.5
PER_PAGE = 50
OBJECTS = {"facebook": "page", "instagram": "instagram"}
Answer = dict[str, Any]
Asked = dict[str, Any]


class Graph:
    """The calls that connectors make, one method each."""

    def __init__(self) -> None:
        self.world, self.lock = World(), Lock()

    def answer(self, method: str, path: list[str], token: str, asked: Asked) -> Answer:
        """What a call answers; raises Refusal."""
        if token == f"{APP_ID}|{SECRET}":
            return self._as_application(path, asked)
        page = self.world.pages.get(token)
        if page is None or page.mode == "expired":
            raise Refusal(401 if path != ["debug_token"] else 400, 190, 463, "Error validating access token")
        self._misbehave_before(page)
        made = self._as_page(method, path, page, asked)
        if method != "GET" and page.mode == "silence":
            time.sleep(SILENCE_SECONDS)
        if method != "GET" and page.mode == "failure":
            raise Refusal(500, 1, 0, "An unknown error occurred")
        return made

    def _misbehave_before(self, page: PageOf) -> None:
        if page.mode == "down":
            raise Refusal(503, 2, 0, "Service temporarily unavailable")
        if page.mode == "forbid":
            raise Refusal(403, 200, 0, "Permissions error")
        if page.mode == "limit":
            refusal = Refusal(400, 80006, 0, "There have been too many calls")
            refusal.headers["Retry-After"] = "7"
            raise refusal

    def _as_application(self, path: list[str], asked: Asked) -> Answer:
        if path == ["debug_token"]:
            page = self.world.pages.get(str(asked.get("input_token")))
            if page is None:
                raise Refusal(400, 190, 0, "Invalid OAuth access token")
            return {"data": {"app_id": APP_ID, "is_valid": page.mode != "expired", "expires_at": 0, "scopes": SCOPES}}
        if path == [APP_ID, "subscriptions"]:
            return self._subscribe(asked)
        raise Refusal(400, 100, 33)

    def _subscribe(self, asked: Asked) -> Answer:
        challenge = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": str(asked.get("verify_token"))}
        try:
            said = httpx.get(str(asked.get("callback_url")), params=challenge, timeout=5)
        except httpx.HTTPError:
            raise Refusal(400, 2200, 0, "Callback verification failed") from None
        if said.status_code != 200 or said.text != challenge["hub.challenge"]:
            raise Refusal(400, 2200, 0, "Callback verification failed")
        self.world.callbacks[str(asked.get("object"))] = (str(asked.get("callback_url")), SECRET)
        return {"success": True}

    def _as_page(self, method: str, path: list[str], page: PageOf, asked: Asked) -> Answer:
        name, edge = path[0] if path else "", path[1] if len(path) > 1 else ""
        if edge:
            return self._edge(method, page.id if name == "me" else name, edge, page, asked)
        if method == "GET":
            return self._node(name, page)
        thing = self.world.thing(page, name)
        if method == "DELETE":
            thing.is_gone = True
            self._tell(page, thing, "remove")
        else:
            self._change(page, thing, asked)
        return {"success": True}

    def _node(self, name: str, page: PageOf) -> Answer:
        if name in {"me", page.id}:
            account = {"instagram_business_account": {"id": page.id, "username": f"page{page.id}", "name": f"Page {page.id}"}}
            return {"id": page.id, "name": f"Page {page.id}"} | (account if page.network == "instagram" else {})
        return row(page, self.world.thing(page, name))

    def _change(self, page: PageOf, thing: Thing, asked: Asked) -> None:
        if "is_hidden" in asked or "hide" in asked:
            thing.is_hidden = bool(asked.get("is_hidden", asked.get("hide")))
            self._tell(page, thing, "hide" if thing.is_hidden else "unhide")
        elif "message" in asked:
            thing.text = str(asked["message"])
            self._tell(page, thing, "edited")

    def _edge(self, method: str, name: str, edge: str, page: PageOf, asked: Asked) -> Answer:
        if edge == "subscribed_apps":
            if page.network == "whatsapp" and name != ACCOUNT_ID:
                raise Refusal(*GONE)
            page.is_installed = True
            return {"success": True}
        if edge == "conversations":
            return self._conversations(page)
        if edge in {"feed", "media"}:
            posts = [each for each in page.things.values() if each.sort == "post" and not each.is_gone]
            return {"data": [row(page, each) | {"comments": self._comments(page, each.id, asked)} for each in reversed(posts)]}
        if edge == "message_templates":
            return {"data": self.world.templates}
        if edge == "messages" and page.network == "whatsapp":
            page.sent.append(asked)
            return {"messaging_product": "whatsapp", "messages": [{"id": f"wamid.{page.id}.{len(page.sent)}"}]}
        if edge == "messages":
            made = self.world.message(page, asked)
            self._tell(page, made, "add")
            return {"recipient_id": made.other, "message_id": made.id}
        return self._under(method, name, edge, page, asked)

    def _under(self, method: str, name: str, edge: str, page: PageOf, asked: Asked) -> Answer:
        thing = self.world.thing(page, name)
        if edge == "likes":
            thing.is_liked = method == "POST"
            return {"success": True}
        if method == "GET":
            if edge == "replies":
                return {"data": [row(page, each) for each in page.things.values() if each.parent == thing.id and not each.is_gone]}
            return self._comments(page, thing.id, asked)
        made = self.world.comment(page, name, str(asked.get("message", "")))
        self._tell(page, made, "add")
        return {"id": made.id}

    def _comments(self, page: PageOf, post_id: str, asked: Asked) -> Answer:
        """Newest first, a page at a time; on Instagram answers stand in what they answer."""
        is_flat = page.network == "facebook"
        found = [each for each in page.things.values() if each.under == post_id and not each.is_gone and (is_flat or not each.parent)][::-1]
        begin = int(asked.get("after") or 0)
        shown, more = found[begin : begin + PER_PAGE], len(found) > begin + PER_PAGE
        paging = {"cursors": {"after": str(begin + PER_PAGE)}} | ({"next": "https://graph.example/next"} if more else {})
        return {"data": [row(page, each) for each in shown], "paging": paging}

    def _conversations(self, page: PageOf) -> Answer:
        talks: dict[str, list[Thing]] = {}
        for each in page.things.values():
            if each.sort == "message" and not each.is_gone:
                talks.setdefault(each.other, []).append(each)
        rows = [
            {
                "id": f"t_{other}",
                "updated_time": row(page, said[-1])["created_time"],
                "messages": {"data": [row(page, each) for each in said[::-1]]},
            }
            for other, said in talks.items()
        ]
        return {"data": rows[::-1]}

    def _tell(self, page: PageOf, thing: Thing, verb: str) -> None:
        """Deliver what happened, signed."""
        callback, told = self.world.callbacks.get(OBJECTS[page.network]), event(page, thing, verb)
        if callback is None or told is None or not page.is_installed:
            return
        body = json.dumps({"object": OBJECTS[page.network], "entry": [told]}).encode()
        signature = "sha256=" + hmac.new(callback[1].encode(), body, hashlib.sha256).hexdigest()
        try:
            httpx.post(callback[0], content=body, headers={"X-Hub-Signature-256": signature}, timeout=2)
        except httpx.HTTPError:
            return

    def happen(self, page: PageOf, thing: Thing, verb: str) -> Thing:
        """A customer did something."""
        self._tell(page, thing, verb)
        return thing
