"""Fields: each kind takes what is of it, and what must be filled in is named."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.models import Case
from answerable.channels.models import Brand
from answerable.journal.models import Event
from answerable.journal.record import Actor
from answerable.labels import operations as labels
from answerable.labels import queries
from answerable.labels.errors import FieldsMissing, NoSuchField, UnfitValue
from answerable.labels.models import Field
from answerable.labels.operations import FieldDraft
from answerable.labels.rules.kinds import Kind, Unfit, kept

NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
WHO = Actor(1, 1)


def field(kind: str = "text", name: str = "Order", **more: object) -> Field:
    return labels.add_field(FieldDraft(name, kind, **more), actor=WHO, now=NOW)  # type: ignore[arg-type]


def said(case: Case) -> dict[int, str]:
    return {field_id: value.text for field_id, value in queries.values(case.pk).items()}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_it_keeps_equal_numbers_alike(number: Decimal) -> None:
    words = kept(Kind.NUMBER, str(number))
    assert Decimal(words) == number
    assert kept(Kind.NUMBER, words) == words
    assert kept(Kind.NUMBER, f" {number}0".replace(".", ",")) == words


@given(st.dates())
def test_it_keeps_dates_in_one_form(day: date) -> None:
    assert kept(Kind.DATE, day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    ("kind", "words"),
    [("number", "ten"), ("number", "1e999"), ("number", "nan"), ("date", "19.6.2026"), ("date", "x"), ("text", "x" * 301)],
)
def test_it_says_what_is_not_of_a_kind(kind: str, words: str) -> None:
    with pytest.raises(Unfit):
        kept(kind, words)


@pytest.mark.django_db
def test_it_fills_changes_and_empties(case: Case) -> None:
    order = field("number")
    labels.fill(case.pk, order.pk, "0042,50", actor=WHO, now=NOW)
    assert said(case) == {order.pk: "42.5"}
    with pytest.raises(UnfitValue, match="Order is a number"):
        labels.fill(case.pk, order.pk, "many", actor=WHO, now=NOW)
    labels.fill(case.pk, order.pk, " ", actor=WHO, now=NOW)
    assert said(case) == {}
    events = Event.objects.filter(kind="case.field_filled").order_by("id").values_list("data", flat=True)
    assert [event["is_filled"] for event in events] == [True, False]
    assert "42" not in str(list(events))


@pytest.mark.django_db
def test_it_takes_only_what_is_offered_and_keeps_what_no_longer_is(case: Case) -> None:
    line = field("choice", "Line", choices=["North", "South", "North"])
    north, south = queries.choices([line.pk])[line.pk]
    labels.fill(case.pk, line.pk, "South", actor=WHO, now=NOW)
    labels.change_field(line.pk, FieldDraft("Line", "choice", choices=["East", "North"]), actor=WHO, now=NOW)
    assert [each.name for each in queries.choices([line.pk])[line.pk]] == ["East", "North"]
    assert queries.choices([line.pk])[line.pk][1].pk == north.pk
    assert queries.values(case.pk)[line.pk].choice_id == south.pk
    with pytest.raises(UnfitValue):
        labels.fill(case.pk, line.pk, "South", actor=WHO, now=NOW)


@pytest.mark.django_db
def test_it_names_what_is_missing_before_closing(case: Case) -> None:
    order, other = field(is_required_to_close=True), field(name="Ship", brand_id=Brand.objects.create(name="F", prefix="F").pk)
    with pytest.raises(FieldsMissing, match="Order"):
        labels.require_filled(case.pk)
    with pytest.raises(NoSuchField):
        labels.fill(case.pk, other.pk, "Aurora", actor=WHO, now=NOW)
    labels.fill(case.pk, order.pk, "HR-1", actor=WHO, now=NOW)
    labels.require_filled(case.pk)
    labels.retire_field(order.pk, actor=WHO, now=NOW)
    assert queries.fields() == [other]
    assert said(case) == {order.pk: "HR-1"}
