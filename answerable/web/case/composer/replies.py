"""Answers of a case."""

from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journeys.answering.reply import Answer
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.publish.errors import AnsweredMeanwhile, NotAllowed
from answerable.staff import queries as staff
from answerable.web.case.composer import notes
from answerable.web.case.composer.barred import barred
from answerable.web.case.composer.macros import wordings
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless, sent_back
from answerable.web.files.bar import sent_along
from answerable.web.members import let_in, member_of, scope_of


class ReplyForm(forms.Form):
    """What the composer sends; `last_outbound_id` is the mark of the last answer that its author saw."""

    mode = forms.ChoiceField(label=_("Where"), choices=[(way.value, way.value) for way in Way])
    leg = forms.IntegerField(label=_("Conversation"), min_value=1, max_value=2**62)
    text = forms.CharField(label=_("Text"), required=False, strip=False, max_length=100_000)
    send_key = forms.UUIDField(required=False)
    last_outbound_id = forms.CharField(required=False, max_length=60)
    instead_of = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    override = forms.CharField(required=False, max_length=300)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Send an answer, or save a note; 409 with both texts where somebody answered since its author looked, 422 with what rules ask."""
    if request.POST.get("mode") == "note":
        return notes.create(request, case_id)
    scope_of(request).require(Action.REPLY, let_in(request).page_id)
    form = ReplyForm(request.POST)
    refuse_unless(form)
    said = form.cleaned_data
    answer = Answer(
        case_id,
        said["leg"],
        Way(said["mode"]),
        said["text"],
        said["last_outbound_id"],
        said["send_key"] or uuid4(),
        sent_along(request.POST),
        said["instead_of"],
        said["override"],
    )
    try:
        reply_with_macro(answer, wordings(request.POST), request.POST.getlist("then"), member=member_of(request), now=clock.now())
    except AnsweredMeanwhile as error:
        return _meanwhile(request, answer, error)
    except NotAllowed as error:
        return barred(request, answer, error)
    return changed(request, case_id, is_sent=True, is_turned="close" in request.POST.getlist("then") or "thanks" in request.POST)


def _meanwhile(request: HttpRequest, answer: Answer, error: AnsweredMeanwhile) -> HttpResponse:
    """Both texts, as far as this member sees where they stand, and the way to send the second one all the same."""
    author = staff.members_by_id([error.their_author_id]).get(error.their_author_id) if error.their_author_id else None
    seen = {
        "answer": answer,
        "author": author,
        "is_own": author is not None and author.pk == member_of(request).pk,
        "their_text": error.their_text if scope_of(request).sees(error.their_page_id) else "",
    }
    return sent_back(request, answer.case_id, "meanwhile", error, seen)
