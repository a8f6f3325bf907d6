"""What may be said at Harbour Rail, and how: the rules that most companies begin with, those switched on that were tried."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from answerable.channels.models import Page
from answerable.journeys.policies.begin_rules import begin_rules
from answerable.journeys.policies.write_rule import switch
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.staff import queries as staff
from answerable.staff.models import Member

# The others rest: they are there to be tried, and changed to what this company says.
BINDING = frozenset({"L-01", "L-02", "L-03", "L-04", "P-01", "P-02", "P-03", "S-04", "H-02", "C-01"})
SPEAKS = """Short and warm, as one person to another. Use the first name where the customer does.

Say sorry once, for what happened; then what you do about it, and by when you know more.
Say "train", "ticket" and "station"; leave "service", "asset" and "incident" to others.
No emoji in answers to complaints.
"""


def guide(pages: Sequence[Page], *, member: Member, now: datetime) -> None:
    """Write them down where there are none yet, as an owner did three weeks ago."""
    if queries.rules():
        return
    at = now - timedelta(days=21)
    for each in begin_rules(member=member, now=at):
        if each.rule.code in BINDING:
            switch(each.rule_id, on=True, member=member, now=at)
    for brand_id in {each.brand_id for each in pages}:
        if queries.guideline(brand_id) is None:
            policy.guide(brand_id, SPEAKS, actor=staff.actor(member), now=at)
