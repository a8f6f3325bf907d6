"""Reading the files that go with what we say."""

from collections.abc import Iterable
from functools import partial

from django.db.models import Exists, OuterRef

from answerable.cases.models import Message
from answerable.channels.contract import Enclosure as Enclosed
from answerable.channels.contract import FileKind, Takes, Way
from answerable.channels.models import Page
from answerable.channels.registry import UnknownNetwork, connector
from answerable.files import queries as files
from answerable.publish.models import Enclosure, Errand, Outbound

_ENCLOSED = Enclosure.objects.filter(outbound_id=OuterRef("pk"))


def of_draft(case_id: int, member_id: int) -> list[Enclosure]:
    """The files that a member put to what they are writing in a case, in order."""
    return list(Enclosure.objects.filter(case_id=case_id, member_id=member_id, outbound=None).select_related("file").order_by("id"))


def of_outbounds(outbound_ids: Iterable[int]) -> dict[int, list[Enclosure]]:
    """What goes or went along with these, by outbound, in order."""
    found: dict[int, list[Enclosure]] = {}
    for each in Enclosure.objects.filter(outbound_id__in=list(outbound_ids)).select_related("file").order_by("id"):
        found.setdefault(each.outbound_id or 0, []).append(each)
    return found


def enclosure(enclosure_id: int) -> Enclosure | None:
    """One of them with its file and the page of its case, None if there is none."""
    return Enclosure.objects.filter(pk=enclosure_id).select_related("file", "case", "outbound").first()


def copies(messages: Iterable[Message]) -> set[int]:
    """Which of these messages, by id, are the network's copy of something that we sent with files."""
    asked = {(each.page_id, each.external_id): each.pk for each in messages}
    with_files = Outbound.objects.filter(Exists(_ENCLOSED), external_id__in=[name for _page, name in asked])
    return {asked[found] for found in with_files.values_list("page_id", "external_id") if found in asked}


def maybe_copies(messages: Iterable[Message]) -> set[int]:
    """Which of these messages, by id, may be the copy of something with files that is being sent in their leg."""
    asked = {each.pk: each.leg_id for each in messages}
    sending = Outbound.objects.filter(Exists(_ENCLOSED), leg_id__in=asked.values(), state=Errand.State.SENDING)
    legs = set(sending.values_list("leg_id", flat=True))
    return {message_id for message_id, leg_id in asked.items() if leg_id in legs}


def takes(page: Page, way: Way) -> Takes | None:
    """What the network takes with an answer of this way on a page; None where it takes nothing."""
    try:
        return connector(page.network).abilities(page.kind).takes.get(way)
    except (UnknownNetwork, KeyError):
        return None


def to_send(outbound_id: int) -> tuple[Enclosed, ...]:
    """What goes along, as a connector takes it; content is read when it is wanted."""
    return tuple(
        Enclosed(
            FileKind(each.file.kind), each.file.media_type, each.file.name, each.file.size, each.alt, partial(files.content, each.file)
        )
        for each in of_outbounds([outbound_id]).get(outbound_id, [])
    )
