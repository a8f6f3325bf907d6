"""Which departments a verdict asks for, and for which rules."""

from collections import defaultdict

from answerable.policy.check import Verdict
from answerable.policy.rules.severity import Severity


def asked_by_hits(verdict: Verdict) -> dict[int, str]:
    """By department that has to agree, the rules in words."""
    rules: defaultdict[int, list[str]] = defaultdict(list)
    for hit in verdict.hits:
        if hit.severity == Severity.APPROVAL and not hit.is_accepted:
            rules[hit.approver_id or hit.department_id].append(f"{hit.code} {hit.name}")
    return {department_id: ", ".join(dict.fromkeys(names)) for department_id, names in rules.items()}
