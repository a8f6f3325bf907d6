"""What names a brand and what only looks like it; docs/guides/listening.md states the same for administrators."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.listening.rules.folding import folded
from answerable.listening.rules.matcher import Matcher, Wanted
from answerable.listening.rules.spellings import Unfit, spelling

RAIL = Matcher([Wanted(1, ["Harbour Rail"])])

NAMED = [
    "Harbour Rail left me standing again",
    "stuck with HARBOUR RAIL.",
    "harbour rail's staff are kind",
    "the harbour-rail ticket machine",
    "Harbour  Rail",
    "harbour_rail strikes again",
    "#HarbourRail late again",
    "#harbourrail late again",
    "#HarbourRailFail",
    "#HarbourRail2026 timetable",
    "why does @harbourrail not answer",
    "HarbourRail ate my money",
    "harbourrail ate my money",
    "see https://www.harbourrail.example/delays?x=1",
    "(Harbour Rail)",
    "“Harbour Rail” they call it",
    "H\u00e1rbour R\u00e4il",
    "\uff28\uff41\uff52\uff42\uff4f\uff55\uff52 Rail",
    "H\u0430rbour R\u0430il with Cyrillic letters",
    "Har\u200bbour\u00ad Rail with unseen ones",
    "🚆Harbour Rail🚆",
    "バスよりHarbour Railが好き",
    "我坐Harbour Rail去上班",
    "Harbour Rail은 또 늦었다",
]
NOT_NAMED = [
    "Harbour Railway museum",
    "harbourrails",
    "#harbourrailway",
    "Harbor rail",
    "harbour railing broken",
    "the harbour. Rail is closed",
    "bus, harbour, rail and tram",
    "the harbour\nrail works",
    "rail harbour",
    "harbour and rail",
    "harbour (rail)",
    "Sharbour Rail",
    "see https://news.example/harbour-rail",
]


@pytest.mark.parametrize("text", NAMED)
def test_it_is_named(text: str) -> None:
    assert RAIL.names(text)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_it_only_looks_like_it(text: str) -> None:
    assert RAIL.names(text) is None


@pytest.mark.parametrize(
    ("written", "text", "is_named"),
    [
        ("ハーバー", "今日もハーバーが遅れた", True),
        ("ハーバー", "ハーバーランドに行く", False),
        ("バス", "ハスの花", False),
        ("港鉄", "今日も港鉄が遅れた", True),
        ("JR東日本", "またJR東日本が遅延", True),
        ("港口铁路", "为什么港口铁路总是晚点", True),
        ("รถไฟท่าเรือ", "วันนี้รถไฟท่าเรือมาช้าอีกแล้ว", True),
        ("하버레일", "하버레일은 왜 늦나요", True),
        ("하버레일", "뉴하버레일", False),
        ("هاربر", "أنا غاضب من هاربر اليوم", True),
        ("هاربر", "قطار وهاربر", True),
        ("هاربر", "هاربرية", False),
        ("הרבור", "הרכבת של הרבור", True),
        ("הרבור", "נסעתי בהרבור", True),
        ("हार्बर रेल", "हार्बर रेल फिर लेट", True),
        ("Hafenbahn", "die Häfenbahn", True),
        ("Hafenbahn", "die Hafenbahnhöfe", False),
        ("Hafenbahn*", "die Hafenbahnhöfe", True),
        ("*bahn", "die Hafenbahn", True),
        ("#delays", "delays everywhere", False),
        ("#delays", "#Delays everywhere", True),
        ("Straße", "STRASSE", True),
        ("C&A", "at C&A today", True),
        ("Ørsted", "orsted is nice", True),
    ],
)
def test_it_is_found_in_any_script(written: str, text: str, is_named: bool) -> None:
    assert (Matcher([Wanted(1, [written])]).names(text) is not None) is is_named


def test_several_words_may_not_count_as_one() -> None:
    strict = Matcher([Wanted(1, ["On Line"], is_joined=False)])
    assert strict.names("book online") is None
    assert strict.names("book #OnLine")
    assert strict.names("book on line")


def test_what_takes_it_back_takes_back_its_place_or_the_whole_text() -> None:
    matcher = Matcher([Wanted(1, ["Harbour Rail"], unless=["Harbour Rail Museum", "model kit"])])
    assert matcher.names("The Harbour Rail Museum is lovely") is None
    assert matcher.names("From the Harbour Rail Museum home with Harbour Rail, late")
    assert matcher.names("My Harbour Rail model kit arrived") is None


def test_a_language_counts_where_somebody_can_tell_it() -> None:
    matcher = Matcher([Wanted(1, ["Gift"], languages=frozenset({"en"}))])
    assert matcher.names("A gift for you", "en")
    assert matcher.names("A gift for you", "en-GB")
    assert matcher.names("Das ist Gift", "de") is None
    assert matcher.names("Das ist doch wirklich das reine Gift und sonst gar nichts") is None


def test_of_several_that_are_named_the_first_is_told_with_how() -> None:
    matcher = Matcher([Wanted(1, ["Harbour Rail", "HR trains"]), Wanted(2, ["Night Ferry"]), Wanted(3, ["Ferry"])])
    for text, told in (
        ("The night ferry of hr trains", (1, "HR trains")),
        ("The night ferry", (2, "Night Ferry")),
        ("A ferry", (3, "Ferry")),
    ):
        found = matcher.names(text)
        assert found is not None
        assert (found.wanted.id, found.spelling) == told
    assert Matcher([]).names("anything") is None


@pytest.mark.parametrize("written", ["", "  ", "*", "#", "a", "!?", "🚆"])
def test_what_could_not_be_found_is_refused(written: str) -> None:
    with pytest.raises(Unfit):
        spelling(written)


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_name_between_other_words_is_found_whatever_they_are(before: str, after: str) -> None:
    assert RAIL.names(f"{before}\nHarbour Rail\n{after}"[:5_000])


@given(st.text(min_size=2, max_size=30))
def test_whatever_can_be_written_down_finds_itself(written: str) -> None:
    try:
        matcher = Matcher([Wanted(1, [written])])
    except Unfit:
        return
    bare = written.strip().strip("*")
    assert matcher.names(f"so {bare} it is") or "\n" in folded(bare).strip() or written.strip().startswith("#")
