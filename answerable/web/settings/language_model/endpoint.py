"""The language model: as it is, as it is to be, and no more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.assisting import settle as journey
from answerable.journeys.assisting.material import sample
from answerable.journeys.assisting.usage import usage
from answerable.language_model import queries
from answerable.language_model.errors import UnfitEndpoint
from answerable.language_model.rules.prompt import compose
from answerable.language_model.rules.tasks import Task
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.language_model.form import EndpointForm
from answerable.web.settings.sections import sections

TASKS: dict[str, str | Promise] = {
    Task.SUMMARY: gettext_lazy("Summaries"),
    Task.TRANSLATION: gettext_lazy("Translating messages"),
    Task.DRAFT: gettext_lazy("Drafts"),
    Task.WORDING: gettext_lazy("Translating replies"),
    Task.READING: gettext_lazy("Doubtful messages"),
    Task.CHECK: gettext_lazy("Guidelines that ask it"),
}


def edit(request: HttpRequest) -> HttpResponse:
    """As it is."""
    journey.require(member_of(request))
    return _shown(request, EndpointForm(endpoint=queries.endpoint()))


def update(request: HttpRequest) -> HttpResponse:
    """Have another one, or the same otherwise."""
    journey.require(member_of(request))
    form = EndpointForm(request.POST, endpoint=queries.endpoint())
    if form.is_valid():
        try:
            journey.settle(form.draft(), member=member_of(request), now=clock.now())
        except UnfitEndpoint as error:
            form.add_error(None, str(error.sentence))
    if not form.is_valid():
        return _shown(request, form, status=422)
    tell(request, _("The language model is saved"))
    return redirect("settings:language_model")


def destroy(request: HttpRequest) -> HttpResponse:
    """Have none any more."""
    journey.remove(member=member_of(request), now=clock.now())
    tell(request, _("The language model is removed, and everything of it switched off"))
    return redirect("settings:language_model")


def _shown(request: HttpRequest, form: EndpointForm, status: int = 200) -> HttpResponse:
    endpoint, now = queries.endpoint(), clock.now()
    pages = channels.pages(scope_of(request).page_ids)
    on = queries.switches(each.pk for each in pages)
    used = usage(now)
    seen = {
        "sections": sections(request),
        "form": form,
        "endpoint": endpoint,
        "rests_until": endpoint.rests_until if endpoint and endpoint.is_resting(now) else None,
        "tasks": TASKS,
        "pages": [(each, on.get(each.pk, frozenset())) for each in pages],
        "used": used,
        "by_task": [(TASKS.get(each.task, each.task), each) for each in used.tasks],
        "prompt": compose(sample()),
    }
    return render(request, "settings/language_model.html", seen, status=status)
