"""Who answers what, rule by rule: owners write, move and remove rules, and see before what that would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible, Refusal
from answerable.journeys.company import move_open
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import CatchesAll, RulesChanged
from answerable.routing.models import Rule
from answerable.routing.operations import Draft
from answerable.staff import queries as staff
from answerable.staff.models import Member


class NobodyAnswers(Refusal):
    """A rule for a department or a person that is not here."""

    code = "nobody_answers"
    status = 422


@dataclass(frozen=True, slots=True)
class Settling:
    """Who settles it, which version they looked at, and whether open cases that nobody took go along."""

    member: Member
    version: int
    moves_open: bool = False


def may_settle(member: Member) -> bool:
    """Whether this member decides who answers what."""
    return member.is_active and member.is_owner


def require(member: Member) -> None:
    """Refuses whoever does not decide who answers what."""
    if not may_settle(member):
        raise Forbidden(_("Owners decide who answers what. Ask one of them."))


def rule(rule_id: int) -> Rule:
    """A rule in force; raises RulesChanged where it was, and Invisible where it never was."""
    found = queries.rule(rule_id)
    if found is None:
        raise Invisible(_("There is no such rule."))
    if found.version != queries.version_in_force():
        raise RulesChanged
    return found


def with_rule(draft: Draft, *, rule_id: int | None, place: int) -> list[Draft]:
    """The rules in force with this one, at a place counted from 0; the last one stays last."""
    standing = queries.rules(queries.version_in_force())
    if standing and rule_id == standing[-1].pk:
        return [*map(_as_it_is, standing[:-1]), draft]
    others = [_as_it_is(each) for each in standing if each.pk != rule_id]
    place = min(max(place, 0), len(others) - 1)
    return [*others[:place], draft, *others[place:]]


def without(rule_id: int) -> list[Draft]:
    """The rules in force but for this one; refuses for the one that catches everything else."""
    standing = queries.rules(queries.version_in_force())
    if standing and rule_id == standing[-1].pk:
        raise CatchesAll(_("The last rule stays, so that every message has an owner. It can name another department."))
    return [_as_it_is(each) for each in standing if each.pk != rule_id]


def stepped(rule_id: int, steps: int) -> list[Draft]:
    """The rules in force with this one asked earlier (-1) or later (1); refuses for the one that catches everything else."""
    moved = rule(rule_id)
    if moved.pk == queries.rules(moved.version)[-1].pk:
        raise CatchesAll(_("The last rule stays last, so that the ones before it are asked at all."))
    return with_rule(_as_it_is(moved), rule_id=rule_id, place=moved.position + steps)


@transaction.atomic
def keep(rows: Sequence[Draft], settling: Settling, *, now: datetime) -> int:
    """Have these rules decide from the next message on; says the version. Refuses what was written for another version than is in force.

    Where that is asked for, open cases that nobody took go along; what somebody gave away by hand stays there.
    """
    require(settling.member)
    _refuse_strangers(rows)
    version = routing.agree(rows, instead_of=settling.version, actor=staff.actor(settling.member), now=now)
    if settling.moves_open:
        move_open.wanted(settling.version, version, by=settling.member.pk)
    return version


def restore(version: int, settling: Settling, *, now: datetime) -> int:
    """Have the rules of an earlier version decide again."""
    require(settling.member)
    rows = [_as_it_is(each) for each in queries.rules(version)]
    if not rows:
        raise Invisible(_("There is no such version of the rules."))
    return keep(rows, settling, now=now)


def _as_it_is(kept: Rule) -> Draft:
    return Draft(kept.department_id, kept.conditions, kept.member_id, first_id=kept.line)


def _refuse_strangers(rows: Sequence[Draft]) -> None:
    departments = {each.pk for each in staff.departments()}
    members = staff.members_by_id({each.member_id for each in rows if each.member_id})
    if any(each.department_id not in departments or (each.member_id and each.member_id not in members) for each in rows):
        raise NobodyAnswers(_("There is no such department or person. Choose one of the list."))
