"""A customer's answer: a number from 1 to 5 and words if they want, in the language in which they were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import check_for_language
from django.utils.translation import gettext_lazy as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys import contentment
from answerable.satisfaction import queries
from answerable.satisfaction.operations import Said
from answerable.satisfaction.rules.may_ask import CHANGEABLE

if TYPE_CHECKING:
    from answerable.satisfaction.models import Answer, Question

SCORES = [("1", _("Very bad")), ("2", _("Bad")), ("3", _("So-so")), ("4", _("Good")), ("5", _("Very good"))]


class AnswerForm(forms.Form):
    """What can be said."""

    score = forms.TypedChoiceField(choices=SCORES, coerce=int, error_messages={"required": _("Choose one of the five.")})
    words = forms.CharField(required=False, max_length=2_000, error_messages={"max_length": _("Up to 2,000 characters fit. Shorten it.")})


def show(request: HttpRequest, token: str) -> HttpResponse:
    """The question, or what was answered; for a day the answer can be changed."""
    return _page(request, token)


def create(request: HttpRequest, token: str) -> HttpResponse:
    """Keep the answer."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, token, form, status=422)
    try:
        contentment.answer(token, Said(form.cleaned_data["score"], form.cleaned_data["words"]), now=clock.now())
    except Refusal as refusal:
        return _page(request, token, refusal=refusal, status=refusal.status)
    return _page(request, token, is_kept=True)


def _page(
    request: HttpRequest,
    token: str,
    form: AnswerForm | None = None,
    *,
    refusal: Refusal | None = None,
    is_kept: bool = False,
    status: int = 200,
) -> HttpResponse:
    known = queries.by_token(token, clock.now())
    if known is None:
        return _private(render(request, "feedback/gone.html", status=404))
    question, answer = known
    language = question.language if question.language and check_for_language(question.language) else translation.get_language() or "en"
    with translation.override(language):
        seen = {**_seen(question, answer, form), "token": token, "is_kept": is_kept, "refusal": str(refusal.sentence) if refusal else ""}
        return _private(render(request, "feedback/answer.html", seen, status=status))


def _seen(question: Question, answer: Answer | None, form: AnswerForm | None) -> dict[str, object]:
    given = form["score"].value() if form else str(answer.score) if answer else ""
    may_change = answer is None or clock.now() - answer.at < CHANGEABLE
    return {
        "brand": question.page.brand.name,
        "brand_look": question.page.brand,
        "scores": [(value, words, value == given) for value, words in SCORES],
        "words": form["words"].value() if form else answer.words if answer else "",
        "errors": form.errors if form else {},
        "answer": answer,
        "may_change": may_change,
    }


def _private(answer: HttpResponse) -> HttpResponse:
    """The address is a secret: it goes to no other site, into no cache and no search engine."""
    answer["Referrer-Policy"], answer["Cache-Control"], answer["X-Robots-Tag"] = "no-referrer", "no-store", "noindex, nofollow"
    return answer
