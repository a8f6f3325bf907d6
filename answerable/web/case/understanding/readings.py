"""How a message is read."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.casework.correct import correct
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.case.understanding.reading_form import ReadingForm
from answerable.web.members import member_of, scope_of


def update(request: HttpRequest, message_id: int) -> HttpResponse:
    """Let the member's word replace the reader's."""
    message = cases.message(message_id)
    access.case(scope_of(request), message.case_id if message else 0, access.Action.REPLY)
    form = ReadingForm(request.POST)
    refuse_unless(form)
    correct(message_id, member=member_of(request), now=clock.now(), **form.cleaned_data)
    return changed(request, message.case_id if message else 0, said=_("Read as you say"))
