"""One matter of one living customer, as that customer remembers it."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable_sandbox.customers.texts import NEEDS_NO_ANSWER, Opening, Person

PATIENCE_SECONDS = {"furious": 120, "worried": 180, "terse": 300, "ironic": 600, "patient": 900, "cheerful": 900}
MOST_QUESTIONS = 3


@dataclass
class Conversation:
    """Who wrote what where, and how often they asked."""

    person: Person
    page_id: str
    kind: str
    opening: Opening
    item_ids: list[int]
    written_at: float
    asked: int = 1
    is_over: bool = False
    is_answered: bool = False
    answers: list[int] = field(default_factory=list)

    def runs_out_of_patience(self, now: float) -> bool:
        """Whether the customer asks again because nobody answered."""
        waits = not self.is_over and not self.is_answered and self.opening.topic not in NEEDS_NO_ANSWER
        return waits and self.asked < MOST_QUESTIONS and now - self.written_at > PATIENCE_SECONDS[self.person.mood]

    def note_written(self, item_id: int, now: float) -> None:
        """The customer wrote once more."""
        self.item_ids.append(item_id)
        self.written_at, self.asked, self.is_answered = now, self.asked + 1, False
