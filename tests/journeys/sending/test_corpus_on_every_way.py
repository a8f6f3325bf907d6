"""Every sentence of corpus/guidelines that is told by its letters is stopped on every way out, and it is on record which rule did."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from uuid import uuid4

import pytest
from django.db import transaction

from answerable.cases.models import Message
from answerable.journal.record import PROGRAM
from answerable.policy import operations as policy
from answerable.policy.models import Hit, RuleVersion
from answerable.publish.errors import NotAllowed
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from bench import guard
from tests.cast import LONG_AGO, Company
from tests.journeys.sending.ways import WAYS, way

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]


def texts() -> Iterator[list[guard.Sentence]]:
    """All sentences, several in a text, but no two of one rule: which rules a text meets says then whether each was found."""
    by_language: dict[str, list[dict[str, guard.Sentence]]] = defaultdict(list)
    for each in guard.violating():
        if each.kind == "meaning":
            continue
        shelf = by_language[each.language]
        place = next((text for text in shelf if each.rule not in text), None)
        if place is None:
            shelf.append(place := {})
        place[each.rule] = each
    for shelf in by_language.values():
        yield from (list(text.values()) for text in shelf)


TEXTS = list(texts())


@pytest.fixture
def heard(ours: Message) -> Message:
    """What a customer wrote, who was answered once."""
    return Message.objects.filter(case=ours.case, is_ours=False).earliest("id")


def bar(company: Company) -> None:
    """The starter pack, every rule blocking everywhere."""
    for each in policy.write_starters({}, company.lena.department_id, actor=PROGRAM, now=LONG_AGO):
        if each.kind != "meaning":
            RuleVersion.objects.filter(pk=each.pk).update(severity="blocked", way="everywhere")
            policy.switch_rule(each.rule_id, True, actor=PROGRAM, now=LONG_AGO)


def stopped(company: Company, heard: Message, name: str, chosen: list[list[guard.Sentence]]) -> list[str]:
    """Says what was not found of these by this way, or left."""
    say, passed = way(name, company, heard), list[str]()
    bar(company)
    for text in chosen:
        key = uuid4()
        with suppress(NotAllowed):
            say("\n".join(each.text for each in text), key)
        met = set(Hit.objects.filter(key=key).values_list("version__rule__code", flat=True))
        passed += [each.text for each in text if each.rule not in met]
    return passed


def test_it_stops_some_of_it_on_each(company: Company, heard: Message, network: SandboxNetwork) -> None:
    before = len(network.outbound(heard.page.external_id))
    for name in WAYS:
        with transaction.atomic():
            assert stopped(company, heard, name, TEXTS[7::40]) == [], name
            assert not Outbound.objects.filter(state__in=["queued", "sending"]).exists(), name
            transaction.set_rollback(True)
    assert len(network.outbound(heard.page.external_id)) == before


@pytest.mark.long
@pytest.mark.parametrize("name", WAYS)
def test_it_stops_all_of_it(company: Company, heard: Message, name: str) -> None:
    assert stopped(company, heard, name, TEXTS) == []
