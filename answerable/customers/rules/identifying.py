"""What a person is known by, written in one way, so that the same is the same."""

import re

import phonenumbers

LONGEST_NUMBER = 60
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")


class Unfit(ValueError):
    """It is none of its kind."""


def number(written: str) -> str:
    """A customer number without the spaces around it and in capitals; dots, dashes and spaces inside belong to it."""
    value = re.sub(r"\s+", " ", written).strip().upper()
    if not value or len(value) > LONGEST_NUMBER or not value.isprintable():
        raise Unfit
    return value


def email(written: str) -> str:
    """An address of mail in small letters: no provider of today tells capitals apart."""
    value = written.strip().lower()
    if len(value) > 254 or not _EMAIL.fullmatch(value):
        raise Unfit
    return value


def phone(written: str, region: str = "") -> str:
    """A telephone number as the world dials it, +4930123456; without its country it is of `region` (ISO 3166), else none."""
    value = written.strip()
    if value.startswith("00"):
        value = "+" + value[2:]
    try:
        found = phonenumbers.parse(value, region or None)
    except phonenumbers.NumberParseException as error:
        raise Unfit from error
    if not phonenumbers.is_possible_number(found):
        raise Unfit
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def written_in_one_way(kind: str, written: str, region: str = "") -> str:
    """The value of an identifier of this kind; raises Unfit."""
    if kind == "phone":
        return phone(written, region)
    return {"number": number, "email": email}[kind](written)
