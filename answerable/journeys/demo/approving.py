"""Who agrees to what at Harbour Rail, and who speaks for it in PR matters."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.approvals import operations as approvals
from answerable.approvals import queries
from answerable.approvals.operations import ChainDraft
from answerable.approvals.queries.grounds import grounds
from answerable.approvals.rules.ground import Kind
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.channels.models import Page
from answerable.journal.record import Actor
from answerable.routing import queries as routing
from answerable.staff.models import Department, Member

PRESS = "Press or journalist"


@transaction.atomic
def have_approved(
    pages: Sequence[Page], departments: Mapping[str, Department], members: Mapping[str, Member], *, actor: Actor, now: datetime
) -> None:
    """The spokesperson, two chains, and that what journalists ask is a PR matter, where there are none yet."""
    people = {each.name.split()[0]: each for each in members.values()}
    tara, robin = people["Tara"], people["Robin"]
    legal, pr = departments["Legal"].pk, departments["PR"].pk
    if not queries.chains():
        steps = [Wanted(legal, deputy_id=people["Priya"].pk, minutes=120)]
        approvals.write_chain(ChainDraft("Legal, within two hours", Occasion.HIT, steps, department_ids=[legal]), actor=actor, now=now)
        asked = [Wanted(legal, member_id=robin.pk, deputy_id=people["Lena"].pk, minutes=60, in_business_hours=False)]
        approvals.write_chain(ChainDraft("PR, then Legal", Occasion.PR_MATTER, asked), actor=actor, now=now)
    for brand_id in {each.brand_id for each in pages} - access_queries.spokespersons().keys():
        access.name_spokesperson(brand_id, tara.pk, [pr], actor=actor, now=now)
    press = next((each for each in routing.rules(routing.version_in_force()) if each.name == PRESS), None)
    if press is not None and not grounds():
        approvals.settle_grounds([(Kind.ROW, press.line)], actor=actor, now=now)
