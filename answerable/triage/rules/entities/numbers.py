"""Numbers that can be told by their form or by the word before them: parcels, flights, orders."""

import re
from collections.abc import Iterator

from stdnum import ean

from answerable.triage.rules.entities.entity import Entity, Kind

_PARCEL = re.compile(r"\b(?:1Z[0-9A-Z]{16}|TBA\d{12}|J[JD][A-Z0-9]{14,18}|[A-Z]{2}\d{9}[A-Z]{2}|00\d{18})\b")
# Two letters or a letter and a digit, and three or four digits, as airlines write it, where somebody speaks of flying; trains and spare
# parts are called so too. After the word even the digits alone.
_AIR = re.compile(
    r"\b(?:fl[iy]|flug|flieg|vuel|vol[ioa]?\b|voo|vlucht|uçuş|рейс|رحل|airport|aero|plane|gate|boarding|landed|layover)", re.IGNORECASE
)
_FLIGHT = re.compile(r"\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{3,4}\b(?![-/.:,]\d)")
_FLIGHT_WORD = re.compile(
    r"\b(?:flight|flt|flug|flugnummer|vuelo|vol|voo|volo|vlucht|uçuş|lot|рейс|رحلة|الرحلة)(?: (?:no\.?|number|nr\.?|número))? ?#?"
    r"((?:[a-z]{2}|[a-z]\d|\d[a-z])? ?-?\d{2,4})\b(?![-/.:,]\d)",
    re.IGNORECASE,
)
# What follows holds a digit and at least four signs; "order 2 cups" and "room 12" are none.
_REFERENCE = re.compile(
    r"\b(?:order|booking|reservation|confirmation|conf|ref|reference|ticket|case|claim|invoice|tracking|pnr|customer|account|policy"
    r"|bestellung|bestellnummer|bestell|buchung|buchungsnummer|auftrag|auftragsnummer|kundennummer|rechnung|sendung|sendungsnummer"
    r"|vorgang|vorgangsnummer|ticketnummer|pedido|reserva|factura|referencia|localizador|expediente|envío|seguimiento"
    r"|commande|réservation|dossier|facture|référence|suivi|colis|encomenda|fatura|protocolo|rastreio"
    r"|ordine|prenotazione|fattura|spedizione|bestelling|boeking|factuur|sipariş|zamówienie|замовлення|заказ|الطلب|طلب|الحجز|رقم)"
    r"(?: ?(?:number|num|no|nr|id|code|n|nº|n°|numero|número|numéro|nummer|rakam|رقم|is|ist|es|est|é))?[ .:#№-]{1,3}"
    r"((?=[\w-]*\d)[A-Z0-9][A-Z0-9]*(?:[-/][A-Z0-9]+){0,3})(?![\w-])",
    re.IGNORECASE,
)
_SHORTEST = 4


def numbers(text: str) -> Iterator[Entity]:
    """In a text that holds a digit."""
    for found in _PARCEL.finditer(text):
        if _is_parcel(found[0]):
            yield Entity(Kind.PARCEL, *found.span(), found[0])
    for found in _FLIGHT_WORD.finditer(text):
        yield Entity(Kind.FLIGHT, *found.span(1), plain(found[1]))
    for found in _REFERENCE.finditer(text):
        if len(found[1]) >= _SHORTEST:
            yield Entity(Kind.REFERENCE, *found.span(1), plain(found[1]))
    for found in _FLIGHT.finditer(text) if _AIR.search(text) else ():
        yield Entity(Kind.FLIGHT, *found.span(), plain(found[0]))


def plain(number: str) -> str:
    """A number however it was written: capitals, no signs or spaces between."""
    return re.sub(r"[\W_]+", "", number).upper()


def _is_parcel(number: str) -> bool:
    """The post's own form ends in a check digit; so does that of parcels with bars (SSCC)."""
    if re.fullmatch(r"[A-Z]{2}\d{9}[A-Z]{2}", number):
        digits = [int(each) for each in number[2:11]]
        check = 11 - sum(weight * digit for weight, digit in zip((8, 6, 4, 2, 3, 5, 9, 7), digits, strict=False)) % 11
        return digits[8] == {10: 0, 11: 5}.get(check, check)
    return not number.isdigit() or ean.calc_check_digit(number[2:-1]) == number[-1]
