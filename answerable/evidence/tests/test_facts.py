"""What becomes of a public complaint is known at each moment, and the same when it is all counted again."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.models import CaseFact
from answerable.evidence.operations import rebuild
from answerable.evidence.queries import measure
from answerable.evidence.rules.standing import Standing
from answerable.evidence.tests.telling import COMPLAINT, EVER, THANKS, complain, delete, facts, say, say_in_private, thank, write
from answerable.journeys.casework.close import Ending, close, reopen
from tests.arrivals import arrive
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]
steps = st.tuples(st.sampled_from(["complain", "thank", "say", "private", "solve", "end", "reopen", "delete"]), st.integers(0, 1))


def counts(page: Page) -> dict[Standing, int]:
    return dict(measure([page.pk], *EVER).measure.by)


def test_it_tells_what_was_solved_in_the_open_from_what_was_solved_out_of_sight(company: Company, page: Page) -> None:
    seen, unseen, silent = (complain(page, name) for name in ("Ana", "Ben", "Cem"))
    arrive(page, "Which platform does the night train leave from?", name="Dia")
    assert counts(page) == {Standing.UNANSWERED: 3}
    say(page, seen, "We look into it.")
    say(page, unseen, "We look into it.")
    assert counts(page) == {Standing.ANSWERED: 2, Standing.UNANSWERED: 1}
    say_in_private(page, unseen, "Your money is on its way.")
    for each, silence in ((seen, ""), (unseen, "not_wanted"), (silent, "elsewhere")):
        close(each.case_id, Ending("solved", silence), member=company.robin, now=clock.now())
    assert counts(page) == {Standing.VISIBLE: 1, Standing.PRIVATE: 2}
    found = measure([page.pk], *EVER)
    assert (found.measure.all, found.measure.acknowledged, found.measure.solved) == (3, 2, 3)
    assert found.measure.rate == pytest.approx(1 / 3)
    assert found.acknowledged_seconds == pytest.approx(50 * 60, abs=5)
    assert sum(found.bands) == 2
    assert found.bands[2] == 2


def test_it_counts_who_came_back_with_thanks_and_opens_again_for_who_complains_anew(company: Company, page: Page) -> None:
    content, not_content = complain(page, "Ana"), complain(page, "Ben")
    for each in (content, not_content):
        say(page, each, "It is settled.")
        close(each.case_id, Ending("solved"), member=company.robin, now=clock.now())
    thanks = thank(page, content)
    again = arrive(page, "It is not settled. Where is my refund?", name="Ben", ago=clock.now() - clock.now())
    assert (thanks.case_id, again.case_id) == (content.case_id, not_content.case_id)
    assert CaseFact.objects.get(pk=content.case_id).thanks_id == thanks.pk
    assert not Case.objects.get(pk=content.case_id).is_open
    assert Case.objects.get(pk=not_content.case_id).is_open
    assert measure([page.pk], *EVER).measure.won_back == 1
    assert counts(page) == {Standing.VISIBLE: 1, Standing.ANSWERED: 1}


def test_it_forgets_what_the_customer_deleted(company: Company, page: Page) -> None:
    message = complain(page, "Ana")
    assert len(facts()) == 1
    delete(page, message)
    assert facts() == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(steps, min_size=2, max_size=8))
def test_whatever_happens_facts_kept_are_facts_counted_again(company: Company, page: Page, history: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        for step, who in [("complain", 0), *history]:
            _take(step, f"Customer {who}", page, company)
        kept = facts()
        CaseFact.objects.all().delete()
        rebuild()
        assert facts() == kept
        assert sum(counts(page).values()) == len(kept)
        transaction.set_rollback(True)


def _take(step: str, name: str, page: Page, company: Company) -> None:
    case = Case.objects.filter(person__name=name).order_by("-id").first()
    last = Message.objects.filter(case=case, is_ours=False, deleted_at=None).order_by("-id").first() if case else None
    if step == "complain":
        write(page, name, COMPLAINT)
    elif case is None or last is None:
        return
    elif step == "thank":
        write(page, name, THANKS)
    elif step == "say":
        say(page, last, "We are on it.")
    elif step == "private":
        say_in_private(page, last, "We write to you here.")
    elif step in {"solve", "end"} and case.is_open:
        close(case.pk, Ending("solved" if step == "solve" else "", "no_need"), member=company.robin, now=clock.now())
    elif step == "reopen" and not case.is_open:
        reopen(case.pk, member=company.robin, now=clock.now())
    elif step == "delete":
        delete(page, last)
