"""A customer begins a matter on a page."""

from __future__ import annotations

import random
from datetime import datetime

from answerable_sandbox.bodies import CustomerWrites, Picture
from answerable_sandbox.customers import texts
from answerable_sandbox.customers.conversation import Conversation
from answerable_sandbox.network import Network
from answerable_sandbox.operations import write
from answerable_sandbox.store import items
from answerable_sandbox.store.pages import Page

PICTURED = ("delay", "machine", "comfort", "chatter")


def begin(network: Network, die: random.Random, page: Page, at: datetime | None = None) -> Conversation | None:
    """Write something new on a page; nothing where a page of comments has no posts yet."""
    person = texts.somebody(die)
    opening = texts.opening(die, person, page.kind)
    parent_id = _post(network, die, page) if page.kind == "comments" else None
    if page.kind == "comments" and parent_id is None:
        return None
    body = written_by(
        person,
        page,
        text=f"@{page.handle} {opening.text}"[:280] if page.kind == "mentions" else opening.text,
        parent_id=parent_id,
        rating=texts.stars(person, opening.topic) if page.kind == "reviews" else None,
        created_at=at,
        views=die.randrange(person.followers + 10) if page.kind == "mentions" else 0,
        likes=die.randrange(6) if page.kind in ("comments", "mentions") else 0,
        pictures=[Picture(alt=opening.text[:80])] if opening.topic in PICTURED and die.random() < 0.3 else [],
    )
    item, _ = write(network, body)
    moment = (at or network.now()).timestamp()
    return Conversation(person, page.id, item.kind, opening, [item.id], moment)


def written_by(person: texts.Person, page: Page, **more: object) -> CustomerWrites:
    """The form of something that a living customer writes."""
    author = {"handle": person.handle, "name": person.name, "followers": person.followers, "language": person.language}
    return CustomerWrites.model_validate({"page_id": page.id, **author, **more})


def _post(network: Network, die: random.Random, page: Page) -> str | None:
    condition = "page_id = ? AND kind = 'post' AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 6"
    posts = items.select(network.database, condition, (page.id,))
    return str(die.choice(posts).id) if posts else None
