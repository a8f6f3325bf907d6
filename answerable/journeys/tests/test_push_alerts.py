"""A member's browsers are told once of what concerns them while the desk is closed, and of nothing else."""

from datetime import timedelta

import pytest

from answerable.access.models import Restriction
from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert, Device
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.company.part_with import part_with
from answerable.journeys.telling.push_alerts import push_alerts, push_device
from answerable.journeys.tests.pushing import later, tell_jonas, work
from answerable.staff.models import Presence
from tests.cast import Company
from tests.push_service import Adding, PushService

pytestmark = pytest.mark.django_db


def test_it_tells_once_what_to_do_and_no_word_of_a_customer(
    push_service: PushService, add_browser: Adding, company: Company, page: Page
) -> None:
    device = add_browser(company.jonas)
    case_id = tell_jonas(page, company)
    assert work() == [device.pk]
    assert work() == []
    [told] = push_service.told()
    assert told == {
        "title": "Answerable: 1 thing needs you",
        "body": "HR-1: the answer is late by 4 m",
        "url": f"/cases/{case_id}",
        "tag": f"alert-{Alert.objects.get(cause='late').pk}",
        "lang": "en",
    }
    device.refresh_from_db()
    assert device.told_at is not None
    push_device(device.pk)
    assert len(push_service.told()) == 1, "a job that runs again tells nothing again"


def test_it_tells_whom_it_concerns_and_nobody_else(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    for name in ("robin", "jonas", "maya", "charlie"):
        add_browser(getattr(company, name), name)
    now = clock.now()
    tell_jonas(page, company, "For Jonas.")
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=now)
    alerts.raise_alert("desk", "No mail goes out.", now=now)
    work()
    said = {name: {each["body"] for each in push_service.told(name)} for name in ("robin", "jonas", "maya", "charlie")}
    assert said == {
        "robin": {"The page is silent.", "No mail goes out."},
        "jonas": {"For Jonas.", "The page is silent."},
        "maya": {"The page is silent."},
        "charlie": set(),
    }


def test_a_pr_matter_is_told_to_nobody_who_may_not_see_it(
    push_service: PushService, add_browser: Adding, company: Company, page: Page
) -> None:
    add_browser(company.jonas)
    case_id = tell_jonas(page, company)
    Restriction.objects.create(case_id=case_id, spokesperson=company.lena, set_at=clock.now())
    assert work() == []
    assert push_service.calls == []


def test_what_was_raised_before_is_not_told(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    tell_jonas(page, company)
    add_browser(company.jonas)
    assert work() == []


def test_it_is_quiet_while_the_desk_is_open_but_not_for_long(
    push_service: PushService, add_browser: Adding, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_browser(company.jonas)
    Presence.objects.update_or_create(member=company.jonas, defaults={"seen_at": clock.now()})
    tell_jonas(page, company)
    assert work() == []
    now = later(monkeypatch, timedelta(minutes=5, seconds=1))
    Presence.objects.filter(member=company.jonas).update(seen_at=now)
    assert len(work()) == 1, "a desk that stands open may have nobody before it"


def test_it_tells_at_once_whoever_left_the_desk(
    push_service: PushService, add_browser: Adding, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_browser(company.jonas)
    Presence.objects.update_or_create(member=company.jonas, defaults={"seen_at": clock.now() - timedelta(seconds=90)})
    tell_jonas(page, company)
    assert len(work()) == 1


def test_what_was_looked_at_meanwhile_is_not_told(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    device, case_id = add_browser(company.jonas), tell_jonas(page, company)
    push_alerts()
    alerts.hear(company.jonas.pk, case_id, now=clock.now())
    push_device(device.pk)
    assert push_service.calls == []


def test_many_come_as_one(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    add_browser(company.jonas)
    for number in range(5):
        alerts.raise_alert(f"many {number}", f"Thing {number}.", now=clock.now(), member_id=company.jonas.pk)
    work()
    [told] = push_service.told()
    assert (told["title"], told["body"], told["url"]) == ("Answerable: 5 things need you", "The first: Thing 0.", "/for-you")
    assert work() == []


def test_a_leaver_is_told_nowhere(push_service: PushService, add_browser: Adding, company: Company, page: Page) -> None:
    device = add_browser(company.jonas)
    part_with(company.jonas.pk, by=company.robin, now=clock.now())
    assert not Device.objects.filter(pk=device.pk).exists()


def test_its_address_is_kept_sealed(push_service: PushService, add_browser: Adding, company: Company) -> None:
    device = add_browser(company.jonas)
    assert push_service.url.encode() not in bytes(device.sealed)
    assert "push/one" not in f"{device.mark} {device.service} {device.name}"


def test_a_browser_belongs_to_whoever_switched_it_on_last(push_service: PushService, company: Company) -> None:
    address = push_service.browser()
    first = alerts.add_device(company.jonas.pk, address, name="Chrome", actor=PROGRAM, now=clock.now())
    again = alerts.add_device(company.maya.pk, address, name="Chrome", actor=PROGRAM, now=clock.now())
    assert first.pk == again.pk
    assert [each.member_id for each in queries.devices()] == [company.maya.pk]
