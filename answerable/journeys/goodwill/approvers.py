"""Who can approve a gesture: whoever may answer on the page, decides on so much, and did not propose it."""

from collections.abc import Iterable, Sequence

from answerable.access import queries as access
from answerable.access import scope
from answerable.access.scope import Action, Scope
from answerable.goodwill import queries
from answerable.goodwill.models import Gesture
from answerable.goodwill.rules.ceilings import Giver, Problem, covers, limit
from answerable.journeys.goodwill.offer import joined
from answerable.journeys.goodwill.problems import upwards
from answerable.staff.models import Member


def approvers(made: Gesture) -> list[Member]:
    """All who can, by name."""
    ceilings, in_all, about = queries.limits(made.currency), in_case(made), problem_then(made)
    seeing = [each for each in access.who_sees(made.page_id) if each.pk != made.member_id]
    return [each for each in seeing if _can(scope.of(each), made, limit(ceilings, _giver(each), about), in_all)]


def asked(able: Iterable[Member], made: Gesture) -> list[Member]:
    """Who of them is told: those of the department, the leads of any, or the owners where there is nobody else."""
    able = list(able)
    near = [each for each in able if each.department_id == made.department_id and not each.is_owner]
    leads = [each for each in able if each.role == Member.Role.LEAD]
    return near or leads or able


def limit_for(made: Gesture, member: Member) -> int | None:
    """How much a member may decide on for what the gesture was made for."""
    return limit(queries.limits(made.currency), _giver(member), problem_then(made))


def in_case(made: Gesture) -> int:
    """How much of the currency its case would have been given in all."""
    return queries.in_one_case(joined(made.case_id), made.currency)


def problem_then(made: Gesture) -> Problem:
    """What the case was about when it was proposed."""
    return Problem(upwards(made.topic_id), made.problem)


def decidable(proposed: Sequence[Gesture], member: Member) -> set[int]:
    """Those of several that this member can approve, looked up for all of them at once."""
    seen, others = scope.of(member), [each for each in proposed if each.member_id != member.pk]
    ceilings = {currency: queries.limits(currency) for currency in {each.currency for each in others}}
    together = {case_id: joined(case_id) for case_id in {each.case_id for each in others}}
    sums = queries.by_case(case_id for several in together.values() for case_id in several)
    abouts = {topic_id: upwards(topic_id) for topic_id in {each.topic_id for each in others}}
    able = set()
    for each in others:
        in_all = sum(sums.get((case_id, each.currency), 0) for case_id in together[each.case_id])
        most = limit(ceilings[each.currency], _giver(member), Problem(abouts[each.topic_id], each.problem))
        if _can(seen, each, most, in_all):
            able.add(each.pk)
    return able


def _giver(member: Member) -> Giver:
    return Giver(member.role, member.department_id)


def _can(seen: Scope, made: Gesture, most: int | None, in_all: int) -> bool:
    return covers(most, in_all) and seen.may(Action.REPLY, made.page_id) and made.case_id not in seen.hidden
