"""Who stands in for a colleague: said by owners, by the lead of their department, and by themselves."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import equip_people as journey
from answerable.staff.errors import NoDeputy, NotHere
from answerable.web.members import member_of
from answerable.web.people.work import allowed, shown
from answerable.web.people.work_forms import DeputyForm
from answerable.web.said import tell
from answerable.web.submit import submit


def update(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Keep it; nobody, where nobody is chosen."""
    member = allowed(request, member_id)
    form = DeputyForm(request.POST, member=member)

    def keep() -> HttpResponseBase:
        said = form.cleaned_data
        days = {"from_on": said["from_on"], "until_on": said["until_on"]}
        journey.depute(member_id, said["deputy"], **days, by=member_of(request), now=clock.now())
        tell(request, _("The deputy is kept") if said["deputy"] else _("Nobody stands in for %(name)s") % {"name": member.name})
        return redirect("people:work", member_id)

    again = lambda status: shown(request, member, deputy=form, status=status)  # noqa: E731
    return submit(form, keep, again, {NotHere: "deputy", NoDeputy: "until_on"})
