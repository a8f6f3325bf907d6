"""What people are told of a rule, whether it is looked for or was met."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A version of a rule: its names, its sentence, what it asks, and of whom."""

    version_id: int
    rule_id: int
    number: int
    code: str
    name: str
    sentence: str
    alternative: str
    severity: str
    department_id: int
    approver_id: int | None
