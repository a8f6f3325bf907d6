"""Files are handed to whoever may see their case, and none of them runs in the page."""

from typing import Any

import pytest

from answerable.cases.models import Attachment, Case
from answerable.files.models import StoredFile
from answerable.files.tests import samples
from answerable.web.files.tests.scene import body, came, client_of
from tests.cast import Company


def test_it_shows_a_picture_in_the_thread(company: Company, case: Case, picture: Attachment) -> None:
    shown = client_of(company.jonas).get(f"/cases/{case.pk}").content.decode()
    assert f'src="/attachments/{picture.pk}/small"' in shown
    assert 'alt="A train"' in shown


def test_it_hands_over_what_a_browser_may_show(company: Company, picture: Attachment) -> None:
    client = client_of(company.jonas)
    whole, small = client.get(f"/attachments/{picture.pk}/whole"), client.get(f"/attachments/{picture.pk}/small")
    assert (whole["Content-Type"], small["Content-Type"]) == ("image/png", "image/webp")
    assert whole["Content-Disposition"].startswith("inline")
    assert body(whole)[:4] == b"\x89PNG"
    assert len(body(small)) < 5000
    for answer in (whole, small):
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "private" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("content", "name"), [(samples.PDF, "offer.pdf"), (samples.PAGE, "page.html"), (b"=1+1", "sums.csv"), (samples.SVG, "notes.txt")]
)
@pytest.mark.parametrize("version", ["small", "whole", "download"])
def test_it_shows_no_document_in_the_page(company: Company, case: Case, content: bytes, name: str, version: str) -> None:
    answer = client_of(company.jonas).get(f"/attachments/{came(case, content, name).pk}/{version}")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert body(answer) == content


def test_it_downloads_a_picture_under_its_name(company: Company, case: Case) -> None:
    found = came(case, samples.picture(), 'über"; x=\r\n.png')
    answer = client_of(company.jonas).get(f"/attachments/{found.pk}/download")
    assert body(answer)
    assert answer["Content-Disposition"].startswith("attachment")
    assert "\n" not in answer["Content-Disposition"]


@pytest.mark.parametrize(
    ("asked", "status", "part", "told"),
    [
        ("bytes=0-3", 206, slice(0, 4), "bytes 0-3/332"),
        ("bytes=330-", 206, slice(330, None), "bytes 330-331/332"),
        ("bytes=-2", 206, slice(-2, None), "bytes 330-331/332"),
        ("bytes=-9999", 200, slice(None), None),
        ("bytes=10-99999", 206, slice(10, None), "bytes 10-331/332"),
        ("bytes=0-", 200, slice(None), None),
        ("bytes=332-", 416, slice(0, 0), "bytes */332"),
        ("bytes=-0", 416, slice(0, 0), "bytes */332"),
        ("bytes=5-4", 416, slice(0, 0), "bytes */332"),
        ("bytes=-", 200, slice(None), None),
        ("bytes=0-1,3-4", 200, slice(None), None),
        ("lines=1-2", 200, slice(None), None),
    ],
)
def test_it_gives_a_player_the_part_it_asks_for(
    company: Company, case: Case, asked: str, status: int, part: slice, told: str | None
) -> None:
    found = came(case, samples.VIDEO, "clip.mp4")
    answer: Any = client_of(company.jonas).get(f"/attachments/{found.pk}/whole", headers={"Range": asked})
    assert (answer.status_code, answer.get("Content-Range")) == (status, told)
    assert body(answer) == samples.VIDEO[part]


def test_it_is_gone_with_its_file(company: Company, picture: Attachment) -> None:
    StoredFile.objects.update(state="removed")
    assert client_of(company.jonas).get(f"/attachments/{picture.pk}/whole").status_code == 410


@pytest.mark.parametrize(
    ("state", "reason", "words"),
    [
        ("waiting", "", "Picture is being fetched"),
        ("refused", "pretends", "it is not what it says it is"),
        ("refused", "status 404", "not there any more"),
    ],
)
def test_it_says_why_a_file_is_not_here(company: Company, case: Case, picture: Attachment, state: str, reason: str, words: str) -> None:
    Attachment.objects.update(state=state, reason=reason, file=None)
    shown = client_of(company.jonas).get(f"/cases/{case.pk}").content.decode()
    assert words in shown
    assert client_of(company.jonas).get(f"/attachments/{picture.pk}/whole").status_code == 404
