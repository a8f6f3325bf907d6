"""Single complaints and what became of them, as they may be listed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case as Choose
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from answerable.access import queries as access
from answerable.cases.models import Message
from answerable.evidence.models import CaseFact, HoldBack, Objection
from answerable.evidence.rules.standing import Standing
from answerable.evidence.rules.standing import standing as stands
from answerable.evidence.rules.why_not import WhyNot
from answerable.topics.models import Placement

SETTLED = ("solved", "explained", "not_solved")
_STAND: dict[Standing, dict[str, Any]] = {
    Standing.VISIBLE: {"outcome": "solved", "visible_at__isnull": False},
    Standing.PRIVATE: {"outcome": "solved", "visible_at__isnull": True},
    Standing.EXPLAINED: {"outcome": "explained"},
    Standing.NOT_SOLVED: {"outcome": "not_solved"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One complaint. `message` stands on the network still; `held_because` and `objected_at` say why it is not listed.

    A PR matter is held back until its spokesperson lets the public read how it ended.
    """

    case_id: int
    message: Message
    standing: Standing
    posted_at: datetime
    acknowledged_seconds: int | None
    closed_seconds: int | None
    is_confirmed: bool
    topic_id: int | None
    held_because: str
    objected_at: datetime | None

    @property
    def is_listed(self) -> bool:
        """Whether the public page has it."""
        return not self.held_because and self.objected_at is None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint without a word of it, whether its end was said or not."""

    case_id: int
    page_id: int
    topic_id: int | None
    standing: Standing
    posted_at: datetime
    acknowledged_seconds: int | None
    closed_seconds: int | None
    is_confirmed: bool
    is_listed: bool


def entries(
    page_ids: Iterable[int],
    since: datetime,
    until: datetime,
    *,
    only_listed: bool = True,
    standing: Standing | None = None,
    before: int | None = None,
    limit: int = 20,
) -> list[Entry]:
    """Those of a period whose end was said, the newest first; `standing` narrows to an end, `before` goes on below a case."""
    found = _facts().filter(page_id__in=list(page_ids), posted_at__gte=since, posted_at__lt=until, outcome__in=SETTLED)
    if standing is not None:
        found = found.filter(**_STAND[standing])
    if only_listed:
        found = found.filter(held_because=None, objected_at=None)
    last = CaseFact.objects.filter(pk=before).first() if before else None
    if last is not None:
        found = found.filter(posted_at__lte=last.posted_at).exclude(posted_at=last.posted_at, case_id__gte=last.pk)
    return _told(list(found.order_by("-posted_at", "-case_id")[:limit]))


def entry(case_id: int) -> Entry | None:
    """One of them, whether it is listed or not."""
    return next(iter(_told(list(_facts().filter(pk=case_id)))), None)


def complaints(page_ids: Iterable[int], since: datetime, until: datetime) -> list[Complaint]:
    """All of a period that stand on the network, the oldest first: those that the measure counts."""
    found = _facts().filter(page_id__in=list(page_ids), posted_at__gte=since, posted_at__lt=until)
    return [
        Complaint(
            case_id=each.pk,
            page_id=each.page_id,
            topic_id=each.topic_id,
            standing=_standing(each),
            posted_at=each.posted_at,
            acknowledged_seconds=_seconds(each.posted_at, each.acknowledged_at),
            closed_seconds=_seconds(each.posted_at, each.closed_at),
            is_confirmed=each.thanks_id is not None,
            is_listed=each.outcome in SETTLED and not each.held_because and each.objected_at is None,
        )
        for each in found.order_by("posted_at", "case_id")
    ]


def left_out(page_ids: Iterable[int], since: datetime, until: datetime) -> tuple[dict[str, int], int]:
    """How many of a period are held back, by reason, and how many their customers want not listed."""
    within = CaseFact.objects.filter(page_id__in=list(page_ids), posted_at__gte=since, posted_at__lt=until)
    held = HoldBack.objects.filter(ended_at=None, case_id__in=within.values("case_id"))
    reasons = dict(held.values("reason").annotate(count=Count("id")).values_list("reason", "count"))
    theirs = within.filter(Exists(_of_press()), outcome__in=SETTLED).exclude(case_id__in=held.values("case_id")).count()
    if theirs:
        reasons[WhyNot.PRESS.value] = reasons.get(WhyNot.PRESS, 0) + theirs
    return reasons, Objection.objects.filter(case_id__in=within.values("case_id")).count()


def held_back(case_ids: Iterable[int]) -> dict[int, HoldBack]:
    """By case, why it is held back and by whom."""
    return {each.case_id: each for each in HoldBack.objects.filter(case_id__in=list(case_ids), ended_at=None)}


def _of_press() -> QuerySet[Any]:
    return access.unshown().filter(case_id=OuterRef("case_id"))


def _facts() -> QuerySet[Any]:
    held = HoldBack.objects.filter(case_id=OuterRef("case_id"), ended_at=None)
    return CaseFact.objects.annotate(
        held_because=Coalesce(Subquery(held.values("reason")[:1]), Choose(When(Exists(_of_press()), then=Value(WhyNot.PRESS.value)))),
        objected_at=Subquery(Objection.objects.filter(case_id=OuterRef("case_id")).values("at")[:1]),
        topic_id=Subquery(Placement.objects.filter(case_id=OuterRef("case_id")).values("topic_id")[:1]),
        stands=Exists(Message.objects.filter(pk=OuterRef("message_id"), deleted_at=None)),
    ).filter(stands=True)


def _told(facts: list[Any]) -> list[Entry]:
    said = Message.objects.select_related("identity", "case__person", "leg", "page__brand").in_bulk([each.message_id for each in facts])
    return [_entry(each, said[each.message_id]) for each in facts if each.message_id in said]


def _entry(fact: Any, message: Message) -> Entry:
    return Entry(
        case_id=fact.pk,
        message=message,
        standing=_standing(fact),
        posted_at=fact.posted_at,
        acknowledged_seconds=_seconds(fact.posted_at, fact.acknowledged_at),
        closed_seconds=_seconds(fact.posted_at, fact.closed_at),
        is_confirmed=fact.thanks_id is not None,
        topic_id=fact.topic_id,
        held_because=fact.held_because or "",
        objected_at=fact.objected_at,
    )


def _standing(fact: CaseFact) -> Standing:
    return stands(fact.outcome, is_acknowledged=fact.acknowledged_at is not None, is_visible=fact.visible_at is not None)


def _seconds(since: datetime, until: datetime | None) -> int | None:
    return None if until is None else max(0, int((until - since).total_seconds()))
