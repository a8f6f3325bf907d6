"""Whether somebody is rude to those who work here, and whether a message only wants their attention for something of its own."""

import re

from answerable.triage.rules.reader import Evidence, Input
from answerable.triage.rules.reason import ADDRESSED_KINDS
from answerable.triage.rules.signals import Signals
from answerable.triage.rules.tokens import READ_CHARACTERS

RUDE, SPAM = "rude", "spam"
_BARE_LINK = re.compile(r"\b[\w-]+\.[a-z]{2,12}/\S", re.IGNORECASE)
_SURE = 3
_MOST = 3


def rude(found: Signals, message: Input) -> list[Evidence]:
    """What insults or threatens, nothing if nothing does. A coarse word about a thing is none, and an insult has to be meant for us."""
    said = [hit.text for hit in found.hits if hit.name in {"threat", "aimed"}]
    if not message.is_public or message.is_running or message.kind in ADDRESSED_KINDS or found.tokens.mention_count or found.scores["us"]:
        said += [hit.text for hit in found.hits if hit.name == "abuse"]
    return [Evidence("word", text, RUDE) for text in said[:_MOST]]


def spam(found: Signals, message: Input) -> list[Evidence]:
    """What lures; nothing where too little does, or where it is said to us by somebody who complains or asks."""
    scores = found.scores
    is_linked = found.tokens.link_count > 0 or _BARE_LINK.search(message.text[:READ_CHARACTERS]) is not None
    weight = scores["spam"] + is_linked
    is_to_us = found.tokens.mention_count or scores["us"] or scores["complaint"] or message.is_running
    if weight < _SURE and (is_to_us or scores["spam"] < _SURE - 1):
        return []
    if weight <= _SURE and (scores["complaint"] > 1 or message.was_answered):
        return []
    return [Evidence("word", hit.text, SPAM) for hit in found.hits if hit.name == "spam"][:_MOST]
