"""What the rules say now of a text that waits for approval."""

from datetime import datetime

from answerable.journeys.answering.judge import judge, words_of
from answerable.policy.check import Verdict
from answerable.policy.rules.severity import Severity
from answerable.publish.models import Outbound


def judged(outbound: Outbound, *, now: datetime) -> Verdict:
    """The verdict on its words as they stand. What its author answered for when it was held stays answered for."""
    verdict = judge(words_of(outbound), outbound.leg, outbound.kind, by=None, now=now)
    hits = outbound.verdict.get("hits", [])
    return verdict.accepting({each["version_id"] for each in hits if each["severity"] != Severity.APPROVAL})


def approved(verdict: Verdict) -> Verdict:
    """The same once all have agreed: they answered for everything but what nobody may approve."""
    known = {each.version_id for each in verdict.hits if each.is_accepted or each.severity != Severity.BLOCKED}
    return verdict.accepting(known)
