"""Reading who may see what."""

from django.db.models import Exists, OuterRef, Q

from answerable.access.models import Grant
from answerable.staff.models import Member


def who_sees(page_id: int) -> list[Member]:
    """Everybody who sees a page now, by name; owners see all."""
    granted = Grant.objects.filter(member_id=OuterRef("pk"), page_id=page_id, actions__contains=[Grant.Action.SEE])
    seeing = Member.objects.filter(Q(role=Member.Role.OWNER) | Q(Exists(granted)), is_active=True)
    return list(seeing.select_related("department").order_by("name", "id"))


def pages_of(member_id: int) -> list[int]:
    """The pages on which a member was given rights."""
    return list(Grant.objects.filter(member_id=member_id).order_by("page_id").values_list("page_id", flat=True))
