"""What may be shown of what, whatever it is."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.evidence.rules.few import FEWEST, shown
from answerable.evidence.rules.standing import Standing, standing
from answerable.evidence.rules.words import GAP, LONGEST, public_words

names = st.from_regex(r"[A-Z][a-zé]{2,8} [A-Z][a-z]{2,8}", fullmatch=True)
fillers = st.sampled_from(["the train was late", "and", ",", "(", ")", "!", "said", "…", "über", "نحن"])


@given(st.lists(names, min_size=1, max_size=4), st.lists(st.one_of(fillers, st.integers(0, 3)), max_size=12), st.booleans())
def test_no_name_is_left_in_public_words(known: list[str], pieces: list[str | int], is_low: bool) -> None:
    said = " ".join(each if isinstance(each, str) else known[each % len(known)] for each in pieces)
    told = public_words(said.lower() if is_low else said, names=known)
    parts = {part.lower() for name in known for part in name.split()}
    assert not parts & {each.strip(",()!…").lower() for each in told.split()}
    assert len(told) <= LONGEST


def test_it_takes_out_handles_links_numbers_and_details() -> None:
    said = "@amara of HR7K2Q4: write to me, https://me.example/x or 0171-2345678. 7:42 to Kesterby, 60 euros, seat 12.\n\nLate."
    assert public_words(said, names=[], details=["seat 12"]) == (
        f"{GAP} of {GAP}: write to me, {GAP} or {GAP}. 7:42 to Kesterby, 60 euros, {GAP}. Late."
    )
    assert public_words("word " * 100, names=[]).endswith(GAP)


@given(st.integers(0, 10**9), st.integers(0, 20))
def test_a_number_about_few_is_not_shown(value: int, of: int) -> None:
    assert shown(value, of) == (value if of >= FEWEST else None)


@given(st.sampled_from(["", "solved", "explained", "not_solved"]), st.booleans(), st.booleans())
def test_each_complaint_stands_in_one_way(outcome: str, is_acknowledged: bool, is_visible: bool) -> None:
    found = standing(outcome, is_acknowledged=is_acknowledged, is_visible=is_visible)
    assert (found is Standing.VISIBLE) == (outcome == "solved" and is_visible)
    assert (found is Standing.UNANSWERED) == (not outcome and not is_acknowledged)
