"""What one server with Mastodon's API can do and another cannot, found out by trying, as two of its people would."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

import httpx

from answerable.channels.contract import Way
from answerable.connectors.mastodon.abilities import USUAL_LENGTH
from tests.contract.mastodon_patience import WORKED_SECONDS, comes, patiently

LITTLE_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Abilities:
    """As Mastodon's own server has them, but for what is said otherwise."""

    keeps_keys: bool = True  # what comes twice under one key is done once
    can_rewrite: bool = True
    lists_private: bool = True  # an account's list holds what it said in private
    keeps_places: bool = True  # an answer still says what it answered once that is gone
    counts_likes: bool = True
    counted: frozenset[Way] = frozenset(Way)  # the answers that it counts
    longest: int = USUAL_LENGTH  # letters of a status


def found_out(url: str, page: str, customer: str) -> Abilities:
    """Asked, answered in public and in private, liked, edited, deleted; what is left of it is for the caller to clear."""
    with httpx.Client(base_url=url, timeout=30) as http:
        person, us = (partial(_call, http, token) for token in (customer, page))
        key = {"Idempotency-Key": uuid4().hex}
        name = us("GET", "accounts/verify_credentials").json()
        twice = [_said(person, f"@{name['acct']} Is this done once?", "direct", more=key) for _ in range(2)]
        edited = person("PUT", f"statuses/{twice[0]['id']}", {"status": f"@{name['acct']} It is edited."})
        asked = _said(person, f"@{name['acct']} Is this counted?", "public")
        to = asked["account"]["acct"]
        public = _said(us, f"@{to} In public.", "public", to=asked["id"])
        counts_public = comes(lambda: _count(us, asked, "replies_count") == 1, LITTLE_SECONDS)
        private = _said(us, f"@{to} In private.", "direct", to=asked["id"])
        counts_private = comes(lambda: _count(us, asked, "replies_count") == 2, LITTLE_SECONDS)
        us("POST", f"statuses/{asked['id']}/favourite")
        counts_likes = comes(lambda: _count(us, asked, "favourites_count") == 1, LITTLE_SECONDS)
        listed = us("GET", f"accounts/{name['id']}/statuses?limit=40").json()
        person("DELETE", f"statuses/{asked['id']}")
        comes(lambda: us("GET", f"statuses/{asked['id']}").status_code == 404, WORKED_SECONDS)
        kept = [us("GET", f"statuses/{each['id']}").json().get("in_reply_to_id") for each in (public, private)]
        return Abilities(
            keeps_keys=twice[0]["id"] == twice[1]["id"],
            can_rewrite=edited.is_success,
            lists_private=private["id"] in {each["id"] for each in listed},
            keeps_places=kept == [asked["id"]] * 2,
            counts_likes=counts_likes,
            counted=frozenset(([Way.PUBLIC] if counts_public else []) + ([Way.PRIVATE, Way.DIRECT] if counts_private else [])),
            longest=_longest(us),
        )


Call = Callable[..., httpx.Response]


def _call(
    http: httpx.Client, token: str, method: str, path: str, body: dict[str, Any] | None = None, more: dict[str, str] | None = None
) -> httpx.Response:
    return patiently(http, method, f"/api/{path}" if path.startswith("v2/") else f"/api/v1/{path}", token, body, more)


def _said(call: Call, text: str, visibility: str, *, to: str | None = None, more: dict[str, str] | None = None) -> Any:
    body = {"status": text, "visibility": visibility} | ({"in_reply_to_id": to} if to else {})
    return call("POST", "statuses", body, more).raise_for_status().json()


def _count(call: Call, status: Any, name: str) -> Any:
    return call("GET", f"statuses/{status['id']}").json().get(name)


def _longest(call: Call) -> int:
    """At its newer place or its older one."""
    for path in ("v2/instance", "instance"):
        said = call("GET", path)
        if said.is_success:
            return int(said.json().get("configuration", {}).get("statuses", {}).get("max_characters") or USUAL_LENGTH)
    return USUAL_LENGTH
