"""What a row of a file says of a touchpoint; or why it cannot be brought in."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from django.utils.translation import gettext as _

from answerable.customers.models import Touchpoint
from answerable.customers.operations import Identified, Told, Who
from answerable.customers.rules.identifying import Unfit, written_in_one_way
from answerable.journeys.import_history.columns import Columns, ImportRefused, named
from answerable.journeys.import_history.moments import BadMoment, moment
from answerable.journeys.import_history.row import Unusable

IDENTIFIERS = ("number", "email", "phone")
LONGEST = {"summary": 20_000, "reference": 100, "outcome": 200, "id": 200, "name": 200}
ALLOWED = ("at", *IDENTIFIERS, "name", "kind", "direction", "summary", "reference", "outcome", "id")
# As other programs head their columns, in small letters.
_HEADINGS = {
    "at": "at date time when datum zeit zeitpunkt timestamp created_at",
    "number": "number customer customer_number customer_id customerno kunde kundennummer kundennr",
    "email": "email e-mail mail email_address e-mail-adresse",
    "phone": "phone telephone tel telefon phone_number telefonnummer caller",
    "name": "name customer_name kundenname",
    "kind": "kind type channel art kanal",
    "direction": "direction richtung",
    "summary": "summary text note notes subject betreff notiz zusammenfassung",
    "reference": "reference order order_number ref bestellung bestellnummer buchung booking",
    "outcome": "outcome result ergebnis status",
    "id": "id external_id call_id vorgang",
}
_FIELDS = {heading: field for field, headings in _HEADINGS.items() for heading in headings.split()}


@dataclass(frozen=True, slots=True)
class Ways:
    """How a file is read: where it comes from, which columns hold what, and what counts where a row says nothing."""

    source: str
    columns: Columns
    zone: tzinfo
    kind: str = "phone"
    brand_id: int | None = None
    region: str = ""
    day_first: bool | None = None


def columns(given: str) -> Columns:
    """`at=column,number=column,…` as a mapping. Refuses an unknown word, and what cannot say whose and when."""
    return _enough(named(given, ALLOWED))


def guessed(header: list[str]) -> Columns:
    """What the columns of a file hold by their headings. Refuses what cannot say whose and when."""
    chosen: dict[str, str] = {}
    for column in header:
        field = _FIELDS.get(column.strip().lower().replace(" ", "_"))
        if field and field not in chosen:
            chosen[field] = column
    return _enough(chosen)


def _enough(chosen: dict[str, str]) -> Columns:
    if "at" not in chosen or not any(each in chosen for each in IDENTIFIERS):
        raise ImportRefused(_("Say which column holds the time (at), and which the customer's number, email or phone."))
    return chosen


def read(fields: Mapping[str, Any], ways: Ways, now: datetime) -> tuple[Told, Who]:
    """The row as it is kept; raises Unusable with the reason."""
    said = {field: _words(fields.get(column), field) for field, column in ways.columns.items()}
    identifiers = tuple(_identified(kind, said[kind], ways) for kind in IDENTIFIERS if said.get(kind))
    if not identifiers:
        raise Unusable(_("it names no customer number, email or phone"))
    at = _at(said["at"], ways, now)
    kind, direction = said.get("kind", "").lower() or ways.kind, said.get("direction", "").lower() or Touchpoint.Direction.IN.value
    _one_of(kind, Touchpoint.Kind.values, "kind")
    _one_of(direction, Touchpoint.Direction.values, "direction")
    texts = {field: said.get(field, "") for field in ("summary", "reference", "outcome")}
    name = said.get("id") or _hash(*identifiers[0], at.isoformat(), kind, *texts.values())
    return Told(ways.source, name, kind, direction, at, **texts, brand_id=ways.brand_id), Who(identifiers, said.get("name", ""))


def _words(value: Any, field: str) -> str:
    text = "" if value is None else str(value).strip()
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Unusable(_("%(field)s has bytes that are not UTF-8") % {"field": field})
    limit = LONGEST.get(field, 254)
    if len(text) > limit:
        raise Unusable(
            _("%(field)s has %(count)s characters, at most %(limit)s are kept") % {"field": field, "count": len(text), "limit": limit}
        )
    return text


def _identified(kind: str, written: str, ways: Ways) -> Identified:
    try:
        return Identified(kind, written_in_one_way(kind, written, ways.region))
    except Unfit as error:
        raise Unusable(_("“%(text)s” is no %(kind)s") % {"text": written[:60], "kind": kind}) from error


def _at(text: str, ways: Ways, now: datetime) -> datetime:
    if not text:
        raise Unusable(_("it has no time"))
    try:
        found = moment(text, ways.zone, ways.day_first)
    except BadMoment as error:
        raise Unusable(str(error)) from error
    if found > now:
        raise Unusable(_("%(at)s is in the future") % {"at": text[:60]})
    return found


def _one_of(word: str, allowed: list[str], field: str) -> None:
    if word not in allowed:
        raise Unusable(_("“%(word)s” is no %(field)s; there are %(all)s") % {"word": word[:40], "field": field, "all": ", ".join(allowed)})


def _hash(*parts: str) -> str:
    """The same row has the same name, in whichever file and however often it is read."""
    return "row-" + hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
