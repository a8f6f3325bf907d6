"""Views that members keep: saved, renamed, shared otherwise, deleted, and how many cases stand in each."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox import queries as inbox
from answerable.inbox.operations import ViewDraft
from answerable.inbox.rules import View
from answerable.journeys.company import keep_views
from answerable.web.inbox.asked import Asked, read
from answerable.web.inbox.counted import in_words
from answerable.web.members import member_of, viewer_of
from answerable.web.said import Undo, tell

SHARING: dict[str, str | Promise] = {
    "own": gettext_lazy("Only me"),
    "department": gettext_lazy("My department"),
    "all": gettext_lazy("Everybody"),
}


class ViewForm(forms.Form):
    """A name, what it shows, and with whom it is shared."""

    name = forms.CharField(max_length=60)
    query = forms.CharField(max_length=1_000, required=False)
    sharing = forms.ChoiceField(choices=[(key, key) for key in SHARING])


class BadView(Refusal):
    """It has no name, or it is too long."""

    code = "bad_view"
    status = 422


@dataclass(frozen=True)
class Kept:
    """The kept view that a list came from; `is_changed` says that the list shows something else by now."""

    id: int
    name: str
    sharing: str
    may_change: bool
    is_changed: bool


def kept_view(request: HttpRequest, asked: Asked) -> Kept | None:
    """The view that an address names, if it is there for this member."""
    view = inbox.saved_view(viewer_of(request), asked.saved) if asked.saved else None
    if view is None:
        return None
    return Kept(view.pk, view.name, view.sharing, keep_views.may_change(view, member_of(request)), plain(view.query) != plain(asked.query))


def sharing(request: HttpRequest) -> list[tuple[str, str]]:
    """With whom this member may share a view, in words."""
    return [(key, str(SHARING[key])) for key in keep_views.shareable(member_of(request))]


def plain(query: str) -> str:
    """A query as it is kept: without the place in the list and the view that it came from."""
    asked = read(QueryDict(query))
    return Asked(asked.view, asked.sort, asked.words, filter=asked.filter).query


def url(view_id: int, query: str) -> str:
    """Where a kept view is looked at."""
    asked = read(QueryDict(query))
    return Asked(asked.view, asked.sort, asked.words, filter=asked.filter, saved=view_id).url()


def index(request: HttpRequest) -> HttpResponse:
    """How many cases stand in each of the member's views; asked for once the page is drawn, for counting may take a moment, and later."""
    viewer = viewer_of(request)
    known = inbox.counts(viewer, [view for view in View if view is not View.CLOSED])
    counted: list[tuple[int | str, str]] = [(view, in_words(count)) for view, count in known.items()]
    for view in inbox.saved_views(viewer):
        asked = read(QueryDict(view.query))
        if not asked.words and asked.view != "closed":
            counted.append((view.pk, in_words(*inbox.count(viewer, asked.view, asked.filter))))
    return render(request, "inbox/view_counts.html", {"counted": counted})


def create(request: HttpRequest) -> HttpResponse:
    """Keep what the list shows under a name."""
    view = keep_views.save(_draft(request), member=member_of(request), now=clock.now())
    tell(request, _("Saved as “%(name)s”") % {"name": view.name}, undo=Undo(reverse("inbox:view", args=[view.pk])))
    return _gone_to(request, url(view.pk, view.query))


def update(request: HttpRequest, view_id: int) -> HttpResponse:
    """Rename it, share it otherwise, or let it show something else."""
    member = member_of(request)
    keep_views.changeable(view_id, member)
    view = keep_views.change(view_id, _draft(request), member=member, now=clock.now())
    tell(request, _("“%(name)s” is changed") % {"name": view.name})
    return _gone_to(request, url(view.pk, view.query))


def destroy(request: HttpRequest, view_id: int) -> HttpResponse:
    """Keep it no longer."""
    draft = keep_views.delete(view_id, member=member_of(request), now=clock.now())
    fields = {"name": draft.name, "query": draft.query, "sharing": draft.sharing}
    tell(request, _("“%(name)s” is deleted") % {"name": draft.name}, undo=Undo(reverse("inbox:views"), "POST", fields))
    return _gone_to(request, reverse("inbox:index"))


def _draft(request: HttpRequest) -> ViewDraft:
    form = ViewForm(request.POST)
    if not form.is_valid():
        raise BadView(_("Give the view a name of up to 60 characters."))
    return ViewDraft(form.cleaned_data["name"], plain(form.cleaned_data["query"]), form.cleaned_data["sharing"])


def _gone_to(request: HttpRequest, where: str) -> HttpResponse:
    """The navigation changes too, so the whole page is drawn again."""
    if "HX-Request" in request.headers:
        return HttpResponse(status=204, headers={"HX-Redirect": where})
    return redirect(where)
