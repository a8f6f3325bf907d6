"""Reading alerts."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max, Q

from answerable.alerts.models import Alert, Device, Mailing, Outlet, Push, Telling

MOST = 10_000


def standing(page_ids: Iterable[int]) -> list[Alert]:
    """Alerts that are not over, on these pages or on none, newest first."""
    mine = Q(page_id__in=list(page_ids)) | Q(page_id=None)
    return list(Alert.objects.filter(mine, member=None, over_at=None).order_by("-raised_at")[:50])


def told(member_id: int) -> list[Alert]:
    """What is meant for one member and not over, newest first."""
    return list(Alert.objects.filter(member_id=member_id, over_at=None).select_related("page__brand").order_by("-raised_at")[:100])


def told_count(member_id: int) -> int:
    """How many of them there are."""
    return Alert.objects.filter(member_id=member_id, over_at=None).count()


def stands(cause: str) -> bool:
    """Whether an alert of this cause is not over."""
    return Alert.objects.filter(cause=cause, over_at=None).exists()


def standing_causes(beginning: str) -> dict[str, int]:
    """Ids of the alerts that are not over and whose cause begins so, by cause."""
    return dict(Alert.objects.filter(cause__startswith=beginning, over_at=None).values_list("cause", "id"))


def raised_since(since: datetime) -> list[Alert]:
    """Every alert since then that is not over, newest first; one policy alone raises as many as there are members."""
    return list(Alert.objects.filter(raised_at__gte=since, over_at=None).order_by("-raised_at")[:MOST])


def mailed(alerts: Iterable[Alert]) -> set[tuple[int, int]]:
    """Which of these alerts which member was mailed already: pairs of alert and member."""
    return set(Mailing.objects.filter(alert__in=list(alerts)).values_list("alert_id", "member_id"))


def last_mails() -> dict[int, datetime]:
    """When each member had the last mail about alerts."""
    return dict(Mailing.objects.values_list("member_id").annotate(last=Max("at")))


def causes(beginning: str) -> list[str]:
    """Of the alerts that are not over, the causes that begin so."""
    return list(Alert.objects.filter(cause__startswith=beginning, over_at=None).values_list("cause", flat=True))


def outlets() -> list[Outlet]:
    """Where alerts are told in chat tools, by name."""
    return list(Outlet.objects.select_related("department").order_by("name", "id"))


def outlet(outlet_id: int) -> Outlet | None:
    """One of them."""
    return Outlet.objects.filter(pk=outlet_id).first()


def posted(alerts: Iterable[Alert]) -> set[tuple[int, int]]:
    """Which of these alerts which outlet was told of already: pairs of alert and outlet."""
    return set(Telling.objects.filter(alert__in=list(alerts)).values_list("alert_id", "outlet_id"))


def devices() -> list[Device]:
    """Every browser in which a member wants to be told while the desk is closed; nobody is told who has left."""
    return list(Device.objects.filter(member__is_active=True).select_related("member__presence").order_by("id"))


def device(device_id: int) -> Device | None:
    """One of them."""
    return Device.objects.filter(member__is_active=True).select_related("member__presence").filter(pk=device_id).first()


def devices_of(member_id: int) -> list[Device]:
    """Those of one member, the newest first."""
    return list(Device.objects.filter(member_id=member_id).order_by("-added_at", "-id"))


def pushed(alerts: Iterable[Alert]) -> set[tuple[int, int]]:
    """Which of these alerts which device was told of already: pairs of alert and device."""
    return set(Push.objects.filter(alert__in=list(alerts)).values_list("alert_id", "device_id"))
