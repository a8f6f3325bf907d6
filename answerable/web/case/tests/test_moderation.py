"""What can be done to a message from the thread, and what the thread tells of it."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Message, Revision
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.publish.models import Intervention
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
NOW = datetime.now(UTC)


@pytest.fixture
def theirs(page: Page) -> Message:
    return Message.objects.get(case=case_of(page))


@pytest.fixture
def ours(page: Page, theirs: Message) -> Message:
    return arrive(page, "On platform 3.", name="Harbour Rail", page_says=True, parent_id=theirs.external_id)


def finish(**changes: object) -> None:
    """As if the network had taken it."""
    Intervention.objects.update(state="sent", finished_at=datetime.now(UTC))
    Message.objects.filter(pk__in=Intervention.objects.values("message_id")).update(**changes)


def thread(client: Client, message: Message) -> str:
    return " ".join(client.get(f"/cases/{message.case_id}").content.decode().split())


@pytest.mark.parametrize(
    ("place", "act", "back", "column", "words"),
    [("hiding", "hide", "unhide", "hidden_at", "Hidden by"), ("like", "like", "unlike", "liked_at", "Liked by")],
)
def test_it_does_with_an_undo(
    client: Client, company: Company, theirs: Message, place: str, act: str, back: str, column: str, words: str
) -> None:
    client.force_login(company.jonas)
    answer = client.post(f"/messages/{theirs.pk}/{place}", headers=HTMX).content.decode()
    assert "on its way" in answer
    undo = re.search(r'action="([^"]+)"[^>]*data-undo', answer)
    assert undo
    assert undo.group(1) == f"/messages/{theirs.pk}/{place}"
    finish(**{column: NOW})
    assert f"{words} you, Service" in thread(client, theirs)
    client.post(undo.group(1), {"_method": "DELETE"}, headers=HTMX)
    assert list(Intervention.objects.order_by("id").values_list("act", flat=True)) == [act, back]


def test_it_asks_before_it_deletes(client: Client, company: Company, theirs: Message) -> None:
    client.force_login(company.jonas)
    for headers, is_page in ((HTMX, False), ({}, True)):
        asked = client.get(f"/messages/{theirs.pk}/deletion", headers=headers).content.decode()
        assert "Delete this message for everybody?" in asked
        assert ("<html" in asked) is is_page
    assert not Intervention.objects.exists()
    client.post(f"/messages/{theirs.pk}/deletion", headers=HTMX)
    finish(deleted_at=NOW)
    assert "Deleted by us: you, Service" in thread(client, theirs)


def test_it_edits_what_we_said_and_shows_what_it_was(client: Client, company: Company, ours: Message) -> None:
    client.force_login(company.jonas)
    form = client.get(f"/messages/{ours.pk}/wording", headers=HTMX).content.decode()
    key = re.search(r'name="key" value="([^"]+)"', form)
    assert key
    assert "On platform 3." in form
    for _ in range(2):
        client.post(f"/messages/{ours.pk}/wording", {"_method": "PATCH", "text": "On platform 4.", "key": key.group(1)}, headers=HTMX)
    assert Intervention.objects.get().text == "On platform 4."
    finish(text="On platform 4.", edited_at=NOW)
    Revision.objects.create(message=ours, text="On platform 3.", replaced_at=NOW)
    shown = thread(client, ours)
    assert "Edited by you, Service" in shown
    assert "On platform 3." in shown


def test_it_tells_of_what_was_changed_on_the_network_itself(client: Client, company: Company, theirs: Message, ours: Message) -> None:
    Message.objects.filter(pk=theirs.pk).update(hidden_at=NOW)
    Message.objects.filter(pk=ours.pk).update(edited_at=NOW)
    client.force_login(company.jonas)
    shown = thread(client, theirs)
    assert "Hidden on the network itself" in shown
    assert "Edited on the network itself" in shown


def test_it_shows_what_failed_and_lets_somebody_decide(client: Client, company: Company, theirs: Message) -> None:
    client.force_login(company.jonas)
    client.post(f"/messages/{theirs.pk}/block", headers=HTMX)
    Intervention.objects.update(state="failed", words="The permission is gone.")
    assert "The permission is gone." in thread(client, theirs)
    assert "The permission is gone." in client.get("/channels").content.decode()
    wanted = Intervention.objects.get()
    client.post(f"/interventions/{wanted.pk}/retry", headers=HTMX)
    wanted.refresh_from_db()
    assert wanted.state == "sending"
    Intervention.objects.update(state="unknown")
    client.post(f"/interventions/{wanted.pk}/withdrawal", headers=HTMX)
    wanted.refresh_from_db()
    assert wanted.state == "withdrawn"


def test_its_menu_says_why_not(client: Client, company: Company, page: Page, theirs: Message) -> None:
    Page.objects.filter(pk=page.pk).update(kind="mentions")
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE, Grant.Action.MODERATE], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    menu = client.get(f"/messages/{theirs.pk}", headers=HTMX).content.decode()
    assert "Not possible on this network here: hide, delete." in menu
    assert "Block the author" in menu
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE, Grant.Action.REPLY], actor=PROGRAM, now=LONG_AGO)
    menu = client.get(f"/messages/{theirs.pk}").content.decode()
    assert "You may not do everything on this page." in menu
    assert "Block the author" not in menu


def test_it_offers_nothing_to_who_may_only_look(client: Client, company: Company, page: Page, theirs: Message) -> None:
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    assert 'class="deeds"' not in thread(client, theirs)
    assert client.post(f"/messages/{theirs.pk}/hiding", headers=HTMX).status_code == 403
