"""Alerts in members' own browsers while the desk is closed: what concerns them, and no word of a customer's: locked screens are public."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.access import scope
from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert, Device
from answerable.core import clock, jobs, locks
from answerable.core.web_push import KEPT
from answerable.journeys.telling.concerns import concerns
from answerable.journeys.telling.push_call import Gone, NotTaken, call
from answerable.staff import queries as staff

JOB = "push_device"
SERVICE = "push service "
OLDEST = KEPT
# Who has the desk open sees it there. The sign of life of an open desk is kept once a minute.
PATIENCE = timedelta(minutes=5)
SEEN = timedelta(seconds=80)
# More than so many at once come as one.
MOST = 3
TROUBLED_AFTER = 2


def push_alerts() -> None:
    """Queue a job for every browser that has news, one after another at each push service: one that hangs holds up no other."""
    now, devices = clock.now(), queries.devices()
    for cause in set(queries.causes(SERVICE)) - {f"{SERVICE}{each.service}" for each in devices}:
        alerts.lower(cause, now=now)
    raised = _raised(now) if devices else []
    done = queries.pushed(raised)
    for device in devices:
        if not device.is_resting(now) and news(device, raised, done, now):
            jobs.defer(JOB, once=f"{JOB} {device.pk}", lock=f"{SERVICE}{device.service}", device_id=device.pk)


def push_device(device_id: int) -> None:
    """Tell one browser what it was not told yet; what is not taken is tried again later."""
    now, device = clock.now(), queries.device(device_id)
    if device is None or device.is_resting(now):
        return
    raised = _raised(now)
    with translation.override(staff.language(device.member) or None):
        for together in _messages(news(device, raised, queries.pushed(raised), now)):
            if not _tell(device, together, now):
                return


def news(device: Device, raised: Iterable[Alert], done: Collection[tuple[int, int]], now: datetime) -> list[Alert]:
    """What concerns its member since they switched it on and it was not told yet; while they have the desk open, it waits some minutes.

    No browser is told that browsers cannot be told.
    """
    since = now - PATIENCE if _has_desk_open(device, now) else now
    new = [each for each in raised if device.added_at <= each.raised_at <= since and (each.pk, device.pk) not in done]
    new = [each for each in new if not each.cause.startswith((SERVICE, "device "))]
    seen = scope.of(device.member) if new else None
    return [each for each in new if seen and concerns(each, device.member, seen)]


def _raised(now: datetime) -> list[Alert]:
    return queries.raised_since(now - OLDEST)


def _has_desk_open(device: Device, now: datetime) -> bool:
    presence = getattr(device.member, "presence", None)
    return presence is not None and presence.seen_at is not None and now - presence.seen_at < SEEN


def _messages(new: Iterable[Alert]) -> list[list[Alert]]:
    """What is told together: the oldest first, the same sentence of the same case once, and many in one."""
    same: dict[tuple[str, int | None], list[Alert]] = {}
    for each in sorted(new, key=lambda each: each.pk):
        same.setdefault((each.sentence, each.case_id), []).append(each)
    apart = list(same.values())
    return apart if len(apart) <= MOST else [[each for some in apart for each in some]]


def _tell(device: Device, together: Sequence[Alert], now: datetime) -> bool:
    """Whether more can be told there."""
    try:
        with transaction.atomic():
            locks.hold([device.cause])
            fresh = alerts.push(together, device, now=now)
            if not fresh:
                return True
            call(device, _words(fresh), topic=f"alert-{fresh[-1].pk}", now=now)
    except Gone:
        forget(device, now)
        return False
    except NotTaken as error:
        _complain(device, error, now)
        return False
    if device.failure_count:
        alerts.wake_all(device)
    alerts.took(device, now=now)
    alerts.lower(device.cause, now=now)
    alerts.lower(f"{SERVICE}{device.service}", now=now)
    return True


def _words(fresh: Sequence[Alert]) -> dict[str, str]:
    """What the browser shows; `url` stands for the desk's own address alone, whatever it is called there."""
    count = len({(each.sentence, each.case_id) for each in fresh})
    title = ngettext("Answerable: %(count)s thing needs you", "Answerable: %(count)s things need you", count) % {"count": count}
    body = fresh[0].sentence if count == 1 else _("The first: %(what)s") % {"what": fresh[0].sentence}
    return {"title": title, "body": body, "url": _place(fresh), "tag": f"alert-{fresh[-1].pk}", "lang": translation.get_language() or "en"}


def _place(fresh: Sequence[Alert]) -> str:
    """Where it stands in the desk: the case that all are about, else what is meant for the member, else what needs anybody."""
    if len({each.case_id for each in fresh}) == 1 and fresh[0].case_id is not None:
        return f"/cases/{fresh[0].case_id}"
    return reverse("told:index" if any(each.member_id for each in fresh) else "channels:index")


def forget(device: Device, now: datetime) -> None:
    """The browser ended it, or does not exist any more; its member may not have meant to."""
    with transaction.atomic():
        alerts.remove_device(device.pk, actor=staff.actor(device.member), now=now)
        words = _("“%(browser)s” ended its alerts. If you still want them there, switch them on again in your settings.")
        alerts.raise_alert(f"{device.cause} ended", words % {"browser": device.name}, now=now, member_id=device.member_id)


def _complain(device: Device, error: NotTaken, now: datetime) -> None:
    """A service that takes nothing is for those who run the desk, a browser that takes nothing for its member."""
    alerts.refused(device, error.trouble, now=now, pause=error.pause)
    if not error.is_services:
        words = _("“%(browser)s” shows no alerts: %(trouble)s") % {"browser": device.name, "trouble": error.trouble}
        alerts.raise_alert(device.cause, words, now=now, member_id=device.member_id)
        return
    alerts.rest_all(device)
    if device.failure_count >= TROUBLED_AFTER:
        words = _("Members are not told in their browsers: %(trouble)s") % {"trouble": error.trouble}
        alerts.raise_alert(f"{SERVICE}{device.service}", words, now=now)
