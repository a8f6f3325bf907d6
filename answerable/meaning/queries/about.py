"""What a case is about, as one vector."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from answerable.cases.models import Message
from answerable.core.settings import get_settings
from answerable.meaning.queries.vectors import vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_OF_CASE = 8  # so many of their messages say what a case is about
_WEIGHS_MOST = 300  # a message counts by its length, for a thank-you says little; up to so many characters


def about(case_id: int, page_ids: Iterable[int]) -> NDArray[np.float32] | None:
    """The meaning of a case's first messages on these pages together, by their weight; None while nothing is known of it."""
    if not get_settings().meaning:
        return None
    theirs = Message.objects.filter(case_id=case_id, page_id__in=list(page_ids), is_ours=False, deleted_at=None).order_by("id")
    texts: dict[int, str] = dict(theirs.values_list("id", "text")[:_OF_CASE])
    found = vectors(texts)
    weighed = [vector * min(len(texts[message_id]), _WEIGHS_MOST) for message_id, vector in found.items()]
    return sum(weighed[1:], weighed[0]) if weighed else None
