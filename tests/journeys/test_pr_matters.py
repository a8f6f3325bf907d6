"""A PR matter: whoever is not named for it gets nothing of it by any door, though they work on its page."""

from itertools import product

import pytest

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.staff.models import Member
from tests.cast import LONG_AGO, Company
from tests.journeys.hidden import ADDRESSED, METHODS, PLAIN, filled, signed_in, state, visible

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C19")]
SECRETS = ("Zelda Quill", "otters ate it", "We ask the otters")
OF_CASE = ("case", "outbound", "message", "intervention", "approval", "consultation", "attachment", "enclosure", "post", "person")
OUR_POST = "posts/<int:post_id>/comments"  # is everybody's; what was written under it is told of those cases alone that one sees


@pytest.fixture
def charlie(company: Company, secret: dict[str, int]) -> Member:
    """Who may do everything on the page, and is not named for its PR matter."""
    access.grant(company.charlie.pk, secret["page"], list(Grant.Action), actor=PROGRAM, now=LONG_AGO)
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    access.restrict(Case.objects.get(pk=secret["case"]), seeing=[], actor=PROGRAM, now=LONG_AGO)
    return company.charlie


def test_it_hides_what_is_addressed(secret: dict[str, int], charlie: Member) -> None:
    client, leaks, before = signed_in(charlie), [], state()
    for route, method in product([each for each in ADDRESSED if any(f"<int:{name}_id>" in each for name in OF_CASE)], METHODS[:2]):
        response = getattr(client, method)(filled(route, secret))
        allowed = {404, 405} | ({403} if "promise" in route else {200} if route == OUR_POST else set())
        if response.status_code not in allowed or any(each in visible(response) for each in SECRETS):
            leaks.append((method, route, response.status_code))
    assert leaks == []
    assert state() == before


@pytest.mark.long
def test_it_shows_nothing_in_passing(secret: dict[str, int], charlie: Member) -> None:
    client, leaks = signed_in(charlie), []
    asked = ("", f"q=Zelda&ids={secret['case']}&view=all")
    for route, query in product(PLAIN, asked):
        shown = visible(client.get(f"/{route}?{query}"))
        leaks += [(route, query)] if any(each in shown for each in SECRETS) else []
    assert leaks == []


def test_it_is_seen_by_its_spokesperson(secret: dict[str, int], charlie: Member, company: Company, comments: Page) -> None:
    assert "Zelda" in visible(signed_in(company.lena).get(f"/cases/{secret['case']}"))
