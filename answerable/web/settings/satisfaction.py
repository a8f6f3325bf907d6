"""Whether and how each page asks customers after closing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info, gettext_lazy, override
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys import contentment as journey
from answerable.satisfaction import queries
from answerable.satisfaction.operations import SurveyDraft
from answerable.satisfaction.rules.wording import has_link
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.macro_form import LANGUAGES
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.satisfaction.models import Survey

LATELY = timedelta(days=30)


class SurveyForm(forms.Form):
    """How a page is to ask: at all, and in which words."""

    is_on = forms.BooleanField(label=gettext_lazy("Ask after closing"), required=False)

    def __init__(self, *args: object, survey: Survey | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        texts = survey.texts if survey else {"": usual("en")}
        self.fields["is_on"].initial = survey.is_on if survey else False
        for code in ("", *LANGUAGES):
            label = get_language_info(code)["name_local"].capitalize() if code else _("Text")
            self.fields[f"text_{code}"] = forms.CharField(
                label=label,
                required=not code,
                max_length=500,
                initial=texts.get(code, ""),
                widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
            )

    @property
    def languages(self) -> list[forms.BoundField]:
        """The texts of single languages."""
        return [field for field in self if field.name.startswith("text_") and field.name != "text_"]

    def clean(self) -> dict[str, object]:
        """Each text has a place for the link."""
        for name, words in list(self.cleaned_data.items()):
            if name.startswith("text_") and words and not has_link(words):
                self.add_error(name, _("Write {{ link }} where the link is to stand."))
        return self.cleaned_data

    def draft(self) -> SurveyDraft:
        """What was wished."""
        said = {name.removeprefix("text_"): words for name, words in self.cleaned_data.items() if name.startswith("text_")}
        texts = {code: words.replace("\r\n", "\n").strip() for code, words in said.items() if words.strip()}
        return SurveyDraft(self.cleaned_data["is_on"], texts)


def usual(language: str) -> str:
    """What is asked where nobody wrote anything else."""
    with override(language):
        return _("How was our help? One question, one minute: {{ link }}")


def index(request: HttpRequest) -> HttpResponse:
    """Every page that the member sees: whether it asks, and what came of it lately."""
    journey.require(None, member_of(request))
    pages, now = channels.pages(scope_of(request).page_ids), clock.now()
    surveys = queries.surveys(each.pk for each in pages)
    sums = {each.id: each for each in queries.sums([each.pk for each in pages], since=now - LATELY, until=now)}
    rows = [(each, each.pk in surveys and surveys[each.pk].is_on, sums.get(each.pk)) for each in pages]
    return render(request, "settings/satisfaction.html", {"sections": sections(request), "rows": rows})


def edit(request: HttpRequest, page_id: int) -> HttpResponse:
    """How one page asks."""
    journey.require(page_id, member_of(request))
    return _shown(request, page_id, SurveyForm(survey=queries.survey(page_id)))


def update(request: HttpRequest, page_id: int) -> HttpResponse:
    """Decide it otherwise."""
    journey.require(page_id, member_of(request))
    form = SurveyForm(request.POST)
    if not form.is_valid():
        return _shown(request, page_id, form, status=422)
    journey.settle(page_id, form.draft(), member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is saved") % {"name": channels.page(page_id).name})
    return redirect("settings:satisfactions")


def _shown(request: HttpRequest, page_id: int, form: SurveyForm, status: int = 200) -> HttpResponse:
    seen = {"sections": sections(request), "form": form, "page": channels.page(page_id)}
    return render(request, "settings/satisfaction_page.html", seen, status=status)
