"""Which row of the ordered ownership rules decides."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.triage.rules.phrases import contains


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of a message when its owner is chosen."""

    page_id: int
    kind: str
    is_public: bool
    reason: str
    language: str
    urgency: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: every condition that is given must hold; none given holds always."""

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

    def matches(self, situation: Situation) -> bool:
        """Whether this row speaks about the situation."""
        return all(
            not wanted or value in wanted
            for wanted, value in (
                (self.page_ids, situation.page_id),
                (self.kinds, situation.kind),
                (self.reasons, situation.reason),
                (self.languages, situation.language),
                (self.urgencies, situation.urgency),
                (self.visibility, situation.is_public),
            )
        ) and (not self.words or contains(situation.text, self.words))


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
    return not (row.page_ids or row.kinds or row.reasons or row.languages or row.urgencies or row.visibility or row.words)


def asks_for_words(rows: Sequence[Row]) -> bool:
    """Whether any of these rows looks at what customers write."""
    return any(row.words for row in rows)
