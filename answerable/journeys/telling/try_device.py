"""Trying whether alerts arrive in a browser."""

from datetime import datetime

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.alerts.models import Device
from answerable.core.errors import Refusal
from answerable.journeys.telling.push_alerts import SERVICE, forget
from answerable.journeys.telling.push_call import Gone, NotTaken, call


class NotShown(Refusal):
    """The push service took nothing."""

    code = "not_shown"
    status = 422


def try_device(device: Device, *, now: datetime) -> str:
    """Have it show a trial; why it was not taken, "" where it was. A browser that is not there any more is forgotten."""
    body = _("This is a trial: alerts arrive in this browser.")
    told = {"title": "Answerable", "body": body, "url": reverse("you:preferences"), "tag": "trial"}
    try:
        call(device, {**told, "lang": translation.get_language() or "en"}, topic="trial", now=now)
    except Gone:
        forget(device, now)
        words = _("“%(browser)s” ended its alerts. If you still want them there, switch them on again in your settings.")
        return words % {"browser": device.name}
    except NotTaken as error:
        alerts.refused(device, error.trouble, now=now, pause=error.pause)
        return error.trouble
    alerts.took(device, now=now)
    alerts.lower(device.cause, now=now)
    alerts.lower(f"{SERVICE}{device.service}", now=now)
    return ""
