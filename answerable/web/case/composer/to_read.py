"""What a member has to read before they reply: said where they would write, with the way there and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources


def to_read(known: Sources) -> Sequence[tuple[str, str]]:
    """Title and address of each policy that bars replying on a page of the case; the address knows the way back."""
    back = quote(reverse("case:show", args=[known.case.pk]))
    pages = {leg.page_id for leg in known.legs}
    barring = [each for each in known.unread if any(each.bars_on(page_id) for page_id in pages)]
    return [(each.title, f"{reverse('policies:policy', args=[each.policy_id])}?back={back}") for each in barring]


def reason_barred(known: Sources, page_id: int) -> str:
    """Why nothing can be sent from a page now; "" where it can."""
    barring = next((each for each in known.unread if each.bars_on(page_id)), None)
    return _("Replies open once you have read “%(policy)s”. Notes are open now.") % {"policy": barring.title} if barring else ""
