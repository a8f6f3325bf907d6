"""Labels, fields, sleep and following of a case, as its screen asks for them; each with its way back."""

import pytest
from django.test import Client

from answerable.cases.models import Case, Following, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import close
from answerable.labels import operations as labels
from answerable.labels.errors import FieldsMissing
from answerable.labels.models import Labelling, Value
from answerable.labels.operations import FieldDraft, LabelDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


@pytest.fixture
def jonas(client: Client, company: Company) -> Client:
    client.force_login(company.jonas)
    return client


def patch(client: Client, url: str, **said: object) -> int:
    return client.post(url, {"_method": "PATCH", **said}).status_code


def test_it_has_the_labels_that_were_chosen_and_no_others(jonas: Client, case: Case) -> None:
    first, second = (labels.add_label(LabelDraft(name), actor=PROGRAM, now=clock.now()).pk for name in ("VIP", "Strike"))
    patch(jonas, f"/cases/{case.pk}/labels", label=[first, second])
    patch(jonas, f"/cases/{case.pk}/labels", label=f"{second}")
    assert list(Labelling.objects.values_list("label_id", flat=True)) == [second]
    html = jonas.get(f"/cases/{case.pk}").content.decode()
    assert "Label taken off" in html
    assert patch(jonas, f"/cases/{case.pk}/labels", label=999) == 404


def test_it_sleeps_and_wakes_from_its_head(jonas: Client, case: Case) -> None:
    assert jonas.post(f"/cases/{case.pk}/snooze", {"until": "tomorrow"}).status_code == 302
    assert "by you" in jonas.get(f"/cases/{case.pk}").content.decode()
    for wrong in ({"until": "at", "at": "2020-01-01T10:00"}, {"until": "at", "at": "x"}, {}):
        assert jonas.post(f"/cases/{case.pk}/snooze", wrong).status_code == 422
    jonas.delete(f"/cases/{case.pk}/snooze")
    assert not Snooze.objects.filter(ended_at=None).exists()


def test_it_is_followed_and_no_longer(jonas: Client, company: Company, case: Case) -> None:
    jonas.post(f"/cases/{case.pk}/following")
    assert Following.objects.values_list("member_id", flat=True).get() == company.jonas.pk
    assert [row.id for row in jonas.get("/?view=following").context["panel"].rows] == [case.pk]
    jonas.delete(f"/cases/{case.pk}/following")
    assert not Following.objects.exists()


def test_it_fills_a_field_and_cannot_be_closed_without(jonas: Client, company: Company, case: Case) -> None:
    order = labels.add_field(FieldDraft("Order", "number", is_required_to_close=True), actor=PROGRAM, now=clock.now())
    with pytest.raises(FieldsMissing, match="Order"):
        close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    assert patch(jonas, f"/cases/{case.pk}/fields", **{f"field_{order.pk}": "many"}) == 422
    assert patch(jonas, f"/cases/{case.pk}/fields", **{f"field_{order.pk}": "42"}) == 302
    assert Value.objects.values_list("text", flat=True).get() == "42"
    close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    assert not Case.objects.get().is_open
