"""How the company looks: each brand's colour and logo, and the desk of who has chosen nothing. Owners decide."""

from datetime import datetime
from typing import BinaryIO

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import operations as channels
from answerable.channels.models import Brand
from answerable.core.errors import Forbidden, Refusal
from answerable.files import operations as files
from answerable.files.rules.kinds import Kind
from answerable.journal.record import Actor
from answerable.staff import operations as staff
from answerable.staff import queries as people
from answerable.staff.models import Look, Member


class NoPicture(Refusal):
    """A logo is a picture."""

    code = "no_picture"
    status = 422


def may_settle(member: Member) -> bool:
    """Whether this member decides how the company looks."""
    return member.is_active and member.is_owner


def settler(member: Member) -> Actor:
    """The member as the journal records them; refuses whoever does not decide on the look."""
    if not may_settle(member):
        raise Forbidden(_("Owners decide how the company looks. Ask one of them."))
    return people.actor(member)


def paint(brand_id: int, colour: str, *, member: Member, now: datetime) -> Brand:
    """Give a brand its colour, or none."""
    return channels.paint(brand_id, colour, actor=settler(member), now=now)


def put_logo(brand_id: int, content: BinaryIO, *, name: str, told: str, member: Member, now: datetime) -> None:
    """Give a brand a logo, in place of the one that it had. Kept before any transaction, for a store may take its time."""
    actor = settler(member)
    file = files.keep(content, name=name, told=told, actor=actor, now=now)
    if file.kind != Kind.PICTURE:
        files.remove([file.pk], actor=actor, now=now)
        raise NoPicture(_("A logo is a picture: PNG, JPEG, WebP, AVIF or GIF."))
    _change(brand_id, file.pk, actor, now)


def drop_logo(brand_id: int, *, member: Member, now: datetime) -> None:
    """Let a brand have none."""
    _change(brand_id, None, settler(member), now)


def keep_look(look: Look, *, member: Member, now: datetime) -> None:
    """Have the desk look like this for who has chosen nothing."""
    staff.keep_look(theme=look.theme, density=look.density, language=look.language, actor=settler(member), now=now)


@transaction.atomic
def _change(brand_id: int, file_id: int | None, actor: Actor, now: datetime) -> None:
    old = channels.put_logo(brand_id, file_id, actor=actor, now=now)
    if old is not None:
        files.remove([old], actor=actor, now=now)
