"""Who has to agree to a text where it is said, and who of them can."""

from answerable.access import queries as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.approvals import queries
from answerable.approvals.rules.plan import Situation, Wanted, plan
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journeys.approving.hits import asked_by_hits
from answerable.journeys.approving.of_page import Said, asked_by_page
from answerable.policy.check import Verdict
from answerable.publish.models import Outbound
from answerable.sla.queries import lineage
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics.queries import standing as topics
from answerable.triage import queries as triage


def wanted(case: Case, page: Page, verdict: Verdict, said: Said) -> list[Wanted]:
    """The steps that a text with this verdict has to pass in a case; none where it may leave at once."""
    links, restriction = queries.links(), access.restriction(case.pk)
    asked, of_page = asked_by_hits(verdict), asked_by_page(said, page, is_pr_matter=restriction is not None)
    if not links and not asked and not of_page and restriction is None:
        return []
    placed, reading = topics.placed([case.pk]), triage.case_reading(case.pk)
    situation = Situation(
        page.pk,
        frozenset(lineage(placed.get(case.pk))),
        frozenset({reading.reason} if reading else ()),
        asked,
        restriction.spokesperson.department_id if restriction else None,
        of_page,
    )
    return plan(links, situation)


def still_wanted(outbound: Outbound, verdict: Verdict) -> list[Wanted]:
    """Who of those has not agreed yet: whom a rule asks for, to these very words, which an approver after them may have changed."""
    asked, agreed = asked_by_hits(verdict), queries.agreed(outbound)
    exactly = queries.agreed(outbound, to_these_words=True)
    author = staff.members_by_id([outbound.member_id])[outbound.member_id]
    steps = wanted(outbound.case, outbound.leg.page, verdict, Said(outbound.text, author))
    return [each for each in steps if each.who not in (exactly if each.department_id in asked else agreed)]


def approvers(step: Wanted, page_id: int, *, besides: set[int]) -> list[Member]:
    """Who can answer a step: those whom it asks and who may approve on the page, none of whom wrote the text."""
    asked = [each for each in access.who_sees(page_id) if each.pk not in besides and _is_asked(step, each)]
    return [each for each in asked if scope.of(each).may(Action.APPROVE, page_id)]


def _is_asked(step: Wanted, member: Member) -> bool:
    if step.member_id is None and member.department_id == step.department_id:
        return True
    return member.pk in {step.member_id, step.deputy_id}
