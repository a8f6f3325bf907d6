"""Alerts on their way to members' browsers: raised, queued and worked."""

from datetime import datetime, timedelta

import pytest
from django.db import connection

from answerable.alerts import operations as alerts
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.telling.push_alerts import JOB, push_alerts, push_device
from tests.arrivals import case_of
from tests.cast import Company


def work() -> list[int]:
    """What is scheduled, and then the jobs that it queued; says for which devices."""
    push_alerts()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = %s RETURNING args ->> 'device_id'", [JOB])
        asked = sorted(int(device_id) for (device_id,) in cursor.fetchall())
    for device_id in asked:
        push_device(device_id)
    return asked


def later(monkeypatch: pytest.MonkeyPatch, time: timedelta) -> datetime:
    now = clock.now() + time
    monkeypatch.setattr(clock, "now", lambda: now)
    return now


def tell_jonas(page: Page, company: Company, sentence: str = "HR-1: the answer is late by 4 m", cause: str = "late") -> int:
    case = case_of(page)
    alerts.raise_alert(cause, sentence, now=clock.now(), page_id=page.pk, case_id=case.pk, member_id=company.jonas.pk)
    return case.pk
