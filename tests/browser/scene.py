"""What stands on the desk when the browser opens it."""
# ruff: noqa: RUF001 - other alphabets are the point

from dataclasses import dataclass
from datetime import timedelta

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.change import change
from answerable.journeys.casework.close import Ending, close
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from answerable.topics import operations as topics
from answerable.topics.models import Fit, Proposal, Suggestion
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive
from tests.cast import Company

HOUR = timedelta(hours=1)
RAMP = (
    "Lovely post. Yesterday at Kesterby I sat in my wheelchair for 50 minutes because nobody came with the ramp. And I HAD booked "
    "assistance, two days before. Two trains left without me. Is “step-free” only for the photo?"
)
SORRY = (
    "Amara, that should not have happened and I am sorry. I have sent you a message so you can share your booking without posting it "
    "here. You get an answer today before 16:00."
)


@dataclass
class Scene:
    """The cases that tests name."""

    both: Case
    overdue: Case
    topic_id: int


def furnish(company: Company, pages: dict[str, Page]) -> Scene:
    """A two-track case, an overdue one, one of each script, one taken, one closed."""
    comments, direct = pages["comments"], pages["direct"]
    overdue = arrive(
        comments, "Seit drei Wochen warte ich auf die Erstattung. Dreimal geschrieben, keine Antwort!", name="Jürgen Pohl", ago=90 * HOUR
    )
    arrive(
        comments, "Can you confirm reports of a burning smell on Line 4? Our deadline is 15:00.", name="Coast Courier", followers=212_400
    )
    arrive(direct, "فاتني القطار لأن ماكينة التذاكر لم تعمل، والآن يُطلب مني دفع غرامة.", name="يوسف الحدّاد", kind="direct", ago=3 * HOUR)
    arrive(comments, "Why was the lift at Ferry Quay broken again? My mother is 81.", name="Tomasz Wiśniewski", ago=2 * HOUR)
    arrive(direct, "Ваш поїзд о 7:42 знову скасовано. Чи повернуть гроші за квиток?", name="Оксана Бойко", kind="direct", ago=5 * HOUR)
    arrive(comments, "The crew of the 16:12 to Lindmouth was wonderful with my son. Thank you!", name="Søren Lauridsen", ago=6 * HOUR)
    both = _both(company, comments)
    done = arrive(comments, "How do I change my seat?", name="Mila Novak", ago=30 * HOUR).case
    _say(company, done, "You can change it in the app, under My journeys.", "maya")
    close(done.pk, Ending(silence="no_need"), member=company.maya, now=clock.now())
    return Scene(both, overdue.case, _about(overdue.case, both))


def _about(refund: Case, both: Case) -> int:
    """Three topics, one of them suggested for a case, and a fourth that is proposed; says the suggested one."""
    now = clock.now()
    ramps, money = (topics.add_topic(TopicDraft(name), actor=PROGRAM, now=now) for name in ("Ramps", "Money"))
    refunds = topics.add_topic(TopicDraft("Paying back", parent_id=money.pk), actor=PROGRAM, now=now)
    topics.add_examples(refunds.pk, ["I wait for my refund"], actor=PROGRAM, now=now)
    fit = Fit.objects.create(way="near", embedder="none", stamp="", sureness=[], accuracy=1, count=1, at=now)
    ranked = {"ranked": [refunds.pk, ramps.pk], "message_id": 1, "fit": fit, "at": now}
    Suggestion.objects.create(case=refund, topic=refunds, probability=0.95, is_sure=True, is_whole=True, **ranked)
    Proposal.objects.create(words=["seat", "change"], case_ids=[both.pk], vector=b"", first_at=now, last_at=now, at=now)
    return int(refunds.pk)


def _both(company: Company, page: Page) -> Case:
    """Public complaint, our answer, a private message that refers to it, a note, an assignment, a send that failed."""
    first = arrive(page, RAMP, followers=48_240, likes=214, ago=2 * HOUR)
    _say(company, first.case, SORRY, "lena", sent=True)
    arrive(
        page,
        "Thank you for coming back so fast. Ramp at 07:42 on platform 3. I missed a hospital appointment I had waited four months for.",
        kind="direct",
        origin_id=first.external_id,
    )
    text = "Train moved from platform 3 to 1 at 07:38. The ramp team stood on 3, nobody told them."
    change(
        first.case_id,
        Action.NOTE,
        lambda actor, now: cases.note(first.case_id, text, actor=actor, now=now),
        member=company.priya,
        now=clock.now(),
    )
    assign(
        first.case_id, department_id=company.departments["Service"].pk, member_id=company.jonas.pk, member=company.priya, now=clock.now()
    )
    _say(company, first.case, "Your ramp for tomorrow is confirmed.", "maya", failed=True)
    arrive(page, "And still nothing about what you will change.", ago=timedelta(minutes=1))
    return first.case


def _say(company: Company, case: Case, text: str, who: str, *, sent: bool = False, failed: bool = False) -> None:
    leg = Leg.objects.filter(case=case).earliest("id")
    answer = Answer(case.pk, leg.pk, Way.PUBLIC, text, publish.seen_mark(case.pk))
    outbound = reply(answer, member=company.members[who], now=clock.now())
    if sent or failed:
        state, words = ("sent", "") if sent else ("failed", "The window is closed.")
        at = clock.now() - HOUR if sent else clock.now()
        Outbound.objects.filter(pk=outbound.pk).update(state=state, words=words, queued_at=at, finished_at=at)
