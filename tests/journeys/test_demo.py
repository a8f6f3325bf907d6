"""The demo company, on the sandbox network, over real HTTP."""

from collections.abc import Iterator

import pytest
from pytest_django.live_server_helper import LiveServer

from answerable.access import scope
from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from answerable.ingest import queries as ingest
from answerable.journeys import demo
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.listening import queries as listening
from answerable.staff import queries as staff
from answerable_sandbox.testing import SandboxNetwork
from tests import cast


@pytest.fixture
def desk(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The desk's web process, which the network asks back, and a network of its own, for its customers go on writing."""
    with SandboxNetwork() as network:
        monkeypatch.setattr(get_settings(), "base_url", live_server.url)
        monkeypatch.setattr(get_settings(), "sandbox_url", network.base_url)
        yield


@pytest.mark.usefixtures("desk")
def test_it_makes_a_company_on_its_pages_once() -> None:
    first = demo.prepare(lambda _: None)
    phrases = [(each.name, each.state, each.number) for each in listening.phrases()]
    assert demo.prepare(lambda _: None) == first
    assert [(each.name, each.state, each.number) for each in listening.phrases()] == phrases
    assert phrases == [("AUTUMN20", "on", 1), ("Harbour Rail", "on", 1), ("HR app", "off", 2)]
    pages, people = channels.pages(), {each.name: each for each in staff.members()}
    assert sorted(page.kind for page in pages) == ["comments", "direct", "form", "mentions", "reviews"]
    assert len(people) == len(first["logins"]) == 7
    assert all(people[login["what"].split(",")[0]].check_password(login["password"]) for login in first["logins"])
    assert len(scope.of(people["Maya Okafor"]).page_ids) == 3
    assert len(scope.of(people["Jonas Lindqvist"]).page_ids) == 5
    assert ingest.sums([page.pk for page in pages if page.network == "web"]) == {"waiting": 4}, "what customers wrote on its form"
    assert all(poll_page(page.pk) > 0 for page in pages) or sum(ingest.sums([page.pk for page in pages]).values()) > 0


@pytest.mark.django_db
def test_it_does_not_join_a_real_company() -> None:
    cast.harbour_rail()
    with pytest.raises(demo.RealCompany):
        demo.prepare(lambda _: None)
    assert len(staff.members()) == len(cast.PEOPLE)
