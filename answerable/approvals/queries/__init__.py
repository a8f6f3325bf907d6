"""Reading what waits for whose approval, what was decided, and the chains."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F, Q, QuerySet

from answerable.approvals.models import Approval, Chain, Decision, Following, Step
from answerable.approvals.rules.plan import Link, Occasion, Wanted
from answerable.publish.models import Outbound

_BESIDE = ("outbound__case__page__brand", "outbound__case__person", "outbound__leg", "department")
_SETTLED = (Approval.State.APPROVED, Approval.State.RETURNED)


def writers(outbound: Outbound) -> set[int]:
    """Who wrote a text: its author, and those who changed it on its way. None of them approves it."""
    changed = Decision.objects.filter(approval__outbound=outbound, outcome=Decision.Outcome.EDITED)
    return {outbound.member_id, *changed.values_list("member_id", flat=True)}


def is_asked(approval: Approval, member_id: int, department_id: int) -> bool:
    """Whether this person is asked: the named one or who deputises, else everybody of the department."""
    if approval.member_id is None and department_id == approval.department_id:
        return True
    return member_id in {approval.member_id, approval.deputy_id}


def is_any_waiting() -> bool:
    """Whether anything waits for anybody: every page asks this before it asks what waits for whom."""
    return Approval.objects.filter(state=Approval.State.WAITING).exists()


def waiting_for(member_id: int, department_id: int, page_ids: Iterable[int]) -> QuerySet[Approval]:
    """What waits for a person on these pages, what is due first before; nothing of their own."""
    theirs = Q(member_id=member_id) | Q(deputy_id=member_id) | Q(member_id=None, department_id=department_id)
    waiting = Approval.objects.filter(theirs, state=Approval.State.WAITING, page_id__in=list(page_ids))
    edited = Decision.objects.filter(member_id=member_id, outcome=Decision.Outcome.EDITED).values("approval__outbound")
    others = waiting.exclude(outbound__member_id=member_id).exclude(outbound__in=edited)
    return others.select_related(*_BESIDE).order_by("due_at", "id")


def asked_by(member_id: int, page_ids: Iterable[int], *, limit: int = 30) -> list[Approval]:
    """What somebody's own texts wait for, or were answered, the newest first."""
    states = [Approval.State.WAITING, *_SETTLED]
    found = Approval.objects.filter(outbound__member_id=member_id, page_id__in=list(page_ids), state__in=states)
    return list(found.select_related(*_BESIDE, "decision").order_by(F("asked_at").desc(nulls_last=True), "-id")[:limit])


def approval(approval_id: int) -> Approval | None:
    """One of them, None if there is none."""
    return Approval.objects.filter(pk=approval_id).select_related(*_BESIDE).first()


def following(outbound_id: int) -> Following | None:
    """What is to be done once a text has left, None where nothing is."""
    return Following.objects.filter(pk=outbound_id).first()


def followings(outbound_ids: Iterable[int]) -> list[Following]:
    """Of several texts that wait, those that something follows."""
    return list(Following.objects.filter(pk__in=list(outbound_ids)))


def of_outbounds(outbound_ids: Iterable[int]) -> dict[int, list[Approval]]:
    """By text, who is or was asked, in order."""
    found: defaultdict[int, list[Approval]] = defaultdict(list)
    listed = Approval.objects.filter(outbound_id__in=list(outbound_ids)).exclude(state=Approval.State.CANCELLED)
    for each in listed.select_related("department", "decision").order_by("outbound_id", "position"):
        found[each.outbound_id].append(each)
    return dict(found)


def agreed(outbound: Outbound, *, to_these_words: bool = False) -> set[tuple[int, int | None]]:
    """Which departments, or persons of them, have agreed to a text, in whatever words it was put then or as it stands now."""
    given = Approval.objects.filter(outbound=outbound, state=Approval.State.APPROVED)
    given = given.filter(decision__text_after=outbound.text) if to_these_words else given
    return set(given.values_list("department_id", "member_id"))


def planned(outbound: Outbound) -> set[tuple[int, int | None]]:
    """Whose turn is still to come, or has."""
    states = [Approval.State.PLANNED, Approval.State.WAITING]
    return set(Approval.objects.filter(outbound=outbound, state__in=states).values_list("department_id", "member_id"))


def chains() -> list[Chain]:
    """Those that are asked, in order."""
    return list(Chain.objects.filter(retired_at=None).order_by("position", "id"))


def chain(chain_id: int) -> Chain | None:
    """One that is asked, None if there is none."""
    return Chain.objects.filter(pk=chain_id, retired_at=None).first()


def steps(chain_ids: Iterable[int]) -> dict[int, list[Step]]:
    """By chain, its steps in order."""
    found: defaultdict[int, list[Step]] = defaultdict(list)
    for each in Step.objects.filter(chain_id__in=list(chain_ids)).select_related("department").order_by("chain_id", "position"):
        found[each.chain_id].append(each)
    return dict(found)


def links() -> list[Link]:
    """The chains as the decision takes them."""
    known = chains()
    taken = steps(each.pk for each in known)
    return [
        Link(
            each.name,
            Occasion(each.occasion),
            [Wanted(at.department_id, at.member_id, at.deputy_id, at.minutes, at.in_business_hours) for at in taken.get(each.pk, [])],
            frozenset(each.page_ids),
            frozenset(each.topic_ids),
            frozenset(each.reasons),
            frozenset(each.department_ids),
        )
        for each in known
    ]
