"""Followers hear what colleagues did, newest only, until they look; never of their own deeds, nor of what they may not see."""

from datetime import timedelta

import pytest

from answerable.access import operations as access
from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.write_note import write_note
from answerable.journeys.casework import close, mark, put_aside
from answerable.staff.models import Member
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def heard(member: Member) -> list[str]:
    return [each.sentence for each in queries.told(member.pk)]


def test_a_follower_hears_the_newest_that_others_did_until_they_look(company: Company, page: Page) -> None:
    case, now = case_of(page), clock.now()
    write_note(case.pk, "Before Lena followed", member=company.jonas, now=now)
    mark.follow(case.pk, member=company.lena, now=clock.now())
    assert heard(company.lena) == []
    write_note(case.pk, "Look here", member=company.jonas, now=clock.now())
    put_aside.snooze(case.pk, until=clock.now() + timedelta(hours=1), member=company.jonas, now=clock.now())
    assert heard(company.lena) == [f"Jonas Lindqvist snoozed HR-{case.pk}"]
    alerts.hear(company.lena.pk, case.pk, now=clock.now())
    mark.follow(case.pk, member=company.jonas, now=clock.now())
    assert heard(company.lena) == []
    close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    assert heard(company.lena) == [f"Jonas Lindqvist closed HR-{case.pk}"]
    assert heard(company.jonas) == []


def test_who_is_mentioned_hears_of_that_alone(company: Company, page: Page) -> None:
    case = case_of(page)
    mark.follow(case.pk, member=company.lena, now=clock.now())
    write_note(case.pk, "@Lena Brandt, look", member=company.jonas, now=clock.now())
    assert heard(company.lena) == [f"Jonas Lindqvist mentions you in HR-{case.pk}"]


def test_who_lost_the_page_hears_nothing_and_neither_does_who_stopped(company: Company, page: Page) -> None:
    case = case_of(page)
    for who in (company.lena, company.priya):
        mark.follow(case.pk, member=who, now=clock.now())
    access.revoke(company.lena.pk, page.pk, actor=PROGRAM, now=clock.now())
    mark.unfollow(case.pk, member=company.priya, now=clock.now())
    write_note(case.pk, "Look here", member=company.jonas, now=clock.now())
    assert heard(company.lena) == heard(company.priya) == []
