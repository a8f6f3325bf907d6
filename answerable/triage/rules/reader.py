"""What a reader is: whatever turns messages into assessments, be it word lists or a model."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from answerable.triage.rules.entities.entity import Entity
from answerable.triage.rules.labels import Reason, Sentiment, Urgency

EARLIER = 5  # how many earlier texts of a customer a reader is given


class Evidence(NamedTuple):
    """One thing that spoke for a label.

    `word`: words of the message itself (`text` as written, `label` the value that they speak for). `rule`: a rule named by
    `text`. `context`: something outside of the message, named by `text`, a number after a colon where there is one ("reach:52000").
    """

    kind: Literal["word", "rule", "context"]
    text: str
    label: str


class Input(NamedTuple):
    """A message and what is known around it.

    `earlier` are the texts of this customer in the case, oldest first; `asked_before_count` how many of them still wait for an
    answer; `was_answered` whether we have replied in the case. `rating` is 1 to 5 where the network has one. `is_known`: they wrote
    before, in this case or another. `written_at` is needed for what day "tomorrow" is, and may be missing.
    """

    text: str
    kind: str = ""
    is_public: bool = True
    rating: int | None = None
    reach: int = 0
    language_hint: str = ""
    post_text: str = ""
    earlier: tuple[str, ...] = ()
    asked_before_count: int = 0
    was_answered: bool = False
    is_known: bool = False
    written_at: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether anything was said in the case before, by them or by us."""
        return bool(self.earlier) or self.was_answered


# Task ("reason"), label, how probable it is.
Probabilities = dict[str, dict[str, float]]


class Assessment(NamedTuple):
    """How a message was read. `probability` is that of `reason` being right; `language` is empty where it cannot be told.

    `probabilities` are those of everything that a trained reader weighed; word lists know none. `entities` are what the message names.
    `is_rude`: it insults or threatens those who work here. `is_spam`: it sells, lures or deceives; that hides nothing.
    """

    language: str
    sentiment: Sentiment
    reason: Reason
    needs_response: bool
    urgency: Urgency
    probability: float
    evidence: tuple[Evidence, ...] = ()
    probabilities: Probabilities | None = None
    entities: tuple[Entity, ...] = ()
    is_rude: bool = False
    is_spam: bool = False


class Reader(Protocol):
    """Reads in batches, because a model is quicker that way. Never raises for a text, whatever it holds."""

    @property
    def version(self) -> str:
        """Kept beside each reading, so that one can tell which reader said it; at most 40 characters."""
        ...

    def read(self, batch: Sequence[Input]) -> list[Assessment]:
        """One assessment for each input, in order."""
        ...
