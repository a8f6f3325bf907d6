"""The library on its screens: read, written, compared, and who has read it."""

import pytest
from django.test import Client

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.policies import read, write
from answerable.policy import queries
from answerable.policy.models import Version
from answerable.policy.operations import PolicyDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C16")]
TEXT = """# Tone

- Be **kind**

<script>alert(1)</script> [us](https://harbour.example) [no](javascript:alert(1)) ![p](https://x.example/p.png)
"""


def written(company: Company, **terms: object) -> Version:
    draft = PolicyDraft("Social media policy", TEXT, **terms)  # type: ignore[arg-type]
    return write.write(company.lena.department_id, draft, member=company.lena, now=clock.now())


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_asks_for_one_press_and_asks_no_more(client: Client, company: Company) -> None:
    version = written(company)
    client.force_login(company.jonas)
    assert 'aria-keyshortcuts="g p"' in page_of(client, "/policies")
    assert "For you to read" in page_of(client, "/policies")
    assert f'href="/policies/{version.policy_id}"' in page_of(client, "/for-you")
    html = page_of(client, f"/policies/{version.policy_id}")
    assert "I have read it" in html
    answer = client.post(f"/policies/{version.policy_id}/confirmation", {"number": 1, "back": "/cases/7"})
    assert (answer.status_code, answer["Location"]) == (302, "/cases/7")
    html = page_of(client, f"/policies/{version.policy_id}")
    assert "You read it on" in html
    assert "I have read it" not in html
    assert "You have read everything" in page_of(client, "/policies")


def test_it_goes_back_only_within_the_desk(client: Client, company: Company) -> None:
    version = written(company)
    client.force_login(company.jonas)
    for back in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"):
        answer = client.post(f"/policies/{version.policy_id}/confirmation", {"number": 1, "back": back})
        assert answer["Location"] == "/policies"


def test_it_shows_text_and_nothing_that_runs(client: Client, company: Company) -> None:
    version = written(company)
    client.force_login(company.jonas)
    html = page_of(client, f"/policies/{version.policy_id}")
    assert "<h2>Tone</h2>" in html
    assert "<strong>kind</strong>" in html
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html
    assert 'href="javascript' not in html
    assert 'src="https://x.example' not in html


def test_it_writes_versions_and_compares_them(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.lena)
    marketing = company.departments["Marketing"].pk
    form = {"title": "Tone", "department": marketing, "text": "Be kind.", "bars": "pages", "pages": []}
    assert client.post("/policies", form).status_code == 422
    assert client.post("/policies", {**form, "pages": [page.pk], "departments": [marketing]}).status_code == 302
    (version,) = queries.standing()
    assert (version.department_ids, version.page_ids) == ([marketing], [page.pk])
    newer = {"_method": "PATCH", "title": "Tone", "text": "Be very kind.", "bars": "nothing", "change": "How kind", "seen": 1}
    assert client.post(f"/policies/{version.policy_id}", newer).status_code == 302
    assert client.post(f"/policies/{version.policy_id}", newer).status_code == 409
    html = page_of(client, f"/policies/{version.policy_id}/versions?old=1&new=2")
    assert '<ins class="new">very ' in html
    assert "How kind" in html
    assert "Be kind." in page_of(client, f"/policies/{version.policy_id}/versions?new=1")
    assert client.post(f"/policies/{version.policy_id}", {"_method": "DELETE"}).status_code == 302
    assert "Bring it back" in page_of(client, f"/policies/{version.policy_id}")


def test_it_shows_who_has_read_it_to_who_may_know(client: Client, company: Company) -> None:
    version = written(company)
    read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    client.force_login(company.lena)
    assert "Remind 4 colleagues" in page_of(client, f"/policies/{version.policy_id}/readers")
    lines = page_of(client, f"/policies/{version.policy_id}/readers.csv").splitlines()
    assert len(lines) == 7
    assert [each for each in lines if ",Service,Jonas Lindqvist,20" in each]
    assert client.post(f"/policies/{version.policy_id}/reminder").status_code == 302
    client.force_login(company.jonas)
    for address in ("readers", "readers.csv"):
        assert client.get(f"/policies/{version.policy_id}/{address}").status_code == 403


def test_it_plans_workshops(client: Client, company: Company) -> None:
    version = written(company)
    client.force_login(company.lena)
    address = f"/policies/{version.policy_id}/workshops"
    plan = {"name": "Threats", "held_on": "2026-11-30", "link": "https://harbour.example/threats"}
    assert client.post(address, {**plan, "link": "javascript:alert(1)"}).status_code == 422
    assert client.post(address, plan).status_code == 302
    (workshop,) = queries.workshops(version.policy_id)
    assert client.post(f"/workshops/{workshop.pk}", {"_method": "PATCH", "members": [company.jonas.pk]}).status_code == 302
    assert "Took part: Jonas Lindqvist" in page_of(client, f"/policies/{version.policy_id}")


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


def test_it_says_where_one_writes_what_is_to_be_read_first(client: Client, company: Company, case: Case) -> None:
    version = written(company, bars="everywhere")
    client.force_login(company.jonas)
    html = page_of(client, f"/cases/{case.pk}")
    assert f'href="/policies/{version.policy_id}?back=/cases/{case.pk}"' in html
    assert "Replies open once you have read" in html
    client.post(f"/policies/{version.policy_id}/confirmation", {"number": 1})
    html = page_of(client, f"/cases/{case.pk}")
    assert "composer-to-read" not in html
    assert "Replies open" not in html
