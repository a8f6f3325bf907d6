"""Cases come to who is there and has room, in turn or by skill; whoever pulls gets what is due first, and nobody gets the same."""

import itertools
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework.change import change
from answerable.journeys.casework.distribute import distribute_cases
from answerable.journeys.casework.take import take
from answerable.journeys.casework.take_next import NoRoom, take_next
from answerable.routing import operations as routing
from answerable.routing.models import Distribution, HandOff, Ownership
from answerable.routing.rules.packet import Packet
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Member
from answerable.staff.operations import Skills
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C11")]
FRENCH = "Bonjour, mon train était en retard et je voudrais savoir comment demander un remboursement."


@pytest.fixture(autouse=True)
def _monday_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within business hours, a second later each time."""
    now = datetime.now(UTC)
    noon = (now + timedelta(days=7 - now.weekday())).replace(hour=12, minute=0)
    seconds = itertools.count()
    monkeypatch.setattr(clock, "now", lambda: noon + timedelta(seconds=next(seconds)))


def pull(member: Member) -> int | None:
    return take_next(member=queries.members_by_id([member.pk])[member.pk], now=clock.now())


def cases(page: Page, count: int, text: str = "Where is my refund? I wait for an answer.") -> list[Case]:
    return [case_of(page, text, name=f"Ana {number}") for number in range(count)]


def way(company: Company, way: Distribution.Way) -> None:
    routing.settle_distribution(company.departments["Service"].pk, way, actor=PROGRAM, now=clock.now())


def comes(*members: Member, capacity: int | None = None, languages: tuple[str, ...] = (), subjects: tuple[str, ...] = ()) -> None:
    for each in members:
        staff.equip(each.pk, Skills(languages, subjects, capacity), actor=PROGRAM, now=clock.now())
        staff.say_presence(each.pk, "online", actor=queries.actor(each), now=clock.now())


def goes(*members: Member) -> None:
    for each in members:
        staff.say_presence(each.pk, "off", actor=queries.actor(each), now=clock.now())


def owners() -> list[int | None]:
    return list(Ownership.objects.order_by("case_id").values_list("member_id", flat=True))


def test_nothing_is_given_out_where_people_take_from_the_queue(company: Company, page: Page) -> None:
    cases(page, 2)
    comes(company.jonas, company.maya)
    assert distribute_cases() == 0
    way(company, Distribution.Way.PULL)
    assert distribute_cases() == 0


def test_it_goes_round_within_what_each_has_room_for(company: Company, page: Page) -> None:
    way(company, Distribution.Way.TURN)
    cases(page, 5)
    comes(company.jonas, capacity=1)
    comes(company.maya, capacity=3)
    assert distribute_cases() == 4
    assert Counter(owners()) == {company.jonas.pk: 1, company.maya.pk: 3, None: 1}
    assert Row.objects.filter(member_id=company.maya.pk).count() == 3
    assert set(Event.objects.filter(kind="case.distributed").values_list("data__why", flat=True)) == {"turn"}
    assert distribute_cases() == 0  # all are full
    comes(company.priya)
    assert (distribute_cases(), None in owners()) == (1, False)


def test_turns_go_on_where_they_were(company: Company, page: Page) -> None:
    way(company, Distribution.Way.TURN)
    comes(company.jonas, company.maya, company.priya)
    for number in range(6):
        case_of(page, name=f"Ana {number}")
        assert distribute_cases() == 1
    assert Counter(owners()) == dict.fromkeys([company.jonas.pk, company.maya.pk, company.priya.pk], 2)


def test_who_is_off_away_or_may_not_answer_gets_nothing(company: Company, page: Page) -> None:
    way(company, Distribution.Way.TURN)
    cases(page, 2)
    comes(company.charlie, company.lena, company.jonas)
    goes(company.jonas)
    staff.say_presence(company.maya.pk, "away", actor=PROGRAM, now=clock.now())
    assert (distribute_cases(), owners()) == (0, [None, None])


def test_the_language_decides_and_a_late_case_goes_to_anybody(company: Company, page: Page) -> None:
    way(company, Distribution.Way.SKILL)
    french, english = case_of(page, FRENCH, name="Chloé"), case_of(page, name="Ana")
    assert Row.objects.get(case=french).language == "fr"
    comes(company.jonas, languages=("en",))
    comes(company.maya, languages=("fr-CA", "en"))
    goes(company.maya)
    assert distribute_cases() == 1
    assert (Ownership.objects.get(case=english).member_id, Ownership.objects.get(case=french).member_id) == (company.jonas.pk, None)
    comes(company.maya, languages=("fr-CA", "en"))
    assert distribute_cases() == 1
    assert Ownership.objects.get(case=french).member_id == company.maya.pk
    assert Event.objects.filter(kind="case.distributed").latest("id").data["why"] == "language"
    late = case_of(page, FRENCH, name="Zoé")
    goes(company.maya)
    Row.objects.filter(case=late).update(due_at=clock.now() - timedelta(minutes=1))
    assert distribute_cases() == 1
    assert Ownership.objects.get(case=late).member_id == company.jonas.pk


def test_who_knows_the_subject_gets_it(company: Company, page: Page) -> None:
    way(company, Distribution.Way.SKILL)
    refunds = topics.add_topic(TopicDraft("Refunds"), actor=PROGRAM, now=clock.now()).pk
    late = topics.add_topic(TopicDraft("Late refunds", parent_id=refunds), actor=PROGRAM, now=clock.now()).pk
    [case] = cases(page, 1)
    topics.put(case.pk, late, actor=PROGRAM, now=clock.now())
    change(case.pk, "reply", lambda actor, now: None, member=company.priya, now=clock.now())
    comes(company.jonas)
    comes(company.maya, subjects=("refunds",))
    assert distribute_cases() == 1
    assert owners() == [company.maya.pk]


def test_what_was_put_back_comes_to_somebody_else(company: Company, page: Page) -> None:
    way(company, Distribution.Way.TURN)
    [case] = cases(page, 1)
    comes(company.jonas)
    assert distribute_cases() == 1

    def release(actor: object, now: datetime) -> None:
        routing.release(case.pk, actor=queries.actor(company.jonas), now=now)

    change(case.pk, "reply", release, member=company.jonas, now=clock.now())
    assert distribute_cases() == 0
    comes(company.maya)
    assert (distribute_cases(), owners()) == (1, [company.maya.pk])


def test_what_was_handed_over_is_accepted_and_not_given_out(company: Company, page: Page) -> None:
    way(company, Distribution.Way.TURN)
    [case] = cases(page, 1)
    comes(company.jonas, company.lena)
    marketing = company.departments["Marketing"].pk
    handing.hand_off(case.pk, Packet("A", "B"), department_id=marketing, to_member_id=None, member=company.jonas, now=clock.now())
    routing.settle_distribution(marketing, Distribution.Way.TURN, actor=PROGRAM, now=clock.now())
    assert distribute_cases() == 0
    assert pull(company.lena) == case.pk
    assert HandOff.objects.get().state == "accepted"


def test_whoever_pulls_gets_what_is_due_first(company: Company, page: Page) -> None:
    first, second, third = cases(page, 3)
    for case, minutes in ((second, 5), (first, 30), (third, 60)):
        Row.objects.filter(case=case).update(sort_at=clock.now() + timedelta(minutes=minutes))
    take(first.pk, member=company.maya, now=clock.now())
    assert pull(company.jonas) == second.pk
    assert pull(company.lena) is None  # another department's
    assert pull(company.charlie) is None  # sees no page
    assert pull(company.jonas) == third.pk
    assert pull(company.jonas) is None
    assert Ownership.objects.get(case=second).taken_at is not None


def test_whoever_pulls_leaves_what_colleagues_speak(company: Company, page: Page) -> None:
    case = case_of(page, FRENCH, name="Chloé")
    comes(company.maya, languages=("fr",))
    assert pull(company.jonas) is None
    assert pull(company.maya) == case.pk


def test_whoever_is_full_pulls_nothing_and_takes_what_they_want(company: Company, page: Page) -> None:
    first, second = cases(page, 2)
    staff.equip(company.jonas.pk, Skills(capacity=1), actor=PROGRAM, now=clock.now())
    assert pull(company.jonas) in {first.pk, second.pk}
    with pytest.raises(NoRoom, match="as many as you take at a time"):
        pull(company.jonas)
    [left] = Ownership.objects.filter(member_id=None)
    take(left.case_id, member=company.jonas, now=clock.now())
    assert owners() == [company.jonas.pk] * 2
