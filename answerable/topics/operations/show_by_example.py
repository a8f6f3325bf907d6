"""Sentences that show what a topic is about."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.topics.errors import NoSuchTopic, TooMany
from answerable.topics.models import Example
from answerable.topics.operations.agree_on_topic import standing

MOST = 200
LONGEST = 500


@transaction.atomic
def add_examples(topic_id: int, texts: Iterable[str], *, actor: Actor, now: datetime) -> int:
    """Show a topic by these sentences; says how many were new. Refuses more than `MOST` a topic. Records topic.shown.

    The event says how many, never the words.
    """
    topic = standing(topic_id)
    known = set(Example.objects.filter(topic=topic).values_list("text", flat=True))
    said = dict.fromkeys(text.replace("\x00", "").strip()[:LONGEST] for text in texts)
    new = [text for text in said if text and text not in known]
    if len(known) + len(new) > MOST:
        raise TooMany(_("A topic has up to %(most)d sentences. Cases that are put there count beside them.") % {"most": MOST})
    Example.objects.bulk_create(Example(topic=topic, text=text, member_id=actor.member_id, at=now) for text in new)
    if new:
        record([Fact("topic.shown", topic_id, data={"count": len(new)})], actor=actor, now=now)
    return len(new)


@transaction.atomic
def drop_example(example_id: int, *, actor: Actor, now: datetime) -> int:
    """Take a sentence away; says of which topic. Records topic.unshown."""
    found = Example.objects.select_for_update().filter(pk=example_id).defer("vector").first()
    if found is None:
        raise NoSuchTopic(_("There is no such sentence."))
    topic_id: int = found.topic_id
    found.delete()
    record([Fact("topic.unshown", topic_id)], actor=actor, now=now)
    return topic_id
