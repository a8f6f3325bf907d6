"""Everything that a case's page shows, read once, of what the member may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from answerable.access.scope import Action, Scope
from answerable.cases import queries as cases
from answerable.cases.queries.holdings import holdings
from answerable.core import clock
from answerable.customers import queries as customers
from answerable.evidence import queries as evidence
from answerable.inbox import queries as inbox
from answerable.journal import queries as journal
from answerable.listening import queries as listening
from answerable.publish import queries as publish
from answerable.publish.queries import enclosures, interventions
from answerable.publish.queries.at_hand import AtHand, at_hand
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.triage import queries as triage
from answerable.web.approvals.in_case import afterwards, asked_of
from answerable.web.case.assisting.shown import Assisting, assisting
from answerable.web.case.stretch import NEWEST, Stretch, Told, told
from answerable.web.case.timeline.shown_events import CONSULTED, KINDS
from answerable.web.members import case_of, member_of, scope_of, viewer_of
from answerable.web.policies.unread import unread

if TYPE_CHECKING:
    from answerable.approvals.models import Approval
    from answerable.cases.models import Attachment, Case, Closure, Division, Leg, Merger, Message, Note, Revision
    from answerable.customers.models import Touchpoint
    from answerable.evidence.models import Pointer
    from answerable.inbox.models import Row
    from answerable.journal.models import Event
    from answerable.policy.models import Version
    from answerable.publish.models import Enclosure, Intervention, Outbound
    from answerable.routing.models import Consultation, HandOff, Ownership
    from answerable.staff.models import Member
    from answerable.triage.models import Reading


@dataclass(frozen=True)
class Sources:
    """A case with all that belongs to it. Legs on pages that the member does not see are not in it, nor what was said there."""

    me: Member
    scope: Scope
    now: datetime
    case: Case
    row: Row | None
    earlier: Sequence[Row]
    touchpoints: Sequence[Touchpoint]
    legs: Sequence[Leg]
    activity: Mapping[int, tuple[int, int]]
    told: Told
    outbounds: Sequence[Outbound]
    attachments: Mapping[int, list[Attachment]]
    at_hand: AtHand
    enclosures: Mapping[int, list[Enclosure]]
    wanted: Mapping[int, list[Intervention]]
    revisions: Mapping[int, list[Revision]]
    notes: Sequence[Note]
    mergers: Sequence[Merger]
    division: Division | None
    events: Sequence[Event]
    readings: Mapping[int, Reading]
    case_reading: Reading | None
    ownership: Ownership | None
    hand_offs: Sequence[HandOff]
    consultations: Sequence[Consultation]
    closure: Closure | None
    colleagues: Sequence[Member]
    people: Mapping[int, Member]
    departments: Mapping[int, str]
    assisting: Assisting | None
    unread: Sequence[Version]
    pointers: Sequence[Pointer]
    approvals: Mapping[int, list[Approval]]
    afterwards: Mapping[int, list[str]]
    heard: Mapping[int, str]

    @property
    def messages(self) -> Sequence[Message]:
        """What was said, as far as it is shown, oldest first."""
        return self.told.messages

    def name(self, member_id: int | None) -> str:
        """A member's name, "you" for the one who reads; empty for the program."""
        if member_id == self.me.pk:
            return _("you")
        member = self.people.get(member_id or 0)
        return member.name if member else ""

    def department(self, department_id: int | None) -> str:
        """A department's name."""
        return self.departments.get(department_id or 0, "")

    def signed(self, member_id: int | None, department_id: int | None) -> str:
        """Who, with the department they belonged to then."""
        return ", ".join(each for each in (self.name(member_id), self.department(department_id)) if each)

    def may(self, action: Action) -> bool:
        """Whether the member may do this on the case's page."""
        return self.scope.may(action, self.case.page_id)


def sources(request: HttpRequest, case_id: int, part: Stretch = NEWEST) -> Sources:
    """Read a case, of a long one only a part; raises Invisible where the member sees no such case."""
    me, scope = member_of(request), scope_of(request)
    case = case_of(request, case_id)
    legs = cases.legs(case_id, scope.page_ids)
    said = told(case_id, [leg.pk for leg in legs], part)
    messages = said.messages
    held = holdings(case_id, [each.pk for each in messages], {leg.post_id for leg in legs if leg.post_id})
    echoes = [each.external_id for each in messages if each.is_ours]
    sends = publish.outbounds(case_id, since=said.begins_at, until=said.ends_at, told=echoes)
    outbounds = [each for each in sends if scope.sees(each.page_id)]
    mergers = cases.mergers(case_id) if held.mergers else []
    notes, events = cases.notes(case_id) if held.notes else [], journal.of_cases([case_id, *(each.case_id for each in mergers)], KINDS)
    wanted = interventions.wanted_of(messages)
    ownership, closure = routing.ownership(case_id), None if case.is_open else cases.closure(case_id)
    members = {each.member_id for each in [*outbounds, *notes, *events, ownership, closure] if each is not None}
    members |= {each.member_id for several in wanted.values() for each in several}
    members |= {event.data.get("member") for event in events}
    members |= {member_id for event in events for member_id in event.data.get("told", ())}
    handed = routing.hand_offs(case_id) if any(each.kind == "case.handed_off" for each in events) else []
    consulted = routing.consultations(case_id) if any(each.kind == CONSULTED for each in events) else []
    members |= {pk for each in consulted for pk in (each.by_member_id, each.to_member_id, each.answered_by_id)}
    members |= {pk for each in handed for pk in (each.by_member_id, each.to_member_id, each.settled_by_id)}
    row, earlier = inbox.with_earlier(viewer_of(request), case_id, case.person_id)
    members |= {each.member_id for each in earlier if each.is_open}
    readings, case_reading = triage.readings_and_case(case_id, (each.pk for each in messages if not each.is_ours))
    composing = at_hand(case_id, me.pk)
    colleagues = {each.pk: each for each in staff.members()} if scope.may(Action.REPLY, case.page_id) else {}
    leavers = {each for each in members if each} - colleagues.keys()
    return Sources(
        me=me,
        scope=scope,
        now=clock.now(),
        case=case,
        row=row,
        earlier=earlier,
        touchpoints=customers.touchpoints_of(case.person_id, brand_id=case.page.brand_id),
        legs=legs,
        activity=held.activity,
        told=said,
        outbounds=outbounds,
        attachments=cases.attachments(each.pk for each in messages) if held.attachments else {},
        at_hand=composing,
        enclosures=enclosures.of_outbounds(each.pk for each in outbounds) if composing.has_files else {},
        wanted=wanted,
        revisions=cases.revisions(each.pk for each in messages if each.is_ours and each.edited_at),
        notes=notes,
        mergers=mergers,
        division=cases.division(case_id) if held.division else None,
        events=events,
        readings=readings,
        case_reading=case_reading,
        ownership=ownership,
        hand_offs=handed,
        consultations=consulted,
        closure=closure,
        colleagues=list(colleagues.values()),
        people=colleagues | (staff.members_by_id(leavers) if leavers else {}),
        departments=staff.department_names(),
        assisting=assisting(case, me.pk, scope, language_code=case_reading.language if case_reading else "", now=clock.now()),
        unread=unread(request) if scope.may(Action.REPLY, case.page_id) else [],
        pointers=evidence.pointers(case_id) if case.is_open and len({leg.is_public for leg in legs}) == 2 else [],
        approvals=asked_of(outbounds),
        afterwards=afterwards(outbounds),
        heard=listening.heard_in(case_id) if any(each.kind == "heard" for each in messages) else {},
    )
