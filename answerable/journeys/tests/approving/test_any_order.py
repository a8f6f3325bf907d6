"""Whatever people do in whatever order: nothing leaves before everybody who has to has agreed, none of whom wrote it."""

from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.approvals import operations as approvals
from answerable.approvals import queries
from answerable.approvals.models import Approval, Decision
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Refusal
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import decide
from answerable.publish.models import Draft, Outbound
from answerable.staff.models import Member
from tests import arrivals
from tests.cast import Company

from . import scene

pytestmark = [pytest.mark.django_db, pytest.mark.long]
WHO = st.sampled_from(["jonas", "tomasz", "ines", "lena", "maya"])
DEED = st.sampled_from(["ask", "approve", "approve", "edit", "send back", "take back", "more rules", "fewer rules"])


class Undone(Exception):
    """Every example begins with the same company."""


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DEED, WHO), min_size=2, max_size=9))
def test_it_lets_nothing_out_that_somebody_else_did_not_agree_to(company: Company, page: Page, deeds: list[tuple[str, str]]) -> None:
    with suppress(Undone), transaction.atomic():
        scene.with_legal(company, page, "Tomasz", "Ines")
        scene.chain("Legal", company.departments["Legal"])
        case = arrivals.case_of(page)
        back: set[int] = set()
        for number, (deed, who) in enumerate([("ask", "jonas"), *deeds]):
            with suppress(Refusal), transaction.atomic():
                do(deed, company, case, company.members[who], number)
            hold()
            back = came_back(back)
        raise Undone


def do(deed: str, company: Company, case: Case, member: Member, number: int) -> None:
    waiting = Approval.objects.filter(state=Approval.State.WAITING).order_by("id").last()
    if deed == "ask":
        scene.answer(case, member, f"Text {number}.")
    elif deed == "more rules":
        scene.chain(f"Marketing {number}", company.departments["Marketing"])
    elif deed == "fewer rules":
        for chain in queries.chains()[-1:]:
            approvals.retire_chain(chain.pk, actor=PROGRAM, now=scene.now())
    elif waiting is not None and deed in {"approve", "edit"}:
        text = f"Edited {number}." if deed == "edit" else None
        decide.approve(waiting.pk, text, member=member, now=scene.now())
    elif waiting is not None and deed == "send back":
        decide.send_back(waiting.pk, "Otherwise.", member=member, now=scene.now())
    elif waiting is not None:
        decide.take_back(waiting.outbound_id, member=member, now=scene.now())


def hold() -> None:
    """What must hold after every deed."""
    for outbound in Outbound.objects.all():
        asked = list(Approval.objects.filter(outbound=outbound).order_by("position"))
        states = [each.state for each in asked]
        assert outbound.state != "queued" or (set(states) <= {"approved"})
        assert (outbound.state == "held") == ("waiting" in states)
        writers = {outbound.member_id}
        for decision in Decision.objects.filter(approval__outbound=outbound).order_by("id"):
            assert decision.member_id not in writers
            assert decision.department_id == decision.approval.department_id
            writers |= {decision.member_id} if decision.outcome == "edited" else set()
        texts = Decision.objects.filter(approval__outbound=outbound).order_by("id").values_list("text_after", flat=True)
        assert not texts or outbound.text == list(texts)[-1]


def came_back(before: set[int]) -> set[int]:
    """All answers that came back so far; one that was not among those ``before`` lies on its writer's desk as a draft."""
    back = Outbound.objects.filter(state__in=["returned", "withdrawn"])
    for outbound in back.exclude(pk__in=before):
        assert Draft.objects.get(case_id=outbound.case_id, member_id=outbound.member_id).text == outbound.text
    return set(back.values_list("pk", flat=True))
