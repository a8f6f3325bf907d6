"""An approval has a deadline, a deputy, and an end when the network takes the text no longer: each is told while it helps."""

from datetime import timedelta

import pytest

from answerable.alerts.models import Alert
from answerable.approvals import operations as approvals
from answerable.approvals.operations import ChainDraft
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import decide, watch
from answerable.journeys.telling import approvals as telling
from answerable.publish import queries as sent
from answerable.publish.queries import ways
from answerable.staff.models import Member
from tests import arrivals
from tests.cast import LONG_AGO, Company, add_page

from . import scene

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]


def told(member: Member, cause: str) -> list[str]:
    return list(Alert.objects.filter(member=member, over_at=None, cause__contains=cause).values_list("sentence", flat=True))


def test_its_deputy_is_told_when_it_is_late_and_decides(company: Company, page: Page) -> None:
    scene.with_legal(company, page, "Tomasz", "Ines")
    step = Wanted(company.departments["Legal"].pk, company.tomasz.pk, company.lena.pk, minutes=30, in_business_hours=False)
    approvals.write_chain(ChainDraft("Tomasz", Occasion.EVERY, [step]), actor=PROGRAM, now=LONG_AGO)
    held = scene.answer(arrivals.case_of(page), company.jonas, "We refund it.")
    turn = scene.turn(held)
    assert turn.due_at is not None
    assert told(company.tomasz, f"approval {turn.pk} waiting")
    assert not told(company.ines, "approval")
    assert telling.tell_of_late(turn.due_at - timedelta(minutes=1)) == 0
    assert telling.tell_of_late(turn.due_at + timedelta(minutes=1)) == 1
    assert told(company.lena, f"approval {turn.pk} late") == [f"Legal has not approved the reply in HR-{held.case_id} yet"]
    assert telling.tell_of_late(turn.due_at + timedelta(minutes=2)) == 0, "once"
    decide.approve(turn.pk, None, member=company.lena, now=scene.now())
    assert sent.outbound(held.pk).state == "queued"
    assert not told(company.lena, f"approval {turn.pk}")


def test_it_is_told_before_the_window_closes_and_goes_back_once_it_has(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    direct = add_page(company, {"id": "page2", "kind": "direct", "name": "Messages", "handle": "m", "secret": "s", "token": "t"})
    scene.with_legal(company, direct, "Tomasz")
    scene.chain("Legal reads all", company.departments["Legal"], minutes=14_000)
    message = arrivals.arrive(direct, "Where is my refund?", kind="direct", ago=timedelta(hours=1))
    held = scene.answer(message.case, company.jonas, "We refund it.", way=Way.DIRECT)
    [window] = [each for each in ways.windows(held.leg, now=scene.now()) if each.way is Way.DIRECT]
    turn = scene.turn(held)
    assert window.ends_at is not None
    assert turn.closes_at == window.ends_at
    assert turn.needed_by is not None
    assert turn.needed_by <= window.ends_at
    telling.tell_of_late(turn.needed_by - timedelta(minutes=15))
    [sentence] = told(company.jonas, f"approval {turn.pk} pressing")
    assert "Legal has not approved the reply yet" in sentence
    assert told(company.robin, f"approval {turn.pk} pressing") == [sentence], "nobody leads Legal, so its owner hears of it"
    monkeypatch.setattr(clock, "now", lambda: window.ends_at + timedelta(minutes=1))
    watch.watch_approvals()
    assert sent.outbound(held.pk).state == "returned"
    assert [each.text for each in sent.drafts(message.case_id, company.jonas.pk)] == ["We refund it."]
    assert told(company.jonas, "too late")
