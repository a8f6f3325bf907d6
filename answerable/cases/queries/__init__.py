"""Reading cases."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import connection

from answerable.cases.models import Attachment, Case, Closure, Division, Following, Leg, Merger, Message, Note, Revision, Snooze

_LOOKS = "SELECT case_id, at FROM cases_look WHERE case_id = ANY(%(cases)s::bigint[]) AND member_id = %(member)s"


def case(case_id: int) -> Case:
    """One case with its page, brand and person; raises Case.DoesNotExist."""
    return Case.objects.select_related("page__brand", "person").get(pk=case_id)


def legs(case_id: int, page_ids: Iterable[int] | None = None) -> list[Leg]:
    """The legs of a case in the order in which they began; of these pages only, when given."""
    found = Leg.objects.filter(case_id=case_id).select_related("page", "post", "identity").order_by("id")
    return list(found if page_ids is None else found.filter(page_id__in=list(page_ids)))


def leg(case_id: int, leg_id: int | None) -> Leg | None:
    """One of them, None if the case has no such."""
    return next((each for each in legs(case_id) if each.pk == leg_id), None)


def messages(leg_ids: Iterable[int], *, before: int | None = None, limit: int = 200) -> list[Message]:
    """The newest messages of these legs, oldest first; `before` an id goes further back."""
    found = Message.objects.filter(leg_id__in=list(leg_ids)).defer("search").select_related("identity", "leg").order_by("-id")
    found = found if before is None else found.filter(pk__lt=before)
    return list(found[:limit])[::-1]


def said_in(page_id: int, thread: str, *, limit: int = 200) -> list[Message]:
    """The newest that both said in a thread of a page and did not take back, oldest first, whichever cases it went through."""
    legs = Leg.objects.filter(page_id=page_id, thread=thread).values("pk")
    found = Message.objects.filter(leg__in=legs, deleted_at=None).defer("search").order_by("-posted_at", "-id")
    return list(found[:limit])[::-1]


def known(names: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
    """Which of these (page, id on the network) are messages of the desk."""
    wanted = set(names)
    pages, ids = {page_id for page_id, _ in wanted}, {external_id for _, external_id in wanted}
    found = Message.objects.filter(page_id__in=pages, external_id__in=ids).values_list("page_id", "external_id") if wanted else ()
    return wanted & set(found)


def message(message_id: int) -> Message | None:
    """One message, None if there is none."""
    return Message.objects.defer("search").filter(pk=message_id).first()


def attachments(message_ids: Iterable[int]) -> dict[int, list[Attachment]]:
    """What came with these messages, by message, in order, with the files that are here."""
    found: dict[int, list[Attachment]] = {}
    for each in Attachment.objects.filter(message_id__in=list(message_ids)).select_related("file").order_by("message_id", "position"):
        found.setdefault(each.message_id, []).append(each)
    return found


def attachment(attachment_id: int) -> Attachment | None:
    """One of them, with its message and its file; None if there is none."""
    return Attachment.objects.filter(pk=attachment_id).select_related("file", "message").defer("message__search").first()


def revisions(message_ids: Iterable[int]) -> dict[int, list[Revision]]:
    """What these messages said before they were changed, by message, oldest first."""
    found: dict[int, list[Revision]] = {}
    for each in Revision.objects.filter(message_id__in=list(message_ids)).order_by("id"):
        found.setdefault(each.message_id, []).append(each)
    return found


def last_inbound(leg_id: int) -> Message | None:
    """The customer's latest message in a leg that they have not deleted: what a reply answers."""
    return Message.objects.filter(leg_id=leg_id, is_ours=False, deleted_at=None).defer("search").order_by("-posted_at", "-id").first()


def first_inbound(case_id: int) -> Message | None:
    """What the customer wrote first in a case, as it arrived."""
    return Message.objects.filter(case_id=case_id, is_ours=False).defer("search").select_related("leg").order_by("id").first()


def heard_since(case_id: int, message_id: int) -> list[Message]:
    """What the customer wrote after the message `message_id` arrived, oldest first."""
    newer = Message.objects.filter(case_id=case_id, is_ours=False, deleted_at=None, pk__gt=message_id)
    return list(newer.defer("search").select_related("identity", "leg").order_by("id"))


def notes(case_id: int) -> list[Note]:
    """The notes of a case, oldest first."""
    return list(Note.objects.filter(case_id=case_id).order_by("id"))


def latest_notes(case_ids: Iterable[int], *, limit: int) -> list[Note]:
    """What colleagues noted last on these cases, newest first."""
    return list(Note.objects.filter(case_id__in=list(case_ids)).order_by("-at", "-id")[:limit])


def closure(case_id: int) -> Closure | None:
    """The standing closure of a case."""
    return Closure.objects.filter(case_id=case_id, reopened_at__isnull=True).first()


def snooze(case_id: int) -> Snooze | None:
    """The standing snooze of a case."""
    return Snooze.objects.filter(case_id=case_id, ended_at=None).first()


def sleepers(now: datetime, *, limit: int = 200) -> list[int]:
    """Cases whose time has come to wake, earliest first."""
    return list(Snooze.objects.filter(ended_at=None, until__lte=now).order_by("until").values_list("case_id", flat=True)[:limit])


def followers(case_id: int) -> set[int]:
    """The members who follow a case."""
    return set(Following.objects.filter(case_id=case_id).values_list("member_id", flat=True))


def followings(case_ids: Iterable[int]) -> list[Following]:
    """Who follows these cases."""
    return list(Following.objects.filter(case_id__in=list(case_ids)))


def leads_to(case_id: int) -> int:
    """Where the address of a case leads: to the case that it went into, or to itself."""
    while following := Merger.objects.filter(case_id=case_id, undone_at=None).values_list("into_id", flat=True).first():
        case_id = following
    return case_id


def merger(case_id: int) -> Merger | None:
    """How a case went into another one, while that stands."""
    return Merger.objects.filter(case_id=case_id, undone_at=None).first()


def went_into(case_id: int) -> list[Merger]:
    """What went into a case itself and is in it still, in the order in which it came."""
    return list(Merger.objects.filter(into_id=case_id, undone_at=None).order_by("id"))


def mergers(case_id: int) -> list[Merger]:
    """What went into a case and can be taken out of it, in the order in which it came, with the page of each."""
    found = list(Merger.objects.filter(into_id=case_id, undone_at=None).select_related("case__page__brand").order_by("id"))
    return [*found, *(deeper for each in found for deeper in mergers(each.case_id))]


def division(case_id: int) -> Division | None:
    """Out of which case this one came, while that stands."""
    return Division.objects.filter(case_id=case_id, undone_at=None).select_related("cut_from").first()


def open_under_same_post(case_id: int, *, limit: int) -> list[int]:
    """Other open cases in which somebody wrote under a post of this one, the latest first."""
    posts = Leg.objects.filter(case_id=case_id, post__isnull=False).values("post_id")
    near = Leg.objects.filter(post_id__in=posts, is_open=True).exclude(case_id=case_id).order_by("-id").values_list("case_id", flat=True)
    return list(dict.fromkeys(near[: 4 * limit]))[:limit]


def open_of(person_id: int) -> list[int]:
    """The open cases of a customer."""
    return list(Case.objects.filter(person_id=person_id, is_open=True).order_by("id").values_list("id", flat=True))


def looked_at(case_ids: Iterable[int], member_id: int) -> dict[int, datetime]:
    """When a member last looked at each of these cases."""
    with connection.cursor() as cursor:  # fifty ids as one array: as a list of them they took Django a millisecond
        cursor.execute(_LOOKS, {"cases": list(case_ids), "member": member_id})
        return dict(cursor.fetchall())


def id_batches(size: int) -> Iterator[list[int]]:
    """The ids of all cases, `size` at a time, oldest first: how a read model that is made again walks through them."""
    last = 0
    while ids := list(Case.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield ids
        last = ids[-1]
