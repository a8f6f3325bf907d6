"""Putting together what a reader wants to know about new messages: the post above, what this customer said before."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from answerable.cases.models import Case, Message
from answerable.cases.operations import NewMessage, Recorded
from answerable.triage.operations import Unread
from answerable.triage.rules.reader import EARLIER, Input

_MOST_A_CASE = 40
_ONE_GO = timedelta(minutes=15)


class Said(NamedTuple):
    """One thing that was said in a case."""

    text: str
    is_ours: bool
    posted_at: datetime
    message_id: int = 0


def messages(recorded: Recorded) -> list[Unread]:
    """The customers' new and edited messages of a batch, as a reader takes them."""
    new = [each for each in recorded.created if not each.arrival.item.is_ours]
    edited = Message.objects.filter(pk__in=recorded.edited, is_ours=False).defer("search").select_related("leg__post")
    before = _before({each.case_id for each in new if each.case_id not in recorded.new_case_ids}, {each.message_id for each in new})
    unread = []
    for each in new:
        unread.append(Unread(each.message_id, each.case_id, each.arrival.page_id, _input(each, before[each.case_id])))
        before[each.case_id].append(Said(each.arrival.item.text, False, each.arrival.item.posted_at))
    return unread + [Unread(each.pk, each.case_id, each.page_id, _of_edited(each)) for each in edited]


def again(message_ids: Iterable[int]) -> list[Unread]:
    """Messages that are here already, each with what was said before it."""
    known = list(Message.objects.filter(pk__in=list(message_ids), is_ours=False).defer("search").select_related("leg__post"))
    said = _before({each.case_id for each in known}, set())
    before = {each.pk: [one for one in said[each.case_id] if one.message_id < each.pk] for each in known}
    return [
        Unread(each.pk, each.case_id, each.page_id, _of_known(each, before[each.pk], _asked_before(before[each.pk], each.posted_at)))
        for each in known
    ]


def _of_edited(message: Message) -> Input:
    """What was said since counts too: an edit in a case that was answered asks for nothing more."""
    return _of_known(message, _before({message.case_id}, {message.pk})[message.case_id])


def _of_known(message: Message, before: list[Said], asked_before_count: int = 0) -> Input:
    return Input(
        text=message.text,
        kind=message.kind,
        is_public=message.leg.is_public,
        rating=message.rating,
        reach=message.reach,
        language_hint=message.language,
        post_text=message.leg.post.text if message.leg.post else "",
        earlier=tuple(each.text for each in before if not each.is_ours)[-EARLIER:],
        asked_before_count=asked_before_count,
        was_answered=any(each.is_ours for each in before),
        is_known=bool(before),
        written_at=message.posted_at,
    )


def _input(new: NewMessage, before: list[Said]) -> Input:
    item = new.arrival.item
    return Input(
        text=item.text,
        kind=item.kind,
        is_public=item.is_public,
        rating=item.rating,
        reach=new.arrival.reach,
        language_hint=item.language,
        post_text=item.post.text if item.post else "",
        earlier=tuple(each.text for each in before if not each.is_ours)[-EARLIER:],
        asked_before_count=_asked_before(before, item.posted_at),
        was_answered=any(each.is_ours for each in before),
        is_known=bool(before) or new.arrival.is_known,
        written_at=item.posted_at,
    )


def _asked_before(before: list[Said], posted_at: datetime) -> int:
    """How often they wrote since our last word; what they write in one go, a message in several parts, is one asking."""
    since = next((place for place, said in enumerate(reversed(before)) if said.is_ours), len(before))
    waiting = before[len(before) - since :]
    return sum(posted_at - said.posted_at > _ONE_GO for said in waiting)


def _before(case_ids: Iterable[int], new_ids: set[int]) -> defaultdict[int, list[Said]]:
    """What was said in each case before this batch, oldest first."""
    said: defaultdict[int, list[Said]] = defaultdict(list)
    rows = Message.objects.filter(case_id__in=list(case_ids)).exclude(pk__in=new_ids).order_by("-id")
    newest = rows.values_list("case_id", "text", "is_ours", "posted_at", "id")[: _MOST_A_CASE * max(len(list(case_ids)), 1)]
    for case_id, text, is_ours, posted_at, message_id in newest:
        said[case_id].insert(0, Said(text, is_ours, posted_at, message_id))
    return said


def closed(case_ids: Iterable[int]) -> list[int]:
    """Which of these cases are closed."""
    return list(Case.objects.filter(pk__in=list(case_ids), is_open=False).values_list("id", flat=True))


def open_cases_of(person_id: int) -> list[tuple[int, int]]:
    """The page and the id of each open case of a person."""
    return list(Case.objects.filter(person_id=person_id, is_open=True).values_list("page_id", "id"))
