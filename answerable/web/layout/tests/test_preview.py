"""Every component, drawn with sample values."""

import re
from dataclasses import replace

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone

from answerable.web.layout import preview, samples
from answerable.web.layout.shapes import File


@pytest.fixture(params=["/layout", "/layout?of=desk", "/layout?of=desk&view=case"])
def page(request: pytest.FixtureRequest) -> str:
    """One of the pages, as HTML."""
    asked = RequestFactory().get(request.param)
    return preview.show(asked).content.decode()


def test_it_draws_nothing_that_a_strict_policy_blocks(page: str) -> None:
    assert not re.findall(r"""<[^>]+\s(?:style|on[a-z]+)\s*=""", page)
    assert "<style" not in page
    assert re.findall(r"<script(?![^>]*\ssrc=)", page) == []


def test_it_names_the_language_and_lets_the_text_choose_its_direction(page: str) -> None:
    assert 'dir="auto" lang="ar"' in page


def test_it_marks_what_is_simulated(page: str) -> None:
    assert page.count("Simulated</span>") >= 1


def test_it_gives_every_id_once(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_it_shows_what_customers_write_as_text_only() -> None:
    attack = '"><script>alert(1)</script>'
    row = replace(samples.rows(timezone.now())[0], customer_name=attack, snippet=attack, lang=attack, url=attack)
    entry = replace(
        samples.entries(timezone.now())[1],
        author=attack,
        text=attack,
        lang=attack,
        files=[File("picture", attack, attack, attack, attack, attack, attack), File("document", attack, attack, download_url=attack)],
    )
    html = render_to_string("layout/components/case_row.html", {"row": row})
    html += Template("{% load layout %}{% timeline entries %}").render(Context({"entries": [entry]}))
    assert "<script" not in html
    values = {"row": 4, "message": 4, "picture": 4, "document": 3}
    assert html.count("&lt;script") == sum(values.values()), "each value that came from outside is there, as text"


def test_it_links_only_to_web_addresses() -> None:
    entry = replace(samples.entries(timezone.now())[1], permalink="javascript:alert(1)")
    html = Template("{% load layout %}{% timeline entries %}").render(Context({"entries": [entry]}))
    assert "javascript" not in html


@pytest.mark.parametrize("name", ["403.html", "refused.html", "403_csrf.html", "404.html", "500.html"])
def test_it_says_what_failed_and_where_to_go_without_any_context(name: str) -> None:
    html = render_to_string(name, {"error_id": "7f3a-20"})
    assert "7f3a-20" in html
    assert 'href="/"' in html
