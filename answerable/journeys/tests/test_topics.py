"""Topics are suggested behind the stream, from the first examples on, and what is sure decides whose a case is."""

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.topics.suggest import suggest_topics
from answerable.routing import operations as routing
from answerable.routing import queries as owners
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.models import Fit, Suggestion, Topic
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
SHOWN = {
    "Delays": ["My train is an hour late again", "We have been waiting for the delayed train", "The 8:15 was late, I missed my connection"],
    "Lost property": ["I left my bag on the train", "I lost my umbrella in coach 4", "Did anybody find a wallet on the 17:02?"],
    "Tickets": ["The app does not show my ticket", "I cannot buy a ticket on your website", "How do I change my ticket to another day?"],
}


@pytest.fixture
def tree(company: Company) -> dict[str, int]:
    made = {}
    for name, texts in SHOWN.items():
        made[name] = topics.add_topic(TopicDraft(name), actor=PROGRAM, now=clock.now()).pk
        topics.add_examples(made[name], texts, actor=PROGRAM, now=clock.now())
    return made


def test_it_costs_nothing_where_there_are_no_topics(page: Page) -> None:
    case_of(page)
    assert suggest_topics() == 0
    assert not Fit.objects.exists()


def test_it_suggests_in_any_language_and_nothing_for_what_it_does_not_know(page: Page, tree: dict[str, int]) -> None:
    lost = case_of(page, "I left my rucksack on the train this morning", name="Ada Moore")
    german = case_of(page, "Ich habe meine Tasche im Zug vergessen", name="Jan Krause")
    strange = case_of(page, "Congratulations on your new office building", name="Bo Lind")
    assert suggest_topics() == 3
    assert queries.suggestion(lost.pk).topic_id == tree["Lost property"]  # type: ignore[union-attr]  # just made
    assert queries.suggestion(german.pk).topic_id == tree["Lost property"]  # type: ignore[union-attr]
    assert queries.suggestion(strange.pk).topic_id is None  # type: ignore[union-attr]
    assert all(each < 0 for each in Suggestion.objects.get(pk=lost.pk).alike)
    assert suggest_topics() == 0


def test_it_looks_again_when_a_greeting_is_followed_by_the_matter(page: Page, tree: dict[str, int]) -> None:
    case = case_of(page, "Hello", kind="direct")
    suggest_topics()
    arrive(page, "I lost my umbrella on your train", kind="direct")
    assert suggest_topics() == 1
    assert queries.suggestion(case.pk).topic_id == tree["Lost property"]  # type: ignore[union-attr]


def test_it_leaves_alone_what_somebody_said_and_learns_from_it(page: Page, tree: dict[str, int]) -> None:
    case = case_of(page, "The coffee machine in coach 2 is broken")
    suggest_topics()
    food = topics.add_topic(TopicDraft("Food"), actor=PROGRAM, now=clock.now()).pk
    topics.put(case.pk, food, actor=Actor(7, 1), now=clock.now())
    Fit.objects.update(at=clock.now().replace(year=2020))
    other = case_of(page, "Coffee machine in the coach is broken again", name="Bo Lind")
    assert suggest_topics() == 1
    found = queries.suggestion(other.pk)
    assert found is not None
    assert (found.topic_id, found.alike) == (food, [case.pk])


def test_it_gives_a_case_that_is_surely_about_something_to_whom_answers_that(
    page: Page, company: Company, tree: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("answerable.topics.rules.sureness.SURE", 0.5)
    marketing = company.departments["Marketing"].pk
    rows = [routing.Draft(marketing, {"topic_ids": [tree["Lost property"]]}), routing.Draft(company.departments["Service"].pk)]
    routing.agree(rows, actor=PROGRAM, now=clock.now())
    lost, late = case_of(page, "I left my bag on the train"), case_of(page, "My train is an hour late", name="Bo Lind")
    suggest_topics()
    assert owners.ownership(lost.pk).department_id == marketing  # type: ignore[union-attr]
    assert owners.ownership(late.pk).department_id != marketing  # type: ignore[union-attr]


def test_a_topic_that_was_put_away_is_suggested_no_more(page: Page, tree: dict[str, int]) -> None:
    topics.archive_topic(tree["Lost property"], actor=PROGRAM, now=clock.now())
    case = case_of(page, "I left my bag on the train")
    suggest_topics()
    assert queries.suggestion(case.pk).topic_id != tree["Lost property"]  # type: ignore[union-attr]
    assert Topic.objects.filter(pk=tree["Lost property"]).exists()
