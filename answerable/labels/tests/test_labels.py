"""Labels: by brand or for all, once a case, retired without leaving it."""

from datetime import UTC, datetime

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Brand
from answerable.journal.models import Event
from answerable.journal.record import Actor
from answerable.labels import operations as labels
from answerable.labels import queries
from answerable.labels.errors import NameTaken, NoSuchLabel
from answerable.labels.models import Label
from answerable.labels.operations import LabelDraft

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
WHO = Actor(1, 1)


def label(name: str = "VIP", brand: Brand | None = None) -> Label:
    return labels.add_label(LabelDraft(name, "red", brand.pk if brand else None), actor=WHO, now=NOW)


def kinds() -> list[str]:
    return list(Event.objects.filter(kind__contains="label").order_by("id").values_list("kind", flat=True))


def test_it_goes_on_a_case_once_and_off_again(case: Case) -> None:
    vip = label()
    assert labels.put(case.pk, vip.pk, actor=WHO, now=NOW)
    assert not labels.put(case.pk, vip.pk, actor=WHO, now=NOW)
    assert queries.on_case(case.pk) == [vip]
    assert queries.counts([vip.pk]) == {vip.pk: 1}
    assert labels.take_off(case.pk, vip.pk, actor=WHO, now=NOW)
    assert not labels.take_off(case.pk, vip.pk, actor=WHO, now=NOW)
    assert kinds() == ["label.added", "case.labelled", "case.unlabelled"]


def test_it_is_for_cases_of_its_brand_only(case: Case) -> None:
    other = label("Ferry", Brand.objects.create(name="Ferry Quay", prefix="FQ"))
    own = label("Ferry", case.page.brand)
    with pytest.raises(NoSuchLabel):
        labels.put(case.pk, other.pk, actor=WHO, now=NOW)
    assert labels.put(case.pk, own.pk, actor=WHO, now=NOW)


def test_a_name_is_free_again_when_its_label_retires(case: Case) -> None:
    first = label("Strike")
    with pytest.raises(NameTaken):
        label("STRIKE")
    labels.put(case.pk, first.pk, actor=WHO, now=NOW)
    labels.retire_label(first.pk, actor=WHO, now=NOW)
    second = label("strike")
    assert queries.labels() == [second]
    assert queries.on_case(case.pk) == [first]
    for act in (labels.put,):
        with pytest.raises(NoSuchLabel):
            act(case.pk, first.pk, actor=WHO, now=NOW)


def test_it_is_called_otherwise_wherever_it_stands(case: Case) -> None:
    vip = label()
    labels.put(case.pk, vip.pk, actor=WHO, now=NOW)
    labels.change_label(vip.pk, LabelDraft("Very important", "plum"), actor=WHO, now=NOW)
    assert [(each.name, each.colour) for each in queries.on_case(case.pk)] == [("Very important", "plum")]
    labels.retire_label(vip.pk, actor=WHO, now=NOW)
    with pytest.raises(NoSuchLabel):
        labels.change_label(vip.pk, LabelDraft("Again"), actor=WHO, now=NOW)
