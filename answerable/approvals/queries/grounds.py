"""What makes cases PR matters by itself, and which cases it makes so."""

from collections.abc import Collection, Mapping

from answerable.access.models import Restriction
from answerable.approvals.models import Ground
from answerable.approvals.rules.ground import Kind
from answerable.cases.models import Case
from answerable.policy.check import Verdict
from answerable.policy.models import RuleVersion
from answerable.routing.models import Ownership
from answerable.topics import queries as topics


def grounds() -> list[Ground]:
    """Those that stand."""
    return list(Ground.objects.filter(ended_at=None).order_by("id"))


def grave(case_ids: Collection[int]) -> dict[int, Ground]:
    """Of these cases, the open ones that topic or row make a PR matter, each with the first ground.

    One that was one before is left alone: whoever said that it is none any more knew what it is about. Where there are no grounds,
    this is one question.
    """
    standing = [each for each in grounds() if each.kind != Kind.GUIDELINE] if case_ids else []
    if not standing:
        return {}
    ids = list(case_ids)
    was_one = Restriction.objects.filter(case_id__in=ids).values("case_id")
    left = set(Case.objects.filter(pk__in=ids, is_open=True).exclude(pk__in=was_one).values_list("id", flat=True))
    if not left:
        return {}
    placed, lines, found = topics.placed(left), _lines(left), dict[int, Ground]()
    for ground in standing:
        meeting = _by_topic(ground, placed) if ground.kind == Kind.TOPIC else _by_row(ground, lines)
        found = dict.fromkeys(meeting, ground) | found
    return found


def met(verdict: Verdict) -> Ground | None:
    """The first ground among the guidelines that a text goes against; nothing is asked of the database where it meets none."""
    versions = [each.version_id for each in verdict.hits]
    if not versions:
        return None
    rule_ids = RuleVersion.objects.filter(pk__in=versions).values("rule_id")
    return Ground.objects.filter(ended_at=None, kind=Kind.GUIDELINE, thing_id__in=rule_ids).order_by("id").first()


def _lines(case_ids: Collection[int]) -> dict[int, int]:
    """By case, the row that decided on it."""
    decided = Ownership.objects.filter(case_id__in=case_ids, rule__isnull=False).select_related("rule")
    return {each.case_id: each.rule.line for each in decided if each.rule}


def _by_topic(ground: Ground, placed: Mapping[int, int]) -> list[int]:
    below = topics.within([ground.thing_id]) if placed else set[int]()
    return [case_id for case_id, topic_id in placed.items() if topic_id in below]


def _by_row(ground: Ground, lines: Mapping[int, int]) -> list[int]:
    return [case_id for case_id, line in lines.items() if line == ground.thing_id]
