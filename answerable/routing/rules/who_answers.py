"""Which row of the ordered ownership rules decides."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.triage.rules.phrases import contains


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of a message when its owner is chosen; the topic of its case comes later than the message, 0 before."""

    page_id: int
    kind: str
    is_public: bool
    reason: str
    language: str
    urgency: str
    text: str = ""
    topic_id: int = 0
    reach: int = 0
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: every condition that is given must hold; none given holds always.

    `reach_from` is how many followers the customer has at least. `tells` where others than the owner hear of what it decides.
    """

    rule_id: int
    department_id: int
    member_id: int | None = None
    page_ids: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    urgencies: frozenset[str] = frozenset()
    visibility: frozenset[bool] = field(default_factory=frozenset)
    words: frozenset[str] = frozenset()
    topic_ids: frozenset[int] = frozenset()
    reach_from: int = 0
    standings: frozenset[str] = frozenset()
    tells: bool = False

    def matches(self, situation: Situation) -> bool:
        """Whether this row speaks about the situation."""
        return (
            self.reach_from <= situation.reach
            and all(
                not wanted or value in wanted
                for wanted, value in (
                    (self.page_ids, situation.page_id),
                    (self.kinds, situation.kind),
                    (self.reasons, situation.reason),
                    (self.languages, situation.language),
                    (self.urgencies, situation.urgency),
                    (self.visibility, situation.is_public),
                    (self.topic_ids, situation.topic_id),
                    (self.standings, situation.standing),
                )
            )
            and (not self.words or contains(situation.text, self.words))
        )


class NoCatchAll(Exception):
    """The rules end without a row that catches everything; saving such rules is refused, so this is a defect."""


def who_answers(rows: Sequence[Row], situation: Situation) -> Row:
    """The first row that matches."""
    for row in rows:
        if row.matches(situation):
            return row
    raise NoCatchAll


def catches_all(row: Row) -> bool:
    """Whether a row has no condition."""
    sets = (row.page_ids, row.kinds, row.reasons, row.languages, row.urgencies, row.visibility, row.words, row.topic_ids, row.standings)
    return not any(sets) and not row.reach_from


def asks_for_words(rows: Sequence[Row]) -> bool:
    """Whether any of these rows looks at what customers write."""
    return any(row.words for row in rows)


def asks_for_standings(rows: Sequence[Row]) -> bool:
    """Whether any of these rows looks at what customers are to the company."""
    return any(row.standings for row in rows)


def asks_for_topics(rows: Sequence[Row]) -> bool:
    """Whether any of these rows looks at what cases are about."""
    return any(row.topic_ids for row in rows)
