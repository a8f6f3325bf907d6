"""A conversation as its customer reads it, and goes on with it. Its address is a secret that only they were given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from answerable.core.errors import Invisible, Refusal
from answerable.journeys.receiving import on_form
from answerable.public.form import Writing, about, framed, written
from answerable.public.stamps import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from answerable.cases.models import Message
    from answerable.channels.models import Page


@dataclass(frozen=True)
class Said:
    """One thing said: by us, under the brand's name, or by the customer."""

    is_ours: bool
    text: str
    at: datetime


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str, thread: str) -> HttpResponseBase:
    """What was said so far, and a form to go on."""
    page = on_form.form_at(slug)
    told = on_form.conversation(page, thread)
    if told is None:
        raise Invisible(_("There is no such conversation."))
    if request.method != "POST":
        return _shown(request, page, thread, told, Writing())
    form = Writing(request.POST)
    try:
        return redirect("public:talk", slug, written(request, page, form, thread=thread))
    except Refusal as refusal:
        return _shown(request, page, thread, told, form, refusal)


def _shown(
    request: HttpRequest, page: Page, thread: str, told: Sequence[Message], form: Writing, refusal: Refusal | None = None
) -> HttpResponse:
    said = [Said(each.is_ours, each.text, each.posted_at) for each in told]
    words = str(refusal.sentence) if refusal else ""
    seen = {"said": said, "form": form, "refusal": words, "stamp": stamp(thread), "thread": thread, **about(page)}
    return framed(HttpResponse(render_to_string("public/talk.html", seen, request), status=refusal.status if refusal else 200), page)
