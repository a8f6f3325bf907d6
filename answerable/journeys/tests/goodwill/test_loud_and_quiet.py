"""The same problem is offered the same, whether a few people listen or millions."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers.models import Identity, Person
from answerable.goodwill.models import Gesture
from answerable.journeys.goodwill.give import Wish, give
from answerable.journeys.goodwill.offer import offer
from answerable.meaning import queries as meanings
from answerable.triage.models import Reading
from answerable.triage.rules.labels import Urgency
from tests.arrivals import arrive, case_of
from tests.cast import Company
from tests.gestures import decide_up_to, voucher, was_given

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C28")]
WORDS = "My train was late and the heating was broken. I am not happy."
listeners = some.integers(0, 2**31 - 1)


def offered(company: Company, case: Case) -> object:
    known = offer(case.pk, member=company.jonas, now=clock.now())
    return known.problem, known.precedents, known.limit, known.suggested, known.currency


def test_it_offers_a_loud_customer_what_it_offers_a_quiet_one(company: Company, page: Page) -> None:
    decide_up_to(agent=30)
    for number, euros in enumerate((15, 25, 40)):
        was_given(company, case_of(page, f"Cancelled again, number {number}.", name=f"Past {number}", followers=10**number), euros)
    quiet, loud = (arrive(page, WORDS, name=name, followers=count) for name, count in (("Quiet", 3), ("Loud", 2_000_000)))
    assert (quiet.reach, loud.reach) == (3, 2_000_000)
    raised = [Reading.objects.get(message=each).urgency for each in (quiet, loud)]
    assert raised[0] != raised[1] == Urgency.HIGH
    assert offered(company, quiet.case) == offered(company, loud.case)
    wish = Wish(voucher().pk, 3500, "EUR", "Hotel")
    made = [give(each.case_id, wish, member=company.jonas, now=clock.now()) for each in (quiet, loud)]
    assert [(each.state, each.limit, each.usual, each.problem) for each in made] == [("proposed", 3000, 2500, made[0].problem)] * 2


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reach=some.lists(listeners, min_size=4, max_size=4), urgency=some.sampled_from(list(Urgency)), is_press=some.booleans())
def test_it_offers_the_same_whoever_listens(reach: list[int], urgency: str, is_press: bool, company: Company, page: Page) -> None:
    if not Case.objects.exists():
        decide_up_to(agent=30)
        for number, euros in enumerate((15, 25, 40)):
            was_given(company, case_of(page, "Cancelled again.", name=f"Past {number}"), euros)
        case_of(page, WORDS)
    case = Case.objects.latest("pk")
    before = offered(company, case)
    for message, count in zip(Message.objects.order_by("pk"), reach, strict=True):
        Message.objects.filter(pk=message.pk).update(reach=count)
        Identity.objects.filter(pk=message.identity_id or 0).update(follower_count=count)
    Reading.objects.update(urgency=urgency)
    Person.objects.update(standing="press" if is_press else "", value_minor=reach[0], value_currency="EUR")
    assert offered(company, case) == before
    assert Gesture.objects.count() == 3


def test_it_knows_the_same_problem_by_its_meaning(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    decide_up_to(agent=30)
    past = [case_of(page, "Cancelled again.", name=f"Past {number}", followers=10**number) for number in range(3)]
    for case in past:
        was_given(company, case, 25)
    case = case_of(page, WORDS)
    near = [meanings.Near(1, each.pk, 0.9) for each in [*past, case]]
    monkeypatch.setattr(meanings, "about", lambda *_: [1.0])
    monkeypatch.setattr(meanings, "nearest", lambda *_args, **_said: near)
    known = offer(case.pk, member=company.jonas, now=clock.now()).precedents
    assert (known.basis, known.amounts) == ("alike", [2500] * 3)
