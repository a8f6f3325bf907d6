"""What can be done to a message besides answering it, where, and what takes it back."""

from dataclasses import dataclass
from enum import StrEnum

from answerable.channels.contract import Abilities, Item, Moderation


class Act(StrEnum):
    """DELETE is about what a customer wrote, WITHDRAW and EDIT about what we wrote, BLOCK about the customer."""

    LIKE = "like"
    UNLIKE = "unlike"
    HIDE = "hide"
    UNHIDE = "unhide"
    DELETE = "delete"
    BLOCK = "block"
    UNBLOCK = "unblock"
    EDIT = "edit"
    WITHDRAW = "withdraw"


class Barred(StrEnum):
    """Why something cannot be done now."""

    NOT_HERE = "not_here"
    PAGE_PAUSED = "page_paused"


OPPOSITES = {
    Act.LIKE: Act.UNLIKE,
    Act.UNLIKE: Act.LIKE,
    Act.HIDE: Act.UNHIDE,
    Act.UNHIDE: Act.HIDE,
    Act.BLOCK: Act.UNBLOCK,
    Act.UNBLOCK: Act.BLOCK,
}
OF_AUTHORS = frozenset({Act.BLOCK, Act.UNBLOCK})
OURS = frozenset({Act.EDIT, Act.WITHDRAW})
MODERATIONS: dict[Act, Moderation] = {
    act: Moderation.DELETE if act is Act.WITHDRAW else Moderation(act.value) for act in Act if act is not Act.EDIT
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the offer depends on: of a message as it is, or as it will be when what is under way is done."""

    is_ours: bool
    is_public: bool
    is_deleted: bool = False
    is_hidden: bool = False
    is_liked: bool = False
    is_blocked: bool = False
    is_page_active: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that could be done, or why not."""

    act: Act
    barred: Barred | None = None


def sort_of(act: Act) -> frozenset[Act]:
    """An act with what takes it back."""
    return frozenset({act, OPPOSITES.get(act, act)})


def offers(abilities: Abilities, facts: Facts) -> list[Offer]:
    """What can be done to a message; nothing to one that is gone, except to let its author write again."""
    return [Offer(act, _barred(can, facts)) for act, can in _possible(abilities, facts)]


def _possible(abilities: Abilities, facts: Facts) -> list[tuple[Act, bool]]:
    may_touch = facts.is_public or not abilities.is_private_fixed
    block = (Act.UNBLOCK if facts.is_blocked else Act.BLOCK, abilities.can_block)
    if facts.is_ours:
        ours = [(Act.EDIT, abilities.can_edit and facts.is_public), (Act.WITHDRAW, abilities.can_withdraw and may_touch)]
        return [] if facts.is_deleted else ours
    if facts.is_deleted:
        return [block]
    return [
        (Act.UNLIKE if facts.is_liked else Act.LIKE, abilities.can_like and may_touch),
        (Act.UNHIDE if facts.is_hidden else Act.HIDE, abilities.can_hide and facts.is_public),
        (Act.DELETE, abilities.can_delete and facts.is_public),
        block,
    ]


def _barred(can: bool, facts: Facts) -> Barred | None:
    if not can:
        return Barred.NOT_HERE
    return None if facts.is_page_active else Barred.PAGE_PAUSED


def stands(act: Act, item: Item | None, text: str = "") -> bool:
    """Whether an item, as the network shows it now (None: it is gone), is as the act wanted it; False where it does not say."""
    if item is None:
        return act in {Act.DELETE, Act.WITHDRAW}
    return {
        Act.LIKE: item.is_liked is True,
        Act.UNLIKE: item.is_liked is False,
        Act.HIDE: item.is_hidden,
        Act.UNHIDE: not item.is_hidden,
        Act.EDIT: item.text == text,
    }.get(act, False)
