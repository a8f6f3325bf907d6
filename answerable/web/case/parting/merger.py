"""That a case went into another one: choosing which, merging, taking it out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.journeys.casework import merge as journey
from answerable.web.case.refuse import refuse_unless
from answerable.web.inbox.asked import Asked
from answerable.web.inbox.rows import shown
from answerable.web.layout.shapes import CaseRow
from answerable.web.members import member_of, scope_of, viewer_of
from answerable.web.resource import go, wants_part
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.cases.models import Case
    from answerable.inbox.models import Row

MOST = 8


class MergeForm(forms.Form):
    """The case that stays."""

    into = forms.IntegerField(min_value=1, max_value=2**62, error_messages={"required": gettext_lazy("Choose the case that stays.")})


@dataclass(frozen=True)
class Choice:
    """A case that could stay; of another customer, or on another page, perhaps."""

    row: CaseRow
    is_other: bool
    is_other_page: bool


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """Which case it could go into: what words find, else the customer's other open ones and those under the same post."""
    case = access.case(scope_of(request), case_id, Action.REPLY)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    rows = _found(request, case, words) if words else _suggested(request, case)
    seen = {"merging": case, "choices": _choices(request, case, rows), "words": words, "reference": reference(case)}
    return render(request, "case/merge_choices.html" if wants_part(request) else "case/merge_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Merge it, and go to the one that stays."""
    access.case(scope_of(request), case_id, Action.REPLY)
    form = MergeForm(request.POST)
    refuse_unless(form)
    into = form.cleaned_data["into"]
    journey.merge(case_id, into=into, member=member_of(request), now=clock.now())
    merged, stays = access.case(scope_of(request), case_id), access.case(scope_of(request), into)
    words = _("%(case)s is part of %(into)s now") % {"case": reference(merged), "into": reference(stays)}
    tell(request, words, undo=Undo(reverse("case:merger", args=[case_id])))
    return gone_to(request, into)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take it out again, and go to it."""
    journey.part(case_id, member=member_of(request), now=clock.now())
    tell(request, _("%(case)s stands by itself again") % {"case": reference(access.case(scope_of(request), case_id))})
    return gone_to(request, case_id)


def gone_to(request: HttpRequest, case_id: int, *, message_id: int | None = None) -> HttpResponse:
    """The page of another case, for what was looked at is not there any more; opened at the message that was asked for."""
    where = reverse("case:show", args=[case_id]) + (f"?message={message_id}" if message_id else "")
    return go(request, where)


def reference(case: Case) -> str:
    """A case by the number that staff call it."""
    return case.page.brand.reference(case.pk)


def _found(request: HttpRequest, case: Case, words: str) -> list[Row]:
    return [row for row in inbox.search(viewer_of(request), words).rows if row.is_open and row.case_id != case.pk][:MOST]


def _suggested(request: HttpRequest, case: Case) -> list[Row]:
    viewer = viewer_of(request)
    own = [row for row in inbox.of_person(viewer, case.person_id, besides=case.pk) if row.is_open]
    near = inbox.rows(viewer, cases.open_under_same_post(case.pk, limit=MOST)).values()
    return list({row.case_id: row for row in [*own, *near]}.values())[:MOST]


def _choices(request: HttpRequest, case: Case, rows: Iterable[Row]) -> list[Choice]:
    listed = list(rows)
    drawn = shown(listed, Asked(), member_id=member_of(request).pk, now=clock.now())
    pairs = zip(listed, drawn, strict=True)
    return [Choice(each, row.person_id != case.person_id, row.page_id != case.page_id) for row, each in pairs]
