"""Reading how pages ask, and what customers answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Avg, Count, F, Q

from answerable.satisfaction.models import Answer, Question, Survey
from answerable.satisfaction.rules.token import digest

LOW = 2


@dataclass(frozen=True, slots=True)
class Sums:
    """Of one page or department: how many were asked, how many answered, how content they were (1 to 5), how many were not."""

    id: int | None
    asked: int
    answered: int
    average: float | None
    low: int


def surveys(page_ids: Iterable[int]) -> dict[int, Survey]:
    """How these pages ask; one that is missing asks nobody."""
    return Survey.objects.in_bulk(list(page_ids))


def survey(page_id: int) -> Survey | None:
    """How a page asks."""
    return Survey.objects.filter(pk=page_id).first()


def is_question(outbound_id: int) -> bool:
    """Whether a send is the question how content somebody was, which the program asks in a member's name."""
    return Question.objects.filter(outbound_id=outbound_id).exists()


def of_case(case_id: int) -> tuple[Question, Answer | None] | None:
    """What was asked about a case, and answered."""
    question = Question.objects.filter(case_id=case_id).first()
    return (question, Answer.objects.filter(question=question).first()) if question else None


def answers(case_ids: Iterable[int]) -> list[Answer]:
    """What customers answered about these cases, newest first."""
    return list(Answer.objects.filter(question__case_id__in=list(case_ids)).select_related("question").order_by("-at"))


def by_token(token: str, now: datetime) -> tuple[Question, Answer | None] | None:
    """What a link asks, and what was answered; None where there is no such link or it is over."""
    question = Question.objects.filter(token_digest=digest(token)).select_related("case", "page__brand").first()
    if question is None:
        return None
    answer = Answer.objects.filter(question=question).first()
    return (question, answer) if answer or question.expires_at > now else None


def asked(case_ids: Iterable[int]) -> dict[int, int]:
    """By case, the question that is open: asked, and not answered yet."""
    answered = Answer.objects.values("question_id")
    return dict(Question.objects.filter(case_id__in=list(case_ids)).exclude(pk__in=answered).values_list("case_id", "pk"))


def last_asked_at(person_id: int) -> datetime | None:
    """When a person was asked last."""
    return Question.objects.filter(person_id=person_id).order_by("-asked_at").values_list("asked_at", flat=True).first()


def sums(page_ids: Iterable[int], *, since: datetime, until: datetime, by: str = "page_id", department_id: int | None = None) -> list[Sums]:
    """What was asked in a period on these pages, of one department or all, by page or by `department_id`."""
    asked = Question.objects.filter(page_id__in=list(page_ids), asked_at__gte=since, asked_at__lt=until)
    asked = asked.filter(department_id=department_id) if department_id else asked
    counts = dict(asked.values_list(by).annotate(count=Count("id")))
    given = Answer.objects.filter(question__in=asked).values(key=F(f"question__{by}"))
    found = given.annotate(answered=Count("pk"), average=Avg("score"), low=Count("pk", filter=Q(score__lte=LOW)))
    said = {each["key"]: each for each in found}
    return [_sums(key, count, said.get(key, {})) for key, count in sorted(counts.items(), key=lambda each: -each[1])]


def _sums(key: int | None, count: int, said: Mapping[str, Any]) -> Sums:
    return Sums(key, count, int(said.get("answered", 0)), said.get("average"), int(said.get("low", 0)))
