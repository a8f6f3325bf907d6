"""What customers answer: by the link, or by a message that is nothing but a score."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.cases.operations import Recorded
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import queries as routing
from answerable.satisfaction import operations as satisfaction
from answerable.satisfaction import queries
from answerable.satisfaction.models import Answer
from answerable.satisfaction.operations import Said
from answerable.satisfaction.rules.score import score
from answerable.triage import operations as triage
from answerable.triage.rules.reader import Assessment


@transaction.atomic
def answer(token: str, said: Said, *, now: datetime) -> Answer:
    """Keep what was said by the link, show it beside the case, and tell whose case it was where the customer is not content."""
    kept = satisfaction.answer(token, said, now=now)
    case_id = kept.question.case_id
    cases.hold([case_id])
    tell(case_id, kept.score, now=now)
    keep_lists([case_id])
    return kept


def tell(case_id: int, given: int, *, now: datetime) -> None:
    """A low score is an alert for the owner, or for the page where nobody has the case; a better one later lowers it."""
    cause = f"satisfaction {case_id}"
    if given > queries.LOW:
        alerts.lower(cause, now=now)
        return
    case, owner = case_queries.case(case_id), routing.ownership(case_id)
    named = {"case": case.page.brand.reference(case_id), "score": given}
    sentence = _("%(case)s: the customer gave %(score)d of 5. Read why, and reopen the case if there is more to do.") % named
    alerts.raise_alert(cause, sentence, now=now, page_id=case.page_id, case_id=case_id, member_id=owner.member_id if owner else None)


def take_scores(recorded: Recorded, assessments: dict[int, Assessment], *, now: datetime) -> dict[int, Assessment]:
    """Bare scores that answer our question in private are answers: they need no response and start no clock."""
    given = {
        new.message_id: (new.case_id, found)
        for new in recorded.created
        if not (new.arrival.item.is_ours or new.arrival.item.is_public or new.arrival.is_imported)
        and (found := score(new.arrival.item.text)) is not None
    }
    asked = queries.asked({case_id for case_id, _found in given.values()}) if given else {}
    taken = {message_id: each for message_id, each in given.items() if each[0] in asked}
    for case_id, found in taken.values():
        satisfaction.answer_by_message(asked[case_id], found, now=now)
        tell(case_id, found, now=now)
    return triage.set_aside(taken, assessments, now=now) if taken else assessments
