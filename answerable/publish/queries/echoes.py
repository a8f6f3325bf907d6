"""What the network told of a send before the send itself knew that it had arrived."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from answerable.cases.models import Message, Revision
from answerable.channels.contract import CLOCK_SKEW
from answerable.publish.models import Outbound


def echo_of(outbound: Outbound, *, since: datetime) -> Message | None:
    """Our message that an earlier try, begun at `since`, left in the case, whatever became of it since; None where none is known.

    It has, or had, the same words and belongs to no other send. Where another send of the same words is in doubt, nobody can tell whose
    it is.
    """
    others = Outbound.objects.exclude(pk=outbound.pk)
    undecided = [Outbound.State.SENDING, Outbound.State.UNKNOWN]
    if others.filter(case_id=outbound.case_id, text=outbound.text, state__in=undecided).exists():
        return None
    twin = others.filter(page_id=OuterRef("page_id"), external_id=OuterRef("external_id"))
    had = Revision.objects.filter(message_id=OuterRef("pk"), text=outbound.text)
    told = Message.objects.filter(case_id=outbound.case_id, page_id=outbound.page_id, is_ours=True, posted_at__gte=since - CLOCK_SKEW)
    return told.filter(Q(text=outbound.text) | Exists(had), ~Exists(twin)).defer("search").order_by("id").first()
