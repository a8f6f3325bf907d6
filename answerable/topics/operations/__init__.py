"""What can be done about topics."""

from answerable.topics.operations.agree_on_topic import TopicDraft, add_topic, archive_topic, change_topic, revive_topic
from answerable.topics.operations.join import join, part
from answerable.topics.operations.propose import Found, decide, propose
from answerable.topics.operations.put import put, take_off
from answerable.topics.operations.show_by_example import add_examples, drop_example
from answerable.topics.operations.suggest import Looked, keep_fit, keep_vectors, suggest

__all__ = [
    "Found",
    "Looked",
    "TopicDraft",
    "add_examples",
    "add_topic",
    "archive_topic",
    "change_topic",
    "decide",
    "drop_example",
    "join",
    "keep_fit",
    "keep_vectors",
    "part",
    "propose",
    "put",
    "revive_topic",
    "suggest",
    "take_off",
]
