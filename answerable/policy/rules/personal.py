"""Personal details in a text that everybody will read: what to look at before it leaves."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from stdnum import luhn

from answerable.triage.rules.entities.personal import ibans

# Where a number without its country may be from; one that is written with it is found wherever it is from.
REGIONS = ("GB", "IE", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "PT", "IT", "PL", "DK", "SE", "NO", "FI", "US")
# Bounded, and begun where a word begins: whatever is written is read in linear time.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
_CODE = re.compile(r"\b(?=[A-Z-]{0,31}\d)[A-Z0-9](?:[A-Z0-9-]{3,30})[A-Z0-9]\b", re.IGNORECASE)


class What(StrEnum):
    """What kind of detail it is."""

    EMAIL = "email"
    IBAN = "iban"
    CARD = "card"
    PHONE = "phone"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: what it is, as it is written, and where it stands."""

    what: What
    text: str
    start: int
    end: int


def personal(text: str, *, private: Iterable[str] = (), public: Iterable[str] = (), ours: Iterable[str] = ()) -> list[Detail]:
    """The personal details in a text, in order, none within another.

    Addresses, account, card and telephone numbers are always one, unless we wrote them in public before (`ours`: a hot line). A number or
    code is one where it was given in `private` and nobody said it in `public`.
    """
    said_by_us = {_bare(each.text) for words in ours for each in _certain(words)}
    found = [each for each in _certain(text) if _bare(each.text) not in said_by_us]
    told, known = {_bare(code) for words in private for code in _codes(words)}, {_bare(code) for words in public for code in _codes(words)}
    found += [Detail(What.CODE, each[0], each.start(), each.end()) for each in _CODE.finditer(text) if _bare(each[0]) in told - known]
    return _apart(found)


def without(text: str, words: str) -> str:
    """The text without these words, and without the gap that they leave."""
    gone = re.sub(rf"[ \t]*{re.escape(words)}", "", text, flags=re.IGNORECASE)
    return gone.lstrip(" \t") if text.lower().startswith(words.lower()) else gone


def _certain(text: str) -> Iterator[Detail]:
    for each in _EMAIL.finditer(text):
        yield Detail(What.EMAIL, each[0], each.start(), each.end())
    for start, end in ibans(text):
        yield Detail(What.IBAN, text[start:end], start, end)
    for each in _CARD.finditer(text):
        if luhn.is_valid(re.sub(r"\D", "", each[0])):
            yield Detail(What.CARD, each[0], each.start(), each.end())
    for region in REGIONS if any(letter.isdigit() for letter in text) else ():
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            yield Detail(What.PHONE, match.raw_string, match.start, match.end)


def _codes(text: str) -> Iterator[str]:
    return (each[0] for each in _CODE.finditer(text))


def _bare(words: str) -> str:
    return re.sub(r"[\W_]", "", words).casefold()


def _apart(found: Iterable[Detail]) -> list[Detail]:
    """The first and longest where they overlap."""
    kept: list[Detail] = []
    for each in sorted(found, key=lambda detail: (detail.start, -detail.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
