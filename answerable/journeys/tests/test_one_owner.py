"""Whatever people, rules and the desk do to a case, in any order: it has one owner, who can be held to it, and no hand-off is lost."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from answerable.access import operations as access
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox.models import Row
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import close as closing
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework.assign import assign, give
from answerable.journeys.casework.change import change
from answerable.journeys.casework.distribute import distribute_cases
from answerable.journeys.casework.take import take
from answerable.journeys.casework.take_next import take_next
from answerable.journeys.company import manage_people
from answerable.journeys.company.manage_people import Person
from answerable.journeys.company.part_with import part_with
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing.models import Distribution, HandOff, Ownership
from answerable.routing.rules.packet import Packet
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Member
from tests.arrivals import case_of
from tests.cast import ALL, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C12")]
NAMES = ["jonas", "maya", "priya", "lena"]
WHO = st.sampled_from(NAMES)
DEPARTMENT = st.sampled_from(["Service", "Marketing"])
PLACE = st.integers(0, 1)
PACKET = Packet("Her refund was refused twice.", "Refund 40 euros")
NOON = (datetime.now(UTC) + timedelta(days=7 - datetime.now(UTC).weekday())).replace(hour=12, minute=0)  # a Monday, within business hours


class OneOwner(RuleBasedStateMachine):
    """Two cases, four people in two departments, and all that can be done about whose a case is."""

    company: Company
    page: Page

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.cases = [case_of(self.page, name=name) for name in ("Amara", "Bela")]
        for each in self.company.departments.values():
            routing.settle_distribution(each.pk, Distribution.Way.TURN, actor=PROGRAM, now=NOON)

    def teardown(self) -> None:
        """Nothing of it stays."""
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def member(self, who: str) -> Member:
        """As they are now."""
        return Member.objects.select_related("department").get(pk=self.company.members[who].pk)

    def tried(self, what: Callable[[], object]) -> None:
        """It is done, or refused and nothing happened."""
        before = self.state()
        try:
            with transaction.atomic():
                what()
        except Refusal:
            assert self.state() == before

    def state(self) -> object:
        """Whose each case is, and what waits."""
        return list(Ownership.objects.order_by("case_id").values()), list(HandOff.objects.order_by("id").values())

    @rule(who=WHO, at=PLACE)
    def takes(self, who: str, at: int) -> None:
        """One takes a case."""
        self.tried(lambda: take(self.cases[at].pk, member=self.member(who), now=NOON))

    @rule(who=WHO)
    def pulls(self, who: str) -> None:
        """One takes the next."""
        self.tried(lambda: take_next(member=self.member(who), now=NOON))

    @rule(who=WHO, at=PLACE, department=DEPARTMENT, to=st.none() | WHO)
    def assigns(self, who: str, at: int, department: str, to: str | None) -> None:
        """One gives a case to somebody, or to a department."""
        place, whom = self.company.departments[department].pk, self.company.members[to].pk if to else None
        self.tried(lambda: assign(self.cases[at].pk, department_id=place, member_id=whom, member=self.member(who), now=NOON))

    @rule(at=PLACE, department=DEPARTMENT)
    def a_rule_gives(self, at: int, department: str) -> None:
        """A rule gives it to a department."""
        place, case_id = self.company.departments[department].pk, self.cases[at].pk

        def work() -> None:
            give(case_id, department_id=place, member_id=None, actor=PROGRAM, now=NOON)
            keep_lists([case_id])

        self.tried(work)

    @rule(who=WHO, at=PLACE)
    def puts_back(self, who: str, at: int) -> None:
        """One puts it back into the queue."""
        case_id = self.cases[at].pk

        def release(actor: object, now: datetime) -> None:
            routing.release(case_id, actor=queries.actor(self.member(who)), now=now)

        self.tried(lambda: change(case_id, "reply", release, member=self.member(who), now=NOON))

    @rule(who=WHO, at=PLACE, department=DEPARTMENT, to=st.none() | WHO)
    def hands_over(self, who: str, at: int, department: str, to: str | None) -> None:
        """One hands it over with its packet."""
        whom = self.company.members[to] if to else None
        place = whom.department_id if whom else self.company.departments[department].pk
        case_id, to_id = self.cases[at].pk, whom.pk if whom else None
        by = self.member(who)
        self.tried(lambda: handing.hand_off(case_id, PACKET, department_id=place, to_member_id=to_id, member=by, now=NOON))

    @rule(who=WHO, at=PLACE, how=st.sampled_from(["accept", "return", "withdraw"]))
    def settles(self, who: str, at: int, how: str) -> None:
        """One accepts what was handed over, returns it or takes it back."""
        case_id, by = self.cases[at].pk, self.member(who)
        back = partial(handing.give_back, why="Not ours.")
        ways: dict[str, Callable[..., object]] = {"accept": handing.accept, "return": back, "withdraw": handing.withdraw}
        settle = ways[how]
        self.tried(lambda: settle(case_id, member=by, now=NOON))

    @rule(who=WHO, at=PLACE)
    def closes_or_opens(self, who: str, at: int) -> None:
        """One closes it, or opens it again."""
        case_id, by = self.cases[at].pk, self.member(who)
        if Case.objects.get(pk=case_id).is_open:
            self.tried(lambda: closing.close(case_id, member=by, now=NOON))
        else:
            self.tried(lambda: closing.reopen(case_id, member=by, now=NOON))

    @rule(who=WHO, said=st.sampled_from(["online", "away", "off"]))
    def says(self, who: str, said: str) -> None:
        """One comes or goes."""
        staff.say_presence(self.company.members[who].pk, said, actor=PROGRAM, now=NOON)

    @rule()
    def the_desk_gives_out(self) -> None:
        """What waits comes to who is there."""
        distribute_cases()

    @precondition(lambda self: self.member("jonas").is_active)
    @rule(to_deputy=st.booleans())
    def leaves(self, to_deputy: bool) -> None:
        """A colleague leaves."""
        self.tried(lambda: part_with(self.company.jonas.pk, to_deputy=to_deputy, by=self.member("robin"), now=NOON))

    @precondition(lambda self: not self.member("jonas").is_active)
    @rule()
    def comes_back(self) -> None:
        """And comes back."""
        gone, robin = self.member("jonas"), self.member("robin")
        manage_people.invite(Person(gone.name, gone.email, gone.department, gone.role), {self.page.pk: ALL}, by=robin, now=NOON)

    @invariant()
    def one_owner_at_all_times(self) -> None:
        """A department always, a person of those who work here or nobody yet; the list shows the same."""
        owned = {each.case_id: each for each in Ownership.objects.select_related("case")}
        assert set(owned) == {each.pk for each in self.cases}
        active = set(Member.objects.filter(is_active=True).values_list("pk", flat=True))
        for each in owned.values():
            assert each.member_id in active | {None} or not each.case.is_open
            assert each.member_id is not None or each.taken_at is None
        shown = dict(Row.objects.values_list("case_id", "member_id"))
        assert shown == {case_id: each.member_id for case_id, each in owned.items()}

    @invariant()
    def what_waits_is_with_who_accepts_it(self) -> None:
        """One hand-off of a case waits at most, and its receivers have the case, who have not taken it."""
        for waiting in HandOff.objects.filter(state=HandOff.State.WAITING):
            owned = Ownership.objects.get(case_id=waiting.case_id)
            assert owned.department_id == waiting.to_department_id
            assert owned.taken_at is None


def test_a_case_has_one_owner_whatever_happens(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)
    access.grant(company.robin.pk, page.pk, ALL, actor=PROGRAM, now=NOON)
    machine = type("Machine", (OneOwner,), {"company": company, "page": page})
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        machine, settings=settings(max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=checks)
    )
