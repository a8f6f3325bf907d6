"""Who has to agree to what, and who speaks where it is a PR matter: owners and leads decide on chains, owners on spokespersons."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.approvals import operations as approvals
from answerable.approvals.models import Chain
from answerable.approvals.operations import ChainDraft
from answerable.core.errors import Forbidden
from answerable.journeys.company.settle_labels import settler
from answerable.staff import queries as staff
from answerable.staff.models import Member


def keep_chain(chain_id: int | None, draft: ChainDraft, *, member: Member, now: datetime) -> Chain:
    """Make a chain, or change one; what waits already is left as it was asked."""
    return approvals.write_chain(draft, chain_id=chain_id, actor=settler(member), now=now)


def retire_chain(chain_id: int, *, member: Member, now: datetime) -> None:
    """Ask it no more."""
    approvals.retire_chain(chain_id, actor=settler(member), now=now)


def settle_grounds(chosen: Collection[tuple[str, int]], *, member: Member, now: datetime) -> None:
    """Say what becomes a PR matter by itself."""
    if not member.is_owner:
        raise Forbidden(_("Only owners say what becomes a PR matter by itself. Ask one of them."))
    approvals.settle_grounds(chosen, actor=staff.actor(member), now=now)


def name_spokesperson(brand_id: int, member_id: int | None, department_ids: Iterable[int], *, member: Member, now: datetime) -> None:
    """Say who speaks for a brand."""
    if not member.is_owner:
        raise Forbidden(_("Only owners say who speaks for a brand. Ask one of them."))
    access.name_spokesperson(brand_id, member_id, department_ids, actor=staff.actor(member), now=now)


def give_voice(page_id: int, accountable_id: int | None, run_by_id: int | None, *, member: Member, now: datetime) -> None:
    """Say through whom a page speaks, None as any other."""
    if not member.is_owner:
        raise Forbidden(_("Only owners say through whom a page speaks. Ask one of them."))
    if accountable_id is None:
        access.end_voice(page_id, actor=staff.actor(member), now=now)
    else:
        access.give_voice(page_id, accountable_id, run_by_id, actor=staff.actor(member), now=now)
