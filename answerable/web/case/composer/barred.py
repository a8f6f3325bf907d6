"""An answer that the guidelines do not let out as it is: which rules, and what can be done, with the text kept."""

from django.http import HttpRequest, HttpResponse

from answerable.access import scope as access
from answerable.cases import queries as cases
from answerable.journeys.answering.reply import Answer
from answerable.policy.check import Verdict
from answerable.publish.errors import NotAllowed
from answerable.web.case.refuse import sent_back
from answerable.web.guidelines.found import found
from answerable.web.members import scope_of

ANEW = {"text", "override", "csrfmiddlewaretoken"}


def barred(request: HttpRequest, answer: Answer, error: NotAllowed) -> HttpResponse:
    """The boxes below the composer, or a page with the text where there is no script."""
    leg = cases.leg(answer.case_id, answer.leg_id)
    may_override = leg is not None and scope_of(request).may(access.Action.APPROVE, leg.page_id)
    seen = {
        "found": found(error.verdict or Verdict(), answer.words, may_override=may_override),
        "text": answer.text,
        "kept": [(name, value) for name in request.POST if name not in ANEW for value in request.POST.getlist(name)],
    }
    return sent_back(request, answer.case_id, "barred", error, seen)
