"""What a change says in passing, and its way back, by every kind of answer."""

import re

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.routing.models import Ownership
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def address(page: Page) -> str:
    return f"/cases/{case_of(page).pk}/ownership"


def fields(html: str) -> dict[str, str]:
    """What the undo form in a page sends."""
    form = html[html.index("data-undo") :]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[: form.index("</form>")]))


def test_it_comes_along_with_a_part_and_takes_back(client: Client, company: Company, address: str) -> None:
    client.force_login(company.jonas)
    html = client.post(address, headers=PART).content.decode()
    assert '<div hx-swap-oob="innerHTML:[data-toasts]">' in html
    assert "Yours now" in html
    assert Ownership.objects.get().member_id == company.jonas.pk
    html = client.post(address, fields(html), headers=PART).content.decode()
    assert "Put back" in html
    assert Ownership.objects.get().member_id is None


def test_it_gives_a_case_back_to_whom_it_was_taken_from(client: Client, company: Company, address: str) -> None:
    client.force_login(company.jonas)
    client.post(address, headers=PART)
    maya = {"department": company.maya.department_id, "member": company.maya.pk, "_method": "PATCH"}
    html = client.post(address, maya, headers=PART).content.decode()
    assert Ownership.objects.get().member_id == company.maya.pk
    client.post(address, fields(html), headers=PART)
    assert Ownership.objects.get().member_id == company.jonas.pk


def test_it_stands_on_the_next_page_without_script_and_only_once(client: Client, company: Company, address: str) -> None:
    client.force_login(company.jonas)
    html = client.post(address, follow=True).content.decode()
    assert "Yours now" in html
    assert fields(html)["_method"] == "DELETE"
    assert "data-undo" not in client.get("/").content.decode()


def test_it_leaves_the_panes_alone_where_another_case_is_open(client: Client, company: Company, address: str) -> None:
    client.force_login(company.jonas)
    html = client.post(address, headers={**PART, "HX-Current-URL": "http://testserver/cases/999?view=mine"}).content.decode()
    assert "Yours now" in html
    assert "case-head" not in html


def test_it_comes_along_with_an_answer_that_has_nothing_to_show(client: Client, company: Company, address: str) -> None:
    client.force_login(company.jonas)
    note = {"_method": "PATCH", "mode": "note", "text": "Ask Priya"}
    draft = address.replace("ownership", "draft")
    silent = client.post(draft, note, headers=PART)
    assert (silent.status_code, silent.content, "HX-Reswap" in silent) == (204, b"", False)
    client.post(address)
    told = client.post(draft, note, headers=PART)
    assert (told.status_code, told["HX-Reswap"]) == (200, "none")
    assert "Yours now" in told.content.decode()
