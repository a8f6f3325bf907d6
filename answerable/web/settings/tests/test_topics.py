"""Topics in the settings: leads make the tree, show topics by sentences, and decide on what is proposed."""

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.access.models import Grant
from answerable.journeys.topics.propose import propose_topics
from answerable.journeys.topics.suggest import suggest_topics
from answerable.topics import queries
from answerable.topics.models import Example, Placement, Proposal, Topic
from tests.arrivals import arrive_together
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
HEAT = {
    "Ada Moore": "The air conditioning in coach 3 is broken, it is 40 degrees in here",
    "Ben Oduya": "No air conditioning on the train today, we are melting",
    "Cleo Marsh": "Air conditioning broken again, it is far too hot in the coach",
    "Dara Singh": "It is so hot in this train, the air conditioning does not work",
    "Eli Novak": "Your air conditioning is not working, coach 5 is a sauna",
    "Fay Lund": "Why is the air conditioning off in this heat?",
    "Gus Bell": "Happy birthday to all of you from my grandmother",
    "Hana Sato": "Which platform does the night service to Quayside leave from?",
}


@pytest.fixture
def proposal(company: Company) -> Proposal:
    page = add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s"})
    arrive_together(page, HEAT)
    assert propose_topics() == 1
    return Proposal.objects.get()


def test_a_lead_makes_a_tree_and_shows_what_topics_are_about(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert client.post("/settings/topics", {"name": "Trains"}).status_code == 302
    trains = Topic.objects.get()
    assert client.post("/settings/topics", {"name": "trains"}).status_code == 409
    assert client.post("/settings/topics", {"name": ""}).status_code == 422
    client.post("/settings/topics", {"name": "Delays", "parent": trains.pk, "name_de": "Verspätung"})
    delays = Topic.objects.get(name="Delays")
    assert (delays.parent_id, delays.names) == (trains.pk, {"de": "Verspätung"})
    assert client.post(f"/settings/topics/{trains.pk}", {"_method": "PATCH", "name": "Trains", "parent": delays.pk}).status_code == 422
    client.post(f"/settings/topics/{delays.pk}/examples", {"texts": "My train is late\n\nThe 8:15 is late again\n"})
    assert Example.objects.count() == 2
    assert "The 8:15 is late again" in client.get(f"/settings/topics/{delays.pk}").content.decode()
    client.delete(f"/settings/topic-examples/{Example.objects.latest('id').pk}")
    assert Example.objects.count() == 1
    suggest_topics()
    page = client.get("/settings/topics").content.decode()
    assert "Delays" in page
    client.delete(f"/settings/topics/{trains.pk}")
    assert queries.tree() == []
    client.post(f"/settings/topics/{delays.pk}/revival")
    assert [node.leaf.id for node in queries.tree()] == [delays.pk]


def test_it_proposes_what_is_alike_by_its_words_and_makes_a_topic_of_it(client: Client, company: Company, proposal: Proposal) -> None:
    client.force_login(company.priya)
    assert {"air", "conditioning"} <= {word.lower() for word in proposal.words}
    page = client.get("/settings/topic-proposals").content.decode()
    assert HEAT["Ada Moore"] in page
    assert HEAT["Gus Bell"] not in page
    assert client.post(f"/settings/topic-proposals/{proposal.pk}", {"name": ""}).status_code == 422
    chosen = proposal.case_ids[:3]
    client.post(f"/settings/topic-proposals/{proposal.pk}", {"name": "Heat", "case": [*chosen, 999]})
    assert set(Placement.objects.values_list("case_id", "topic__name")) == {(case_id, "Heat") for case_id in chosen}
    assert client.post(f"/settings/topic-proposals/{proposal.pk}", {"name": "Heat again"}).status_code == 404
    suggest_topics()
    assert propose_topics() == 0


def test_what_was_dismissed_does_not_come_back(client: Client, company: Company, proposal: Proposal) -> None:
    client.force_login(company.priya)
    client.delete(f"/settings/topic-proposals/{proposal.pk}")
    assert propose_topics() == 0
    assert "air" not in client.get("/settings/topic-proposals").content.decode().split("<main")[-1].lower().split()


def test_it_puts_cases_under_a_topic_that_there_is(client: Client, company: Company, proposal: Proposal) -> None:
    client.force_login(company.robin)
    topic = Topic.objects.create(name="Comfort")
    assert client.post(f"/settings/topic-proposals/{proposal.pk}", {"_method": "PATCH"}).status_code == 422
    client.post(f"/settings/topic-proposals/{proposal.pk}", {"_method": "PATCH", "topic": topic.pk, "case": proposal.case_ids})
    assert Placement.objects.filter(topic=topic).count() == len(proposal.case_ids)


def test_it_goes_on_under_the_same_number_while_nobody_decides(proposal: Proposal) -> None:
    assert propose_topics() == 1
    assert Proposal.objects.get().pk == proposal.pk


def test_customers_words_stay_from_who_does_not_see_their_page(client: Client, company: Company, proposal: Proposal) -> None:
    Grant.objects.filter(member=company.priya).delete()
    client.force_login(company.priya)
    assert "conditioning" not in client.get("/settings/topic-proposals").content.decode()
    assert client.delete(f"/settings/topic-proposals/{proposal.pk}").status_code == 404


def test_it_looks_at_once_where_somebody_asks(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert client.post("/settings/topic-proposals").status_code == 302
    assert client.post("/settings/topic-proposals").status_code == 302
    assert ProcrastinateJob.objects.filter(task_name="propose_topics_now").count() == 1
    client.force_login(company.jonas)
    assert client.post("/settings/topic-proposals").status_code == 403


def test_an_agent_is_refused(client: Client, company: Company, proposal: Proposal) -> None:
    client.force_login(company.jonas)
    for address in ("topics", "topic-proposals"):
        assert client.get(f"/settings/{address}").status_code == 403
    assert client.delete(f"/settings/topic-proposals/{proposal.pk}").status_code == 403
    assert client.post("/settings/topics", {"name": "Trains"}).status_code == 403
