"""The first run: a company of one person that can answer at once, and grows from there."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import operations as channels
from answerable.channels.models import Brand
from answerable.core import locks
from answerable.core.errors import Conflict
from answerable.journal.record import PROGRAM
from answerable.routing import operations as routing
from answerable.routing.operations.agree import Draft
from answerable.sla import operations as sla
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member


class AlreadySetUp(Conflict):
    """Somebody has joined already."""

    code = "already_set_up"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the first person says of the brand and of themselves."""

    brand_name: str
    prefix: str
    timezone: str
    name: str
    email: str
    password: str


@transaction.atomic
def first_run(beginning: Beginning, *, now: datetime) -> tuple[Member, Brand]:
    """Make the brand, its one department, the owner, the hours, and one rule that gives every message to that department.

    Nothing waits for a second person. Refuses once anybody has joined; between two who try at once, a lock decides.
    """
    locks.hold(["first run"])
    if not queries.is_empty():
        raise AlreadySetUp(_("This installation is set up already. Log in, or ask an owner to invite you."))
    everyone = staff.establish(_("Everyone"), discipline=Department.Discipline.SUPPORT, actor=PROGRAM, now=now)
    owner = staff.join(
        beginning.email,
        beginning.name,
        password=beginning.password,
        department=everyone,
        role=Member.Role.OWNER,
        actor=PROGRAM,
        now=now,
        timezone=beginning.timezone,
    )
    actor = queries.actor(owner)
    brand = channels.found(beginning.brand_name, prefix=beginning.prefix, timezone=beginning.timezone, actor=actor, now=now)
    sla.set_up(beginning.timezone, now=now, actor=actor)
    routing.agree([Draft(everyone.pk)], actor=actor, now=now)
    return owner, brand


def guessed_prefix(brand_name: str) -> str:
    """What case numbers may begin with: the initials of a name of several words, else its first letters; A to Z alone."""
    words = ["".join(letter for letter in word.upper() if "A" <= letter <= "Z") for word in brand_name.split()]
    words = [word for word in words if word]
    initials = "".join(word[0] for word in words)[:4]
    return initials if len(initials) > 1 else "".join(words)[:3].ljust(2, "X")
