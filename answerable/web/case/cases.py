"""A case as a page, and as the panes of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.alerts import operations as alerts
from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.core import clock
from answerable.journeys.receiving.fetch_files import look_at
from answerable.web.case.pane import pane
from answerable.web.case.parting.merger import gone_to
from answerable.web.case.stretch import asked_stretch
from answerable.web.inbox.asked import asked
from answerable.web.inbox.panel import panel
from answerable.web.members import case_of, member_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """The case beside its list; only the case where htmx asks. Who opens it has seen it, and wants the customer's picture."""
    if not case_of(request, case_id).is_open and (stays := queries.leads_to(case_id)) != case_id:
        return gone_to(request, stays, message_id=number(request.GET.get("message", "")))
    seen = {**pane(request, case_id, asked_stretch(request), chosen=request.GET.get("tab", "")), "view": "case"}
    if request.method == "GET":
        me, now = member_of(request).pk, clock.now()
        cases.look(case_id, me, now=now)
        alerts.hear(me, case_id, now=now)
        if any(each.has_unseen_picture for each in seen["beside"].identities):
            look_at(seen["beside"].person_id)
    if wants_part(request):
        return render(request, "case/pane.html", {**seen, "is_part": True})
    listed = panel(request, asked(request).from_the_top(), selected=case_id)
    return render(request, "case/show.html", {**seen, "panel": listed, "query": listed.asked.words})
