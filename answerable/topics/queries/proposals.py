"""Topics that might be missing."""

from answerable.topics.models import Proposal


def proposals() -> list[Proposal]:
    """Those that wait for somebody to decide, the largest first."""
    waiting = Proposal.objects.filter(decided_at=None).select_related("brand").defer("vector")
    return sorted(waiting, key=lambda each: (-len(each.case_ids), each.pk))
