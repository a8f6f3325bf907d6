"""Reading what is on its way out, and what may be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.publish.models import Draft, Outbound
from answerable.publish.queries.states import UNDER_WAY, UNSAID


@dataclass(frozen=True, slots=True)
class Answer:
    """The latest answer in a case, from the desk or written on the network itself. `mark` is what a composer carries."""

    mark: str
    text: str
    member_id: int | None
    page_id: int
    is_public: bool = False

    def is_newer_than(self, seen: str) -> bool:
        """Whether whoever carries the mark `seen` has not seen this one."""
        return any(ours > theirs for ours, theirs in zip(_numbers(self.mark), _numbers(seen), strict=True))


def _numbers(mark: str) -> tuple[int, int]:
    """The desk's and the network's last answer in a mark; one that cannot be read has seen nothing."""
    ours, _, native = mark.partition("-")
    return (int(ours), int(native)) if all(each.isascii() and each.isdecimal() and len(each) < 20 for each in (ours, native)) else (0, 0)


def last_answer(case_id: int, *, besides: Collection[int] = ()) -> Answer | None:
    """The latest answer in a case that left or is leaving, these sends apart."""
    ours, native = own_answers(case_id).exclude(pk__in=besides).first(), native_answers(case_id).first()
    if ours is None and native is None:
        return None
    mark = mark_of(ours.pk if ours else None, native.pk if native else None)
    if ours is not None and (native is None or native.received_at <= ours.queued_at):
        return Answer(mark, ours.text, ours.member_id, ours.page_id, ours.kind == Outbound.Kind.PUBLIC_REPLY)
    assert native is not None
    return Answer(mark, native.text, None, native.page_id, native.leg.is_public)


def own_answers(case_id: int) -> QuerySet[Outbound]:
    """What was answered from the desk, or is leaving it, the latest first; what waits for approval is not said yet."""
    return Outbound.objects.filter(case_id=case_id).exclude(state__in=UNSAID).order_by("-id")


def native_answers(case_id: int) -> QuerySet[Message]:
    """What was answered on the network itself, the latest first: the copy of no send, nor perhaps of one that is in doubt."""
    twin = Outbound.objects.filter(page_id=OuterRef("page_id"), external_id=OuterRef("external_id"))
    undecided = Outbound.objects.filter(leg_id=OuterRef("leg_id"), state__in=[Outbound.State.SENDING, Outbound.State.UNKNOWN])
    return Message.objects.filter(Q(case_id=case_id, is_ours=True) & ~Q(Exists(twin)) & ~Q(Exists(undecided))).order_by("-id")


def mark_of(our_id: int | None, native_id: int | None) -> str:
    """The mark that a composer carries; empty where nobody has answered."""
    return f"{our_id or 0}-{native_id or 0}" if our_id or native_id else ""


def seen_mark(case_id: int) -> str:
    """The mark of the latest answer, for a composer that is opened now."""
    last = last_answer(case_id)
    return last.mark if last else ""


def outbounds(case_id: int, *, since: datetime | None = None, until: datetime | None = None, told: Iterable[str] = ()) -> list[Outbound]:
    """Everything said, or to be said, in a case, oldest first; between two times, and what the network `told` of under these ids."""
    within = Q() if since is None else Q(queued_at__gte=since)
    within &= Q() if until is None else Q(queued_at__lt=until)
    within |= Q(external_id__in=[each for each in told if each]) if within else Q()
    return list(Outbound.objects.filter(within, case_id=case_id).order_by("id"))


def outbound(outbound_id: int) -> Outbound:
    """One of them; raises Outbound.DoesNotExist."""
    return Outbound.objects.select_related("page", "leg").get(pk=outbound_id)


def case_of_outbound(outbound_id: int) -> int | None:
    """The case of one of them, None if there is none."""
    return Outbound.objects.filter(pk=outbound_id).values_list("case_id", flat=True).first()


def said_before(key: UUID, case_id: int, member_id: int) -> Outbound | None:
    """What a member already said in a case with this key."""
    return Outbound.objects.filter(key=key, case_id=case_id, member_id=member_id).first()


def overdue(now: datetime, limit: int = 100) -> list[int]:
    """Ids of what should have been worked by now: its job was lost, or its sender died. What waits for another is not late."""
    before = Outbound.objects.filter(leg_id=OuterRef("leg_id"), pk__lt=OuterRef("pk"), state__in=UNDER_WAY)
    late = Outbound.objects.filter(~Exists(before), state__in=UNDER_WAY, due_at__lte=now, page__state=Page.State.ACTIVE)
    return list(late.order_by("due_at").values_list("id", flat=True)[:limit])


def said_since(since: datetime, *, limit: int) -> list[Outbound]:
    """What was said since then, the newest first; what failed was said, too, by whoever wrote it."""
    return list(Outbound.objects.filter(queued_at__gte=since).select_related("page__brand").order_by("-id")[:limit])


def next_of_leg(leg_id: int) -> int | None:
    """The next thing to be said in a leg, in the order in which it was queued."""
    return Outbound.objects.filter(leg_id=leg_id, state=Outbound.State.QUEUED).order_by("id").values_list("id", flat=True).first()


def troubled(page_ids: Iterable[int]) -> list[Outbound]:
    """What failed or waits for a person's decision on these pages, newest first."""
    states = [Outbound.State.FAILED, Outbound.State.UNKNOWN]
    return list(Outbound.objects.filter(page_id__in=list(page_ids), state__in=states).select_related("page").order_by("-id")[:100])


def undecided(case_id: int) -> list[Outbound]:
    """What of a case failed, or waits for a person's decision."""
    return list(Outbound.objects.filter(case_id=case_id, state__in=[Outbound.State.FAILED, Outbound.State.UNKNOWN]).order_by("id"))


def held(case_id: int) -> list[Outbound]:
    """What of a case waits for approval."""
    return list(Outbound.objects.filter(case_id=case_id, state=Outbound.State.HELD).order_by("id"))


def is_held(outbound_id: int) -> bool:
    """Whether it waits for approval."""
    return Outbound.objects.filter(pk=outbound_id, state=Outbound.State.HELD).exists()


def drafts(case_id: int, member_id: int) -> list[Draft]:
    """What a member has written in a case and not sent."""
    return list(Draft.objects.filter(case_id=case_id, member_id=member_id, discarded_at=None).order_by("saved_at"))


def drafted(case_ids: Iterable[int], member_id: int) -> set[int]:
    """In which of these cases a member has something unsent."""
    found = Draft.objects.filter(member_id=member_id, discarded_at=None).values_list("case_id", flat=True)
    return set(case_ids) & set(found)  # a member has few; fifty ids in the question cost more than they leave out
