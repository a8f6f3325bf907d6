"""How a member signs in: password, address, second factors, and where they are signed in now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.web.members import member_of

if TYPE_CHECKING:
    from datetime import datetime

# Edge, Opera and Samsung's browser also say Chrome, Chrome also says Safari: the first that is found counts.
BROWSERS = [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome")]
BROWSERS += [("CriOS", "Chrome"), ("FxiOS", "Firefox"), ("Safari", "Safari")]
SYSTEMS = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")]


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which a member is signed in."""

    id: int
    words: str
    ip: str
    since: datetime
    is_this: bool


def show(request: HttpRequest) -> HttpResponseBase:
    """Everything on one page, each with the way to change it."""
    member = member_of(request)
    held = list(Authenticator.objects.filter(user=member).order_by("id"))
    seen = {
        "email": member.email,
        "has_app": any(each.type == Authenticator.Type.TOTP for each in held),
        "keys": [each.wrap() for each in held if each.type == Authenticator.Type.WEBAUTHN],
        "codes": next((each.wrap() for each in held if each.type == Authenticator.Type.RECOVERY_CODES), None),
        "sessions": _sessions(request),
    }
    return render(request, "you/safety.html", seen)


def _sessions(request: HttpRequest) -> list[Session]:
    """The newest first, this one before all."""
    open_still = UserSession.objects.purge_and_list(member_of(request))
    shown = [
        Session(each.pk, words(each.user_agent), each.ip, each.created_at, each.session_key == request.session.session_key)
        for each in open_still
    ]
    return sorted(shown, key=lambda each: (not each.is_this, -each.since.timestamp()))


def words(user_agent: str) -> str:
    """Browser and system in words, as far as the browser says."""
    browser = next((name for mark, name in BROWSERS if re.search(rf"\b{mark}", user_agent)), "")
    system = next((name for mark, name in SYSTEMS if mark in user_agent), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say which")
