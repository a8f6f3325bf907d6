"""The rules about texts on their screens: written, switched, compared, tried, and what they met."""

from html import unescape

import pytest
from django.test import Client

from answerable.cases.models import Leg
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.policies import write_rule
from answerable.policy import queries
from answerable.policy.models import RuleVersion
from answerable.policy.operations import RuleDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
HTMX = {"HX-Request": "true"}


def written(company: Company, *, on: bool = True, **terms: object) -> RuleVersion:
    said = {"name": "No guarantees", "sentence": "We guarantee nothing.", "kind": "words", "data": {"phrases": ["guarantee"]}}
    draft = RuleDraft(**{**said, "department_id": company.lena.department_id, "code": "M-01", **terms})  # type: ignore[arg-type]
    version = write_rule.write(draft, member=company.robin, now=clock.now())
    if on:
        write_rule.switch(version.rule_id, on=True, member=company.robin, now=clock.now())
    return version


def form(company: Company, **said: object) -> dict[str, object]:
    asked = {"kind": "words", "code": "M-07", "department": company.lena.department_id, "name": "No guarantees", "severity": "approval"}
    more = {"sentence": "We guarantee nothing.", "of_phrases": "guarantee\n\nwe swear", "of_is_inflected": "on", "way": "public"}
    return {**asked, **more, "languages": ["en", "de"], **said}


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_writes_a_rule_and_its_next_version(client: Client, company: Company) -> None:
    client.force_login(company.lena)
    assert "What should it find?" in page_of(client, "/guidelines/new")
    assert "In any inflection" in page_of(client, "/guidelines/new?kind=words")
    address = client.post("/guidelines", form(company)).headers["Location"]
    (version,) = queries.rules()
    assert (version.rule.code, version.rule.switched_on_at, version.data["phrases"]) == ("M-07", None, ["guarantee", "we swear"])
    assert (version.severity, version.approver, version.languages, version.way) == (
        "approval",
        company.lena.department,
        ["de", "en"],
        "public",
    )
    assert "Needs approval of Marketing" in page_of(client, address)
    newer = form(company, _method="PATCH", seen=1, of_phrases="guarantee", name="Guarantees")
    assert client.post(address, newer).status_code == 302
    assert client.post(address, newer).status_code == 409
    html = page_of(client, f"{address}/versions")
    assert '<del class="gone">' in html
    assert "we swear" in html
    assert "Guarantees" in page_of(client, f"{address}/edit")


def test_it_says_where_a_rule_cannot_be_looked_for(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    refused = client.post("/guidelines", form(company, kind="pattern", of_pattern="(a"))
    assert refused.status_code == 422
    assert "This pattern cannot be read" in refused.content.decode()
    assert client.post("/guidelines", form(company, from_on="2026-05-02", until_on="2026-05-01")).status_code == 422
    assert client.post("/guidelines", form(company, kind="horoscope")).status_code == 404
    assert queries.rules() == []


def test_it_lets_leads_write_for_their_department_alone(client: Client, company: Company) -> None:
    version = written(company, on=False)
    theirs = written(company, on=False, department_id=company.jonas.department_id, code="S-01")
    client.force_login(company.lena)
    assert client.post(f"/guidelines/{version.rule_id}/switch").status_code == 302
    assert client.post(f"/guidelines/{theirs.rule_id}/switch").status_code == 403
    assert client.get(f"/guidelines/{theirs.rule_id}/edit").status_code == 403
    assert "On what was sent before" not in page_of(client, f"/guidelines/{theirs.rule_id}")
    client.force_login(company.jonas)
    html = page_of(client, "/guidelines")
    assert "No guarantees" in html
    assert "Switch off" not in html
    assert client.get("/guidelines/new").status_code == 403
    assert client.post(f"/guidelines/{version.rule_id}", {"_method": "PATCH"}).status_code == 403
    assert "What was done" not in page_of(client, f"/guidelines/{version.rule_id}")


def test_it_tries_a_sentence_with_and_without_script(client: Client, company: Company, page: Page) -> None:
    written(company, severity="blocked", alternative="we will look into it")
    client.force_login(company.jonas)
    said = {"page": page.pk, "way": "public", "rules": "on", "text": "We g\u00adu\u0430ranteed it, 😀 and guarantee it."}
    for headers in ({}, HTMX):
        html = client.post("/guidelines/bench", said, headers=headers).content.decode()
        assert 'data-span="3-14"' in html
        assert "Use “<bdi>we will look into it</bdi>”" in html
        assert "Held against 1 rule in" in html
    assert "Nothing speaks against it" in client.post("/guidelines/bench", {**said, "text": "Hello"}).content.decode()


def test_it_shows_what_a_rule_would_have_met_before_it_binds(client: Client, company: Company, page: Page) -> None:
    case, version = case_of(page), written(company, on=False)
    client.force_login(company.jonas)
    answer = {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": "We guarantee it."}
    assert client.post(f"/cases/{case.pk}/replies", answer).status_code == 302
    client.force_login(company.lena)
    for headers in ({}, HTMX):
        html = client.get(f"/guidelines/{version.rule_id}/trial?days=7", headers=headers).content.decode()
        assert "It would have spoken 1 time" in html
        assert ">guarantee</mark>" in html
        assert case.page.brand.reference(case.pk) in html
        assert ("What it finds" in html) == (not headers)
    client.force_login(company.jonas)
    assert client.get(f"/guidelines/{version.rule_id}/trial").status_code == 403


def test_it_begins_with_rules_that_most_companies_have(client: Client, company: Company) -> None:
    client.force_login(company.lena)
    assert client.post("/guidelines/starters").status_code == 403
    client.force_login(company.robin)
    assert "Add the starter rules" in page_of(client, "/guidelines")
    assert client.post("/guidelines/starters").status_code == 302
    assert len(queries.rules()) >= 10
    html = page_of(client, "/guidelines")
    assert "Add the starter rules" not in html
    assert "0 of" in html
    for each in queries.rules():
        assert each.sentence in html_of(client, each)


def html_of(client: Client, version: RuleVersion) -> str:
    assert client.get(f"/guidelines/{version.rule_id}/edit").status_code == 200
    return unescape(page_of(client, f"/guidelines/{version.rule_id}"))


def test_it_looks_for_rules_by_their_words(client: Client, company: Company) -> None:
    written(company)
    written(company, code="M-02", name="Kind words", sentence="Say thank you.", data={"phrases": ["whatever"]})
    client.force_login(company.jonas)
    for words, codes in {"guarantee": ["M-01"], "KIND thank": ["M-02"], "m-0": ["M-01", "M-02"], "whatever nothing": []}.items():
        html = page_of(client, f"/guidelines?q={words}")
        assert [code for code in ("M-01", "M-02") if f'<span class="tnum">{code}</span>' in html] == codes
    assert "No rule speaks of" in page_of(client, "/guidelines?q=zeppelin")
