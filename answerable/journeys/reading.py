"""Putting together what a reader wants to know about new messages: the post above, what this customer said before."""

from collections import defaultdict
from collections.abc import Iterable

from answerable.cases.models import Case, Message
from answerable.cases.operations import NewMessage, Recorded
from answerable.triage.operations import Unread
from answerable.triage.rules.reader import Input

_EARLIER = 5


def messages(recorded: Recorded) -> list[Unread]:
    """The customers' new and edited messages of a batch, as a reader takes them."""
    new = [each for each in recorded.created if not each.arrival.item.is_ours]
    edited = Message.objects.filter(pk__in=recorded.edited, is_ours=False).defer("search")
    before = _before({each.case_id for each in new if each.case_id not in recorded.new_case_ids}, {each.message_id for each in new})
    unread = []
    for each in new:
        unread.append(Unread(each.message_id, each.case_id, each.arrival.page_id, _input(each, before[each.case_id])))
        before[each.case_id].append((each.arrival.item.text, False))
    unread += [
        Unread(each.pk, each.case_id, each.page_id, Input(each.text, each.kind, rating=each.rating, reach=each.reach)) for each in edited
    ]
    return unread


def _input(new: NewMessage, before: list[tuple[str, bool]]) -> Input:
    item = new.arrival.item
    since = next((place for place, (_, is_ours) in enumerate(reversed(before)) if is_ours), len(before))
    return Input(
        text=item.text,
        kind=item.kind,
        is_public=item.is_public,
        rating=item.rating,
        reach=new.arrival.reach,
        language_hint=item.language,
        post_text=item.post.text if item.post else "",
        earlier=tuple(text for text, is_ours in before if not is_ours)[-_EARLIER:],
        asked_before_count=since,
        was_answered=any(is_ours for _, is_ours in before),
    )


def _before(case_ids: Iterable[int], new_ids: set[int]) -> defaultdict[int, list[tuple[str, bool]]]:
    """What was said in each case before this batch, oldest first: text, and whether we said it."""
    said: defaultdict[int, list[tuple[str, bool]]] = defaultdict(list)
    rows = Message.objects.filter(case_id__in=list(case_ids)).exclude(pk__in=new_ids).order_by("-id")
    for case_id, text, is_ours in rows.values_list("case_id", "text", "is_ours")[: 40 * max(len(list(case_ids)), 1)]:
        said[case_id].insert(0, (text, is_ours))
    return said


def closed(case_ids: Iterable[int]) -> list[int]:
    """Which of these cases are closed."""
    return list(Case.objects.filter(pk__in=list(case_ids), is_open=False).values_list("id", flat=True))


def page_of(case_ids: Iterable[int]) -> dict[int, int]:
    """The page of each case."""
    return dict(Case.objects.filter(pk__in=list(case_ids)).values_list("id", "page_id"))
