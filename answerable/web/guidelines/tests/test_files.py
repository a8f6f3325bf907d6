"""Rules as a file: what is taken out can be brought in, and what is wrong in one is pointed at by its line."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.models import Rule, RuleVersion
from answerable.policy.operations import RuleDraft
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
URL = "/guidelines/file"
NEW = """guidelines: 1
rules:
- code: M-09
  department: Marketing
  name: No rivals
  sentence: Speak about us.
  kind: words
  looks for: {phrases: [refund, rival]}
  severity: approval
  approver: Service
  where: public
  page: Harbour Rail
  from: 2026-12-01
"""


@pytest.fixture
def owner(client: Client, company: Company, page: Page) -> Client:
    client.force_login(company.robin)
    return client


def text_of(client: Client) -> str:
    return client.get(URL).content.decode()


def test_what_is_taken_out_changes_nothing_where_it_is_brought_in(owner: Client, company: Company) -> None:
    policy.write_starters({}, company.lena.department_id, actor=PROGRAM, now=LONG_AGO)
    text = text_of(owner)
    html = owner.post(URL, {"text": text}).content.decode()
    assert "Everything in the file stands here already." in html
    assert owner.post(URL, {"text": text, "apply": "1"}).status_code == 302
    assert RuleVersion.objects.count() == Rule.objects.count()


def test_it_is_looked_at_before_it_is_saved(owner: Client, company: Company, page: Page) -> None:
    owner.post(f"/cases/{case_of(page).pk}/replies", {"mode": "public", "leg": "1", "text": "x"})
    html = owner.post(URL, {"text": NEW}).content.decode()
    assert "M-09" in html
    assert "Save 1 rule" in html
    assert not Rule.objects.exists()
    assert owner.post(URL, {"text": NEW, "apply": "1"}).status_code == 302
    [version] = queries.rules()
    assert (version.rule.code, version.rule.switched_on_at, version.severity) == ("M-09", None, "approval")
    assert (version.page_ids, version.approver_id, str(version.from_on)) == ([page.pk], company.departments["Service"].pk, "2026-12-01")
    assert "Harbour Rail" in text_of(owner)
    assert "looks for" in text_of(owner)


def test_a_known_code_becomes_the_next_version_and_stays_on(owner: Client, company: Company) -> None:
    draft = RuleDraft("Rivals", "No.", "words", {"phrases": ["rival"]}, code="M-09", department_id=company.lena.department_id)
    version = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO)
    policy.switch_rule(version.rule_id, True, actor=PROGRAM, now=LONG_AGO)
    assert "Changed" in owner.post(URL, {"text": NEW}).content.decode()
    owner.post(URL, {"text": NEW, "apply": "1"})
    after = queries.rule(version.rule_id)
    assert after is not None
    assert (after.number, after.name, after.rule.switched_on_at is not None) == (2, "No rivals", True)


@pytest.mark.parametrize(
    ("was", "wrong", "line", "said"),
    [
        ("severity: approval", "severity: deadly", 9, "deadly"),
        ("department: Marketing", "department: Sales", 4, "There is no department “Sales”"),
        ("page: Harbour Rail", "page: Nowhere", 12, "There is no page"),
        ("{phrases: [refund, rival]}", "{phrases: []}", 8, "Say what is to be found."),
        ("kind: words", "kind: magic", 7, "There is no such kind of rule."),
        ("where: public", "when: public", 11, "Nothing is called “when” here"),
        ("  from: 2026-12-01", "  from: soon", 13, "from"),
        ("rules:", "rules: [", 2, "This is not YAML"),
        ("  from: 2026-12-01", "  until: 2026-12-01\n  from: 2026-12-24", 13, "The last day lies before the first."),
    ],
)
def test_it_points_at_what_is_wrong(owner: Client, was: str, wrong: str, line: int, said: str) -> None:
    refused = owner.post(URL, {"text": NEW.replace(was, wrong), "apply": "1"})
    assert refused.status_code == 422
    html = refused.content.decode()
    assert said in html
    assert f"Line {line}:" in html or was == "rules:"
    assert not Rule.objects.exists()


def test_a_lead_brings_in_rules_of_their_own_department_alone(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.lena)
    assert client.post(URL, {"text": NEW, "apply": "1"}).status_code == 302
    client.force_login(company.priya)
    refused = client.post(URL, {"text": NEW.replace("M-09", "M-10"), "apply": "1"})
    assert refused.status_code == 422
    assert "Line 4:" in refused.content.decode()
    client.force_login(company.jonas)
    assert client.get(URL).status_code == 403
    assert client.post(URL, {"text": NEW}).status_code == 403
