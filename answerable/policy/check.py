"""The one question that every way out asks."""

from dataclasses import replace

from django.utils.translation import gettext as _

from answerable.meaning.queries import Reader
from answerable.policy import queries
from answerable.policy.rules.reading import Reading
from answerable.policy.rules.rule_set import RuleSet
from answerable.policy.rules.scope import Place
from answerable.policy.rules.severity import Outcome
from answerable.policy.rules.verdict import Hit, Verdict
from answerable.policy.rules.views import Span
from answerable.staff.models import Member

__all__ = ["Hit", "Outcome", "Place", "Verdict", "check", "open_questions", "ruled_details", "tried"]
_ALWAYS = frozenset({"en"})  # beside the languages that a text is in: there is English in all of them


def check(text: str, place: Place, *, by: Member | None, at_once: int | None = None) -> Verdict:
    """Judge a text that is to stand at a place, by the rules in force.

    Who has a policy to read that bars replying on the page says nothing there before. `by` is whoever presses Send, or Send again, on
    whatever way; None where nobody does: the program has nothing to read. `at_once` is for what is still being written: no more
    characters than these are read for what they mean that were not before, and what a language model will be asked is left open.
    """
    verdict = tried(text, place, queries.in_force(), at_once=at_once)
    unread = queries.barring(by, place.page_id) if by is not None else []
    if not unread:
        return verdict
    why = _("Read “%(policy)s” first: it stands under Policies. Your text is kept.") % {"policy": unread[0].title}
    return replace(verdict, why=why)


def tried(text: str, place: Place, rules: RuleSet, *, at_once: int | None = None) -> Verdict:
    """Judge a text by given rules: those in force, or one that is being written."""
    reader = Reader(at_once)
    opinions = queries.opinions(text, rules.questions(place)) if place.has_model else {}
    reading = Reading(text, place.languages | _ALWAYS, reader, opinions)
    found = rules.found(reading, place)
    hits = tuple(Hit.of(guard, spans, is_unanswered=guard.is_unanswered(reading)) for guard, spans in found)
    if at_once is not None:
        hits = tuple(each for each in hits if not each.is_unanswered)
    return Verdict(rules.version, hits, rules.mark(place.on), rule_count=len(rules.guards), is_whole=reader.is_whole)


def open_questions(text: str, place: Place) -> list[str]:
    """What rules ask a language model of a text at a place, and it has not answered yet."""
    questions = queries.in_force().questions(place) if place.has_model and text.strip() else []
    known = queries.opinions(text, questions)
    return [each for each in questions if each not in known]


def ruled_details(text: str, place: Place) -> list[Span]:
    """Where rules about personal details meet a text at a place: what becomes of those is theirs to say, and nobody asks a second time."""
    reading = Reading(text, place.languages | _ALWAYS)
    rules = [each for each in queries.in_force().guards if each.kind == "personal" and each.scope.holds(place)]
    return [span for each in rules for span in each.spans(reading)]
