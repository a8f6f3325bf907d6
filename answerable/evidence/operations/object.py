from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.evidence.errors import NotListed, TooMany
from answerable.evidence.models import CaseFact, Objection
from answerable.journal.record import PROGRAM, Fact, record

# So that a program cannot empty a page: what more there is goes to people.
MOST_AN_HOUR = 30


@transaction.atomic
def object_to(case_id: int, *, now: datetime) -> bool:
    """Take a customer's complaint off the list at once, for good; says whether it is news.

    Refuses the thirty-first of a page in an hour. Records evidence.objected.
    """
    fact = CaseFact.objects.filter(pk=case_id).first()
    if fact is None:
        raise NotListed(_("This entry is gone already."))
    if Objection.objects.filter(page_id=fact.page_id, at__gt=now - timedelta(hours=1)).count() >= MOST_AN_HOUR:
        raise TooMany(_("Too many asked for this just now. Try again in an hour, or write to us."))
    _objection, is_new = Objection.objects.get_or_create(case_id=case_id, defaults={"page_id": fact.page_id, "at": now})
    if is_new:
        record([Fact("evidence.objected", case_id, case_id, fact.page_id)], actor=PROGRAM, now=now)
    return is_new
