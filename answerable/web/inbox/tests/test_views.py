"""Filters in the address and views kept of them: chips, counts, who may share, and what a shared view never shows."""

from datetime import timedelta

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Row, SavedView
from answerable.journal.record import PROGRAM
from answerable.labels import operations as labels
from answerable.labels.operations import LabelDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def save(client: Client, sharing: str = "own", query: str = "name=ama&after=9_9&saved=4") -> int:
    return client.post("/views", {"name": "Amaras", "query": query, "sharing": sharing}).status_code


def test_it_narrows_says_so_and_widens_again(client: Client, company: Company, page: Page) -> None:
    case_of(page, name="Amara")
    case_of(page, name="Bela")
    client.force_login(company.jonas)
    panel = client.get("/?name=ama&leg=public&reason=nonsense&page=99999").context["panel"]
    assert panel.rows == []
    assert [chip.words for chip in panel.chips] == ["something you do not see", "Public", "something you do not see", "ama"]
    panel = client.get("/?name=ama").context["panel"]
    assert [row.title for row in panel.rows] == ["Amara"]
    assert panel.count == "1"
    assert len(client.get(panel.chips[0].url_without).context["panel"].rows) == 2
    assert "Nothing fits all of this" in client.get("/?name=x").content.decode()
    assert [row.title for row in client.get("/?q=refund&name=bel").context["panel"].rows] == ["Bela"]


def test_it_looks_further_back_among_closed_cases_and_says_how_far(
    client: Client, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Amara", "Bela"):
        case_of(page, name=name)
        Row.objects.filter(customer_name=name).update(is_open=False, closed_at=clock.now())
    client.force_login(company.jonas)
    monkeypatch.setattr("answerable.inbox.queries.look.LOOK", 1)
    html = client.get("/?view=closed&name=ama").content.decode()
    assert "Looked through what was closed since" in html
    assert "Nothing fits" not in html
    found = client.get(client.get("/?view=closed&name=x").context["panel"].next_url)
    assert "Looked through all closed cases" in found.content.decode()


def test_it_looks_further_among_open_cases_and_counts_as_far_as_it_looked(
    client: Client, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hours, name in enumerate(("Amara", "Bela", "Amaru")):
        case_of(page, name=name)
        due_at = clock.now() - timedelta(hours=9 - hours)
        Row.objects.filter(customer_name=name).update(due_at=due_at, sort_at=due_at)
    client.force_login(company.jonas)
    monkeypatch.setattr("answerable.inbox.queries.look.LOOK", 1)
    first = client.get("/?name=ama").context["panel"]
    assert ([row.title for row in first.rows], first.count) == (["Amara"], "1+")
    further = client.get(first.next_url)
    assert [(row.title, row.group) for row in further.context["panel"].rows] == [("Amaru", first.rows[0].group)]
    nothing = client.get("/?name=x")
    assert "Not all open cases are looked through yet" in nothing.content.decode()
    assert "Looked through all open cases" in client.get(nothing.context["panel"].next_url).content.decode()


def test_it_keeps_a_view_counts_it_and_changes_it(client: Client, company: Company, page: Page) -> None:
    case_of(page, name="Amara")
    client.force_login(company.jonas)
    assert save(client) == 302
    view = SavedView.objects.get()
    assert view.query == "name=ama"
    counted = client.get("/views").content.decode()
    assert f'id="view-count-{view.pk}" hx-swap-oob="innerHTML">1<' in counted
    assert 'id="view-count-all" hx-swap-oob="innerHTML">1<' in counted
    panel = client.get(f"/?saved={view.pk}&name=ama").context["panel"]
    assert (panel.title, panel.kept.is_changed) == ("Amaras", False)
    assert client.get(f"/?saved={view.pk}&name=b").context["panel"].kept.is_changed
    client.patch(f"/views/{view.pk}")
    client.post(f"/views/{view.pk}", {"_method": "PATCH", "name": "B", "query": "name=b", "sharing": "own"})
    assert SavedView.objects.values_list("name", "query").get() == ("B", "name=b")
    client.delete(f"/views/{view.pk}")
    assert not SavedView.objects.exists()


@pytest.mark.parametrize(("who", "allowed"), [("jonas", 1), ("priya", 2), ("robin", 3)])
def test_it_is_shared_by_who_may(client: Client, company: Company, who: str, allowed: int) -> None:
    client.force_login(company.members[who])
    answers = [save(client, sharing) for sharing in ("own", "department", "all")]
    assert answers == [302] * allowed + [403] * (3 - allowed)


def test_a_view_of_somebody_else_is_seen_or_not(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    for sharing in ("own", "department", "all"):
        save(client, sharing)
    own, department, everybody = SavedView.objects.order_by("pk").values_list("pk", flat=True)
    for who, seen in (("jonas", {department, everybody}), ("lena", {everybody})):
        client.force_login(company.members[who])
        html = client.get("/").content.decode()
        assert {pk for pk in (own, department, everybody) if f"view-count-{pk}" in html} == seen
        assert client.delete(f"/views/{own}").status_code == 404
        assert client.delete(f"/views/{everybody}").status_code == 403


def test_a_shared_view_shows_only_what_its_reader_sees(client: Client, company: Company, page: Page) -> None:
    case_of(page, name="Amara")
    label = labels.add_label(LabelDraft("Secret project"), actor=PROGRAM, now=clock.now())
    client.force_login(company.robin)
    save(client, "all", f"name=ama&page={page.pk}&label={label.pk}")
    client.force_login(company.charlie)
    html = client.get(f"/?saved={SavedView.objects.get().pk}&page={page.pk}").content.decode()
    assert "Amara " not in html
    assert page.name not in html.replace("Harbour Rail</span>", "")
