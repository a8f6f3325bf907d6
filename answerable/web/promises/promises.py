"""One promise: read, written, changed and retired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible, Refusal
from answerable.journeys.promises import access
from answerable.journeys.promises import write as journey
from answerable.journeys.promises.contradictions import Contradicts
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import numbers
from answerable.web.promises.form import PromiseForm
from answerable.web.promises.shown import shown
from answerable.web.promises.words import WHYS, period
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from answerable.promises.models import Promise


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    access.drafter(member_of(request))
    return _form(request, _of(request))


def create(request: HttpRequest) -> HttpResponseBase:
    """Write it down."""
    access.drafter(member_of(request))
    form = _of(request)
    return _keep(request, form, None, lambda knows: _made(request, form, knows))


def show(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Its terms, its posts, and what became of it."""
    member = member_of(request)
    return render(request, "promises/promise.html", {"shown": shown(access.seen(promise_id, member), member, scope_of(request))})


def edit(request: HttpRequest, promise_id: int) -> HttpResponse:
    """The form of one."""
    promise, _actor = access.changer(promise_id, member_of(request))
    return _form(request, _of(request, promise), promise)


def update(request: HttpRequest, promise_id: int) -> HttpResponseBase:
    """Let it say something else."""
    promise, _actor = access.changer(promise_id, member_of(request))
    form = _of(request, promise)
    return _keep(request, form, promise, lambda knows: _changed(request, promise_id, form, knows))


def destroy(request: HttpRequest, promise_id: int) -> HttpResponseBase:
    """Retire it."""
    promise = access.seen(promise_id, member_of(request))
    journey.retire(promise_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("promises:revival", args=[promise_id]), "POST")
    tell(request, _("“%(name)s” is promised no more") % {"name": promise.name}, undo=undo)
    return redirect("promises:promise", promise_id)


def _of(request: HttpRequest, promise: Promise | None = None) -> PromiseForm:
    data = request.POST if request.method == "POST" else None
    return PromiseForm(data, member=member_of(request), page_ids=scope_of(request).page_ids, promise=promise)


def _made(request: HttpRequest, form: PromiseForm, knows: list[int]) -> Promise:
    return journey.make(form.brand_id(), form.draft(), member=member_of(request), now=clock.now(), knows=knows)


def _changed(request: HttpRequest, promise_id: int, form: PromiseForm, knows: list[int]) -> Promise:
    return journey.change(promise_id, form.draft(), member=member_of(request), now=clock.now(), knows=knows)


def _keep(request: HttpRequest, form: PromiseForm, promise: Promise | None, keep: Callable[[list[int]], Promise]) -> HttpResponseBase:
    """Keep it, or show the form again: with both promises side by side where one contradicts the other."""
    if not form.is_valid():
        return _form(request, form, promise, status=422)
    try:
        kept = keep([] if "anew" in request.POST else numbers(request.POST.getlist("knows")))
    except (Forbidden, Invisible):
        raise
    except Contradicts as error:
        return _form(request, form, promise, error, status=error.status)
    except Refusal as error:
        form.add_error(None, str(error.sentence))
        return _form(request, form, promise, status=error.status)
    tell(request, _("“%(name)s” is saved") % {"name": kept.name})
    return redirect("promises:promise", kept.pk)


def _form(
    request: HttpRequest, form: PromiseForm, promise: Promise | None = None, contradicts: Contradicts | None = None, *, status: int = 200
) -> HttpResponse:
    seen: dict[str, Any] = {"form": form, "promise": promise}
    if contradicts is not None:
        draft = form.draft()
        seen |= {
            "contradicts": contradicts,
            "mine": (draft.name, draft.sentence, period(draft.from_on, draft.until_on)),
            "others": [(each, str(WHYS[each.why]), period(each.promise.from_on, each.promise.until_on)) for each in contradicts.found],
        }
    return render(request, "promises/form.html", seen, status=status)
