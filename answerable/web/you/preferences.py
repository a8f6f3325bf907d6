"""How a member wants their desk."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from answerable.alerts import queries as alerts
from answerable.core import clock
from answerable.core.web_push import public_key
from answerable.staff import operations
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.this_device import this_device
from answerable.web.you.forms import KeysForm, PreferenceForm

YEAR_SECONDS = 31_536_000


def edit(request: HttpRequest) -> HttpResponseBase:
    """What they chose."""
    member = member_of(request)
    held = staff.preference(member)
    return _form(request, PreferenceForm(member, held), KeysForm(held))


def update(request: HttpRequest) -> HttpResponseBase:
    """Keep it; this browser follows at once, the others with their next page."""
    member = member_of(request)
    held = staff.preference(member)
    form, keys = PreferenceForm(member, held, request.POST), KeysForm(held, request.POST)
    if not (form.is_valid() & keys.is_valid()):
        return _form(request, form, keys, status=422)
    said = dict(form.cleaned_data)
    language, timezone = said.pop("language"), said.pop("timezone")
    held.keys = keys.keys()
    for name, value in said.items():
        setattr(held, name, value)
    operations.prefer(held, language=language, timezone=timezone, actor=staff.actor(member), now=clock.now())
    with translation.override(language or translation.get_language_from_request(request)):
        tell(request, _("Kept"))
    answer = redirect("you:preferences")
    answer.set_cookie("theme", said["theme"], max_age=YEAR_SECONDS, samesite="Lax", secure=request.is_secure())
    return answer


def _form(request: HttpRequest, form: PreferenceForm, keys: KeysForm, status: int = 200) -> HttpResponse:
    return render(request, "you/preferences.html", {"form": form, "keys": keys, **_told_in(request)}, status=status)


def _told_in(request: HttpRequest) -> dict[str, object]:
    """In which browsers they are told while the desk is closed, and whether this is one."""
    devices, this = alerts.devices_of(member_of(request).pk), this_device(request)
    has_this = any(each.pk == this for each in devices)
    return {"devices": devices, "this_device": this, "has_this": has_this, "push_key": public_key()}
