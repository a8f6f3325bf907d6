"""The four kinds of pages and what each can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageKind = Literal["comments", "mentions", "reviews", "direct"]
ItemKind = Literal["post", "comment", "mention", "review", "direct"]

MAX_LENGTH: dict[str, int] = {"post": 8000, "comment": 8000, "mention": 280, "review": 4000, "direct": 2000}


@dataclass(frozen=True)
class PageRules:
    """What one kind of page takes, shows and refuses."""

    writes: ItemKind
    honours_client_keys: bool
    takes_private: bool
    takes_posts: bool
    can_hide: bool
    can_like: bool
    can_edit: bool
    can_delete_others: bool
    can_block: bool

    def as_json(self) -> dict[str, object]:
        """The rules as GET /me tells them."""
        return {
            "item_kind": self.writes,
            "max_length": {"public": MAX_LENGTH[self.writes], "private": MAX_LENGTH["direct"]},
            "client_keys": self.honours_client_keys,
            "private_replies": self.takes_private,
            "posts": self.takes_posts,
            "hide": self.can_hide,
            "like": self.can_like,
            "edit": self.can_edit,
            "delete_others": self.can_delete_others,
            "block": self.can_block,
        }


RULES: dict[str, PageRules] = {
    "comments": PageRules("comment", True, True, True, True, True, True, True, True),
    "mentions": PageRules("mention", False, True, True, False, True, False, False, True),
    "reviews": PageRules("review", False, False, False, False, False, True, False, False),
    "direct": PageRules("direct", True, True, False, False, True, False, False, True),
}


def length_limit(page_kind: str, item_kind: str) -> int:
    """Characters that an item may have; posts on a page of mentions are as short as mentions."""
    if item_kind == "post" and page_kind == "mentions":
        return MAX_LENGTH["mention"]
    return MAX_LENGTH[item_kind]
