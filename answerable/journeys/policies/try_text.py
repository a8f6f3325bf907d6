"""A sentence is held against the rules, to see what they say of it: nothing is sent, and nothing kept."""

from dataclasses import dataclass
from datetime import datetime

from answerable.channels import queries as channels
from answerable.channels.contract import Way
from answerable.journeys.answering.judge import place_of
from answerable.policy import queries
from answerable.policy.check import Verdict, tried
from answerable.policy.rules.rule_set import RuleSet


@dataclass(frozen=True, slots=True)
class Sentence:
    """What would be said on a page, in public or not; `with_resting` holds it against rules that are off, too."""

    text: str
    page_id: int
    is_public: bool = True
    with_resting: bool = False


def try_text(sentence: Sentence, *, now: datetime) -> Verdict:
    """What the rules would say, whoever said it."""
    page = channels.page(sentence.page_id)
    place = place_of(sentence.text, page, Way.PUBLIC if sentence.is_public else Way.DIRECT, now=now)
    rules = RuleSet(0, [queries.guard(each) for each in queries.rules()]) if sentence.with_resting else queries.in_force()
    return tried(sentence.text, place, rules, at_once=len(sentence.text))
