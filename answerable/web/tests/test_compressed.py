"""Pages travel compressed, files as they are."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory

from answerable.web.compressed import CompressPages

pytestmark = pytest.mark.django_db
ASKED = RequestFactory().get("/", headers={"Accept-Encoding": "gzip, br"})


def test_it_compresses_a_page_and_hides_how_long_it_is(client: Client) -> None:
    answers = [client.get("/account/login/", headers={"Accept-Encoding": "gzip"}, follow=True) for _ in range(6)]
    assert {answer["Content-Encoding"] for answer in answers} == {"gzip"}
    assert b"<!doctype html>" in gzip.decompress(answers[0].content)
    assert len({len(answer.content) for answer in answers}) > 1


def compressed(made: HttpResponseBase) -> bool:
    answer = CompressPages(lambda _asked: made)(ASKED)
    assert isinstance(answer, HttpResponseBase)
    return "Content-Encoding" in answer


def test_it_leaves_files_and_short_answers_alone() -> None:
    for answer in (FileResponse([b"x" * 5000], content_type="video/mp4"), HttpResponse(b"x" * 5000, content_type="image/png")):
        assert not compressed(answer)
    assert not compressed(HttpResponse("short"))
