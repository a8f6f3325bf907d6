from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor
from answerable.policy import queries
from answerable.policy.models import RuleVersion
from answerable.policy.operations.write_rule import RuleDraft, write_rule
from answerable.policy.rules.starters import owner_of, starters


@transaction.atomic
def write_starters(departments: Mapping[int, str], otherwise: int, *, actor: Actor, now: datetime) -> list[RuleVersion]:
    """Write down the rules that most companies have, as far as there is none of their code yet; none is switched on.

    Each belongs to the department whose name fits, else to `otherwise`. Records text_rule.written for each.
    """
    known, written = set(queries.used_codes()), []
    for each in starters():
        owner = owner_of(each["owner"], departments, otherwise)
        told = {name: value for name, value in each.items() if name != "owner"}
        if each["code"] not in known:
            written.append(write_rule(RuleDraft(department_id=owner, **told), actor=actor, now=now))
    return written
