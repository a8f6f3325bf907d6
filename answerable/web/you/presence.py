"""Whether they are there, as they say themselves: on shift, away, off shift."""

from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from answerable.core import clock
from answerable.staff import operations
from answerable.staff import queries as staff
from answerable.web.layout.shapes import Shell
from answerable.web.members import member_of
from answerable.web.you.presences import WORDS, presences, there_words


class PresenceForm(forms.Form):
    """One of the three."""

    said = forms.ChoiceField(choices=list(WORDS.items()))


def update(request: HttpRequest) -> HttpResponseBase:
    """Keep it: from now on cases come to them, or do not. The menus of the page follow; without script the page comes again."""
    form, member = PresenceForm(request.POST), member_of(request)
    if not form.is_valid():
        return HttpResponse(status=422)
    said = form.cleaned_data["said"]
    member.presence = operations.say_presence(member.pk, said, actor=staff.actor(member), now=clock.now())
    if "HX-Request" not in request.headers:
        return redirect(_back(request))
    shell = replace(Shell("", member.name, there_words(member), [], []), presence_url=request.path, presences=presences(member))
    return render(request, "you/presence.html", {"shell": shell})


def _back(request: HttpRequest) -> str:
    before = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(before, {request.get_host()}, require_https=request.is_secure())
    return before if is_ours else "/"
