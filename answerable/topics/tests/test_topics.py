"""Topics are made, moved, shown by examples and put away; a case has one of its brand."""

import pytest

from answerable.cases.models import Case
from answerable.channels import operations as channels
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.errors import BadPlace, NameTaken, NoSuchTopic
from answerable.topics.models import Topic
from answerable.topics.operations import TopicDraft
from tests.cast import LONG_AGO

pytestmark = pytest.mark.django_db
JONAS = Actor(3, 1)


def test_it_refuses_the_same_name_at_the_same_place_only(delays: Topic) -> None:
    with pytest.raises(NameTaken):
        topics.add_topic(TopicDraft("delays"), actor=PROGRAM, now=LONG_AGO)
    below = topics.add_topic(TopicDraft("Delays", parent_id=delays.pk), actor=PROGRAM, now=LONG_AGO)
    assert queries.topics_by_id([below.pk])[below.pk].parent_id == delays.pk


def test_it_refuses_to_stand_below_itself(delays: Topic) -> None:
    below = topics.add_topic(TopicDraft("Missed connection", parent_id=delays.pk), actor=PROGRAM, now=LONG_AGO)
    with pytest.raises(BadPlace):
        topics.change_topic(delays.pk, TopicDraft("Delays", parent_id=below.pk), actor=PROGRAM, now=LONG_AGO)


def test_it_puts_away_all_below_and_brings_one_back(delays: Topic) -> None:
    below = topics.add_topic(TopicDraft("Missed connection", parent_id=delays.pk), actor=PROGRAM, now=LONG_AGO)
    topics.archive_topic(delays.pk, actor=PROGRAM, now=LONG_AGO)
    assert queries.tree() == []
    topics.revive_topic(below.pk, actor=PROGRAM, now=LONG_AGO)
    assert [(node.leaf.name, node.depth) for node in queries.tree()] == [("Missed connection", 0)]


def test_a_case_has_one_topic_and_says_what_it_had(case: Case, delays: Topic) -> None:
    bags = topics.add_topic(TopicDraft("Bags"), actor=PROGRAM, now=LONG_AGO)
    assert topics.put(case.pk, delays.pk, actor=JONAS, now=LONG_AGO)
    assert not topics.put(case.pk, delays.pk, actor=JONAS, now=LONG_AGO)
    assert topics.put(case.pk, bags.pk, actor=JONAS, now=LONG_AGO)
    assert queries.placed([case.pk]) == {case.pk: bags.pk}
    assert queries.example_counts([delays.pk, bags.pk]) == {bags.pk: 1}
    assert topics.take_off(case.pk, actor=JONAS, now=LONG_AGO) == bags.pk
    told = Event.objects.filter(case_id=case.pk, kind__startswith="case.topic").order_by("id")
    assert [(each.kind, each.data["topic"]) for each in told] == [
        ("case.topic_set", delays.pk), ("case.topic_set", bags.pk), ("case.topic_unset", bags.pk),
    ]  # fmt: skip


def test_it_refuses_a_topic_of_another_brand(case: Case) -> None:
    other = channels.found("Otter Air", prefix="OA", timezone="Europe/London", actor=PROGRAM, now=LONG_AGO)
    theirs = topics.add_topic(TopicDraft("Bags", other.pk), actor=PROGRAM, now=LONG_AGO)
    with pytest.raises(NoSuchTopic):
        topics.put(case.pk, theirs.pk, actor=JONAS, now=LONG_AGO)
    assert queries.tree([case.page.brand_id]) == []


def test_it_keeps_each_sentence_once_and_its_words_out_of_the_journal(delays: Topic) -> None:
    assert topics.add_examples(delays.pk, ["My train is late", "", "My train is late"], actor=JONAS, now=LONG_AGO) == 1
    assert topics.add_examples(delays.pk, ["My train is late"], actor=JONAS, now=LONG_AGO) == 0
    assert "late" not in str(list(Event.objects.values_list("data", flat=True)))
    before = queries.stamp()
    topics.drop_example(queries.examples(delays.pk)[0].pk, actor=JONAS, now=LONG_AGO)
    assert queries.stamp() != before
