"""Rules that ask what a case is about: a topic with all below it, when it becomes known, by a person or by what is sure."""

import pytest

from answerable.automation.models import Mark
from answerable.automation.rules.terms import About, Action, Condition, Do, How, When
from answerable.cases.models import Note
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import mark
from answerable.journeys.tests.automate.setting import Run, label, on_case, rule, topic
from answerable.journeys.topics.suggest import suggest_topics
from answerable.topics import operations as topics
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
LOST = ["I left my bag on the train", "I lost my umbrella in coach 4", "Did anybody find a wallet on the 17:02?"]
LATE = ["My train is an hour late again", "We have been waiting for the delayed train", "The 8:15 was late, I missed my connection"]


def asks(*topic_ids: int, how: How = How.IS) -> tuple[Condition, ...]:
    return (Condition(About.TOPIC, how, tuple(map(str, topic_ids))),)


def test_it_is_asked_when_somebody_says_what_a_case_is_about(company: Company, page: Page, at_once: Run) -> None:
    found, lost = label(company, "Found"), topic("Lost property")
    bags = topic("Bags", lost)
    rule(company, Action(Do.LABEL, str(found)), conditions=asks(lost), when=When.TOPIC)
    case, other = case_of(page, "My bag is gone"), case_of(page, "My bag is late", name="Bela")
    mark.put_under(case.pk, bags, member=company.jonas, now=clock.now())
    mark.put_under(other.pk, topic("Delays"), member=company.jonas, now=clock.now())
    at_once()
    assert (on_case(case), on_case(other)) == ([found], [])
    assert Mark.objects.get(pk=case.pk).topic_id == bags


def test_it_is_asked_once_for_each_time_that_the_topic_becomes_another(company: Company, page: Page, at_once: Run) -> None:
    lost, late = topic("Lost property"), topic("Delays")
    rule(company, Action(Do.NOTE, text="Look in the box"), conditions=asks(lost), when=When.TOPIC)
    case = case_of(page, "My bag is gone")
    counts = list[int]()
    for said in (lost, lost, late, lost, None, lost):
        mark.put_under(case.pk, said, member=company.jonas, now=clock.now())
        arrive(page, f"Any news? {len(counts)}")
        at_once()
        counts.append(Note.objects.count())
    assert counts == [1, 1, 1, 2, 2, 3]


def test_it_is_asked_when_it_is_sure_what_a_case_is_about(
    company: Company, page: Page, at_once: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("answerable.topics.rules.sureness.SURE", 0.5)
    found, lost, late = label(company, "Found"), topic("Lost property"), topic("Delays")
    for topic_id, texts in ((lost, LOST), (late, LATE)):
        topics.add_examples(topic_id, texts, actor=PROGRAM, now=LONG_AGO)
    rule(company, Action(Do.LABEL, str(found)), conditions=asks(lost), when=When.TOPIC)
    case, other = case_of(page, "I left my bag on the train"), case_of(page, "My train is an hour late", name="Bela")
    at_once()
    assert on_case(case) == []
    suggest_topics()
    at_once()
    assert (on_case(case), on_case(other)) == ([found], [])


def test_a_message_in_a_case_whose_topic_is_known_is_asked_about(company: Company, page: Page, at_once: Run) -> None:
    new, lost = label(company, "Not sorted"), topic("Lost property")
    rule(company, Action(Do.LABEL, str(new)), conditions=(Condition(About.TOPIC, How.IS, ("nothing",)),))
    case = case_of(page, "My bag is gone")
    mark.put_under(case.pk, lost, member=company.jonas, now=clock.now())
    at_once()
    assert on_case(case) == []
    other = case_of(page, "My bag is late", name="Bela")
    at_once()
    assert on_case(other) == [new]
