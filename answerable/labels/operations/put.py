"""Labels on cases."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record
from answerable.labels import queries
from answerable.labels.errors import NoSuchLabel
from answerable.labels.models import Labelling


def put(case_id: int, label_id: int, *, actor: Actor, now: datetime) -> bool:
    """Put a label on a case; says whether it was not there. Refuses one of another brand. Records case.labelled."""
    case = Case.objects.select_related("page").get(pk=case_id)
    if label_id not in {label.pk for label in queries.labels([case.page.brand_id])}:
        raise NoSuchLabel(_("This label is not for cases of this brand. Choose one of the list."))
    _kept, is_new = Labelling.objects.get_or_create(case_id=case_id, label_id=label_id, defaults={"member_id": actor.member_id, "at": now})
    if is_new:
        record([Fact("case.labelled", case_id, case_id=case_id, page_id=case.page_id, data={"label": label_id})], actor=actor, now=now)
    return is_new


def take_off(case_id: int, label_id: int, *, actor: Actor, now: datetime) -> bool:
    """Take a label off a case; says whether it was there. Records case.unlabelled."""
    gone, _kinds = Labelling.objects.filter(case_id=case_id, label_id=label_id).delete()
    if gone:
        record([Fact("case.unlabelled", case_id, case_id=case_id, data={"label": label_id})], actor=actor, now=now)
    return bool(gone)
