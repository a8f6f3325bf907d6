"""A colleague tells the others something about a case, and speaks to some of them by name. It never leaves the company."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.cases.models import Note
from answerable.cases.operations import Addressed
from answerable.cases.rules.mentioning import mentioned
from answerable.core.errors import Refusal
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.telling.tell_each import tell_each
from answerable.publish import operations as publish
from answerable.publish.models import Draft
from answerable.staff.models import Member


class NobodyOfThatName(Refusal):
    """A note speaks to somebody who is not there, or does not see the case."""

    code = "nobody_of_that_name"
    status = 422


def write_note(case_id: int, text: str, *, member: Member, now: datetime) -> Note:
    """Write a note; whom it mentions is told. Refuses a name after @ that is nobody's who sees the case."""

    def write(actor: Actor, now: datetime) -> Note:
        case = case_queries.case(case_id)
        seeing = access.who_sees_case(case.pk, case.page_id)
        people, departments = _meant(text, seeing)
        to = Addressed([each.pk for each in people], departments)
        written = cases.note(case_id, text, to=to, actor=actor, now=now)
        publish.drop_draft(publish.Place(case_id, member.pk, Draft.Way.NOTE))
        others = [each for each in seeing if each.pk != member.pk]
        meant = [each.pk for each in others if each.pk in to.member_ids or each.department_id in to.department_ids]
        sentence = _("%(who)s mentions you in %(case)s") % {"who": member.name, "case": case.page.brand.reference(case.pk)}
        tell_each(meant, sentence, cause=f"mention {written.pk}", case=case, now=now)
        return written

    return change(case_id, Action.NOTE, write, member=member, now=now)


def _meant(text: str, seeing: Sequence[Member]) -> tuple[list[Member], list[int]]:
    """Members of these names, all of them where two share one, and departments."""
    found, unknown = mentioned(text, [name for each in seeing for name in (each.name, each.department.name)])
    if unknown:
        names = ", ".join(f"@{name}" for name in unknown)
        raise NobodyOfThatName(
            _("Nobody who sees this case is called %(names)s. Choose from the list, or leave out the @.") % {"names": names}
        )
    return [each for each in seeing if each.name in found], sorted({each.department_id for each in seeing if each.department.name in found})
