from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import NothingProposed
from answerable.routing.models import Proposal, Tryout
from answerable.routing.queries import proposed, sheet, version_in_force
from answerable.routing.rules.matrix import as_kept
from answerable.routing.rules.sheet import Sheet

ONE = 1
KEPT = 20  # changes that can be undone


@transaction.atomic
def propose(change: Callable[[Sheet], Sheet], *, actor: Actor, now: datetime) -> Proposal:
    """Change what is written of the next version; without one it begins from the version in force. Records rules.proposed."""
    locks.hold(["ownership rules"])
    member_id, _department_id = actor.person()
    written = Proposal.objects.first() or _begun(member_id, now)
    before = proposed(written)
    after = change(before)
    if after != before:
        written.earlier = [*written.earlier, {"rows": written.rows, "first_line": written.first_line_id}][-KEPT:]
        _write(written, after)
        _edited(written, actor, now)
    return written


@transaction.atomic
def undo_proposed(*, actor: Actor, now: datetime) -> Proposal:
    """Take the last change back; refuses where there is none. Records rules.proposed."""
    locks.hold(["ownership rules"])
    written = Proposal.objects.first()
    if written is None or not written.earlier:
        raise NothingProposed(_("There is nothing to undo."))
    *written.earlier, last = written.earlier
    written.rows, written.first_line_id = last["rows"], last["first_line"]
    _edited(written, actor, now)
    return written


@transaction.atomic
def discard(*, actor: Actor, now: datetime) -> None:
    """Let go of what was written; what is in force stays. Records rules.discarded."""
    locks.hold(["ownership rules"])
    written = Proposal.objects.first()
    if written is not None:
        Tryout.objects.all().delete()
        written.delete()
        record([Fact("rules.discarded", written.base_version)], actor=actor, now=now)


def _begun(member_id: int, now: datetime) -> Proposal:
    version = version_in_force()
    written = Proposal(pk=ONE, base_version=version, begun_at=now, edited_at=now, edited_by_id=member_id, revision=0)
    _write(written, sheet(version))
    written.save()
    return written


def _write(written: Proposal, after: Sheet) -> None:
    rows: list[dict[str, Any]] = list(map(as_kept, after.lines))
    written.rows, written.first_line_id = rows, after.first_line_id


def _edited(written: Proposal, actor: Actor, now: datetime) -> None:
    written.revision += 1
    written.edited_at, written.edited_by_id = now, actor.person()[0]
    written.save()
    record([Fact("rules.proposed", written.base_version, data={"revision": written.revision})], actor=actor, now=now)
