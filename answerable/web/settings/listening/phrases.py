"""What is listened for, and the form of a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_phrases as journey
from answerable.listening import queries
from answerable.listening.errors import NewerPhrase, PhraseTaken, UnfitPhrase
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.labels import require
from answerable.web.settings.listening.phrase_form import PhraseForm
from answerable.web.settings.listening.shown import FIGURES_DAYS, by_brand, places
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.listening.models import Version


def index(request: HttpRequest) -> HttpResponse:
    """Everything that is listened for, brand by brand, and where."""
    require(request)
    now = clock.now()
    brands = by_brand(now)
    seen = {"brands": brands, "places": places(now), "retired": queries.retired_phrases(), "days": FIGURES_DAYS}
    seen["is_wanted"] = any(each.is_on for _brand, phrases in brands for each in phrases)
    return render(request, "settings/listening.html", {"sections": sections(request), **seen})


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    return _shown(request, PhraseForm())


def create(request: HttpRequest) -> HttpResponse:
    """Listen for one phrase more."""
    return _keep(request, PhraseForm(request.POST), None)


def edit(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """The form of one, with how it read."""
    version = _version(request, phrase_id)
    return _shown(request, PhraseForm.of(version), version)


def update(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """Listen for it otherwise."""
    version = _version(request, phrase_id)
    return _keep(request, PhraseForm(request.POST, version=version), version)


def destroy(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """Listen for it no longer."""
    _version(request, phrase_id)
    version = journey.switch_phrase(phrase_id, queries.RETIRED, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:phrase_work", args=[phrase_id]), "POST")
    tell(request, _("Nobody listens for “%(name)s” any more") % {"name": version.name}, undo=undo)
    return redirect("settings:phrases")


def _version(request: HttpRequest, phrase_id: int) -> Version:
    require(request)
    found = queries.phrase(phrase_id)
    if found is None:
        raise Invisible(_("Nobody listens for this any more."))
    return found


def _keep(request: HttpRequest, form: PhraseForm, version: Version | None) -> HttpResponse:
    require(request)
    if not form.is_valid():
        return _shown(request, form, version, status=422)
    try:
        kept = journey.keep_phrase(version.phrase_id if version else None, form.draft(), member=member_of(request), now=clock.now())
    except (UnfitPhrase, PhraseTaken, NewerPhrase) as error:
        form.add_error(error.field if isinstance(error, UnfitPhrase) else "spellings", str(error.sentence))
        return _shown(request, form, version, status=error.status)
    tell(request, _("“%(name)s” is listened for from now on") % {"name": kept.name})
    return redirect("settings:phrases")


def _shown(request: HttpRequest, form: PhraseForm, version: Version | None = None, status: int = 200) -> HttpResponse:
    require(request)
    earlier = queries.versions(version.phrase_id)[1:] if version else []
    seen = {"sections": sections(request), "form": form, "version": version, "earlier": earlier}
    return render(request, "settings/listening_phrase.html", seen, status=status)
