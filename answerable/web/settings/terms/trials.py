"""What would be found in a message, before anything is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.triage.errors import UnfitTerm
from answerable.triage.operations import tried_term
from answerable.web.settings.labels import require
from answerable.web.settings.terms.kinds import kind_asked
from answerable.web.settings.terms.term_form import TermForm


def create(request: HttpRequest) -> HttpResponse:
    """Try the form's words on its message."""
    require(request)
    form = TermForm(request.POST, kind=kind_asked(request))
    if not form.is_valid():
        return render(request, "settings/term_trial.html", {})
    text = form.cleaned_data["trial"]
    try:
        pattern, found = tried_term(form.draft(), text)
    except UnfitTerm as error:
        return render(request, "settings/term_trial.html", {"refusal": error.sentence})
    return render(request, "settings/term_trial.html", {"pattern": pattern, "found": found, "text": text})
