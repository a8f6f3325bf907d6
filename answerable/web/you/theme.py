"""The theme alone, as the button in the corner sets it; the other wishes stay as they are."""

from django import forms
from django.http import HttpRequest, HttpResponse

from answerable.core import clock
from answerable.staff import operations
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.resource import nothing


class ThemeForm(forms.Form):
    """One of the three."""

    theme = forms.ChoiceField(choices=staff.themes)


def update(request: HttpRequest) -> HttpResponse:
    """Keep it for the member's other browsers; this one has its cookie."""
    member, form = member_of(request), ThemeForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    wanted = staff.preference(member)
    wanted.theme = form.cleaned_data["theme"]
    operations.prefer(wanted, language=member.language, timezone=member.timezone, actor=staff.actor(member), now=clock.now())
    return nothing()
