"""What the check says where there are no rules, and that rules which change are seen at once."""

from datetime import date

import pytest

from answerable.journal.record import PROGRAM
from answerable.policy import operations as policy
from answerable.policy.check import Place, check
from answerable.policy.operations import RuleDraft
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
HERE = Place(page_id=1, on=date(2026, 6, 1), languages=frozenset({"en"}))


def test_it_allows_everything_where_there_are_no_rules() -> None:
    assert check("anything", HERE, by=None).as_data() == {"is_allowed": True, "outcome": "allowed", "version": 0, "mark": "0.0", "hits": []}


def test_it_follows_every_change_of_a_rule(company: Company) -> None:
    draft = RuleDraft(
        "Promises", "Promise nothing.", "words", {"phrases": ["guarantee"]}, "reason", department_id=company.lena.department_id
    )
    version = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO)
    assert check("We guarantee it.", HERE, by=None).is_allowed
    policy.switch_rule(version.rule_id, True, actor=PROGRAM, now=LONG_AGO)
    verdict = check("We guarantee it.", HERE, by=None)
    assert (verdict.outcome, verdict.version, [each.spans for each in verdict.hits]) == ("reason", 1, [((3, 12),)])
    policy.switch_rule(version.rule_id, False, actor=PROGRAM, now=LONG_AGO)
    assert check("We guarantee it.", HERE, by=None).is_allowed
