"""Whether the public was told that a case goes on in private."""

from django.db.models import Q

from answerable.evidence.models import Pointer


def pointers(case_id: int) -> list[Pointer]:
    """The sentence, or why there is none; empty where nobody decided yet; several after cases were merged: a send follows its leg."""
    return list(Pointer.objects.filter(Q(outbound__case_id=case_id) | Q(outbound=None, case_id=case_id)).order_by("at"))
