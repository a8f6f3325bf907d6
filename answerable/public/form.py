"""A web form: customers write, and go on to their conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.core import ratelimit
from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.receiving import on_form
from answerable.public.stamps import opened, stamp

if TYPE_CHECKING:
    from answerable.channels.models import Page

LENGTH = 5_000


class TooMuch(Refusal):
    """So much came from one place that it is rather a program than a person."""

    code = "too_much"
    status = 429


class Writing(forms.Form):
    """What a customer writes in a conversation. `website` is not shown: who fills it is a program."""

    text = forms.CharField(label=_("Your message"), max_length=LENGTH, widget=forms.Textarea(attrs={"rows": 6}))
    website = forms.CharField(required=False)
    stamp = forms.CharField(max_length=400)

    def clean_website(self) -> str:
        """Refuses a program."""
        if self.cleaned_data.get("website"):
            raise forms.ValidationError(_("Leave this field empty."))
        return ""


class FirstWriting(Writing):
    """The first, with who writes."""

    name = forms.CharField(label=_("Your name"), max_length=100, required=False)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=200,
        required=False,
        help_text=_("If you give it, we tell you there when we have answered."),
    )
    field_order = ("text", "name", "email")


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The form; what is sent is kept, and leads to the conversation."""
    page = on_form.form_at(slug)
    if request.method != "POST":
        return shown(request, page, FirstWriting())
    form = FirstWriting(request.POST)
    try:
        return redirect("public:talk", slug, written(request, page, form))
    except Refusal as refusal:
        return shown(request, page, form, refusal)


def written(request: HttpRequest, page: Page, form: Writing, *, thread: str = "") -> str:
    """Keep what was written, in this conversation if one is named; says in which it stands, and refuses what cannot be taken."""
    if not form.is_valid():
        raise Refusal(say("Some of it cannot be taken: see below. Nothing was sent."))
    said = form.cleaned_data
    known = opened(said["stamp"])
    if thread and known.thread != thread:
        raise Refusal(say("This form belongs to another conversation. Load it again."))
    if not ratelimit.consume(request, action="form", key=str(page.pk)):
        raise TooMuch(say("So much was sent from here that we take nothing for a while. Your text is kept: send it in ten minutes."))
    language = translation.get_language() or ""
    told = on_form.Written(known.id, known.thread, said["text"], said.get("name", ""), said.get("email", ""), language)
    on_form.write(page, told, now=clock.now())
    return known.thread


def shown(request: HttpRequest, page: Page, form: Writing, refusal: Refusal | None = None) -> HttpResponse:
    """The form as it stands, with a stamp of its own."""
    seen = {"form": form, "refusal": str(refusal.sentence) if refusal else "", "stamp": stamp(), **about(page)}
    return framed(HttpResponse(render_to_string("public/form.html", seen, request), status=refusal.status if refusal else 200), page)


def about(page: Page) -> dict[str, object]:
    """What every page of a form shows of whose it is."""
    language, is_rtl = translation.get_language() or "en", translation.get_language_bidi()
    return {"page": page, "brand": page.brand, "slug": page.external_id, "language": language, "is_rtl": is_rtl}


def framed(answered: HttpResponse, page: Page) -> HttpResponse:
    """It may stand in a frame on the company's sites, is kept by nobody, and tells nobody else its address."""
    answered["Cache-Control"], answered["Referrer-Policy"] = "no-store", "no-referrer"
    answered["X-Robots-Tag"] = "noindex"
    sites = on_form.sites_of(page)
    if sites:
        answered._csp_replace = {"frame-ancestors": sites}  # type: ignore[attr-defined]  # read by django-csp
        answered.xframe_options_exempt = True  # read by Django
    return answered
