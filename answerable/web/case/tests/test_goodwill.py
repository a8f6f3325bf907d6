"""Goodwill in the browser's words: beside a case, given, approved, refused, taken back, and told in the timeline."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.goodwill.models import Gesture
from answerable.staff.models import Member
from answerable.web.case.goodwill.plot import plot
from tests.arrivals import arrive_together, case_of
from tests.cast import Company
from tests.gestures import decide_up_to, voucher, were_given

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
LATE = {"Ada Byron": "My train was an hour late!", "Ben Hill": "Late again, an hour.", "Cleo Marsh": "An hour late, missed my date."}


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    decide_up_to(agent=30, lead=100)
    were_given(company, (each.case for each in arrive_together(page, LATE)), 15, 25, 40)
    return case_of(page)


def seen(client: Client, by: Member, path: str) -> str:
    client.force_login(by)
    return client.get(path).content.decode()


def give(client: Client, case: Case, by: Member, amount: str, reason: str = "Two hours late") -> int:
    client.force_login(by)
    said = {"kind": voucher().pk, "amount": amount, "currency": "EUR", "reason": reason}
    return client.post(f"/cases/{case.pk}/gestures", said, HTTP_HX_REQUEST="true").status_code


def settle(client: Client, what: str, by: Member, **said: str) -> int:
    client.force_login(by)
    return client.post(f"/gestures/{what}", said, HTTP_HX_REQUEST="true").status_code


def test_it_shows_what_others_were_given_and_ones_own_limit(client: Client, company: Company, case: Case) -> None:
    card = seen(client, company.jonas, f"/cases/{case.pk}/goodwill")
    for words in ("Other cases: Complaint", "3 cases, 90 days", "median €25<", "your limit €30<", "Reach never counts"):
        assert words in card
    form = seen(client, company.jonas, f"/cases/{case.pk}/gestures")
    assert 'value="25.00"' in form
    assert "Reach never counts towards the amount." in form
    assert "Others were given" not in form


def test_it_says_where_the_limit_is_below_what_others_were_given(client: Client, company: Company, case: Case) -> None:
    decide_up_to(agent=20)
    form = seen(client, company.jonas, f"/cases/{case.pk}/gestures")
    assert 'value="20.00"' in form
    assert "Others were given €25; above €20 somebody else approves." in form


def test_it_is_given_and_stands_beside_the_case_and_in_its_timeline(client: Client, company: Company, case: Case) -> None:
    assert give(client, case, company.jonas, "25.50") == 200
    assert Gesture.objects.latest("pk").amount == 2550
    page = seen(client, company.jonas, f"/cases/{case.pk}")
    assert "Goodwill given" in page
    assert "Voucher, €25.50." in page
    assert f'id="goodwill-{case.pk}-0"' not in page
    assert "Two hours late" in seen(client, company.jonas, f"/cases/{case.pk}/goodwill")


def test_it_is_approved_by_somebody_else_from_the_case(client: Client, company: Company, case: Case) -> None:
    assert give(client, case, company.jonas, "60") == 200
    made = Gesture.objects.latest("pk")
    assert "Somebody else has to approve this." in seen(client, company.jonas, f"/cases/{case.pk}/goodwill")
    assert "Approve<" not in seen(client, company.maya, f"/cases/{case.pk}/goodwill")
    assert settle(client, f"{made.pk}/approval", company.jonas) == 403
    assert settle(client, f"{made.pk}/approval", company.maya) == 403
    assert "Approve<" in seen(client, company.priya, f"/cases/{case.pk}/goodwill")
    assert settle(client, f"{made.pk}/approval", company.priya) == 200
    assert settle(client, f"{made.pk}/approval", company.priya) == 409
    assert "Goodwill approved" in seen(client, company.jonas, f"/cases/{case.pk}")


def test_it_is_refused_with_a_reason_from_the_list(client: Client, company: Company, case: Case) -> None:
    give(client, case, company.jonas, "60")
    made = Gesture.objects.latest("pk")
    listed = seen(client, company.priya, "/goodwill")
    assert "Jonas Lindqvist may give €30 alone." in listed
    assert "Others with this problem were given €25." in listed
    theirs = seen(client, company.priya, "/approvals")
    assert "Jonas Lindqvist may give" in theirs
    assert '<span class="text-sm text-ink-3 tnum">1</span></header>' in theirs
    assert "Nothing waits for you" not in theirs
    assert "Jonas Lindqvist may give" not in seen(client, company.maya, "/approvals")
    assert settle(client, f"{made.pk}/approval", company.priya, _method="DELETE", why="") == 422
    answer = client.post(f"/gestures/{made.pk}/approval", {"_method": "DELETE", "why": "25 is enough.", "from": "goodwill"})
    assert answer["Location"] == "/goodwill"
    assert "Nothing waits to be approved." in seen(client, company.priya, "/goodwill")
    assert "25 is enough." in seen(client, company.jonas, f"/cases/{case.pk}/goodwill")


def test_it_is_taken_back(client: Client, company: Company, case: Case) -> None:
    give(client, case, company.jonas, "10")
    made = Gesture.objects.latest("pk")
    assert settle(client, str(made.pk), company.maya, _method="DELETE") == 403
    assert settle(client, str(made.pk), company.jonas, _method="DELETE") == 200
    assert "taken back" in seen(client, company.jonas, f"/cases/{case.pk}/goodwill")


@pytest.mark.parametrize("amount", ["", "0", "-3", "many", "NaN", "1e30", "Infinity"])
def test_it_refuses_what_is_no_amount(client: Client, company: Company, case: Case, amount: str) -> None:
    assert give(client, case, company.jonas, amount) == 422
    assert Gesture.objects.count() == 3


def test_it_says_what_is_missing_where_nothing_was_settled(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    assert "The company has not said yet what it gives." in seen(client, company.jonas, f"/cases/{case.pk}/gestures")
    assert "Nobody with the same problem was given anything" in seen(client, company.jonas, f"/cases/{case.pk}/goodwill")


@given(some.lists(some.integers(1, 10**9), min_size=1, max_size=200), some.none() | some.integers(0, 10**9))
def test_it_draws_every_case_inside_of_the_picture(amounts: list[int], limit: int | None) -> None:
    drawn = plot(sorted(amounts), sorted(amounts)[0], limit)
    assert len(drawn.dots) == len(amounts)
    marks = [drawn.median.at, *([drawn.limit.at] if drawn.limit else [])]
    assert all(0 <= x <= 100 for x in (*(x for x, _y in drawn.dots), *marks))
    assert all(15 <= y <= 63 for _x, y in drawn.dots)
