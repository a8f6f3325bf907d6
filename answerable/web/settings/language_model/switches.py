"""What the language model does on which page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.assisting import settle as journey
from answerable.language_model.rules.tasks import Task
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell


def update(request: HttpRequest) -> HttpResponse:
    """Switch on what is ticked, page by page, and everything else off."""
    wanted = {page_id: [task for task in Task if request.POST.get(f"{task}_{page_id}")] for page_id in scope_of(request).page_ids}
    journey.switch(wanted, member=member_of(request), now=clock.now())
    tell(request, _("What the language model does is saved"))
    return redirect("settings:language_model")
