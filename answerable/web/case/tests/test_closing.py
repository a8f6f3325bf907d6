"""Closing: how it ended, a word for the public where it is owed one, and nothing in it that only the customer should read."""

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Case, Closure, Leg
from answerable.channels.models import Page
from answerable.core import clock
from answerable.goodwill.models import Gesture
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.macros import operations as macros
from answerable.macros import queries
from answerable.macros.models import Wording
from answerable.macros.operations import MacroDraft
from answerable.policy import operations as policy
from answerable.policy.operations import RuleDraft
from answerable.publish.models import Outbound
from answerable.routing import operations as routing
from answerable.topics import operations as topics
from answerable.topics.models import Placement
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company
from tests.gestures import decide_up_to, voucher

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C29")]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def case(client: Client, company: Company, page: Page) -> Case:
    """It began in public; the last answer was private."""
    client.force_login(company.jonas)
    first = arrive(page, "Nobody came with the ramp. Where is my refund?")
    arrive(page, "My booking is HR7K2Q, ring me.", kind="direct", origin_id=first.external_id)
    private = Leg.objects.get(case=first.case, is_public=False)
    sent = client.post(
        f"/cases/{first.case_id}/replies", {"mode": "direct", "leg": private.pk, "text": "We refund HR7K2Q.", "last_outbound_id": ""}
    )
    assert sent.status_code == 302, sent.content
    return first.case


def ending(case: Case, text: str, **more: object) -> dict[str, object]:
    leg, last = Leg.objects.get(case=case, is_public=True), Outbound.objects.latest("id")
    said = {"outcome": "solved", "how": "word", "leg": leg.pk, "text": text, "last_outbound_id": f"{last.pk}-0"}
    return {**said, "seen": 10**9, **more}


def test_it_shows_both_legs_and_a_first_wording(client: Client, case: Case) -> None:
    html = client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode()
    assert "Amara, thank you for telling us." in html
    assert "What the public will read" in html
    assert "Nobody came with the ramp." in html
    assert "ring me" not in html


def test_the_case_says_beforehand_that_the_public_is_owed_a_word(client: Client, case: Case) -> None:
    legs = {leg.is_public: leg for leg in Leg.objects.filter(case=case)}
    owed = []
    for mode, is_public in (("public", True), ("direct", False)):
        last = Outbound.objects.latest("id")
        form = {"mode": mode, "leg": legs[is_public].pk, "text": f"{mode}.", "last_outbound_id": f"{last.pk}-0"}
        assert client.post(f"/cases/{case.pk}/replies", form).status_code == 302
        owed.append("Public answer owed." in client.get(f"/cases/{case.pk}").content.decode())
    assert owed == [False, True]


def test_it_publishes_the_word_and_closes(client: Client, case: Case) -> None:
    client.post(f"/cases/{case.pk}/closure", ending(case, "Amara, it is solved."))
    closed = Closure.objects.get()
    assert (closed.outcome, closed.silence) == ("solved", "")
    word = Outbound.objects.latest("id")
    assert (word.kind, word.text) == ("public", "Amara, it is solved.")
    assert not Case.objects.get(pk=case.pk).is_open
    assert Event.objects.get(kind="case.closed").data == {"outcome": "solved", "silence": ""}


def test_it_keeps_the_root_cause(client: Client, case: Case) -> None:
    topic = topics.add_topic(TopicDraft("Ramp did not come"), actor=PROGRAM, now=LONG_AGO)
    assert "Ramp did not come" in client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", topic=topic.pk + 1)).status_code == 404
    assert not Closure.objects.exists()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", topic=topic.pk)).status_code == 302
    assert Placement.objects.get(case=case).topic_id == topic.pk


def test_it_says_whose_a_root_cause_is(client: Client, company: Company, case: Case) -> None:
    ramps, lifts = (topics.add_topic(TopicDraft(name), actor=PROGRAM, now=LONG_AGO) for name in ("Ramps", "Lifts"))
    service, marketing = (company.departments[name].pk for name in ("Service", "Marketing"))
    routing.agree([routing.Draft(marketing, {"topic_ids": [lifts.pk]}), routing.Draft(service)], actor=PROGRAM, now=clock.now())
    at = f"/cases/{case.pk}/closing-cause"
    assert "Cases about it are with Marketing." in client.get(at, {"topic": lifts.pk}).content.decode()
    assert "Cases about it are with Service." in client.get(at, {"topic": ramps.pk}).content.decode()
    assert client.get(at, {"topic": ""}).content.strip() == b""
    client.force_login(company.charlie)
    assert client.get(at, {"topic": lifts.pk}).status_code == 404


def test_it_counts_the_macros_of_the_word(client: Client, case: Case) -> None:
    macros.write(MacroDraft("Thanks", "thanks", {"": "Thank you, {{ agent.first_name }}"}), actor=PROGRAM, now=LONG_AGO)
    used = Wording.objects.get()
    client.post(f"/cases/{case.pk}/closure", ending(case, "Amara, thank you.", macro=used.pk))
    assert queries.uses() == {used.macro_id: 1}


def test_it_does_not_leave_the_public_without_a_word_or_a_reason(client: Client, case: Case) -> None:
    for how in ({"how": "plain"}, {"how": "silence"}, {"how": "silence", "silence": "tired"}):
        assert client.post(f"/cases/{case.pk}/closure", ending(case, "", **how)).status_code == 422
    assert not Closure.objects.exists()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "", how="silence", silence="would_reveal")).status_code == 302
    assert Closure.objects.get().silence == "would_reveal"


def test_it_keeps_personal_details_from_the_public(client: Client, case: Case) -> None:
    text = "Your refund for HR7K2Q is on its way, Amara."
    refused = client.post(f"/cases/{case.pk}/closure", ending(case, text))
    assert refused.status_code == 422
    assert "HR7K2Q" in refused.content.decode()
    assert Outbound.objects.count() == 1
    found = client.post(f"/cases/{case.pk}/closing-check", {"text": text}, headers=HTMX).content.decode()
    assert 'data-open="1"' in found
    assert "It was given only in private" in found
    assert 'data-open="0"' in client.post(f"/cases/{case.pk}/closing-check", {"text": text, "kept": "HR7K2Q"}).content.decode()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, text, kept="HR7K2Q")).status_code == 302


def test_it_leaves_a_detail_to_the_rule_that_speaks_of_it(client: Client, company: Company, case: Case) -> None:
    """One box says it, not two; what no rule speaks of is still asked."""
    draft = RuleDraft("Details", "No numbers.", "personal", {"details": ["phone"]}, "blocked", department_id=company.jonas.department_id)
    rule = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO)
    policy.switch_rule(rule.rule_id, True, actor=PROGRAM, now=LONG_AGO)
    text = "We rang +44 20 7946 0958 about HR7K2Q."
    found = client.post(f"/cases/{case.pk}/closing-check", {"text": text}, headers=HTMX).content.decode()
    assert 'data-open="1"' in found
    assert "HR7K2Q" in found
    alone = client.post(f"/cases/{case.pk}/closing-check", {"text": "We rang +44 20 7946 0958."}, headers=HTMX).content.decode()
    assert 'data-open="0"' in alone
    assert "No phone" not in alone
    refused = client.post(f"/cases/{case.pk}/closure", ending(case, text, kept="HR7K2Q"))
    assert refused.status_code == 422
    assert "R-01 of Service bars this" in refused.content.decode()
    assert Outbound.objects.count() == 1


def test_it_does_not_close_over_what_the_customer_just_wrote(client: Client, case: Case, page: Page) -> None:
    seen = client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode().partition('name="seen" value="')[2].partition('"')[0]
    newer = arrive(page, "Wait, there is more to say.")
    refused = client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", seen=seen), headers=HTMX)
    assert refused.status_code == 409
    assert "Wait, there is more to say." in refused.content.decode()
    assert not Closure.objects.exists()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", seen=newer.pk)).status_code == 302


def test_it_owes_no_word_where_the_public_was_answered(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/replies", {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": "On its way."})
    assert "What the public will read" not in client.get(f"/cases/{case.pk}/closure").content.decode()
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "explained", "how": "plain"}).status_code == 302
    assert client.post(f"/cases/{case.pk}/closure", {"_method": "DELETE"}).status_code == 302
    assert client.post(f"/cases/{case.pk}/closure", {"how": "plain"}).status_code == 422


def test_it_is_not_for_who_may_only_look(client: Client, company: Company, case: Case) -> None:
    Grant.objects.filter(member=company.jonas).update(actions=["see", "note"])
    assert client.get(f"/cases/{case.pk}/closure").status_code == 403
    assert client.post(f"/cases/{case.pk}/closing-check", {"text": "x"}).status_code == 403
    client.force_login(company.charlie)
    assert client.get(f"/cases/{case.pk}/closure").status_code == 404


@pytest.mark.capability("C22")
def test_it_gives_with_the_closing_what_somebody_named(client: Client, case: Case) -> None:
    decide_up_to(agent=30)
    kind = voucher()
    part = client.get(f"/cases/{case.pk}/closing-gift", headers=HTMX).content.decode()
    assert "Your limit: €30" in part
    assert 'name="gift-amount"' in part
    gift = {"gift-kind": kind.pk, "gift-currency": "EUR"}
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", **gift, **{"gift-amount": "25"})).status_code == 422
    assert not Closure.objects.exists()
    said = {**gift, "gift-amount": "25", "gift-reason": "Missed appointment"}
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is solved.", **said)).status_code == 302
    made = Gesture.objects.get()
    assert (made.case_id, made.amount, made.state, made.reason) == (case.pk, 2500, "granted", "Missed appointment")
    assert Closure.objects.count() == 1
    assert "Voucher, €25" in client.get(f"/cases/{case.pk}/closing-gift", headers=HTMX).content.decode()


@pytest.mark.capability("C22")
def test_a_closing_that_is_refused_gives_nothing(client: Client, case: Case) -> None:
    said = {"gift-kind": voucher().pk, "gift-currency": "EUR", "gift-amount": "25", "gift-reason": "Missed appointment"}
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "HR7K2Q is refunded.", **said)).status_code == 422
    assert not Gesture.objects.exists()
    assert client.post(f"/cases/{case.pk}/closure", ending(case, "It is refunded.", **said)).status_code == 302
    assert Gesture.objects.get().state == "proposed", "nobody said up to where Jonas decides"
