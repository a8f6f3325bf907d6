"""What is recognised, and the form of one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_terms as journey
from answerable.triage.errors import TermTaken, UnfitTerm
from answerable.triage.queries import terms as queries
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.settings.terms.kinds import KINDS, kind_asked
from answerable.web.settings.terms.term_form import TermForm

if TYPE_CHECKING:
    from answerable.triage.models import Term


def index(request: HttpRequest) -> HttpResponse:
    """Everything that is recognised, kind by kind."""
    require(request)
    by_kind = {kind: list(each) for kind, each in groupby(queries.terms(), lambda term: term.kind)}
    shown = [(kind, words, by_kind.get(kind, [])) for kind, words in KINDS.items()]
    return render(request, "settings/terms.html", {"sections": sections(request), "kinds": shown, "retired": queries.retired_terms()})


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one of the kind that is asked for."""
    return _shown(request, TermForm(kind=kind_asked(request)))


def create(request: HttpRequest) -> HttpResponse:
    """Recognise one thing more."""
    return _keep(request, TermForm(request.POST, kind=kind_asked(request)), None)


def edit(request: HttpRequest, term_id: int) -> HttpResponse:
    """The form of one."""
    term = _term(request, term_id)
    return _shown(request, TermForm.of(term), term)


def update(request: HttpRequest, term_id: int) -> HttpResponse:
    """Recognise it otherwise."""
    term = _term(request, term_id)
    return _keep(request, TermForm(request.POST, kind=term.kind, is_new=False), term)


def destroy(request: HttpRequest, term_id: int) -> HttpResponse:
    """Recognise it no longer."""
    term = journey.retire_term(term_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:term_revival", args=[term_id]), "POST")
    tell(request, _("“%(name)s” is recognised no longer") % {"name": term.name}, undo=undo)
    return redirect("settings:terms")


def _term(request: HttpRequest, term_id: int) -> Term:
    require(request)
    found = queries.term(term_id)
    if found is None:
        raise Invisible(_("This is not recognised any more."))
    return found


def _keep(request: HttpRequest, form: TermForm, term: Term | None) -> HttpResponse:
    require(request)
    if not form.is_valid():
        return _shown(request, form, term, status=422)
    try:
        kept = journey.keep_term(term.pk if term else None, form.draft(), member=member_of(request), now=clock.now())
    except (TermTaken, UnfitTerm) as error:
        form.add_error("name" if isinstance(error, TermTaken) else "pattern", str(error.sentence))
        return _shown(request, form, term, status=error.status)
    tell(request, _("“%(name)s” is recognised in messages that arrive from now on") % {"name": kept.name})
    return redirect("settings:terms")


def _shown(request: HttpRequest, form: TermForm, term: Term | None = None, status: int = 200) -> HttpResponse:
    require(request)
    seen = {"sections": sections(request), "form": form, "term": term, "kind": form.kind, "about": KINDS[form.kind]}
    return render(request, "settings/term.html", seen, status=status)
