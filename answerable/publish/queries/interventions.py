"""Reading what was done, or is to be done, to messages besides answering them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.publish.models import Errand, Intervention
from answerable.publish.queries.states import GONE, UNDECIDED, UNDER_WAY
from answerable.publish.rules.acts import OF_AUTHORS, Act, Facts, Offer, sort_of
from answerable.publish.rules.acts import offers as offers_of


def target_of(message: Message, act: Act) -> str:
    """The network's id of what an act is done to: the message, or who wrote it."""
    if act not in OF_AUTHORS:
        return str(message.external_id)
    return str(message.identity.external_id) if message.identity else ""


def same_sort(message: Message, act: Act) -> QuerySet[Intervention]:
    """Every time this, or what takes it back, was wanted of the same target."""
    return Intervention.objects.filter(page_id=message.page_id, target=target_of(message, act), act__in=sort_of(act))


def wanted_of(messages: Iterable[Message]) -> dict[int, list[Intervention]]:
    """What was wanted of each of these messages, or of who wrote it, oldest first; in one question."""
    listed = list(messages)
    authors = {(each.page_id, target_of(each, Act.BLOCK)) for each in listed if each.identity}
    of_authors = Q(page_id__in={page for page, _ in authors}, target__in={target for _, target in authors}, act__in=OF_AUTHORS)
    by_target: dict[tuple[int, str], list[Intervention]] = {}
    for one in Intervention.objects.filter(Q(message_id__in=[each.pk for each in listed]) | of_authors).order_by("id"):
        by_target.setdefault((one.page_id, one.target), []).append(one)
    targets = {each.pk: [str(each.external_id), target_of(each, Act.BLOCK)] for each in listed}
    return {each.pk: [one for target in targets[each.pk] for one in by_target.get((each.page_id, target), [])] for each in listed}


def offers(message: Message, wanted: Iterable[Intervention] | None = None) -> list[Offer]:
    """What can be done to a message, as it will be when what is under way is done."""
    wanted = wanted_of([message])[message.pk] if wanted is None else wanted
    standing = {sort_of(Act(each.act)): each for each in wanted if each.state not in GONE}

    def is_wanted(act: Act, otherwise: bool) -> bool:
        """The network tells of everything but blocks; until it has, the wish under way counts."""
        last = standing.get(sort_of(act))
        return otherwise if last is None or (last.state not in UNDER_WAY and act not in OF_AUTHORS) else last.act == act

    page: Page = message.page
    facts = Facts(
        is_ours=message.is_ours,
        is_public=message.leg.is_public,
        is_deleted=is_wanted(Act.WITHDRAW if message.is_ours else Act.DELETE, message.deleted_at is not None),
        is_hidden=is_wanted(Act.HIDE, message.hidden_at is not None),
        is_liked=is_wanted(Act.LIKE, message.liked_at is not None),
        is_blocked=is_wanted(Act.BLOCK, False),
        is_page_active=page.state == Page.State.ACTIVE,
    )
    return offers_of(connector(page.network).abilities(page.kind), facts)


def intervention(intervention_id: int) -> Intervention | None:
    """One of them with its message."""
    return Intervention.objects.select_related("message").filter(pk=intervention_id).first()


def overdue(now: datetime, limit: int = 100) -> list[int]:
    """Ids of what should have been done by now, as with what is said."""
    same = Intervention.objects.filter(page_id=OuterRef("page_id"), target=OuterRef("target"))
    before = same.filter(pk__lt=OuterRef("pk"), state__in=UNDER_WAY)
    late = Intervention.objects.filter(~Exists(before), state__in=UNDER_WAY, due_at__lte=now, page__state=Page.State.ACTIVE)
    return list(late.order_by("due_at").values_list("id", flat=True)[:limit])


def next_of_target(page_id: int, target: str) -> int | None:
    """The next thing to be done to a target, in the order in which it was wanted."""
    waiting = Intervention.objects.filter(page_id=page_id, target=target, state=Errand.State.QUEUED)
    return waiting.order_by("id").values_list("id", flat=True).first()


def troubled(page_ids: Iterable[int]) -> list[Intervention]:
    """What failed, or of which nobody knows whether it happened, on these pages, newest first."""
    found = Intervention.objects.filter(page_id__in=list(page_ids), state__in=UNDECIDED)
    return list(found.select_related("page", "message").order_by("-id")[:100])
