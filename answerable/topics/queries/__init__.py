"""Reading topics, their examples, and where they stand."""

from answerable.topics.queries.examples import example_counts, examples, examples_by_id, stamp
from answerable.topics.queries.fits import fit, suggestion_counts
from answerable.topics.queries.proposals import proposals
from answerable.topics.queries.standing import placed, placement, placements, said, suggestion, topic_counts
from answerable.topics.queries.topics import archived, is_any, is_offered, leaves, named, topic, topics_by_id, tree, within, words

__all__ = [
    "archived",
    "example_counts",
    "examples",
    "examples_by_id",
    "fit",
    "is_any",
    "is_offered",
    "leaves",
    "named",
    "placed",
    "placement",
    "placements",
    "proposals",
    "said",
    "stamp",
    "suggestion",
    "suggestion_counts",
    "topic",
    "topic_counts",
    "topics_by_id",
    "tree",
    "within",
    "words",
]
