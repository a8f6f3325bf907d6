"""A page that shows every shared component, for looking at and for tests."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from answerable.web.layout import samples
from answerable.web.layout.context import look
from answerable.web.said import Undo


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Name", help_text="As customers may read it.")
    page = forms.ChoiceField(label="Page", choices=[("1", "Harbour Rail"), ("2", "Harbour Rail Jobs")])
    words = forms.CharField(label="Words", widget=forms.Textarea(attrs={"rows": 2}), required=False)
    is_quiet = forms.BooleanField(label="Send no mail", required=False)


def show(request: HttpRequest) -> HttpResponse:
    """Every component on one page; `?of=desk` shows the three panes of the inbox instead, `&view=case` the case on a phone."""
    now = timezone.now()
    seen = {
        **look(request),
        "shell": samples.shell(),
        "clocks": samples.clocks(now),
        "rows": samples.rows(now),
        "entries": samples.entries(now),
        "private_entries": samples.private_entries(now),
        "composer": samples.composer(),
        "undo": Undo("#undo"),
        "form": SampleForm({"page": "1"}),
        "view": request.GET.get("view", "list"),
    }
    name = "layout/preview_desk.html" if request.GET.get("of") == "desk" else "layout/preview.html"
    return HttpResponse(render_to_string(name, seen))
