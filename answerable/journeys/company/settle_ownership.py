"""Who answers what: owners write the next version of the matrix cell by cell, and publish it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.company import move_open
from answerable.journeys.company.faults_found import barring
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import CatchesAll, FaultsStand, NothingProposed, ProposalChanged
from answerable.routing.models import Proposal
from answerable.routing.operations import About, Draft
from answerable.routing.rules.matrix import Line, with_press
from answerable.routing.rules.sheet import Sheet
from answerable.staff import queries as staff
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Publishing:
    """What is said of the new version, which revision was looked at, and whether open cases that nobody took go along."""

    revision: int
    sentence: str = ""
    moves_open: bool = False


def may_settle(member: Member) -> bool:
    """Whether this member decides who answers what."""
    return member.is_active and member.is_owner


def require(member: Member) -> None:
    """Refuses whoever does not decide who answers what."""
    if not may_settle(member):
        raise Forbidden(_("Owners decide who answers what. Ask one of them."))


def current() -> Sheet:
    """What is being written, else what is in force."""
    written = queries.proposal()
    return queries.proposed(written) if written else queries.sheet(queries.version_in_force())


def line(key: str) -> Line:
    """A row of it; raises Invisible where there is none."""
    return _line(current(), key)


def press(key: str, department_id: int, letter: str | None, *, member: Member, now: datetime) -> Proposal:
    """Put another letter into a cell: the next of the cycle, or the one that is said."""
    if department_id not in {each.pk for each in staff.departments()}:
        raise Invisible(_("There is no such department."))
    return change(
        lambda sheet: sheet.with_line(with_press(_line(sheet, key), department_id, letter, sheet.first_line_id)), member=member, now=now
    )


def keep_line(kept: Line, place: int | None, *, member: Member, now: datetime) -> Proposal:
    """Add a row, or say it otherwise, at a place counted from 0; the last one stays last."""
    return change(lambda sheet: sheet.with_line(kept, place), member=member, now=now)


def remove(key: str, *, member: Member, now: datetime) -> Proposal:
    """Take a row out; refuses for the one that catches everything else."""

    def without(sheet: Sheet) -> Sheet:
        if key == sheet.lines[-1].key:
            raise CatchesAll(_("The last row stays, so that every message has an owner. It can name another department."))
        _line(sheet, key)
        return sheet.without(key)

    return change(without, member=member, now=now)


def step(key: str, steps: int, *, member: Member, now: datetime) -> Proposal:
    """Have a row asked earlier (-1) or later (1); refuses for the one that catches everything else."""

    def stepped(sheet: Sheet) -> Sheet:
        if key == sheet.lines[-1].key:
            raise CatchesAll(_("The last row stays last, so that the ones before it are asked at all."))
        return sheet.with_line(_line(sheet, key), sheet.place(key) + steps)

    return change(stepped, member=member, now=now)


def choose_first_line(department_id: int | None, *, member: Member, now: datetime) -> Proposal:
    """Have another department answer the rows that give nobody else."""
    if department_id is not None and department_id not in {each.pk for each in staff.departments()}:
        raise Invisible(_("There is no such department."))
    return change(lambda sheet: Sheet(sheet.lines, department_id), member=member, now=now)


def change(how: Callable[[Sheet], Sheet], *, member: Member, now: datetime) -> Proposal:
    """Change what is written of the next version."""
    require(member)
    return routing.propose(how, actor=staff.actor(member), now=now)


def undo(*, member: Member, now: datetime) -> Proposal:
    """Take the last change back."""
    require(member)
    return routing.undo_proposed(actor=staff.actor(member), now=now)


def discard(*, member: Member, now: datetime) -> None:
    """Let go of what is written."""
    require(member)
    routing.discard(actor=staff.actor(member), now=now)


@transaction.atomic
def publish(publishing: Publishing, *, member: Member, now: datetime) -> int:
    """Have what is written decide from the next message on; says the version.

    Refuses rows that nobody or more than one answers, what somebody changed since it was looked at, and what was begun on another
    version than is in force. Open cases that nobody took go along where that is asked for.
    """
    require(member)
    written = queries.proposal()
    if written is None:
        raise NothingProposed(_("Nothing is written that differs from what is in force."))
    if written.revision != publishing.revision:
        raise ProposalChanged
    sheet = queries.proposed(written)
    if wrong := barring(sheet):
        raise FaultsStand(wrong)
    about = About(publishing.sentence.strip(), sheet.first_line_id)
    version = _agree(sheet, about, instead_of=written.base_version, member=member, now=now)
    routing.discard(actor=staff.actor(member), now=now)
    if publishing.moves_open:
        move_open.wanted(written.base_version, version, by=member.pk)
    return version


@transaction.atomic
def restore(number: int, *, instead_of: int, member: Member, now: datetime) -> int:
    """Have the rows of an earlier version decide again, as a new one; refuses while another is being written."""
    require(member)
    if queries.proposal():
        raise NothingProposed(_("A draft is being written. Publish or discard it first."))
    sheet = queries.sheet(number)
    if not sheet.lines:
        raise Invisible(_("There is no such version of the rules."))
    return _agree(sheet, About("", sheet.first_line_id, number), instead_of=instead_of, member=member, now=now)


def drafts(sheet: Sheet) -> list[Draft]:
    """The rows as they are agreed on, with the letters of the first line in them."""
    return [
        Draft(
            each.responsible,
            each.conditions,
            each.member_id,
            first_id=each.first_id,
            name=each.name,
            section=each.section,
            letters=each.letters,
            is_first_line=each.is_first_line,
            ask_within_hours=each.ask_within_hours,
        )
        for each in sheet.resolved
    ]


def _agree(sheet: Sheet, about: About, *, instead_of: int, member: Member, now: datetime) -> int:
    return routing.agree(drafts(sheet), instead_of=instead_of, about=about, actor=staff.actor(member), now=now)


def _line(sheet: Sheet, key: str) -> Line:
    found = sheet.line(key)
    if found is None:
        raise Invisible(_("There is no such row any more."))
    return found
