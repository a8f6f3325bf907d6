from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels.errors import UnreadableColour
from answerable.channels.models import Brand
from answerable.channels.rules.colour import ENOUGH, best, is_colour, nearest
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def paint(brand_id: int, colour: str, *, actor: Actor, now: datetime) -> Brand:
    """Give a brand its colour; none is the desk's own. Refuses one on which no text can be read. Records brand.painted."""
    brand = Brand.objects.select_for_update().get(pk=brand_id)
    brand.colour = readable(colour)
    brand.save(update_fields=["colour"])
    record([Fact("brand.painted", brand.pk)], actor=actor, now=now)
    return brand


@transaction.atomic
def put_logo(brand_id: int, file_id: int | None, *, actor: Actor, now: datetime) -> int | None:
    """Give a brand its logo, or none; says which file is not needed any more. Records brand.logo_changed."""
    brand = Brand.objects.select_for_update().get(pk=brand_id)
    old, brand.logo_id = brand.logo_id, file_id
    brand.save(update_fields=["logo"])
    record([Fact("brand.logo_changed", brand.pk)], actor=actor, now=now)
    return old


def readable(colour: str) -> str:
    """A colour as it is kept; refuses one on which neither light nor dark text can be read, and names the nearest one that will do."""
    if colour and not is_colour(colour):
        raise UnreadableColour(_("A colour is written as # and six signs, such as #006583."))
    if colour and best(colour) < ENOUGH:
        sentence = _(
            "Text on %(colour)s would be hard to read in both themes: %(contrast).2f to 1, where 4.5 are needed. Take %(nearest)s."
        )
        raise UnreadableColour(sentence % {"colour": colour.lower(), "contrast": best(colour), "nearest": nearest(colour)})
    return colour.lower()
