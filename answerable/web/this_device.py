"""Which of a member's browsers asks: it carries a signed cookie, and its session knows it, so that who signs out is told there no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse

from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.core import clock
from answerable.staff import queries as staff
from answerable.web.members import member_of

if TYPE_CHECKING:
    from answerable.alerts.models import Device
    from answerable.staff.models import Member

NAME = "device"
YEAR_SECONDS = 31_536_000


def this_device(request: HttpRequest) -> int | None:
    """The device that this browser is, where its member is told in it."""
    return request.session.get(NAME)


def remember(request: HttpRequest, answer: HttpResponse, device: Device) -> None:
    """This browser is that device from now on, whoever signs in next."""
    request.session[NAME] = device.pk
    given = {"max_age": YEAR_SECONDS, "httponly": True, "samesite": "Lax", "secure": request.is_secure()}
    answer.set_signed_cookie(NAME, str(device.pk), salt=NAME, **given)


def recognise(request: HttpRequest, member: Member) -> None:
    """A member signed in: their browser is known again, and nobody else is told in it any more."""
    device = queries.device(int(request.get_signed_cookie(NAME, default=None, salt=NAME) or 0))
    if device is None:
        return
    if device.member_id == member.pk:
        request.session[NAME] = device.pk
    else:
        alerts.remove_device(device.pk, actor=staff.actor(member), now=clock.now())


def sign_out(request: HttpRequest) -> None:
    """A member signs out here: they are not told here any more."""
    _forget(this_device(request), member_of(request))


def sign_out_there(session_key: str, member: Member) -> None:
    """The same in another browser of theirs."""
    _forget(SessionStore(session_key).get(NAME), member)


def sign_out_elsewhere(request: HttpRequest, member: Member) -> None:
    """The same in every browser of theirs but this one."""
    alerts.remove_devices(member.pk, but=this_device(request), actor=staff.actor(member), now=clock.now())


def _forget(device_id: int | None, member: Member) -> None:
    device = queries.device(device_id) if device_id is not None else None
    if device is not None and device.member_id == member.pk:
        alerts.remove_device(device.pk, actor=staff.actor(member), now=clock.now())
