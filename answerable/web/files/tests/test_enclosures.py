"""Files of a draft: added, described, taken out, sent along; each member's own until they are sent."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from answerable.cases.models import Case, Leg
from answerable.files.models import StoredFile
from answerable.files.tests import samples
from answerable.publish.models import Enclosure, Outbound
from answerable.web.files.tests.scene import body, client_of, upload
from tests.cast import Company


@pytest.fixture
def jonas(company: Company) -> Client:
    return client_of(company.jonas)


def send(client: Client, case: Case, **more: Any) -> Any:
    leg = Leg.objects.get(case=case)
    form = {"mode": "public", "leg": leg.pk, "text": "Here it is.", "send_key": str(uuid4())}
    return client.post(f"/cases/{case.pk}/replies", form | more, headers={"HX-Request": "true"})


def test_it_adds_a_file_to_the_draft(jonas: Client, case: Case) -> None:
    shown = upload(jonas, case, samples.located(), "home.jpg", "image/jpeg")
    put = Enclosure.objects.get()
    assert shown.status_code == 200
    assert f'name="enclosure" value="{put.pk}"' in shown.content.decode()
    assert f'name="alt-{put.pk}"' in shown.content.decode()
    assert b"Secretcam" not in body(jonas.get(f"/enclosures/{put.pk}/whole"))
    assert f'value="{put.pk}"' in jonas.get(f"/cases/{case.pk}").content.decode()


def test_it_is_nobody_else_s_until_it_is_sent(jonas: Client, company: Company, case: Case) -> None:
    upload(jonas, case, samples.picture())
    put = Enclosure.objects.get()
    maya = client_of(company.maya)
    assert maya.get(f"/enclosures/{put.pk}/whole").status_code == 404
    assert maya.post(f"/enclosures/{put.pk}", {"_method": "DELETE"}).status_code == 404
    assert f'value="{put.pk}"' not in maya.get(f"/cases/{case.pk}/enclosures").content.decode()
    assert send(maya, case, enclosure=put.pk).status_code == 404
    assert not Outbound.objects.exists()
    send(jonas, case, enclosure=put.pk)
    assert body(maya.get(f"/enclosures/{put.pk}/whole"))[:4] == b"\x89PNG"


def test_it_goes_along_with_its_words(jonas: Client, case: Case) -> None:
    upload(jonas, case, samples.picture())
    put = Enclosure.objects.get()
    answer = send(jonas, case, enclosure=put.pk, **{f"alt-{put.pk}": "  The new timetable "})
    assert answer.status_code == 200
    put.refresh_from_db()
    assert (put.outbound_id, put.alt) == (Outbound.objects.get().pk, "The new timetable")
    shown = jonas.get(f"/cases/{case.pk}").content.decode()
    assert 'alt="The new timetable"' in shown
    assert f'value="{put.pk}"' not in shown


def test_it_goes_without_a_word_where_the_network_takes_that(jonas: Client, case: Case) -> None:
    assert send(jonas, case, text=" ").status_code == 422
    upload(jonas, case, samples.picture())
    assert send(jonas, case, text="", enclosure=Enclosure.objects.get().pk).status_code == 200
    assert Outbound.objects.get().text == ""


def test_it_is_described_and_taken_out(jonas: Client, case: Case) -> None:
    upload(jonas, case, samples.picture())
    put = Enclosure.objects.get()
    assert jonas.post(f"/enclosures/{put.pk}", {"_method": "PATCH", f"alt-{put.pk}": "A bridge"}).status_code == 204
    assert 'value="A bridge"' in jonas.get(f"/cases/{case.pk}/enclosures").content.decode()
    assert jonas.post(f"/enclosures/{put.pk}", {"_method": "DELETE"}).status_code == 200
    assert not Enclosure.objects.exists()
    assert StoredFile.objects.get().state == "removed"


def test_it_cannot_be_changed_once_it_was_sent(jonas: Client, case: Case) -> None:
    upload(jonas, case, samples.picture())
    put = Enclosure.objects.get()
    send(jonas, case, enclosure=put.pk)
    for method in ("PATCH", "DELETE"):
        assert jonas.post(f"/enclosures/{put.pk}", {"_method": method, "alt": "x"}).status_code == 404
    assert send(jonas, case, enclosure=put.pk).status_code in {404, 409}


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (samples.PAGE, "photo.png", "not what its name says"),
        (b"", "photo.png", "empty"),
        (samples.PROGRAM, "setup.exe", "This type of file is not taken"),
        (samples.claiming(20_000, 20_000), "bomb.png", "million pixels"),
    ],
)
def test_it_says_why_a_file_is_not_taken(jonas: Client, case: Case, content: bytes, name: str, words: str) -> None:
    refused = upload(jonas, case, content, name, "application/octet-stream")
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert not StoredFile.objects.exists()


def test_it_sends_nothing_that_the_network_does_not_take(jonas: Client, case: Case) -> None:
    upload(jonas, case, b"plain words", "notes.txt", "text/plain")
    refused = send(jonas, case, enclosure=Enclosure.objects.get().pk)
    assert (refused.status_code, refused["X-Refused"]) == (422, "enclosure_unfit")
    assert "notes.txt" in refused.content.decode()
    assert not Outbound.objects.exists()


def test_it_sends_no_more_files_than_the_network_takes(jonas: Client, case: Case) -> None:
    for _ in range(5):
        upload(jonas, case, samples.picture())
    refused = send(jonas, case, enclosure=[each.pk for each in Enclosure.objects.all()])
    assert "at most 4" in refused.content.decode()
    for _ in range(6):
        last = upload(jonas, case, samples.picture())
    assert last.status_code == 422
    assert Enclosure.objects.count() == 10
    assert StoredFile.objects.filter(state="removed").count() == 1


def test_it_takes_files_only_of_who_may_answer(company: Company, case: Case) -> None:
    assert upload(client_of(company.charlie), case, samples.picture()).status_code == 404
    assert not StoredFile.objects.exists()
