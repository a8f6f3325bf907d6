"""What messages name, as tables of real-looking sentences."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from answerable.triage.rules.entities import pattern
from answerable.triage.rules.entities.entity import PERSONAL, Kind
from answerable.triage.rules.entities.find import MOST, named
from answerable.triage.rules.entities.own import Term, UnfitPattern, compiled, own
from answerable.triage.rules.labels import Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Evidence, Input
from answerable.triage.rules.recognised import OWN_WORDS, recognised

WEDNESDAY = date(2026, 6, 17)
OURS = own(
    (
        Term("number", "Booking", "", (), "HR[0-9A-Z]{4}"),
        Term("number", "Order", "", (), "ORD-?[0-9]{5}"),
        Term("product", "SkyBox", "SkyBox", ("SkyBox", "sky box", "sky-box 2")),
        Term("place", "Moor End", "Moor End", ("Moor End", "MRE")),
        Term("place", "渋谷店", "渋谷店", ("渋谷店",)),
        Term("pressing", "Lift", "high", ("stuck in the lift",)),
        Term("pressing", "Evacuation", "critical", ("evacuation",)),
    )
)


def found(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(each.kind.value, text[each.start : each.end], each.value) for each in named(text, language, OURS, WEDNESDAY).entities]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "where is order ORD-12345?", [("number", "ORD-12345", "ORD12345")]),
        ("en", "booking hr7k2q please", [("number", "hr7k2q", "HR7K2Q")]),
        ("en", "order 88-1203 is late", [("reference", "88-1203", "881203")]),
        ("en", "Conf KX4P7W", [("reference", "KX4P7W", "KX4P7W")]),
        ("de", "Bestellnummer: 4711-22", [("reference", "4711-22", "471122")]),
        ("es", "mi pedido 88213 no llega", [("reference", "88213", "88213")]),
        ("fr", "commande n° 99120", [("reference", "99120", "99120")]),
        ("ar", "رقم الطلب ١٢٣٤٥٦", [("reference", "١٢٣٤٥٦", "123456")]),
        ("en", "tracking: RR123456785GB", [("parcel", "RR123456785GB", "RR123456785GB")]),
        ("en", "1Z999AA10123456784 is stuck", [("parcel", "1Z999AA10123456784", "1Z999AA10123456784")]),
        ("en", "flight 418 to Osten", [("flight", "418", "418")]),
        ("en", "Boarding LH1234 now", [("flight", "LH1234", "LH1234")]),
        ("en", "the last ferry waits for HR 214", []),
        ("de", "mein Flug LH 1234 ist weg", [("flight", "LH 1234", "LH1234")]),
        ("en", "my sky box and my #SkyBox", [("product", "sky box", "SkyBox"), ("product", "SkyBox", "SkyBox")]),
        ("en", "queue at #MoorEnd, mre and Moor End", [("place", each, "Moor End") for each in ("MoorEnd", "mre", "Moor End")]),
        ("ja", "昨夜渋谷店で", [("place", "渋谷店", "渋谷店")]),
        ("en", "you took £1,299.99 twice", [("amount", "£1,299.99", "GBP 1299.99")]),
        ("de", "12,90 € abgebucht", [("amount", "12,90 €", "EUR 12.90")]),
        ("pt", "R$ 1.234,56", [("amount", "R$ 1.234,56", "BRL 1234.56")]),
        ("tr", "890 TL", [("amount", "890 TL", "TRY 890")]),
        ("en", "tomorrow at 7pm", [("day", "tomorrow", "2026-06-18"), ("time", "7pm", "19:00")]),
        ("en", "since Monday", [("day", "Monday", "2026-06-15")]),
        ("en", "by Monday", [("day", "Monday", "2026-06-22")]),
        ("en", "on May 4th", [("day", "May 4th", "2026-05-04")]),
        ("de", "Guten Morgen, bis morgen 18 Uhr", [("day", "morgen", "2026-06-18"), ("time", "18 Uhr", "18:00")]),
        ("de", "am 19.06.", [("day", "19.06.", "2026-06-19")]),
        ("es", "mañana por la mañana", [("day", "mañana", "2026-06-18")]),
        ("es", "el 4 de mayo", [("day", "4 de mayo", "2026-05-04")]),
        ("fr", "hier à 14h30", [("day", "hier", "2026-06-16"), ("time", "14h30", "14:30")]),
        ("pt", "desde sexta-feira", [("day", "sexta-feira", "2026-06-12")]),
        ("uk", "завтра", [("day", "завтра", "2026-06-18")]),
        ("en", "mail jo.smith@mail.example", [("email", "jo.smith@mail.example", "")]),
        ("en", "call me on 555-0199", [("phone", "555-0199", "")]),
        ("en", "Call me on +44 20 7946 0018", [("phone", "+44 20 7946 0018", "")]),
        ("en", "@MoorEnd and @skybox", []),
        ("en", "+44 20 7946 0018", [("phone", "+44 20 7946 0018", "")]),
        ("fr", "mon 06 12 34 56 78", [("phone", "06 12 34 56 78", "")]),
        ("de", "IBAN DE89 3704 0044 0532 0130 00", [("iban", "DE89 3704 0044 0532 0130 00", "")]),
        ("en", "card 4111 1111 1111 1111", [("card", "4111 1111 1111 1111", "")]),
        ("en", "OR\u200bD-12345", [("number", "OR\u200bD-12345", "ORD12345")]),
        ("en", "XORD-12345 and ORD-123456", []),
        ("en", "2 for 1, 10% off, order 2 cups, version 3.2.1, in 2026", []),
        ("en", "card 4111 1111 1111 1112, DE89 3704 0044 0532 0130 01", []),
        ("de", "hier ist es kalt", []),
        ("", "", []),
    ],
)
def test_it_finds_what_is_named(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text, language) == expected


def test_it_copies_nothing_that_is_personal() -> None:
    text = "jo@mail.example, +44 20 7946 0018, DE89 3704 0044 0532 0130 00, 4111 1111 1111 1111"
    entities = named(text, "en").entities
    assert {each.kind for each in entities} == PERSONAL
    assert {each.value for each in entities} == {""}


def test_it_knows_no_day_without_knowing_today() -> None:
    assert [each.value for each in named("tomorrow, since Monday, 4 May", "en").entities] == ["+1", "", "05-04"]


def test_it_stops_where_nobody_names_more() -> None:
    assert len(named("tomorrow " * 300, "en").entities) == MOST


def test_it_reads_the_day_where_its_people_are() -> None:
    late = Input("tomorrow", written_at=datetime(2026, 6, 17, 23, 30, tzinfo=UTC))
    read = lexical_reader().read([late])[0]
    assert [each.value for each in recognised(read, late, OURS, ZoneInfo("Europe/Berlin")).entities] == ["2026-06-19"]
    assert [each.value for each in recognised(read, late, OURS, ZoneInfo("UTC")).entities] == ["2026-06-18"]


def own_reading(text: str) -> Assessment:
    message = Input(text, "comment")
    return recognised(lexical_reader().read([message])[0], message, OURS)


def test_the_companys_words_press() -> None:
    read = own_reading("Can you look, I think somebody is Stuck in  the LIFT")
    assert (read.urgency, read.needs_response) == (Urgency.HIGH, True)
    assert read.evidence[-2:] == (Evidence("context", OWN_WORDS, "high"), Evidence("word", "Stuck in  the LIFT", "high"))


def test_only_critical_words_ask_for_an_answer_themselves() -> None:
    assert own_reading("Stuck in the lift is a lovely song, brilliant").urgency is Urgency.LOW
    assert own_reading("Love how calm the evacuation was")[3:5] == (True, Urgency.CRITICAL)


@pytest.mark.parametrize(
    ("examples", "made"),
    [
        (["ORD-12345", "ORD-1234567"], "ORD-[0-9]{5,7}"),
        (["HR7K2Q", "HRAB12"], "[0-9A-Z]{6}|HRAB[0-9]{2}"),
        (["HR7K2Q", "HRX41B"], "HR[0-9A-Z]{4}"),
        (["2026/118"], "[0-9]{4}/[0-9]{3}"),
        (["A-1", "B-22"], "[A-Z]{1}-[0-9]{1,2}"),
        (["K.(9)"], r"K\.\([0-9]{1}\)"),
    ],
)
def test_it_makes_a_pattern_from_examples(examples: list[str], made: str) -> None:
    assert pattern.tried("", examples) == made


def test_a_pattern_from_examples_finds_no_plain_words() -> None:
    codes = own((Term("number", "Code", "", (), pattern.tried("", ["KX4P7W"])),))
    assert named("please change my number", "en", codes).entities == ()


@pytest.mark.parametrize("expression", ["(", "a{1001}", r"(a)\1", "(?=a)", "a*", "(a{1,1000}){1,1000}", ""])
def test_it_refuses_a_pattern_that_could_run_away_or_match_nothing(expression: str) -> None:
    with pytest.raises(UnfitPattern):
        compiled(expression)


def test_every_kind_is_found_by_something() -> None:
    texts = "ORD-12345 ref KX4P7W RR123456785GB flight LH 1234 skybox mre £3 today 7pm a@b.example +44 20 7946 0018"
    more = "DE89 3704 0044 0532 0130 00 card 4111 1111 1111 1111"
    assert {each.kind for text in (texts, more) for each in named(text, "en", OURS).entities} == set(Kind)
