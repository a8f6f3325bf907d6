"""What the living customers do next."""

from __future__ import annotations

import asyncio
import random

from answerable_sandbox.customers import texts
from answerable_sandbox.customers.conversation import Conversation
from answerable_sandbox.customers.opening import begin, written_by
from answerable_sandbox.customers.reactions import react
from answerable_sandbox.errors import Refusal
from answerable_sandbox.network import Network, log
from answerable_sandbox.operations import write
from answerable_sandbox.operations.edit import change_words
from answerable_sandbox.store import items, pages, threads

REMEMBERED = 400
READING_SECONDS = 4.0


class Crowd:
    """All living customers with what they remember; forgotten when the network restarts, as people are."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.die = random.Random(network.options.seed)
        self.conversations: list[Conversation] = []
        self._seen_answer = network.database.one("SELECT coalesce(max(id), 0) AS last FROM items")["last"]

    def act(self) -> None:
        """One thing happens: somebody reacts to an answer, asks again, chats, corrects a slip, or begins."""
        self._read_answers()
        now = self.network.now().timestamp()
        answered = [one for one in self.conversations if one.answers and now - one.answers[-1] / 1e6 > READING_SECONDS]
        impatient = [one for one in self.conversations if one.runs_out_of_patience(now)]
        luck = self.die.random()
        if answered and luck < 0.6:
            react(self.network, self.die, answered[0])
        elif impatient and luck < 0.75:
            self._ask_again(impatient[0])
        elif self.conversations and luck > 0.92:
            self._chat(self.die.choice(self.conversations))
        elif self.conversations and luck > 0.9:
            self._correct(self.conversations[-1])
        else:
            self._begin()
        self._applaud()

    def _read_answers(self) -> None:
        by_item = {item_id: one for one in self.conversations for item_id in one.item_ids}
        for answer in threads.written_by_pages(self.network.database, None, self._seen_answer):
            self._seen_answer = answer.id
            conversation = by_item.get(answer.parent_id or 0)
            if conversation and not conversation.is_over:
                conversation.answers.append(answer.id)
                conversation.is_answered = True

    def _begin(self) -> None:
        choices = pages.listed(self.network.database)
        if choices and (conversation := begin(self.network, self.die, self.die.choice(choices))):
            self.conversations = [*self.conversations[-REMEMBERED:], conversation]

    def _ask_again(self, conversation: Conversation) -> None:
        page = pages.get(self.network.database, conversation.page_id)
        words = texts.follow_up(self.die, conversation.person, "again")
        now = self.network.now().timestamp()
        if conversation.kind == "review":
            conversation.is_over = True
            return
        parent_id = None if conversation.kind == "direct" else str(conversation.item_ids[-1])
        text = f"@{page.handle} {words}" if conversation.kind == "mention" else words
        body = written_by(conversation.person, page, text=text, kind=conversation.kind, parent_id=parent_id)
        item, _ = write(self.network, body)
        conversation.note_written(item.id, now)

    def _chat(self, conversation: Conversation) -> None:
        if conversation.kind not in ("comment", "mention"):
            return
        other = texts.somebody_else(self.die, conversation.person)
        page = pages.get(self.network.database, conversation.page_id)
        words, parent_id = texts.aside(self.die, other), str(conversation.item_ids[0])
        write(self.network, written_by(other, page, text=words, kind=conversation.kind, parent_id=parent_id))

    def _correct(self, conversation: Conversation) -> None:
        item = items.find(self.network.database, conversation.item_ids[0])
        if item is None or item.deleted_at or item.kind == "direct" or conversation.opening.train not in item.text:
            return
        corrected = item.text.replace(conversation.opening.train, texts.train(self.die))
        change_words(self.network, pages.get(self.network.database, item.page_id), item, corrected)

    def _applaud(self) -> None:
        liked = items.select(self.network.database, "visibility = 'public' ORDER BY id DESC LIMIT 12")
        if liked:
            item = self.die.choice(liked)
            items.change(self.network.database, item, likes=item.likes + self.die.randrange(3), views=item.views + self.die.randrange(60))


async def live_for_ever(network: Network) -> None:
    """Let the crowd act at the chosen rate, until cancelled."""
    crowd = Crowd(network)
    while True:
        network.rate_changed.clear()
        pause = crowd.die.expovariate(network.rate_per_minute / 60) if network.rate_per_minute else None
        try:
            await asyncio.wait_for(network.rate_changed.wait(), pause)
        except TimeoutError:
            try:
                crowd.act()
            except Refusal as refusal:
                log.info("A living customer was refused: %s", refusal.message)
