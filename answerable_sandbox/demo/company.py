"""The pages of Harbour Rail and what was written there within the last day."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from answerable_sandbox.bodies import Picture, Post
from answerable_sandbox.customers import texts
from answerable_sandbox.customers.conversation import Conversation
from answerable_sandbox.customers.opening import begin, written_by
from answerable_sandbox.network import Network
from answerable_sandbox.operations import post, write
from answerable_sandbox.store import items, pages
from answerable_sandbox.store.pages import Page

PAGES = (
    ("comments", "Harbour Rail", "HarbourRail"),
    ("mentions", "@HarbourRail", "HarbourRail"),
    ("reviews", "Harbour Rail reviews", "harbour-rail"),
    ("direct", "Harbour Rail messages", "HarbourRail"),
)
POSTS = Path(__file__).with_name("posts.json")
OPENINGS = {"comments": 12, "mentions": 7, "reviews": 5, "direct": 6}
SEED = 2026

Happening = tuple[float, Callable[[datetime], object]]


def opened(network: Network) -> list[Page]:
    """The four pages with their opening items; made on the first call, found on later ones."""
    found = pages.listed(network.database, demo_only=True)
    if found:
        return found
    with network.database.transaction():
        made = [pages.create(network.database, kind=kind, name=name, handle=handle, is_demo=True) for kind, name, handle in PAGES]
        _fill(network, {page.kind: page for page in made})
    return made


def _fill(network: Network, by_kind: dict[str, Page]) -> None:
    die = random.Random(SEED)
    happenings: list[Happening] = [_posted(network, by_kind, one) for one in json.loads(POSTS.read_text(encoding="utf-8"))]
    for kind, count in OPENINGS.items():
        happenings += [_begun(network, die, by_kind[kind]) for _ in range(count)]
    happenings.append((27.0, lambda at: begin(network, die, by_kind["direct"], at)))
    now = network.now()
    for hours_ago, happen in sorted(happenings, key=lambda one: -one[0]):
        happen(now - timedelta(hours=hours_ago))


def _posted(network: Network, by_kind: dict[str, Page], one: dict[str, Any]) -> Happening:
    def happen(at: datetime) -> None:
        pictures = [Picture(alt=one["picture"])] if one["picture"] else []
        item, _ = post(network, by_kind[one["page"]], Post(text=one["text"], pictures=pictures), at=at)
        items.change(network.database, item, likes=one["likes"], shares=one["shares"], views=one["views"])

    return one["hours_ago"], happen


def _begun(network: Network, die: random.Random, page: Page) -> Happening:
    hours_ago = die.uniform(0.05, 18.0)

    def happen(at: datetime) -> None:
        conversation = begin(network, die, page, at)
        if conversation and page.kind in ("comments", "mentions") and die.random() < 0.25:
            _aside(network, die, page, conversation, at + timedelta(minutes=3))

    return hours_ago, happen


def _aside(network: Network, die: random.Random, page: Page, conversation: Conversation, at: datetime) -> None:
    other = texts.somebody_else(die, conversation.person)
    parent_id = str(conversation.item_ids[0])
    write(network, written_by(other, page, text=texts.aside(die, other), parent_id=parent_id, created_at=at))
