"""Many at the same moment, in real transactions: one wins, the others are told, nothing is there twice and nothing is lost."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction

from answerable.cases import operations as cases
from answerable.cases.models import Case, Closure, Leg, Message
from answerable.channels.contract import Envelope, Way
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.customers.models import Identity, Person
from answerable.inbox import operations as inbox
from answerable.inbox.models import Row
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.change import change
from answerable.journeys.casework.close import close, reopen
from answerable.journeys.receiving.receive import receive
from answerable.publish import operations as publish
from answerable.publish.errors import AnsweredMeanwhile
from answerable.publish.models import Attempt, Outbound
from answerable.routing import operations as routing
from answerable.routing.errors import TakenBySomebody
from answerable.routing.models import Ownership
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.staff.operations import join
from tests import arrivals
from tests.at_once import at_once
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def keep(page: Page, text: str = "Where is my refund?", *, name: str = "Amara Nwosu") -> None:
    arrivals.keep(page, arrivals.told(page, text, name=name, at=datetime.now(UTC)))


def work(limit: int = 300) -> int:
    done = 0
    while count := receive(limit):
        done += count
    return done


def answer(company: Company, case: Case, text: str, who: str, seen: str = "") -> Outbound:
    leg = Leg.objects.get(case=case)
    return reply(Answer(case.pk, leg.pk, Way.PUBLIC, text, seen), member=company.members[who], now=datetime.now(UTC))


def colleagues(company: Company, count: int) -> list[Member]:
    service, role = company.departments["Service"], Member.Role.AGENT
    addresses = [f"p{number}@harbour.example" for number in range(count)]
    return [join(each, "P", password=None, department=service, role=role, actor=PROGRAM, now=NOW) for each in addresses]


def test_it_keeps_the_same_delivery_once(page: Page) -> None:
    items = [Envelope(f"key{number}", b"{}") for number in range(200)]
    orders = [items, items[::-1], items[100:] + items[:100]] * 3
    kept = at_once([partial(ingest.accept, page.pk, each, via=RawItem.Via.WEBHOOK, now=NOW) for each in orders])
    assert RawItem.objects.count() == 200
    assert sum(each.new_count for each in kept if isinstance(each, ingest.Accepted)) == 200


def test_it_opens_one_case_a_thread_whoever_receives(page: Page) -> None:
    for number in range(12):
        for name in ("Amara Nwosu", "Bruno Costa", "Chloe Martin"):
            keep(page, f"Where is my refund? I ask for the {number}th time.", name=name)
    at_once([partial(work, 4)] * 4)
    work()
    assert Counter(RawItem.objects.values_list("state", flat=True)) == {"message": 36}
    assert (Case.objects.count(), Leg.objects.count(), Ownership.objects.count()) == (3, 3, 3)
    assert (Person.objects.count(), Identity.objects.count()) == (3, 3)


def test_it_works_ours_and_its_deletion_once(page: Page) -> None:
    """What we wrote in public names no thread; two workers must not make two of it, nor miss that it was deleted."""
    question = arrivals.arrive(page, "Where is my refund?")
    for _ in range(6):
        item = arrivals.told(page, "On its way.", name="Harbour Rail", at=datetime.now(UTC), page_says=True, parent_id=question.external_id)
        arrivals.keep(page, item)
        arrivals.keep(page, item | {"deleted": True}, "deleted")
    at_once([partial(work, 1)] * 4)
    RawItem.objects.filter(state="waiting").update(due_at=datetime.now(UTC))
    work()
    assert not RawItem.objects.filter(state__in=["waiting", "failed"]).exists()
    assert not Message.objects.filter(is_ours=True, deleted_at=None).exists()


def test_it_gives_a_case_to_one_of_thirty(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)
    people = [staff.actor(each) for each in colleagues(company, 30)]
    results = at_once([partial(routing.take, case.pk, actor=actor, now=NOW) for actor in people])
    assert Counter(type(each) for each in results) == {type(None): 1, TakenBySomebody: 29}
    assert Ownership.objects.get().member_id == people[results.index(None)].member_id
    assert Event.objects.filter(kind="case.taken").count() == 1


def test_it_sends_one_of_two_answers(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)
    results = at_once([partial(answer, company, case, f"{who} answers.", who) for who in ("jonas", "maya", "priya")])
    assert Counter(type(each) for each in results) == {Outbound: 1, AnsweredMeanwhile: 2}
    sent = Outbound.objects.get()
    assert all(each.their_text == sent.text for each in results if isinstance(each, AnsweredMeanwhile))


def test_it_hands_a_send_to_one_sender(company: Company, page: Page) -> None:
    outbound = answer(company, arrivals.case_of(page), "On its way.", "jonas")
    now = datetime.now(UTC)
    ready = at_once([lambda: publish.begin(outbound.pk, now=now)] * 8)
    assert sum(each is not None for each in ready) == 1
    assert Attempt.objects.count() == 1
    late = at_once([lambda: publish.begin(outbound.pk, now=now + timedelta(seconds=get_settings().send_lease_seconds))] * 8)
    taken = [each for each in late if isinstance(each, publish.Ready)]
    assert [each.may_have_left for each in taken] == [True]


def test_it_loses_no_message_between_closing_and_arriving(company: Company, page: Page) -> None:
    """Whichever comes first: the case is closed with the message in it, or it is open again."""
    case = arrivals.case_of(page)
    for number in range(6):
        keep(page, f"I still wait, {number}.")
        at_once([partial(close, case.pk, member=company.jonas, now=datetime.now(UTC)), partial(shut, work)])
        case.refresh_from_db()
        if not case.is_open:
            assert Closure.objects.get(case=case, reopened_at=None).last_message_id == Message.objects.latest("id").pk
            reopen(case.pk, member=company.jonas, now=datetime.now(UTC))


def test_it_shows_in_the_list_what_a_rebuild_shows(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)

    def changed(operation: Callable[[Actor, datetime], object], who: str) -> Callable[[], None]:
        return partial(shut, partial(change, case.pk, "reply", operation, member=company.members[who], now=datetime.now(UTC)))

    def take(actor: Actor, now: datetime) -> None:
        routing.take(case.pk, actor=actor, now=now)

    def release(actor: Actor, now: datetime) -> None:
        routing.release(case.pk, actor=actor, now=now)

    def note(actor: Actor, now: datetime) -> None:
        cases.note(case.pk, "Look at this.", actor=actor, now=now)

    for number in range(5):
        keep(page, f"I still wait, {number}.")
        tasks: list[Callable[[], None]] = [partial(shut, work), changed(take, "jonas"), changed(note, "maya"), changed(release, "priya")]
        at_once(tasks)
        work()
        live = Row.objects.filter(pk=case.pk).values().get()
        inbox.rebuild()
        assert Row.objects.filter(pk=case.pk).values().get() == live


def test_it_lets_an_agent_work_in_one_window_while_another_sends(company: Company, page: Page) -> None:
    """Who sends holds the case; that it was seen, which refers to it, does not wait for that."""
    case = arrivals.case_of(page)

    def look() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '5s'")
            cases.look(case.pk, company.jonas.pk, now=NOW)
            connection.check_constraints()

    with transaction.atomic():
        cases.hold([case.pk])
        at_once([look])


def shut(task: Callable[[], object]) -> None:
    """Do it, whatever it gives."""
    task()


def test_it_commits_no_open_case_without_an_owner(page: Page) -> None:
    person = Person.objects.create(name="Amara", first_seen_at=NOW)
    with pytest.raises(IntegrityError, match="has no owner"):
        Case.objects.create(page=page, person=person, opened_at=NOW)
    owned = arrivals.case_of(page)
    with pytest.raises(IntegrityError, match="has no owner"):
        Ownership.objects.filter(case=owned).delete()
    closed = Case.objects.create(page=page, person=person, opened_at=NOW, is_open=False)
    with pytest.raises(IntegrityError, match="has no owner"):
        Case.objects.filter(pk=closed.pk).update(is_open=True)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE cases_case SET is_open = TRUE WHERE id = %s", [closed.pk])
        routing_row = Ownership.objects.get(case=owned)
        Ownership.objects.create(case=closed, department_id=routing_row.department_id, since=NOW)
    assert Ownership.objects.count() == 2
