"""What waits for approval: not said before it is released, and the author's again where it is not."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.policy.check import Verdict
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.publish.errors import AnsweredMeanwhile, NotAllowed, NotHeld, WayClosed
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = pytest.mark.django_db
FINE = Verdict()


@pytest.fixture
def case(page: Page) -> Case:
    return arrivals.case_of(page)


def say(company: Company, case: Case, text: str, *, waits: bool, way: Way = Way.PUBLIC) -> Outbound:
    leg = Leg.objects.filter(case=case).latest("id")
    wanted = publish.Reply(leg, way, text, queries.seen_mark(case.pk), "support", waits=waits)
    return publish.queue(wanted, FINE, actor=staff.actor(company.jonas), now=datetime.now(UTC))


def test_it_is_neither_due_nor_said_while_it_waits(company: Company, case: Case) -> None:
    held = say(company, case, "We refund it.", waits=True)
    later = datetime.now(UTC) + timedelta(days=1)
    assert held.state == "held"
    assert publish.begin(held.pk, now=later) is None
    assert queries.overdue(later) == []
    assert queries.last_answer(case.pk) is None
    assert [each.pk for each in queries.held(case.pk)] == [held.pk]


def test_it_leaves_once_in_the_words_that_were_approved(company: Company, case: Case) -> None:
    held, by, now = say(company, case, "We refund it.", waits=True, way=Way.PRIVATE), staff.actor(company.lena), datetime.now(UTC)
    released = publish.release(held.pk, "We look into it.", FINE, actor=by, now=now)
    assert (released.state, released.text, released.member_id) == ("queued", "We look into it.", company.jonas.pk)
    assert publish.begin(held.pk, now=now) is not None
    with pytest.raises(NotHeld):
        publish.release(held.pk, "We refund it.", FINE, actor=by, now=now)
    assert set(Event.objects.filter(subject_id=held.pk).values_list("kind", flat=True)) >= {"reply.held", "reply.released"}


def test_it_stays_where_it_is_overtaken_barred_or_too_late(company: Company, case: Case, page: Page) -> None:
    held, by, now = say(company, case, "We refund it.", waits=True), staff.actor(company.lena), datetime.now(UTC)
    with pytest.raises(NotAllowed):
        publish.release(held.pk, "x", Verdict(why="No promises here."), actor=by, now=now)
    Page.objects.update(state=Page.State.PAUSED)
    with pytest.raises(WayClosed):
        publish.release(held.pk, "x", FINE, actor=by, now=now)
    Page.objects.update(state=Page.State.ACTIVE)
    say(company, case, "A colleague was quicker.", waits=False)
    with pytest.raises(AnsweredMeanwhile):
        publish.release(held.pk, "x", FINE, actor=by, now=now)
    assert queries.outbound(held.pk).state == "held"


def test_it_is_its_authors_draft_again_below_what_they_began_since(company: Company, case: Case) -> None:
    held, now = say(company, case, "We refund it.", waits=True), datetime.now(UTC)
    publish.keep_draft(publish.Place(case.pk, company.jonas.pk, "public", held.leg_id), "Dear Anna,", now=now)
    returned = publish.send_back(held.pk, "No promise in public.", actor=staff.actor(company.lena), now=now)
    assert (returned.state, returned.words) == ("returned", "No promise in public.")
    assert [each.text for each in queries.drafts(case.pk, company.jonas.pk)] == ["Dear Anna,\n\nWe refund it."]
    again = say(company, case, "We look into it.", waits=True)
    publish.take_back(again.pk, actor=staff.actor(company.jonas), now=now)
    assert queries.held(case.pk) == []
