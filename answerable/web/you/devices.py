"""Browsers in which a member is told of what needs them while the desk is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.alerts import operations, queries
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.core.web_push import Address, UnfitBrowser
from answerable.journeys.telling.try_device import NotShown, try_device
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.this_device import remember
from answerable.web.you.safety import words

if TYPE_CHECKING:
    from answerable.alerts.models import Device


class AddressForm(forms.Form):
    """What a browser says of where it is reached."""

    endpoint = forms.CharField(max_length=2000)
    key = forms.CharField(max_length=200)
    secret = forms.CharField(max_length=100)


def create(request: HttpRequest) -> HttpResponseBase:
    """Tell them in this browser from now on. Asked by a script alone, so what is refused is a sentence alone."""
    form, member = AddressForm(request.POST), member_of(request)
    try:
        if not form.is_valid():
            raise UnfitBrowser(_("The browser gave no address at which it can be told. Switch it on again."))
        name = words(request.headers.get("User-Agent", ""))
        address = Address(**form.cleaned_data)
        device = operations.add_device(member.pk, address, name=name, actor=staff.actor(member), now=clock.now())
    except Refusal as error:
        return JsonResponse({"sentence": str(error.sentence)}, status=error.status)
    tell(request, _("You are told in this browser from now on; try whether it arrives"))
    answer = JsonResponse({}, status=201)
    remember(request, answer, device)
    return answer


def destroy(request: HttpRequest, device_id: int) -> HttpResponseBase:
    """Tell them there no more."""
    member, device = member_of(request), _own(request, device_id)
    operations.remove_device(device.pk, actor=staff.actor(member), now=clock.now())
    tell(request, _("“%(browser)s” is told no more, and its address is forgotten") % {"browser": device.name})
    return redirect("you:preferences")


def try_out(request: HttpRequest, device_id: int) -> HttpResponseBase:
    """Have it show something now."""
    trouble = try_device(_own(request, device_id), now=clock.now())
    if trouble:
        raise NotShown(trouble)
    tell(request, _("Its push service took it: look at that browser"))
    return redirect("you:preferences")


def _own(request: HttpRequest, device_id: int) -> Device:
    found = next((each for each in queries.devices_of(member_of(request).pk) if each.pk == device_id), None)
    if found is None:
        raise Invisible(_("There is no such browser any more."))
    return found
