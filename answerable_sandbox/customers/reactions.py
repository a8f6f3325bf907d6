"""How a customer takes an answer: thanks, is not content, or says nothing."""

from __future__ import annotations

import random

from answerable_sandbox.customers import texts
from answerable_sandbox.customers.conversation import MOST_QUESTIONS, Conversation
from answerable_sandbox.customers.opening import written_by
from answerable_sandbox.network import Network
from answerable_sandbox.operations import write
from answerable_sandbox.operations.edit import change_words
from answerable_sandbox.store import items, pages
from answerable_sandbox.store.items import Item

CONTENT = {"furious": 0.5, "ironic": 0.5, "worried": 0.8, "terse": 0.7, "patient": 0.85, "cheerful": 0.95}
SILENT = 0.15


def react(network: Network, die: random.Random, conversation: Conversation) -> None:
    """Read the last answer and say something about it where it was given."""
    answer = items.find(network.database, conversation.answers[-1])
    conversation.answers.clear()
    if answer is None or answer.deleted_at:
        return
    is_content = die.random() < CONTENT[conversation.person.mood]
    if die.random() < SILENT or conversation.asked >= MOST_QUESTIONS:
        conversation.is_over = True
        return
    words = texts.follow_up(die, conversation.person, "thanks" if is_content else "unhappy")
    conversation.is_over = is_content
    if answer.kind == "review":
        _amend_review(network, conversation, words)
        return
    item = _written(network, conversation, answer, words)
    conversation.note_written(item.id, network.now().timestamp())


def _written(network: Network, conversation: Conversation, answer: Item, words: str) -> Item:
    page = pages.get(network.database, conversation.page_id)
    is_private = answer.visibility == "private"
    text = f"@{page.handle} {words}" if answer.kind == "mention" else words
    parent_id = None if is_private else str(answer.id)
    item, _ = write(network, written_by(conversation.person, page, text=text, kind=answer.kind, parent_id=parent_id))
    return item


def _amend_review(network: Network, conversation: Conversation, words: str) -> None:
    review = items.find(network.database, conversation.item_ids[0])
    conversation.is_over = True
    if review and not review.deleted_at:
        change_words(network, pages.get(network.database, review.page_id), review, f"{review.text}\n\n{words}")
