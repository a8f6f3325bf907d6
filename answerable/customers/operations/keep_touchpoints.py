"""Contacts beside the networks, told by other programs and files."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from answerable.core import bulk
from answerable.customers.errors import ToldOtherwise
from answerable.customers.models import Identifier, Merger, Touchpoint
from answerable.customers.operations.identify import Who, people
from answerable.customers.queries.circle import stands_for

Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a touchpoint; `source` and `external_id` are its name."""

    source: str
    external_id: str
    kind: str
    direction: str
    at: datetime
    summary: str = ""
    reference: str = ""
    outcome: str = ""
    brand_id: int | None = None

    @property
    def name(self) -> Name:
        """What it is known by."""
        return self.source, self.external_id


@dataclass(frozen=True, slots=True)
class Kept:
    """A touchpoint and whether it was kept now; otherwise it was there already."""

    touchpoint: Touchpoint
    is_new: bool


@transaction.atomic
def keep_touchpoints(told: Sequence[tuple[Told, Who]], *, now: datetime) -> list[Kept]:
    """Keep each once, by source and external id, of the person whom its identifiers name, who is begun where nobody knows them.

    What comes again as it was is passed over; refuses, and keeps nothing, where one comes again with another content. Records nothing:
    that it was kept stands in its row.
    """
    known = _known([each for each, _who in told])
    fresh: dict[Name, tuple[Told, Who]] = {}
    for each, who in told:
        if each.name not in known:
            _same(each, fresh.setdefault(each.name, (each, who))[0])
    known_by = people([who for _each, who in fresh.values()], now=now)
    rows = [_row(each, by, now) for (each, _who), by in zip(fresh.values(), known_by, strict=True)]
    bulk.insert(sorted(rows, key=lambda row: (row.source, row.external_id)), is_lenient=True)
    kept = known | _known([each for each, _who in fresh.values()])
    for each, _who in told:
        _same(each, kept[each.name])
    _follow_mergers({row.person_id for row in rows})
    return [Kept(kept[each.name], each.name in fresh) for each, _who in told]


def _known(told: Sequence[Told]) -> dict[Name, Touchpoint]:
    found = Touchpoint.objects.filter(source__in={each.source for each in told}, external_id__in=[each.external_id for each in told])
    names = {each.name for each in told}
    return {name: each for each in found if (name := (each.source, each.external_id)) in names}


def _same(told: Told, kept: Told | Touchpoint) -> None:
    if any(getattr(kept, field) != value for field, value in asdict(told).items()):
        raise ToldOtherwise(
            _("The touchpoint “%(id)s” of “%(source)s” was kept with another content. Send a new one under a name of its own.")
            % {"id": told.external_id, "source": told.source}
        )


def _row(told: Told, by: Identifier, now: datetime) -> Touchpoint:
    return Touchpoint(**asdict(told), person_id=by.person_id, home_id=by.home_id, kept_at=now)


def _follow_mergers(person_ids: set[int]) -> None:
    """Where somebody was merged away while this was kept: the rows just inserted hold off any further merger until the end."""
    for person_id in Merger.objects.filter(person_id__in=person_ids, undone_at=None).values_list("person_id", flat=True):
        head = stands_for(person_id)
        Touchpoint.objects.filter(person_id=person_id).exclude(home_id=None).update(person_id=head)
        Touchpoint.objects.filter(person_id=person_id, home_id=None).update(home_id=F("person_id"), person_id=head)
