"""A macro's steps follow its text: what says that it was sent waits until it is."""

from uuid import uuid4

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Closure, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.approving import decide
from answerable.labels import operations as labels
from answerable.labels.models import Field, Labelling
from answerable.labels.operations import LabelDraft
from answerable.macros import operations as macros
from answerable.macros.models import Use, Wording
from answerable.macros.operations import MacroDraft
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from tests import arrivals
from tests.cast import LONG_AGO, Company

from . import scene

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C10")]


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    scene.with_legal(company, page, "Tomasz")
    scene.chain("Legal reads all", company.departments["Legal"])
    return arrivals.case_of(page)


@pytest.fixture
def held(company: Company, case: Case) -> Outbound:
    """Written with a macro that puts a label on and closes."""
    label = labels.add_label(LabelDraft("Refunds"), actor=PROGRAM, now=LONG_AGO)
    macros.write(MacroDraft("Paid", "paid", {"": "It is paid."}, label_ids=[label.pk], closes=True), actor=PROGRAM, now=LONG_AGO)
    answer = Answer(case.pk, Leg.objects.get(case=case).pk, Way.PUBLIC, "It is paid.", sent.seen_mark(case.pk), uuid4())
    left = [f"label:{label.pk}", "close"]
    return reply_with_macro(answer, [Wording.objects.get().pk], left, member=company.jonas, now=scene.now())


def test_closing_waits_with_the_text_and_a_label_does_not(company: Company, case: Case, held: Outbound) -> None:
    assert held.state == "held"
    assert Labelling.objects.filter(case=case).exists()
    assert Use.objects.count() == 1
    assert not Closure.objects.exists()
    decide.approve(scene.turn(held).pk, None, member=company.tomasz, now=scene.now())
    assert sent.outbound(held.pk).state == "queued"
    closed = Closure.objects.get()
    assert (closed.outcome, closed.member_id) == ("solved", company.jonas.pk)
    assert Use.objects.count() == 1


@pytest.mark.parametrize("way", ["sent back", "taken back"])
def test_nothing_follows_what_does_not_leave(company: Company, held: Outbound, way: str) -> None:
    if way == "sent back":
        decide.send_back(scene.turn(held).pk, "Not yet.", member=company.tomasz, now=scene.now())
    else:
        decide.take_back(held.pk, member=company.jonas, now=scene.now())
    assert not Closure.objects.exists()


def test_a_text_leaves_though_what_was_to_follow_cannot_be_done(company: Company, case: Case, held: Outbound) -> None:
    """Its author hears why: meanwhile closing asks for a field."""
    Field.objects.create(name="Train", kind="text", is_required_to_close=True)
    decide.approve(scene.turn(held).pk, None, member=company.tomasz, now=scene.now())
    assert sent.outbound(held.pk).state == "queued"
    assert not Closure.objects.exists()
    told = Alert.objects.get(member=company.jonas, cause__contains="not followed")
    assert "Train" in told.sentence
