"""Push services and browsers that take nothing: each is left alone as long as it needs, holds up no other, and shows."""

import socket
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert, Device
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.telling.push_alerts import SERVICE, push_alerts, push_device
from answerable.journeys.telling.try_device import try_device
from answerable.journeys.tests.pushing import later, tell_jonas, work
from tests.at_once import at_once
from tests.cast import Company
from tests.push_service import Adding, PushService

pytestmark = pytest.mark.django_db


def test_a_browser_that_is_gone_is_forgotten(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    for status in (404, 410):
        device = add_browser(company.jonas, f"gone {status}".replace(" ", ""))
        tell_jonas(page, company, cause=f"late {status}")
        push_service.status = status
        work()
        assert not Device.objects.exists()
        assert Alert.objects.filter(cause=f"device {device.pk} ended", member=company.jonas, over_at=None).exists()
        assert Event.objects.filter(kind="device.removed", subject_id=device.pk).exists()


def test_a_service_that_has_too_much_is_left_alone_as_long_as_it_says(
    push_service: PushService, add_browser: Adding, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = add_browser(company.jonas, "one"), add_browser(company.jonas, "two")
    tell_jonas(page, company)
    push_service.status, push_service.retry_after = 429, "600"
    began = clock.now()
    assert work() == [first.pk, second.pk]
    assert len(push_service.calls) == 1, "the second browser is at the same service"
    first.refresh_from_db()
    assert first.rests_until is not None
    assert timedelta(seconds=599) < first.rests_until - began < timedelta(seconds=630)
    push_service.status, push_service.retry_after = 201, ""
    later(monkeypatch, timedelta(minutes=9))
    assert work() == []
    later(monkeypatch, timedelta(minutes=2))
    assert work() == [first.pk, second.pk]
    assert len(push_service.calls) == 3
    assert {each.failure_count for each in queries.devices()} == {0}


def test_a_service_in_trouble_holds_up_nobody_and_owners_hear_of_it(
    push_service: PushService, add_browser: Adding, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_browser(company.jonas)
    tell_jonas(page, company)
    push_service.status = 503
    work()
    assert queries.causes(SERVICE) == [], "once may happen"
    later(monkeypatch, timedelta(seconds=31))
    work()
    assert queries.causes(SERVICE) == [f"{SERVICE}127.0.0.1"]
    assert queries.told(company.jonas.pk)[0].cause == "late", "it stands in the desk as ever"
    push_service.status = 201
    later(monkeypatch, timedelta(minutes=3))
    work()
    assert len(push_service.told()) == 3
    assert queries.causes(SERVICE) == []


def test_one_service_that_is_away_stops_no_other(
    push_service: PushService, add_browser: Adding, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_browser(company.jonas, "one")
    with PushService() as away:
        address = replace(away.browser(), endpoint=away.url.replace("127.0.0.1", "localhost"))
    moved = alerts.add_device(company.maya.pk, address, name="Away", actor=PROGRAM, now=clock.now())
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=clock.now())
    work()
    assert [each["body"] for each in push_service.told("one")] == ["The page is silent."]
    moved.refresh_from_db()
    assert moved.trouble == "The push service localhost cannot be reached."
    assert not queries.pushed(Alert.objects.all()) & {(each.pk, moved.pk) for each in Alert.objects.all()}, "it is tried again"


def test_a_service_that_never_answers_is_waited_for_no_longer_than_agreed(
    push_service: PushService, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "http_timeout_seconds", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = replace(push_service.browser(), endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}/push/one")
        device = alerts.add_device(company.jonas.pk, address, name="One", actor=PROGRAM, now=clock.now())
        tell_jonas(page, company)
        work()
    device.refresh_from_db()
    assert (device.failure_count, device.trouble) == (1, "The push service 127.0.0.1 cannot be reached.")


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_tell_once(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    device = add_browser(company.jonas)
    tell_jonas(page, company)
    at_once([partial(push_device, device.pk)] * 3)
    assert len(push_service.calls) == 1


def test_a_browser_that_is_refused_tells_its_member_alone(
    push_service: PushService, add_browser: Adding, company: Company, page: Page
) -> None:
    device = add_browser(company.jonas)
    tell_jonas(page, company)
    push_service.status = 403
    work()
    device.refresh_from_db()
    assert device.trouble == "The push service 127.0.0.1 refuses it (403). Switch it on again."
    [alert] = Alert.objects.filter(cause=device.cause)
    assert alert.member_id == company.jonas.pk
    push_service.status = 201
    assert try_device(device, now=clock.now()) == ""
    alert.refresh_from_db()
    assert alert.over_at is not None


def test_nobody_is_told_in_a_browser_that_they_cannot_be_told(push_service: PushService, add_browser: Adding, company: Company) -> None:
    add_browser(company.robin)
    alerts.raise_alert(f"{SERVICE}push.example", "Members are not told in their browsers.", now=clock.now())
    alerts.raise_alert("device 999", "Firefox shows no alerts.", now=clock.now(), member_id=company.robin.pk)
    push_device(Device.objects.get().pk)
    assert push_service.calls == []
    push_alerts()
    assert queries.causes(SERVICE) == [], "nobody is told through that service any more"
