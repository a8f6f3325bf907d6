"""What a phrase would find, before anything is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.core import clock
from answerable.journeys.company import settle_phrases as journey
from answerable.listening import queries
from answerable.listening.errors import UnfitPhrase
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.settings.labels import require
from answerable.web.settings.listening.phrase_form import PhraseForm


def create(request: HttpRequest) -> HttpResponse:
    """Try the form's words on its text, and on what customers wrote lately."""
    require(request)
    phrase_id = number(request.POST.get("phrase", ""))
    form = PhraseForm(request.POST, version=queries.phrase(phrase_id) if phrase_id else None)
    if not form.is_valid():
        return render(request, "settings/listening_trial.html", {})
    text = form.cleaned_data["trial"]
    try:
        trial = journey.try_phrase(form.draft(), text, member=member_of(request), now=clock.now())
    except UnfitPhrase as error:
        return render(request, "settings/listening_trial.html", {"refusal": error.sentence})
    return render(request, "settings/listening_trial.html", {"trial": trial, "text": text, "days": journey.TRIED_DAYS})
