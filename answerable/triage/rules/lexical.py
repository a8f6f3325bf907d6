"""Reading by word lists: quick, explainable, and good enough until a model takes its place."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from answerable.triage.rules.conduct import rude, spam
from answerable.triage.rules.labels import URGENT, Reason, Urgency
from answerable.triage.rules.language import language_of
from answerable.triage.rules.lexicon import LANGUAGES, lexicon
from answerable.triage.rules.reader import Assessment, Evidence, Input
from answerable.triage.rules.reason import Decision, decide, lured
from answerable.triage.rules.sentiment import sentiment_of
from answerable.triage.rules.signals import Signals, signals
from answerable.triage.rules.tokens import tokens
from answerable.triage.rules.urgency import urgency_of

MOST_WORDS_SHOWN = 8
_QUIET = frozenset({Reason.PRAISE, Reason.CLOSING, Reason.NOISE})
_PRESSES = frozenset({"now", "deadline", "travel", "frail", "peril", "threat"})
# The names of `signals.WEIGHTS` that speak for a reason.
_SPEAKS_FOR = {
    "complaint": Reason.COMPLAINT,
    "insult": Reason.COMPLAINT,
    "danger": Reason.SAFETY,
    "fraud": Reason.SAFETY,
    **{each.value: each for each in Reason if each is not Reason.SAFETY},
}


class LexicalReader:
    """Counts words that speak for a reason and lets ordered rules decide. Learned from no data; nothing leaves the process."""

    version = "lexical-1"

    def read(self, batch: Sequence[Input]) -> list[Assessment]:
        """One assessment for each input, in order."""
        return [look(each).assessment for each in batch]


@cache
def lexical_reader() -> LexicalReader:
    """The one reader of this process."""
    return LexicalReader()


class Look(NamedTuple):
    """How the word lists read a message, and what they found in it."""

    assessment: Assessment
    found: Signals


def look(message: Input) -> Look:
    """Read one message by its words."""
    read = tokens(message.text)
    language = language_of(read, message.language_hint, (message.post_text, *message.earlier))
    found = signals(read, lexicon(language if language in LANGUAGES else "en"))
    rudeness, lures = rude(found, message), spam(found, message)
    decision = lured(decide(found, message), found, message) if lures else decide(found, message)
    needs_response = _needs_response(decision, found)
    urgency, raised = urgency_of(decision.reason, needs_response, found, message)
    assessment = Assessment(
        language=language,
        sentiment=sentiment_of(decision.reason, found.scores, message.rating),
        reason=decision.reason,
        needs_response=needs_response,
        urgency=urgency,
        probability=_probability(decision),
        evidence=(_rule(decision), *words_for(found, decision.reason, urgency), *raised, *rudeness, *lures),
        is_rude=bool(rudeness),
        is_spam=bool(lures),
    )
    return Look(assessment, found)


def _rule(decision: Decision) -> Evidence:
    return Evidence("rule", decision.rule, decision.reason.value)


def _needs_response(decision: Decision, found: Signals) -> bool:
    """Everything but praise, closing words and noise; praise that asks something too. A bare insult has no matter to answer."""
    if decision.reason is Reason.PRAISE:
        return found.tokens.question_count > 0
    is_bare_insult = found.scores["insult"] > 0 and not found.scores["complaint"] and decision.rule == "hint"
    return decision.reason not in _QUIET and not is_bare_insult


def _probability(decision: Decision) -> float:
    """From how much spoke for the reason and against it; a share of right ones, as measured on labelled messages."""
    if not decision.weight:
        return 0.4
    return round(min(0.95, max(0.4, 0.5 + 0.08 * min(decision.weight, 6) - 0.05 * min(decision.against, 4))), 2)


def words_for(found: Signals, reason: Reason, urgency: Urgency) -> list[Evidence]:
    """The words for the reason and for the urgency, as the customer wrote them."""
    words = [Evidence("word", hit.text, reason.value) for hit in found.hits if _SPEAKS_FOR.get(hit.name) is reason]
    if urgency in URGENT:
        words += [Evidence("word", hit.text, urgency.value) for hit in found.hits if hit.name in _PRESSES]
    return list(dict.fromkeys(words))[:MOST_WORDS_SHOWN]
