"""Files with what we say: put to a draft, described, taken out, and sent along."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.channels.contract import FileKind, Takes, Way
from answerable.core.errors import Invisible
from answerable.files import operations as files
from answerable.files.models import StoredFile
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.publish.errors import EnclosureUnfit
from answerable.publish.models import Enclosure, Outbound
from answerable.publish.queries.enclosures import of_draft, takes
from answerable.publish.rules.enclosures import FileFacts, Misfit, misfit

MOST_IN_A_DRAFT = 10
ALT_LIMIT = 1500


def put_in(case_id: int, file: StoredFile, *, actor: Actor, now: datetime) -> Enclosure:
    """Put a file to what a member writes in a case. Refuses more than a draft can hold. Records draft.file_added."""
    member_id, _department = actor.person()
    if len(of_draft(case_id, member_id)) >= MOST_IN_A_DRAFT:
        raise EnclosureUnfit(_("More than %(count)d files are too many for one answer. Take one out first.") % {"count": MOST_IN_A_DRAFT})
    enclosure = Enclosure.objects.create(case_id=case_id, member_id=member_id, file=file, created_at=now)
    record([Fact("draft.file_added", enclosure.pk, case_id)], actor=actor, now=now)
    return enclosure


def describe(enclosure: Enclosure, alt: str) -> None:
    """Say what a file shows, for whoever cannot see it. Records nothing: it is part of a draft."""
    Enclosure.objects.filter(pk=enclosure.pk, outbound=None).update(alt=_clean(alt))


def take_out(enclosure: Enclosure, *, actor: Actor, now: datetime) -> None:
    """Take a file out of a draft; one that was sent stays with what was said. Records draft.file_removed and file.removed."""
    if Enclosure.objects.filter(pk=enclosure.pk, outbound=None).delete()[0]:
        files.remove([enclosure.file_id], actor=actor, now=now)
        record([Fact("draft.file_removed", enclosure.pk, enclosure.case_id)], actor=actor, now=now)


def enclose(outbound: Outbound, alts: Mapping[int, str], *, actor: Actor, now: datetime) -> None:
    """Send these files of the member's draft along, each with its words. Refuses what the network does not take, before
    anything leaves, and files that are not there any more. Records reply.files_enclosed."""
    if not alts:
        return
    wanted = [each for each in of_draft(outbound.case_id, outbound.member_id) if each.pk in alts]
    if len(wanted) != len(alts):
        raise Invisible(_("A file is not there any more, so nothing was sent. Put it to your answer again."))
    taken = takes(outbound.page, Way(outbound.kind))
    _refuse_unfit(wanted, taken)
    for each in wanted:
        each.outbound, each.alt = outbound, _clean(alts[each.pk])[: taken.alt_limit if taken else 0]
    Enclosure.objects.bulk_update(wanted, ["outbound", "alt"])
    data = {"count": len(wanted)}
    record([Fact("reply.files_enclosed", outbound.pk, outbound.case_id, outbound.page_id, data)], actor=actor, now=now)


def drop_unsent(*, before: datetime, now: datetime) -> int:
    """Let go files of drafts that were never sent; says how many. Records file.removed."""
    old = list(Enclosure.objects.filter(outbound=None, created_at__lt=before)[:500])
    Enclosure.objects.filter(pk__in=[each.pk for each in old], outbound=None).delete()
    return files.remove([each.file_id for each in old], actor=PROGRAM, now=now)


def _clean(alt: str) -> str:
    return alt.encode(errors="replace").decode().replace("\x00", "").strip()[:ALT_LIMIT]


def _refuse_unfit(wanted: Sequence[Enclosure], taken: Takes | None) -> None:
    found = misfit([FileFacts(FileKind(each.file.kind), each.file.media_type, each.file.size) for each in wanted], taken)
    if found is not None:
        why, place, limit = found
        name = wanted[place].file.name if place < len(wanted) else ""
        words = {
            Misfit.NONE_TAKEN: _("This kind of answer takes no files. Take them out, or choose another tab."),
            Misfit.TOO_MANY: _("This kind of answer takes at most %(limit)d files. Take some out."),
            Misfit.TYPE: _("The network does not take files like %(name)s. Take it out, or send another format."),
            Misfit.TOO_LARGE: _("%(name)s is too large for the network, which takes %(megabytes)s MB. Make it smaller first."),
        }[why]
        raise EnclosureUnfit(words % {"name": name, "limit": limit, "megabytes": round(limit / 1_000_000, 1)})
