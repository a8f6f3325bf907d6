from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels.errors import PrefixTaken
from answerable.channels.models import Brand
from answerable.core import locks
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def found(name: str, *, prefix: str, timezone: str, actor: Actor, now: datetime) -> Brand:
    """Begin a brand: the name under which the company speaks. Refuses a prefix that another has.

    Records brand.founded.
    """
    locks.hold([f"prefix {prefix.upper()}"])
    other = Brand.objects.filter(prefix=prefix.upper()).first()
    if other is not None:
        sentence = _("Case numbers of %(brand)s begin with %(prefix)s already. Choose other letters.")
        raise PrefixTaken(sentence % {"brand": other.name, "prefix": other.prefix})
    brand = Brand.objects.create(name=name, prefix=prefix.upper(), timezone=timezone)
    record([Fact("brand.founded", brand.pk)], actor=actor, now=now)
    return brand
