"""A sentence held against the rules, to see what they say of it."""

from __future__ import annotations

from time import perf_counter
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.policies.try_text import Sentence, try_text
from answerable.web.guidelines.found import found
from answerable.web.guidelines.words import WAYS
from answerable.web.members import scope_of
from answerable.web.resource import wants_part

RULES = [("on", _("Rules that are on")), ("all", _("All, also those that are off"))]


class BenchForm(forms.Form):
    """Where the text would be said, and which rules it is held against."""

    page = forms.TypedChoiceField(label=_("Page"), coerce=int)
    way = forms.ChoiceField(label=_("Where"), choices=[(each, WAYS[each]) for each in ("public", "private")])
    rules = forms.ChoiceField(label=_("Rules"), choices=RULES)
    text = forms.CharField(label=_("Text"), required=False, strip=False, max_length=10_000, widget=forms.Textarea)

    def __init__(self, *args: Any, page_ids: list[int], **given: Any) -> None:
        super().__init__(*args, **given)
        pages = [(each.pk, each.name) for each in channels.pages() if each.pk in page_ids]
        self.fields["page"].choices = pages  # type: ignore[attr-defined]  # a choice field


def new(request: HttpRequest) -> HttpResponse:
    """An empty bench."""
    return render(request, "guidelines/bench.html", {"form": BenchForm(page_ids=scope_of(request).page_ids)})


def create(request: HttpRequest) -> HttpResponse:
    """What the rules say, and how long they took."""
    form = BenchForm(request.POST, page_ids=scope_of(request).page_ids)
    if not form.is_valid():
        return render(request, "guidelines/bench.html", {"form": form}, status=422)
    said = form.cleaned_data
    text = said["text"].replace("\r\n", "\n")
    began = perf_counter()
    sentence = Sentence(text, said["page"], is_public=said["way"] == "public", with_resting=said["rules"] == "all")
    verdict = try_text(sentence, now=clock.now())
    took = max(1, round(1000 * (perf_counter() - began)))
    seen = {"form": form, "text": text, "found": found(verdict, text, may_override=False), "milliseconds": took}
    return render(request, "guidelines/bench_found.html" if wants_part(request) else "guidelines/bench.html", seen)
