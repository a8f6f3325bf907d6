"""Changes of many cases: asked for, looked at while they go on, and taken back."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.inbox import queries as inbox
from answerable.journeys import many
from answerable.journeys.many import BadBatch
from answerable.web.case.closing.endings import silences
from answerable.web.case.people.packet import HandOffForm
from answerable.web.case.refuse import refuse_unless
from answerable.web.inbox.selection import ACTIONS, PREFIX, bar, chosen
from answerable.web.inbox.snoozing import said_until
from answerable.web.members import member_of
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.inbox.models import Batch


class BatchForm(forms.Form):
    """What is to be done: an action, behind a colon what it needs ("label:3", "snooze:tomorrow")."""

    do = forms.RegexField(r"^[a-z_]{3,8}(:[a-z0-9_]{1,20})?$")
    department = forms.IntegerField(min_value=1, max_value=2**31, required=False)
    member = forms.IntegerField(min_value=1, max_value=2**31, required=False)
    until = forms.CharField(max_length=40, required=False)
    silence = forms.ChoiceField(choices=lambda: list(silences().items()), required=False)


def create(request: HttpRequest) -> HttpResponse:
    """Begin; few cases are done when this answers, many go on while the bar shows how far. Without script, asks what to do first."""
    case_ids, form = chosen(request), BatchForm(request.POST)
    if case_ids and "do" not in request.POST and not wants_part(request):
        return render(request, "inbox/many_page.html", {"many": bar(request, case_ids), "case_ids": case_ids, "back": _back(request)})
    if not form.is_valid():
        raise BadBatch(_("Choose at least one case, and what to do with it."))
    action, _colon, what = form.cleaned_data["do"].partition(":")
    arguments = _packet(request) if action == "hand_off" else _arguments(action, what, form.cleaned_data)
    return _answer(request, many.begin(action, arguments, case_ids, member=member_of(request), now=clock.now()))


def show(request: HttpRequest, batch_id: int) -> HttpResponse:
    """How far it is."""
    return _answer(request, _own(request, batch_id))


def destroy(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Take it back."""
    batch = _own(request, batch_id)
    left = many.take_back(batch.pk, member=member_of(request), now=clock.now())
    words = ngettext("Taken back, but for %(count)d case that was changed since", "Taken back, but for %(count)d changed since", left)
    tell(request, words % {"count": left} if left else _("Taken back"))
    return _drawn(request, batch, HttpResponse(status=204))


def _arguments(action: str, what: str, said: dict[str, Any]) -> dict[str, Any]:
    if action in {"label", "unlabel"}:
        return {"label": int(what) if what.isdecimal() else 0}
    if action == "topic":
        return {"topic": int(what) if what.isdecimal() else 0}
    if action == "snooze":
        return {"until": said_until(what, said["until"]).isoformat()}
    if action == "assign":
        return {"department": said["department"] or 0, "member": said["member"]}
    return {"silence": said["silence"]} if action == "close" else {}


def _packet(request: HttpRequest) -> dict[str, Any]:
    """What comes along with every one of them; the journey says what is missing."""
    form = HandOffForm(request.POST, prefix=PREFIX)
    for name in ("summary", "next_step"):
        form.fields[name].required = False
    refuse_unless(form)
    department_id, member_id = form.whom()
    due_at = form.cleaned_data["due_at"]
    words = {name: form.cleaned_data[name] for name in ("summary", "next_step", "wants", "promised")}
    return {"department": department_id, "member": member_id, "due_at": due_at.isoformat() if due_at else "", **words}


def _own(request: HttpRequest, batch_id: int) -> Batch:
    batch = inbox.batch(batch_id, member_id=member_of(request).pk)
    if batch is None:
        raise Invisible(_("There is no such change, or a colleague made it."))
    return batch


def _answer(request: HttpRequest, batch: Batch) -> HttpResponse:
    seen = {"batch": batch, "done": len(batch.done), "all": len(batch.case_ids), "refused": why_not(batch), "title": words(batch)}
    if batch.finished_at is None:
        return render(request, "inbox/many_said.html", seen) if "HX-Request" in request.headers else redirect(_back(request))
    tell(request, words(batch), undo=Undo(reverse("inbox:batch", args=[batch.pk])) if batch.done else None)
    return _drawn(request, batch, render(request, "inbox/many_said.html", seen))


def _drawn(request: HttpRequest, batch: Batch, answer: HttpResponse) -> HttpResponse:
    """Has the rows that changed drawn again, and the choice forgotten; without script, the list again."""
    if "HX-Request" not in request.headers:
        return redirect(_back(request))
    answer["HX-Trigger"] = json.dumps({"live:case": {"ids": [int(each) for each in batch.done]}, "desk:chosen": {}})
    return answer


def _back(request: HttpRequest) -> str:
    where = request.POST.get("back", "")
    return where if url_has_allowed_host_and_scheme(where, allowed_hosts=None) else reverse("inbox:index")


def words(batch: Batch) -> str:
    """What came of it: how many changed, and how many did not."""
    done, refused = len(batch.done), len(batch.refused)
    action = str(ACTIONS.get(batch.action, batch.action))
    if not refused:
        return ngettext("%(action)s: %(done)d case done", "%(action)s: %(done)d cases done", done) % {"action": action, "done": done}
    return _("%(action)s: %(done)d done, %(refused)d not") % {"action": action, "done": done, "refused": refused}


def why_not(batch: Batch) -> list[tuple[str, list[int]]]:
    """The sentences with which cases refused, each with its cases."""
    by_sentence: defaultdict[str, list[int]] = defaultdict(list)
    for case_id, sentence in batch.refused.items():
        by_sentence[sentence].append(int(case_id))
    return sorted(by_sentence.items(), key=lambda each: -len(each[1]))
