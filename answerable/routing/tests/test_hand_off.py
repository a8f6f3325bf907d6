"""A case is handed over with what others need, accepted or returned; one hand-off waits at most, and one owner has it at all times."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Refusal
from answerable.journal.models import Event
from answerable.routing import operations as routing
from answerable.routing.errors import HandOffWaits, IncompletePacket, NoHandOff, NoReason, NotYours, NowhereElse
from answerable.routing.models import HandOff, Ownership
from answerable.routing.operations import Receiver
from answerable.routing.rules.packet import Packet
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C12")]
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
SOON = NOW + timedelta(hours=2)
PACKET = Packet("Her refund was refused twice.", "Refund 40 euros", wants="Her money", promised="An answer today, by Jonas")


@pytest.fixture
def case(page: Page) -> Case:
    return arrivals.case_of(page)


def to(company: Company, name: str, member_id: int | None = None) -> Receiver:
    return Receiver(company.departments[name].pk, member_id, SOON)


def test_it_is_handed_over_and_accepted(company: Company, case: Case) -> None:
    jonas, lena = staff.actor(company.jonas), staff.actor(company.lena)
    routing.take(case.pk, actor=jonas, now=NOW)
    made = routing.hand_off(case.pk, PACKET, to(company, "Marketing"), actor=jonas, now=NOW)
    assert (made.from_member_id, made.summary) == (company.jonas.pk, PACKET.summary)
    owned = Ownership.objects.get(case=case)
    assert (owned.department_id, owned.member_id, owned.taken_at) == (company.departments["Marketing"].pk, None, None)
    routing.accept(case.pk, actor=lena, now=NOW + timedelta(minutes=5))
    owned = Ownership.objects.get(case=case)
    assert (owned.member_id, owned.taken_at) == (company.lena.pk, NOW + timedelta(minutes=5))
    assert Event.objects.get(kind="case.accepted").data["seconds"] == 300
    with pytest.raises(NoHandOff):
        routing.accept(case.pk, actor=lena, now=NOW)


def test_it_is_returned_with_the_reason_to_whom_it_came_from(company: Company, case: Case) -> None:
    jonas, lena = staff.actor(company.jonas), staff.actor(company.lena)
    routing.take(case.pk, actor=jonas, now=NOW)
    routing.hand_off(case.pk, PACKET, to(company, "Marketing"), actor=jonas, now=NOW)
    with pytest.raises(NoReason):
        routing.give_back(case.pk, " ", actor=lena, now=NOW)
    routing.give_back(case.pk, "Refunds are yours.", actor=lena, now=SOON)
    owned = Ownership.objects.get(case=case)
    assert (owned.department_id, owned.member_id, owned.taken_at) == (company.departments["Service"].pk, company.jonas.pk, SOON)
    assert HandOff.objects.get().why_returned == "Refunds are yours."


@pytest.mark.parametrize("packet", [Packet("", "Refund it"), Packet("Refused twice", "  ")])
def test_it_refuses_a_packet_without_summary_or_next_step(company: Company, case: Case, packet: Packet) -> None:
    with pytest.raises(IncompletePacket):
        routing.hand_off(case.pk, packet, to(company, "Marketing"), actor=staff.actor(company.jonas), now=NOW)
    assert not HandOff.objects.exists()
    assert Ownership.objects.get(case=case).department_id == company.departments["Service"].pk


def test_it_refuses_those_who_have_it_a_second_one_and_strangers(company: Company, case: Case) -> None:
    jonas = staff.actor(company.jonas)
    with pytest.raises(NowhereElse):
        routing.hand_off(case.pk, PACKET, to(company, "Service"), actor=jonas, now=NOW)
    routing.hand_off(case.pk, PACKET, to(company, "Marketing"), actor=jonas, now=NOW)
    with pytest.raises(HandOffWaits):
        routing.hand_off(case.pk, PACKET, to(company, "Service"), actor=jonas, now=NOW)
    with pytest.raises(NotYours):
        routing.accept(case.pk, actor=jonas, now=NOW)
    with pytest.raises(NotYours):
        routing.withdraw(case.pk, actor=staff.actor(company.lena), now=NOW)
    routing.withdraw(case.pk, actor=jonas, now=NOW)
    assert Ownership.objects.get(case=case).department_id == company.departments["Service"].pk


def test_taking_it_accepts_and_giving_it_elsewhere_ends_it(company: Company, case: Case) -> None:
    jonas, lena = staff.actor(company.jonas), staff.actor(company.lena)
    routing.hand_off(case.pk, PACKET, to(company, "Marketing"), actor=jonas, now=NOW)
    routing.take(case.pk, actor=lena, now=NOW)
    assert HandOff.objects.get().state == "accepted"
    routing.hand_off(case.pk, PACKET, to(company, "Service"), actor=lena, now=NOW)
    routing.assign(case.pk, department_id=company.departments["Marketing"].pk, member_id=None, actor=lena, now=NOW)
    assert list(HandOff.objects.order_by("id").values_list("state", flat=True)) == ["accepted", "withdrawn"]
    assert Ownership.objects.get(case=case).department_id == company.departments["Marketing"].pk


def test_nobody_accepting_is_said_once(company: Company, case: Case) -> None:
    routing.hand_off(case.pk, PACKET, to(company, "Marketing"), actor=staff.actor(company.jonas), now=NOW)
    assert not routing.escalate(SOON - timedelta(minutes=1))
    assert [each.case_id for each in routing.escalate(SOON)] == [case.pk]
    assert not routing.escalate(SOON + timedelta(hours=1))


STEPS = st.lists(
    st.tuples(st.sampled_from(["hand", "accept", "return", "withdraw", "take", "assign", "release"]), st.booleans()), max_size=8
)


@given(STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_owner_has_it_whatever_is_done(company: Company, case: Case, steps: list[tuple[str, bool]]) -> None:
    for what, is_lena in steps:
        actor = staff.actor(company.lena if is_lena else company.jonas)
        other = to(company, "Service" if is_lena else "Marketing")
        try:
            match what:
                case "hand":
                    routing.hand_off(case.pk, PACKET, other, actor=actor, now=NOW)
                case "accept":
                    routing.accept(case.pk, actor=actor, now=NOW)
                case "return":
                    routing.give_back(case.pk, "Not ours.", actor=actor, now=NOW)
                case "withdraw":
                    routing.withdraw(case.pk, actor=actor, now=NOW)
                case "take":
                    routing.take(case.pk, actor=actor, now=NOW)
                case "assign":
                    routing.assign(case.pk, department_id=other.department_id, member_id=None, actor=actor, now=NOW)
                case "release":
                    routing.release(case.pk, actor=actor, now=NOW)
        except Refusal:
            pass
        assert Ownership.objects.filter(case=case).count() == 1
        assert HandOff.objects.filter(case=case, state="waiting").count() <= 1
        waiting = HandOff.objects.filter(case=case, state="waiting").first()
        assert waiting is None or Ownership.objects.get(case=case).department_id == waiting.to_department_id
