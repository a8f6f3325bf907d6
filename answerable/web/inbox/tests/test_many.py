"""Many rows at once, as a browser asks for it: with script and without, with what is refused, and taken back."""

from datetime import timedelta

import pytest
from django.test import Client

from answerable.cases.models import Case, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Batch, Row
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.assign import assign
from answerable.labels import operations as labels
from answerable.labels.operations import FieldDraft, LabelDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def cases(page: Page) -> list[Case]:
    return [case_of(page, name=name) for name in ("Amara", "Bela", "Chidi")]


@pytest.fixture
def jonas(client: Client, company: Company) -> Client:
    client.force_login(company.jonas)
    return client


def ids(cases: list[Case]) -> list[int]:
    return [case.pk for case in cases]


def test_it_says_beforehand_what_stands_in_the_way(jonas: Client, company: Company, cases: list[Case]) -> None:
    assign(cases[0].pk, department_id=1, member_id=company.maya.pk, member=company.jonas, now=clock.now())
    labels.add_field(FieldDraft("Order", "text", is_required_to_close=True), actor=PROGRAM, now=clock.now())
    html = jonas.get("/inbox/selection", {"case": ids(cases)}).content.decode()
    assert "3 cases chosen" in html
    assert "Take: 1 has a colleague" in html
    assert "Close: 3 lack a required field" in html


def test_it_changes_what_it_can_and_says_the_rest(jonas: Client, company: Company, cases: list[Case]) -> None:
    assign(cases[0].pk, department_id=1, member_id=company.maya.pk, member=company.jonas, now=clock.now())
    answer = jonas.post("/batches", {"case": ids(cases), "do": "take"}, headers=HTMX)
    html = answer.content.decode()
    assert "Take: 2 done, 1 not" in html
    assert "A colleague took this case" in html
    assert str(cases[1].pk) in answer["HX-Trigger"]
    assert Row.objects.filter(member_id=company.jonas.pk).count() == 2
    jonas.delete(f"/batches/{Batch.objects.get().pk}", headers=HTMX)
    assert not Row.objects.filter(member_id=company.jonas.pk).exists()


def test_it_labels_and_snoozes_without_script_too(jonas: Client, cases: list[Case]) -> None:
    label = labels.add_label(LabelDraft("Strike"), actor=PROGRAM, now=clock.now())
    offered = jonas.post("/batches", {"case": ids(cases), "back": "/?view=untaken"}).content.decode()
    assert f'name="do" value="label:{label.pk}"' in offered
    assert all(f'name="case" value="{case.pk}"' in offered for case in cases)
    assert not Batch.objects.exists()
    answer = jonas.post("/batches", {"case": ids(cases), "do": f"label:{label.pk}", "back": "/?view=untaken"})
    assert answer.headers["Location"] == "/?view=untaken"
    assert "Label: 3 cases done" in jonas.get("/?view=untaken").content.decode()
    jonas.post("/batches", {"case": ids(cases), "do": "snooze:tomorrow", "back": "//evil.example"})
    assert Snooze.objects.filter(ended_at=None, until__gt=clock.now() + timedelta(minutes=1)).count() == 3
    assert "Until" in jonas.get("/?view=snoozed").content.decode()
    assert jonas.get("/").context["panel"].rows == []


def test_it_hands_a_queue_over_and_back(jonas: Client, company: Company, cases: list[Case]) -> None:
    marketing = company.departments["Marketing"].pk
    assert 'name="hand-summary"' in jonas.get("/inbox/selection", {"case": ids(cases)}).content.decode()
    said = {"case": ids(cases), "do": "hand_off", "hand-department": marketing, "hand-summary": "The strike of Monday"}
    refused = jonas.post("/batches", said, headers=HTMX)
    assert (refused.status_code, "what is to be done next" in refused.content.decode()) == (422, True)
    assert jonas.post("/batches", said | {"hand-next_step": "Answer them", "hand-due_at": "then"}, headers=HTMX).status_code == 422
    answer = jonas.post("/batches", said | {"hand-next_step": "Answer them", "hand-due_at": "2026-12-01T12:00"}, headers=HTMX)
    assert "Hand over: 3 cases done" in answer.content.decode()
    assert Row.objects.filter(department_id=marketing).count() == 3
    jonas.delete(f"/batches/{Batch.objects.get().pk}", headers=HTMX)
    assert not Row.objects.filter(department_id=marketing).exists()


@pytest.mark.parametrize("said", [{}, {"do": "take"}, *({"do": each, "case": 1} for each in ("explode", "snooze:never", "\x00"))])
def test_it_refuses_what_nobody_could_mean(jonas: Client, said: dict[str, object]) -> None:
    assert jonas.post("/batches", said, headers=HTMX).status_code == 422
    assert not Batch.objects.exists()


def test_a_batch_is_its_members_own(jonas: Client, company: Company, cases: list[Case]) -> None:
    jonas.post("/batches", {"case": ids(cases), "do": "take"})
    batch = Batch.objects.get()
    jonas.force_login(company.maya)
    assert [jonas.get(f"/batches/{batch.pk}").status_code, jonas.delete(f"/batches/{batch.pk}").status_code] == [404, 404]
