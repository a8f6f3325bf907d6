"""What the rules say of a text."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace

from answerable.policy.rules.severity import Outcome, outcome_of
from answerable.policy.rules.told import Told
from answerable.policy.rules.views import Span


@dataclass(frozen=True, slots=True)
class Hit(Told):
    """A rule that a text meets, as it read then, and where in the text; `is_accepted` where that was answered for before.

    `is_unanswered`: it counts as met because a language model that was to say so did not.
    """

    spans: tuple[Span, ...]
    is_accepted: bool = False
    is_unanswered: bool = False

    @classmethod
    def of(cls, rule: Told, spans: Iterable[Span], *, is_unanswered: bool = False) -> "Hit":
        """That a rule is met at these places."""
        told = {each.name: getattr(rule, each.name) for each in fields(Told)}
        return cls(**told, spans=tuple(spans), is_unanswered=is_unanswered)

    def as_data(self) -> dict[str, object]:
        """As it is stored with what was sent: no words of the text."""
        return {
            "version_id": self.version_id,
            "code": self.code,
            "number": self.number,
            "severity": self.severity,
            "approver_id": self.approver_id,
            "spans": [list(each) for each in self.spans],
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may become of a text, under which version of the rules, and what it meets of them.

    `why` is there where nobody may override it: a policy that its author has not read. `mark` tells the rules of its day from others,
    `rule_count` is how many there were; `is_whole` whether all of the text was read for what it means, as it always is before it leaves.
    """

    version: int = 0
    hits: tuple[Hit, ...] = ()
    mark: str = ""
    why: str = ""
    rule_count: int = 0
    is_whole: bool = True

    @property
    def outcome(self) -> Outcome:
        """What the gravest of the rules asks that were not answered for."""
        return Outcome.BLOCKED if self.why else outcome_of(each.severity for each in self.hits if not each.is_accepted)

    @property
    def is_allowed(self) -> bool:
        """Whether it leaves without anybody doing anything."""
        return self.outcome.leaves

    @property
    def gravest(self) -> Hit | None:
        """The rule that decides."""
        open_hits = [each for each in self.hits if not each.is_accepted and Outcome(each.severity) is self.outcome]
        return open_hits[0] if open_hits else None

    def accepting(self, version_ids: Collection[int]) -> "Verdict":
        """The same, where somebody answered for these versions of rules: gave a reason for them, or approved them."""
        return replace(self, hits=tuple(replace(each, is_accepted=each.version_id in version_ids) for each in self.hits))

    def as_data(self) -> dict[str, object]:
        """As it is stored with what was sent."""
        return {
            "is_allowed": self.is_allowed,
            "outcome": self.outcome.value,
            "version": self.version,
            "mark": self.mark,
            "hits": [each.as_data() for each in self.hits],
        }
