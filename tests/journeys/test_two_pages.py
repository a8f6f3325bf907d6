"""A case whose conversations stand on two pages: whoever sees one of them gets no word of the other by any door."""

from itertools import product
from uuid import uuid4

import pytest

from answerable.access.models import Grant
from answerable.cases.models import Leg, Message
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.merge import merge
from tests.arrivals import arrive, case_of
from tests.cast import Company, add_page
from tests.journeys.hidden import ADDRESSED, PLAIN, signed_in, visible

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C09")]
SECRETS = ("otters", "badgers", "Back office")
OF_CASE = ("case", "person", "outbound", "message")


@pytest.fixture
def crossing(company: Company) -> dict[str, int]:
    """Ids of a case that Maya sees, and of what was said in it on a page that she does not."""
    seen = add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})
    other = add_page(company, {"id": "page2", "kind": "direct", "name": "Back office", "handle": "back"})
    Grant.objects.filter(member=company.maya, page=other).delete()
    case, private = case_of(seen), case_of(other, "The otters ate my ticket.", kind="direct")
    merge(private.pk, into=case.pk, member=company.jonas, now=clock.now())
    leg = Leg.objects.get(case=case, page=other)
    said = reply(Answer(case.pk, leg.pk, Way.DIRECT, "The badgers look into it.", ""), member=company.jonas, now=clock.now())
    message = arrive(other, "And the otters, did they say anything?", kind="direct")
    assert message.case == case
    return {"case": case.pk, "person": case.person_id, "outbound": said.pk, "message": message.pk, "leg": Leg.objects.get(page=seen).pk}


def test_it_hides_what_is_addressed(company: Company, crossing: dict[str, int]) -> None:
    client, leaks = signed_in(company.maya), []
    addresses = [address for route in ADDRESSED if "<" not in (address := filled(route, crossing))]
    assert len(addresses) > 20
    for address in addresses:
        if any(each in visible(client.get(address)) for each in SECRETS):
            leaks.append(address)
    assert leaks == []


@pytest.mark.long
def test_it_shows_nothing_in_passing(company: Company, crossing: dict[str, int]) -> None:
    client, leaks = signed_in(company.maya), []
    for route, query in product(PLAIN, ("", f"ids={crossing['case']}&view=all", "q=ticket&view=all")):
        if any(each in visible(client.get(f"/{route}?{query}")) for each in SECRETS):
            leaks.append((route, query))
    assert leaks == []


@pytest.mark.parametrize("is_part", [True, False])
def test_it_shows_nothing_of_it_to_who_is_too_late(company: Company, crossing: dict[str, int], is_part: bool) -> None:
    client, headers = signed_in(company.maya), {"HX-Request": "true"} if is_part else {}
    before = Message.objects.filter(leg_id=crossing["leg"]).latest("id").pk
    closing = {"outcome": "solved", "how": "silence", "silence": "no_need", "seen": before}
    refused = client.post(f"/cases/{crossing['case']}/closure", closing, headers=headers)
    assert (refused.status_code, refused["X-Refused"]) == (409, "wrote_meanwhile")
    assert not any(each in visible(refused) for each in SECRETS)
    answer = {"mode": "public", "leg": crossing["leg"], "text": "We are sorry.", "send_key": uuid4(), "last_outbound_id": ""}
    refused = client.post(f"/cases/{crossing['case']}/replies", answer, headers=headers)
    assert (refused.status_code, refused["X-Refused"]) == (409, "answered_meanwhile")
    assert not any(each in visible(refused) for each in SECRETS)
    assert "badgers" in visible(signed_in(company.jonas).post(f"/cases/{crossing['case']}/replies", answer, headers=headers))


def filled(route: str, ids: dict[str, int]) -> str:
    """The address with the ids of this case, as far as it takes them."""
    for name in OF_CASE:
        route = route.replace(f"<int:{name}_id>", str(ids[name]))
    return f"/{route}"
