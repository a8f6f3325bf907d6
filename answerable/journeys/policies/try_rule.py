"""A rule is held against what was sent before it is switched on: how often it would have been met, and where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from answerable.access import scope
from answerable.channels.contract import Way
from answerable.journeys.answering.judge import day_of
from answerable.policy.check import Place, tried
from answerable.policy.operations import RuleDraft, refuse_unfit
from answerable.policy.rules.rule_set import Guard, RuleSet
from answerable.policy.rules.scope import Scope
from answerable.policy.rules.views import Span
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.sla.queries import lineage
from answerable.staff.models import Member
from answerable.topics import queries as topics
from answerable.triage import queries as triage
from answerable.triage.rules.language import language_of
from answerable.triage.rules.tokens import tokens

# Replies looked at, the newest: some three seconds' worth.
MOST = 4000
MOST_BY_MEANING = 400
MOST_OF_MANY = 200
SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Sample:
    """Something that was sent and that the rule would have met; where in it."""

    outbound_id: int
    case_id: int
    page_id: int
    at: datetime
    text: str
    spans: tuple[Span, ...]
    version_id: int = 0


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have met: of how many replies that were looked at, and the newest of them that the member may see."""

    hits: int
    looked_at: int
    days: int
    samples: tuple[Sample, ...]


def try_rule(draft: RuleDraft, days: int, *, member: Member, now: datetime) -> Trial:
    """Hold a rule as it is written against everything that was sent in the last days, newest first. Refuses an unfit one."""
    refuse_unfit(draft)
    rules = RuleSet(0, [_guard(draft)])
    replies = sent.said_since(now - timedelta(days=days), limit=MOST_BY_MEANING if draft.kind == "meaning" else MOST)
    visible = set(scope.of(member).page_ids)
    found = list(_met(rules, replies))
    return Trial(len(found), len(replies), days, tuple([each for each in found if each.page_id in visible][:SAMPLES]))


def try_rules(drafts: Sequence[RuleDraft], days: int, *, now: datetime) -> tuple[list[int], int]:
    """How often each of several rules would have spoken on the newest of what was sent in the last days, and of how many texts."""
    rules = RuleSet(0, [replace(_guard(each), version_id=place) for place, each in enumerate(drafts)])
    replies = sent.said_since(now - timedelta(days=days), limit=MOST_OF_MANY) if drafts else []
    counts = Counter(each.version_id for each in _met(rules, replies))
    return [counts[place] for place in range(len(drafts))], len(replies)


def _met(rules: RuleSet, replies: list[Outbound]) -> Iterator[Sample]:
    case_ids = {each.case_id for each in replies}
    readings = triage.case_readings(case_ids) if "reasons" in rules.needs else {}
    placed = topics.placed(case_ids) if "topics" in rules.needs else {}
    lines = {topic_id: frozenset(lineage(topic_id)) for topic_id in set(placed.values())}
    for each in replies:
        reading, language = readings.get(each.case_id), language_of(tokens(each.text))
        place = Place(
            page_id=each.page_id,
            on=day_of(each.page, each.queued_at),
            brand_id=each.page.brand_id,
            is_public=each.kind == Way.PUBLIC,
            languages=frozenset({language} if language else ()),
            topic_ids=lines.get(placed.get(each.case_id, 0), frozenset()),
            reason=reading.reason if reading else "",
        )
        for hit in tried(each.text, place, rules).hits:
            yield Sample(each.pk, each.case_id, each.page_id, each.queued_at, each.text, hit.spans, hit.version_id)


def _guard(draft: RuleDraft) -> Guard:
    """A rule that is not kept, for a while: on which days it would bind does not matter here."""
    wanted = Scope(
        frozenset(draft.brand_ids),
        frozenset(draft.page_ids),
        frozenset(draft.topic_ids),
        frozenset(draft.languages),
        frozenset(draft.reasons),
        draft.way,
    )
    owner = draft.department_id
    return Guard(
        0, 0, 0, draft.code, draft.name, draft.sentence, draft.alternative, draft.severity, owner, None, draft.kind, draft.data, wanted
    )
