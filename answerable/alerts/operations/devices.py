from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from answerable.alerts.errors import TooManyDevices
from answerable.alerts.models import Alert, Device, Push
from answerable.alerts.operations.lower import lower
from answerable.alerts.operations.ways import keep_told
from answerable.core import crypto
from answerable.core.web_push import Address
from answerable.journal.record import Actor, Fact, record

MOST = 20


@transaction.atomic
def add_device(member_id: int, address: Address, *, name: str, actor: Actor, now: datetime) -> Device:
    """Tell a member in a browser of theirs from now on; refuses an address that is none, or inside, and one browser too many.

    A browser belongs to whoever switched it on last. Records device.added.
    """
    address.check()
    mark = sha256(address.endpoint.encode()).hexdigest()
    if Device.objects.filter(member_id=member_id).exclude(mark=mark).count() >= MOST:
        raise TooManyDevices(_("You are told in %(count)d browsers already. Remove one that you do not use.") % {"count": MOST})
    wanted = {
        "member_id": member_id,
        "name": name[:60],
        "service": address.service[:255],
        "sealed": crypto.seal(asdict(address)),
        "added_at": now,
        "told_at": None,
        "failure_count": 0,
        "rests_until": None,
        "trouble": "",
    }
    device = Device.objects.update_or_create(mark=mark, defaults=wanted)[0]
    lower(device.cause, now=now)
    record([Fact("device.added", device.pk)], actor=actor, now=now)
    return device


def remove_device(device_id: int, *, actor: Actor, now: datetime) -> None:
    """Tell nobody there any more, and forget its address. Records device.removed."""
    _remove(Device.objects.filter(pk=device_id), actor, now)


def remove_devices(member_id: int, *, but: int | None = None, actor: Actor, now: datetime) -> None:
    """The same for every browser of a member, but the one that is named. Records device.removed for each."""
    theirs = Device.objects.filter(member_id=member_id)
    _remove(theirs.exclude(pk=but) if but else theirs, actor, now)


def push(alerts: Iterable[Alert], device: Device, *, now: datetime) -> list[Alert]:
    """Keep that a device is told of these alerts; says of which it was not told already, so that two workers tell once."""
    return keep_told(Push, alerts, now=now, device=device)


def rest_all(device: Device) -> None:
    """Its push service takes nothing: nobody else's browser is tried there before this one is again."""
    Device.objects.filter(service=device.service, failure_count=0).update(rests_until=device.rests_until)


def wake_all(device: Device) -> None:
    """Its push service takes messages again: those that rested along need not wait any longer."""
    Device.objects.filter(service=device.service, failure_count=0).update(rests_until=None)


@transaction.atomic
def _remove(devices: QuerySet[Device], actor: Actor, now: datetime) -> None:
    found = list(devices.select_for_update())
    for each in found:
        lower(each.cause, now=now)
    devices.filter(pk__in=[each.pk for each in found]).delete()
    record([Fact("device.removed", each.pk) for each in found], actor=actor, now=now)
