"""What a colleague can do and how much at a time; beside it, who stands in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.journeys.company import equip_people as journey
from answerable.journeys.company.manage_people import colleague
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.people.work_forms import DeputyForm, SkillsForm
from answerable.web.said import tell
from answerable.web.submit import submit

if TYPE_CHECKING:
    from answerable.staff.models import Member


def edit(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """As it is. Owners, the lead of their department, and of the deputy they themselves."""
    return shown(request, allowed(request, member_id))


def update(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Keep what they can do."""
    member = allowed(request, member_id)
    form = SkillsForm(request.POST, member=member)

    def keep() -> HttpResponseBase:
        journey.equip(member_id, form.skills(), by=member_of(request), now=clock.now())
        tell(request, _("%(name)s is changed.") % {"name": member.name})
        return redirect("people:work", member_id)

    return submit(form, keep, lambda status: shown(request, member, skills=form, status=status))


def allowed(request: HttpRequest, member_id: int) -> Member:
    """The colleague, for whom the reader may say something of this."""
    member = colleague(member_id)
    if not journey.may_depute(member_of(request), member):
        raise Forbidden(_("Only owners may do this, and the lead of their department. Ask one of them."))
    return member


def shown(
    request: HttpRequest, member: Member, *, skills: SkillsForm | None = None, deputy: DeputyForm | None = None, status: int = 200
) -> HttpResponseBase:
    """Both forms."""
    seen = {
        "member": member,
        "may_equip": journey.may_equip(member_of(request), member),
        "is_me": member.pk == member_of(request).pk,
        "skills": skills or SkillsForm(member=member),
        "deputy": deputy or DeputyForm(member=member, agreed=staff.deputy_agreed(member.pk)),
    }
    return render(request, "people/work.html", seen, status=status)
