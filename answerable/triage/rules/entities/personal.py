"""What is nobody else's business: addresses of mail, telephone, account and card. Found and placed, never copied."""

import re
from collections.abc import Iterator

from stdnum import iban, luhn

from answerable.triage.rules.entities.entity import Entity, Kind

_EMAIL = re.compile(r"(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,5}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}\b", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}", re.IGNORECASE)
_SHORTEST_IBAN = 15
_CARD = re.compile(r"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])")
# With a code of the country or the zero before the area's; in North America by its groups.
_PHONE = re.compile(r"(?<![\w.-])(?:(?:\+|00|\(?0)[\d()][\d ()/.-]{5,18}\d|\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4})(?![\w-])")
_TOLD = re.compile(
    r"\b(?:call|ring|phone|tel|telefon\w*|mobile|cell|handy|whatsapp|móvil|movil|teléfono|telefono|celular|llam\w+|appele\w*|téléphone"
    r"|portable|ligue\w*|cellulare|chiam\w+|هاتف\w*|جوال\w*|رقمي)"
    r"[^\w+(]{1,3}(?:[^\W\d]+[^\w+(]{1,2}){0,3}(\+?\(?\d[\d ()/.-]{5,16}\d)(?![\w-])",
    re.IGNORECASE,
)
_DIGITS = range(7, 16)
# Where a number without its country may be from, by the language that it stands in.
_REGIONS = {
    "en": ("GB", "US", "IE"), "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH"), "es": ("ES", "MX"), "pt": ("PT", "BR"), "it": ("IT",),
    "nl": ("NL", "BE"), "ar": ("SA", "AE", "EG"), "pl": ("PL",), "tr": ("TR",), "uk": ("UA",), "hi": ("IN",), "ja": ("JP",),
}  # fmt: skip


def addresses(text: str) -> Iterator[Entity]:
    """Addresses of mail, in a text that holds an @."""
    for found in _EMAIL.finditer(text):
        yield Entity(Kind.EMAIL, *found.span())


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers of accounts stand whose check digits are right: from each place on, the longest."""
    for found in _IBAN.finditer(text):
        for end in range(len(found[0]), _SHORTEST_IBAN - 1, -1):
            if found[0][end - 1].isalnum() and iban.is_valid(found[0][:end]):
                yield found.start(), found.start() + end
                break


def accounts(text: str) -> Iterator[Entity]:
    """Numbers of accounts and cards whose check digits are right."""
    yield from (Entity(Kind.IBAN, *span) for span in ibans(text))
    for found in _CARD.finditer(text):
        if luhn.is_valid(_digits(found[0])):
            yield Entity(Kind.CARD, *found.span())


def telephones(text: str, language: str) -> Iterator[Entity]:
    """Numbers that somebody can be rung by: those that there can be, and those that come after "call me on"."""
    for found in _TOLD.finditer(text):
        if len(_digits(found[1])) in _DIGITS:
            yield Entity(Kind.PHONE, *found.span(1))
    for found in _PHONE.finditer(text):
        if _rings(found[0], language):
            yield Entity(Kind.PHONE, *found.span())


def _rings(number: str, language: str) -> bool:
    """Asked of the numbering plans, which are loaded for the first number only."""
    import phonenumbers

    if number.startswith("00"):
        number = "+" + number[2:]
    for region in (None,) if number.startswith("+") else _REGIONS.get(language, ("US", "GB")):
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
