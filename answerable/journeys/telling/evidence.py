"""Telling who has a public complaint, and who speaks for its brand, that its writer does not want it on the evidence page."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.cases import queries as cases
from answerable.cases.models import Case
from answerable.journeys.telling.tell_each import tell_each
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.staff.models import Member


def objected(case_id: int, *, now: datetime) -> None:
    """The entry is off already; who knows the customer may want to write to them. Each is told in their own language, not the visitor's."""
    case = cases.case(case_id)
    for each in _whom(case):
        with translation.override(staff.language(each) or None):
            sentence = _("The customer of %(case)s took their entry off the evidence page")
        told = sentence % {"case": case.page.brand.reference(case_id)}
        tell_each([each.pk], told, cause=f"objection {case_id}", case=case, now=now)


def _whom(case: Case) -> list[Member]:
    """Who has the case, or closed it, and the brand's spokesperson; where none of them is there, the owners of the installation."""
    able = {each.pk: each for each in access.who_sees_case(case.pk, case.page_id)}
    owner, closure, speaker = routing.ownership(case.pk), cases.closure(case.pk), access.spokespersons().get(case.page.brand_id)
    near = dict.fromkeys(each.member_id for each in (owner, closure, speaker) if each)
    return [able[each] for each in near if each in able] or [each for each in able.values() if each.is_owner]
