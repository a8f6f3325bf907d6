"""Words to listen for, in the settings: leads and owners decide, each is tried before it is kept and turned off when it brings noise."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.listening import queries
from answerable.listening.models import Version
from tests.arrivals import arrive_together
from tests.cast import Company

pytestmark = pytest.mark.django_db
RAIL = {"spellings": "Harbour Rail\n#hrfail\n", "unless": "Harbour Rail museum", "is_joined": "on"}


def test_a_phrase_is_written_changed_turned_off_and_brought_back(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert "Nobody listens yet" in client.get("/settings/listening").content.decode()
    client.post("/settings/listening", RAIL)
    assert "Nothing is heard yet: no connected page" in client.get("/settings/listening").content.decode()
    version = Version.objects.get()
    assert (version.spellings, version.unless, version.member_id) == (
        ["Harbour Rail", "#hrfail"],
        ["Harbour Rail museum"],
        company.priya.pk,
    )
    address = f"/settings/listening/{version.phrase_id}"
    client.post(address, {"_method": "PATCH", **RAIL, "spellings": "Harbour Rail", "languages": ["en"], "seen": 1})
    assert client.post(address, {"_method": "PATCH", **RAIL, "seen": 1}).status_code == 409
    client.delete(f"{address}/work")
    shown = client.get("/settings/listening").content.decode()
    assert "Version 3" in shown
    assert "Nothing is heard yet" not in shown
    assert "Turn on" in shown
    assert queries.matchers() == {}
    client.post(f"{address}/work")
    assert queries.matchers()[company.brand.pk].names("stuck with Harbour Rail", "en")
    client.delete(address)
    assert client.get(address).status_code == 404
    client.post(f"{address}/work")
    assert [each.state for each in queries.versions(version.phrase_id)] == ["on", "retired", "on", "off", "on", "on"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"spellings": ""}, "required"),
        ({"spellings": "a"}, "at least two letters"),
        ({"spellings": "Harbour Rail\n!?"}, "at least two letters"),
        ({"unless": "x"}, "at least two letters"),
        ({"spellings": "h" * 90}, "longer than anybody"),
        ({"spellings": "\n".join(f"name{number}" for number in range(60))}, "At most 50"),
    ],
)
def test_what_could_not_be_found_is_refused(client: Client, company: Company, written: dict[str, str], said: str) -> None:
    client.force_login(company.robin)
    answer = client.post("/settings/listening", RAIL | written)
    assert (answer.status_code, Version.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_a_phrase_stands_once_in_a_brand(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    client.post("/settings/listening", RAIL)
    answer = client.post("/settings/listening", {"spellings": "HARBOUR-RAIL"})
    assert (answer.status_code, Version.objects.count()) == (409, 1)
    assert "stands in “Harbour Rail” already" in answer.content.decode()


def test_a_phrase_that_stands_elsewhere_by_now_is_not_brought_back(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    client.post("/settings/listening", RAIL)
    retired = Version.objects.get().phrase_id
    client.delete(f"/settings/listening/{retired}")
    assert client.post("/settings/listening", {"spellings": "Harbour-Rail"}).status_code == 302
    assert client.post(f"/settings/listening/{retired}/work").status_code == 409
    assert [each.name for each in queries.phrases()] == ["Harbour-Rail"]


def test_it_is_tried_on_a_post_and_on_what_was_received(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.priya)
    arrive_together(page, {"Ada": "Harbour Rail let me down", "Ben": "The museum was nice", "Cy": "Harbour Rail museum is closed"})
    shown = client.post("/settings/listening/trial", RAIL | {"trial": "why is #HarbourRail late"}).content.decode()
    assert "This post would come in, for “Harbour Rail”." in shown
    assert "1 of 3 messages that were received in 30 days names it." in shown
    assert "Harbour Rail let me down" in shown
    shown = client.post("/settings/listening/trial", RAIL | {"trial": "Harbour Railway"}).content.decode()
    assert "This post would not come in." in shown
    assert not Version.objects.exists()


def test_an_agent_is_refused(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    asked = [client.get("/settings/listening"), client.get("/settings/listening/new"), client.post("/settings/listening/trial", RAIL)]
    assert [each.status_code for each in asked] == [403, 403, 403]
    assert client.post("/settings/listening", RAIL).status_code == 403
