"""A case that began in public and goes on in private: who reads along is told, or it is kept why not; closing asks all the same."""

import pytest
from django.test import Client

from answerable.cases.models import Case, Closure, Leg
from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.models import Pointer
from answerable.evidence.queries import pointers
from answerable.journal.models import Event
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.casework.closing_word import PublicAnswerOwed, owed_leg
from answerable.journeys.casework.hand_off import hand_off
from answerable.journeys.casework.merge import merge
from answerable.publish.models import Outbound
from answerable.routing.rules.packet import Packet
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C29")]


@pytest.fixture
def case(client: Client, company: Company, page: Page) -> Case:
    """It began in public; we wrote in private."""
    client.force_login(company.jonas)
    first = arrive(page, "Nobody came with the ramp. Where is my refund?")
    arrive(page, "My booking is HR7K2Q, ring me.", kind="direct", origin_id=first.external_id)
    private = Leg.objects.get(case=first.case, is_public=False)
    client.post(f"/cases/{first.case_id}/replies", {"mode": "direct", "leg": private.pk, "text": "We refund it.", "last_outbound_id": ""})
    return first.case


def wish(case: Case, **more: object) -> dict[str, object]:
    leg, last = Leg.objects.get(case=case, is_public=True), Outbound.objects.latest("id")
    return {"how": "word", "leg": leg.pk, "text": "We have written to you.", "last_outbound_id": f"{last.pk}-0", **more}


def test_one_press_tells_the_public(client: Client, case: Case) -> None:
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "Amara, thank you for telling us. We have written to you in private. — Jonas" in html
    assert client.post(f"/cases/{case.pk}/pointer", wish(case)).status_code == 302
    said = Outbound.objects.latest("id")
    assert (said.kind, said.text, said.verdict != {}) == ("public", "We have written to you.", True)
    assert Pointer.objects.get().outbound_id == said.pk
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "Say it in public" not in html
    assert "Public answer owed." in html
    assert client.post(f"/cases/{case.pk}/pointer", wish(case)).status_code == 409
    assert Outbound.objects.latest("id") == said


def test_it_is_no_closing_word(client: Client, case: Case) -> None:
    client.post(f"/cases/{case.pk}/pointer", wish(case))
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", "how": "plain"}).status_code == 422
    assert not Closure.objects.exists()
    closed = client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", **wish(case, text="It is solved.")})
    assert closed.status_code == 302
    assert Closure.objects.get().outcome == "solved"


def test_it_is_kept_why_the_public_is_not_told(client: Client, case: Case) -> None:
    assert client.post(f"/cases/{case.pk}/pointer", {"how": "silence"}).status_code == 422
    assert client.post(f"/cases/{case.pk}/pointer", {"how": "silence", "silence": "not_wanted"}).status_code == 302
    assert Event.objects.get(kind="case.not_pointed").data == {"silence": "not_wanted"}
    assert "Say it in public" not in client.get(f"/cases/{case.pk}").content.decode()


def test_nothing_personal_leaves_by_it(client: Client, case: Case) -> None:
    assert client.post(f"/cases/{case.pk}/pointer", wish(case, text="We wrote to you about HR7K2Q.")).status_code == 422
    assert not Pointer.objects.exists()


def test_a_public_question_that_nobody_answered_does_not_close_in_silence(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    case = case_of(page)
    assert "nobody has answered there" in client.get(f"/cases/{case.pk}/closure").content.decode()
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", "how": "plain"}).status_code == 422
    batch = client.post("/batches", {"do": "close", "case": [case.pk]})
    assert batch.status_code in {200, 302}
    assert not Closure.objects.exists()
    reason = {"outcome": "not_solved", "how": "silence", "silence": "elsewhere"}
    assert client.post(f"/cases/{case.pk}/closure", reason).status_code == 302
    assert Closure.objects.get().silence == "elsewhere"


def test_praise_closes_without_a_word(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    case = case_of(page, "The crew on the night train was wonderful. Love this railway!")
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", "how": "plain"}).status_code == 302


def test_it_is_owed_whoever_has_the_case_and_with_whatever_it_is_merged(client: Client, company: Company, page: Page, case: Case) -> None:
    client.post(f"/cases/{case.pk}/pointer", wish(case))
    now, marketing = clock.now(), company.departments["Marketing"].pk
    hand_off(case.pk, Packet("Refund.", "Close it."), department_id=marketing, to_member_id=None, member=company.jonas, now=now)
    assert owed_leg(case.pk) is not None
    other = arrive(page, "Hello, a question in private.", kind="direct", name="Ben Farrow").case
    merge(case.pk, into=other.pk, member=company.jonas, now=now)
    assert [each.outbound_id for each in pointers(other.pk)] == [Outbound.objects.latest("id").pk]
    leg = owed_leg(other.pk)
    assert leg is not None
    assert leg.is_public
    with pytest.raises(PublicAnswerOwed):
        close(other.pk, Ending("solved"), member=company.jonas, now=now)
    close(other.pk, Ending("solved", "elsewhere"), member=company.jonas, now=now)
    assert Closure.objects.get().silence == "elsewhere"
