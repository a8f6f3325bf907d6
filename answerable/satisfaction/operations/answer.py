from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import PROGRAM, Fact, record
from answerable.satisfaction.errors import NoSuchQuestion, TooLate
from answerable.satisfaction.models import Answer, Question
from answerable.satisfaction.rules.may_ask import CHANGEABLE
from answerable.satisfaction.rules.token import digest

WORDS_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Said:
    """A score from 1 to 5, and words."""

    score: int
    words: str = ""


@transaction.atomic
def answer(token: str, said: Said, *, now: datetime) -> Answer:
    """Keep an answer given by the link; for a day it can be given otherwise.

    Refuses a link that nobody was sent or that is over, and a change after that day. Records satisfaction.answered with the score.
    """
    question = Question.objects.select_for_update().filter(token_digest=digest(token)).first()
    if question is None or (question.expires_at <= now and not Answer.objects.filter(question=question).exists()):
        raise NoSuchQuestion(_("This link is not valid, or not any more."))
    return _keep(question, said, Answer.By.LINK, now)


@transaction.atomic
def answer_by_message(question_id: int, score: int, *, now: datetime) -> None:
    """Keep a score that came as a message; what was said by the link before stands. Records satisfaction.answered with the score."""
    question = Question.objects.select_for_update().get(pk=question_id)
    if question.expires_at > now and not Answer.objects.filter(question=question).exists():
        _keep(question, Said(score), Answer.By.MESSAGE, now)


def _keep(question: Question, said: Said, by: str, now: datetime) -> Answer:
    known = Answer.objects.filter(question=question).first()
    if known is not None and now - known.at >= CHANGEABLE:
        raise TooLate(_("Your answer was kept a day ago and stands. Write to us if there is more to say."))
    kept = known or Answer(question=question, at=now, by=by)
    kept.score, kept.words = said.score, said.words.replace("\x00", "").strip()[:WORDS_LIMIT]
    kept.changed_at = now if known else None
    kept.save()
    data = {"score": said.score, "is_changed": known is not None}
    record([Fact("satisfaction.answered", question.pk, question.case_id, question.page_id, data)], actor=PROGRAM, now=now)
    return kept
