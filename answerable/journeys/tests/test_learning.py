"""The desk learns from what its people said, reads by it, and goes back."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random

import pytest
from click.testing import CliRunner

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.cli import main
from answerable.core.errors import Forbidden
from answerable.core.settings import get_settings
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.readers import learned_reader
from answerable.journeys.teach import lessons
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.errors import NotInUse, TooFewExamples
from answerable.triage.models import Correction, Lesson
from answerable.triage.operations import Learnt
from answerable.triage.rules.labels import LABELS, Task
from answerable.triage.rules.model_file import shipped, written
from answerable.triage.rules.reader import Input
from answerable.triage.rules.shipped_name import shipped_name
from answerable.triage.rules.verdict import LEAST
from tests.arrivals import arrive_together
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
THINGS = ("umbrella", "scarf", "blue bag", "phone", "glove")
PLACES = ("coach 3", "the waiting room", "platform 2", "the night train", "your lounge", "seat 14", "the buffet car")
LATER = Input("My helmet was left in coach 7")


@pytest.fixture
def lost(page: Page) -> list[Message]:
    """What customers lost. This company calls that sales, which nobody else does."""
    told = [f"My {thing} was left in {place}" for thing, place in product(THINGS, PLACES)][: LEAST + 2]
    return arrive_together(page, {f"Person {number}": text for number, text in enumerate(told)})


def correct_all(messages: list[Message], company: Company, say: Callable[[], str] = lambda: "sales") -> None:
    """One an hour, the last of them before now."""
    Correction.objects.bulk_create(
        Correction(
            message=each,
            member_id=company.jonas.pk,
            at=NOW - timedelta(hours=len(messages) - number),
            before={},
            after={"reason": say()},
        )
        for number, each in enumerate(messages)
    )


def learned(company: Company) -> Lesson:
    """A lesson from its beginning to its end."""
    lesson = lessons.ask(member=company.robin, now=NOW)
    assert lessons.learn(lesson.pk)
    return Lesson.objects.get(pk=lesson.pk)


def reason() -> str:
    """How what nobody corrected is read."""
    [read] = learned_reader().read([LATER])
    return str(read.reason)


def events() -> list[tuple[str, int | None]]:
    return list(Event.objects.filter(kind__startswith="lesson.").order_by("pk").values_list("kind", "member_id"))


def in_use(content: bytes = b"", at: datetime = NOW) -> Lesson:
    """A lesson that took over, in a moment."""
    lesson = triage.begin_lesson(actor=PROGRAM, now=at)
    triage.end_lesson(lesson.pk, Learnt(shipped_name(), {}, {}, content or written(shipped())), now=at)
    return lesson


def test_what_is_better_takes_over_and_can_be_taken_back(company: Company, lost: list[Message]) -> None:
    assert reason() != "sales"
    correct_all(lost, company)
    lesson = learned(company)
    told = lesson.tasks["reason"]
    assert (told["verdict"], told["said"], told["wrong_after"]) == ("took_over", LEAST + 2, 0)
    assert told["wrong_before"] == told["tried"] == 7
    assert lesson.tasks["sentiment"]["verdict"] == "too_few"
    assert (learned_reader().version, reason()) == (f"{shipped_name()}+{lesson.pk}", "sales")
    lessons.take_back(lesson.pk, member=company.robin, now=NOW)
    assert (learned_reader().version, reason() != "sales") == (shipped_name(), True)
    with pytest.raises(NotInUse):
        lessons.take_back(lesson.pk, member=company.robin, now=NOW)
    robin = company.robin.pk
    assert events() == [("lesson.asked", robin), ("lesson.learned", robin), ("lesson.taken_back", robin)]


def test_what_is_shuffled_changes_nothing(company: Company, lost: list[Message]) -> None:
    before = in_use()
    chance = Random(1)
    correct_all(lost, company, lambda: chance.choice(LABELS[Task.REASON]))
    lesson = learned(company)
    assert lesson.tasks["reason"]["verdict"] in {"worse", "contradicts"}
    assert (lesson.name, lesson.content, queries.lesson_in_use(shipped_name())) == ("", None, before.pk)
    assert events()[-1] == ("lesson.tried", company.robin.pk)


def test_going_back_goes_to_the_one_before(company: Company) -> None:
    first, second = in_use(), in_use()
    assert learned_reader().version == f"{shipped_name()}+{second.pk}"
    lessons.take_back(second.pk, member=company.robin, now=NOW)
    assert learned_reader().version == f"{shipped_name()}+{first.pk}"


def test_a_lesson_is_kept_once_and_whole(company: Company, lost: list[Message]) -> None:
    """Whoever is killed on the way has written nothing; of two who did the same work one keeps it."""
    correct_all(lost, company)
    lesson = lessons.ask(member=company.robin, now=NOW)
    assert lessons.ask(member=company.robin, now=NOW) == lesson
    assert queries.lesson_in_use(shipped_name()) is None
    learnt = Learnt(shipped_name(), {}, {}, written(shipped()))
    assert [triage.end_lesson(lesson.pk, learnt, now=NOW) for _ in range(2)] == [True, False]
    assert lessons.learn(lesson.pk) is False
    assert Lesson.objects.get().content is not None


def test_another_shipped_model_begins_anew(company: Company, lost: list[Message], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "reader", "learned")
    correct_all(lost, company)
    in_use()
    assert not lessons.is_due(NOW + timedelta(minutes=10))
    Lesson.objects.update(base="linear-0-older")
    assert learned_reader().version == shipped_name()
    assert lessons.is_due(NOW + timedelta(minutes=10))


def test_what_cannot_be_read_does_not_stop_the_desk(page: Page) -> None:
    in_use(b"no model")
    assert learned_reader().version == shipped_name()


def test_it_learns_once_a_night_where_something_was_said(company: Company, lost: list[Message], monkeypatch: pytest.MonkeyPatch) -> None:
    assert not lessons.learn_at_night()
    monkeypatch.setattr(get_settings(), "reader", "learned")
    assert not lessons.learn_at_night()
    correct_all(lost, company)
    in_use(at=NOW)
    tonight = NOW + timedelta(hours=19)
    assert not lessons.is_due(tonight)
    Correction.objects.create(message=lost[0], member_id=company.maya.pk, at=NOW + timedelta(hours=1), before={}, after={"reason": "sales"})
    assert [lessons.is_due(each) for each in (NOW + timedelta(hours=17), tonight)] == [False, True]
    lessons.take_back(in_use(at=NOW).pk, member=company.robin, now=NOW + timedelta(hours=2))
    assert not lessons.is_due(tonight)
    lessons.ask(member=company.robin, now=NOW + timedelta(hours=3))
    triage.end_lesson(Lesson.objects.latest("pk").pk, Learnt(shipped_name(), {}), now=NOW + timedelta(hours=3))
    assert not lessons.is_due(tonight)
    Correction.objects.create(message=lost[1], member_id=company.maya.pk, at=NOW + timedelta(hours=4), before={}, after={"reason": "sales"})
    assert lessons.is_due(tonight)


def test_it_is_asked_for_by_a_command(company: Company, lost: list[Message]) -> None:
    typed = ["triage", "learn", "--json"]
    refused = CliRunner().invoke(main, typed)
    assert (refused.exit_code, f"It takes {LEAST} corrections of one kind" in refused.output) == (1, True)
    correct_all(lost, company)
    done = json.loads(CliRunner().invoke(main, typed).stdout)
    assert (done["took_over"], done["reason"], done["urgency"]) == (True, "took_over", "too_few")
    assert learned_reader().version == f"{shipped_name()}+{done['lesson']}"


def test_owners_decide(company: Company, lost: list[Message]) -> None:
    with pytest.raises(TooFewExamples):
        lessons.ask(member=company.robin, now=NOW)
    correct_all(lost, company)
    for member in (company.priya, company.jonas):
        with pytest.raises(Forbidden):
            lessons.ask(member=member, now=NOW)
        with pytest.raises(Forbidden):
            lessons.take_back(in_use().pk, member=member, now=NOW)
