"""Cases of the past as rows: a message, its answer, its owner by the matrix, its end, and the time that it took."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from answerable.cases.models import Case, Closure, Leg, Message
from answerable.channels.models import Page
from answerable.customers.models import Identity, Person
from answerable.effort.models import Span
from answerable.effort.rules.joining import Sign, Work, joined
from answerable.journeys.demo.past_words import ANSWERS, COMPLAINTS, NAMES, PRAISE
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import Situation, who_answers
from answerable.staff.models import Member
from answerable.triage.models import Reading
from answerable.triage.rules.labels import Reason, Sentiment, Urgency

PAUSE = timedelta(seconds=60)
ENDINGS = ("solved", "explained", "not_solved", "")


@dataclass(frozen=True, slots=True)
class Worked:
    """That somebody worked on a message from a moment to another, when they answered it."""

    member: Member
    text: str
    posted_at: datetime
    since: datetime
    until: datetime

    @property
    def reason(self) -> Reason:
        """Why it was written."""
        return Reason.PRAISE if self.text in PRAISE else Reason.COMPLAINT if self.text in COMPLAINTS else Reason.QUESTION


def keep(found: Sequence[Worked], pages: Sequence[Page], chance: random.Random) -> list[int]:
    """A closed case each; says which."""
    people = Person.objects.bulk_create([Person(name=name, first_seen_at=found[0].posted_at) for name in NAMES])
    accounts = Identity.objects.bulk_create(_account(each, pages[0], chance) for each in people)
    cases = Case.objects.bulk_create(_case(work, chance.choice(pages), chance.choice(people)) for work in found)
    by_person = {each.person_id: each for each in accounts}
    legs = Leg.objects.bulk_create(_leg(case, by_person[case.person_id]) for case in cases)
    asked = Message.objects.bulk_create(_message(leg, work, is_ours=False) for leg, work in zip(legs, found, strict=True))
    answers = Message.objects.bulk_create(
        _message(leg, work, is_ours=True, text=chance.choice(ANSWERS)) for leg, work in zip(legs, found, strict=True)
    )
    Reading.objects.bulk_create(_reading(message, work) for message, work in zip(asked, found, strict=True))
    _own(legs, found)
    Outbound.objects.bulk_create(_outbound(message, work) for message, work in zip(answers, found, strict=True))
    Closure.objects.bulk_create(_closure(message, work, chance) for message, work in zip(answers, found, strict=True))
    Span.objects.bulk_create([span for case, work in zip(cases, found, strict=True) for span in _spans(case, work)])
    return [case.pk for case in cases]


def _account(person: Person, page: Page, chance: random.Random) -> Identity:
    drawn = chance.randrange(20, 900)
    followers = drawn * (60 if drawn % 6 == 0 else 9 if drawn % 3 == 0 else 1)  # a few are known to many
    handle = person.name.replace(" ", "").lower()
    return Identity(
        person=person, network=page.network, external_id=f"past-{handle}", name=person.name, handle=handle, follower_count=followers
    )


def _case(work: Worked, page: Page, person: Person) -> Case:
    return Case(page=page, person=person, opened_at=work.posted_at, is_open=False, is_imported=True)


def _leg(case: Case, account: Identity) -> Leg:
    is_public = case.page.kind == "comments"
    return Leg(
        case=case,
        page=case.page,
        identity=account,
        thread=f"past-{case.pk}",
        kind="comment" if is_public else "direct",
        is_public=is_public,
        is_open=False,
        started_at=case.opened_at,
        last_inbound_at=case.opened_at,
    )


def _message(leg: Leg, work: Worked, *, is_ours: bool, text: str = "") -> Message:
    at = work.until if is_ours else work.posted_at
    return Message(
        leg=leg,
        case_id=leg.case_id,
        page_id=leg.page_id,
        identity=None if is_ours else leg.identity,
        external_id=f"past-{leg.case_id}-{'answer' if is_ours else 'question'}",
        kind=leg.kind,
        is_ours=is_ours,
        text=text or work.text,
        language="en",
        posted_at=at,
        received_at=at,
        is_imported=True,
        reach=0 if is_ours or leg.identity is None else leg.identity.follower_count,
    )


def _reading(message: Message, work: Worked) -> Reading:
    sentiment = {Reason.PRAISE: Sentiment.POSITIVE, Reason.COMPLAINT: Sentiment.NEGATIVE}.get(work.reason, Sentiment.NEUTRAL)
    return Reading(
        message=message,
        case_id=message.case_id,
        language="en",
        sentiment=sentiment,
        reason=work.reason,
        needs_response=work.reason is not Reason.PRAISE,
        urgency=Urgency.NORMAL,
        probability=0.9,
        reader="lexical-1",
        at=work.posted_at,
    )


def _own(legs: Sequence[Leg], found: Sequence[Worked]) -> None:
    """Whose it is is said by the matrix; who took it may be somebody else."""
    rows, owners = rows_in_force(), []
    for leg, work in zip(legs, found, strict=True):
        row = who_answers(rows, Situation(leg.page_id, leg.kind, leg.is_public, work.reason, "en", Urgency.NORMAL, work.text))
        owners.append(
            Ownership(
                case_id=leg.case_id,
                department_id=row.department_id,
                member_id=work.member.pk,
                rule_id=row.rule_id,
                since=work.posted_at,
                taken_at=work.since,
            )
        )
    Ownership.objects.bulk_create(owners)


def _outbound(message: Message, work: Worked) -> Outbound:
    return Outbound(
        case_id=message.case_id,
        leg=message.leg,
        page_id=message.page_id,
        kind="public" if message.leg.is_public else "direct",
        reply_to="",
        text=message.text,
        discipline=work.member.department.discipline,
        external_id=message.external_id,
        member_id=work.member.pk,
        department_id=work.member.department_id,
        state="sent",
        queued_at=work.until,
        due_at=work.until,
        finished_at=work.until,
        verdict={},
    )


def _closure(message: Message, work: Worked, chance: random.Random) -> Closure:
    at = work.until + timedelta(minutes=1)
    outcome = chance.choices(ENDINGS, weights=(78, 11, 7, 4))[0] if work.reason is Reason.COMPLAINT else ""
    who = {"member_id": work.member.pk, "department_id": work.member.department_id}
    return Closure(case_id=message.case_id, at=at, last_message_id=message.pk, outcome=outcome, **who)


def _spans(case: Case, work: Worked) -> Iterator[Span]:
    """A sign of work each 45 seconds, joined as any other."""
    done = Work(case.pk, case.page_id, work.member.department_id)
    since, until = (each.astimezone(UTC).replace(microsecond=0) for each in (work.since, work.until))
    moments = [since + timedelta(seconds=second) for second in range(0, int((until - since).total_seconds()), 45)]
    signs = [*(Sign(at, done) for at in moments), Sign(until, done, is_leaving=True)]
    for (_work, quarter), seconds in joined(signs, longest_pause=PAUSE).seconds.items():
        yield Span(
            member_id=work.member.pk,
            department_id=done.department_id,
            case_id=done.case_id,
            page_id=done.page_id,
            started_at=quarter,
            seconds=seconds,
        )
