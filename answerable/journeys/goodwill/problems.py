"""What went wrong in a case, told from its words alone: the same words are the same problem, whoever wrote them and wherever.

The reason is that of the first message, not of the one that presses most: what presses may do so for another cause than the problem.
"""

from answerable.cases import queries as cases
from answerable.cases.models import Case
from answerable.channels import queries as channels
from answerable.goodwill.rules.ceilings import Problem
from answerable.meaning import queries as meanings
from answerable.topics import queries as topics
from answerable.triage import queries as triage

ALIKE = 0.6  # cosine; the same matter in one language is .6 and more alike, in two .45 to .75
_NEAR = 200


def problem(case: Case) -> Problem:
    """The case's topic with those above it, and why the customer wrote."""
    topic_id = topics.placed([case.pk]).get(case.pk)
    first = cases.first_inbound(case.pk)
    read = triage.readings([first.pk]).get(first.pk) if first else None
    return Problem(upwards(topic_id), read.reason if read else "")


def pages(case: Case) -> list[int]:
    """All pages of the case's brand: amounts name nobody, and what is usual is the same for whoever looks."""
    return [each.pk for each in channels.all_pages() if each.brand_id == case.page.brand_id]


def alike(case: Case, page_ids: list[int]) -> set[int]:
    """The cases on these pages in which nearly the same was said."""
    vector = meanings.about(case.pk, page_ids)
    if vector is None:
        return set()
    return {each.case_id for each in meanings.nearest(vector, page_ids, limit=_NEAR, least=ALIKE)} - {case.pk}


def upwards(topic_id: int | None) -> tuple[int, ...]:
    """A topic with those above it, the nearest first."""
    topic = topics.topics_by_id([topic_id]).get(topic_id) if topic_id else None
    line = []
    while topic is not None:
        line.append(topic.pk)
        topic = topic.parent if len(line) < 3 else None
    return tuple(line)
