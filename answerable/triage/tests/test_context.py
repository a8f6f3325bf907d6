"""What stands around a message and counts too."""

import pytest

from answerable.triage.rules.labels import Reason, Sentiment, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Evidence, Input

BROKEN = "The lamp arrived broken"


def read(message: Input) -> Assessment:
    return lexical_reader().read([message])[0]


def test_it_raises_urgency_by_one_step_when_a_customer_asks_again() -> None:
    assessment = read(Input(BROKEN, asked_before_count=2))

    assert read(Input(BROKEN)).urgency is Urgency.NORMAL
    assert assessment.urgency is Urgency.HIGH
    assert Evidence("context", "asked_before:2", "high") in assessment.evidence


def test_it_raises_urgency_by_one_step_when_many_read_along() -> None:
    assessment = read(Input(BROKEN, reach=50_000))

    assert assessment.urgency is Urgency.HIGH
    assert Evidence("context", "reach:50000", "high") in assessment.evidence
    assert assessment._replace(urgency=Urgency.NORMAL, evidence=()) == read(Input(BROKEN))._replace(evidence=())


def test_it_never_makes_anything_critical_for_its_reach() -> None:
    assert read(Input(BROKEN, reach=10**9, asked_before_count=9)).urgency is Urgency.HIGH


def test_it_leaves_chatter_low_whoever_reads_it() -> None:
    assert read(Input("@anna @ben", reach=10**9, asked_before_count=3)).urgency is Urgency.LOW


@pytest.mark.parametrize("rating", [1, 2])
def test_it_takes_a_low_rating_for_a_complaint(rating: int) -> None:
    assessment = read(Input("", "review", rating=rating))

    assert (assessment.reason, assessment.sentiment) == (Reason.COMPLAINT, Sentiment.NEGATIVE)
    assert assessment.needs_response


def test_it_takes_five_stars_without_words_for_praise() -> None:
    assessment = read(Input("", "review", rating=5))

    assert (assessment.reason, assessment.sentiment) == (Reason.PRAISE, Sentiment.POSITIVE)
    assert not assessment.needs_response


def test_it_takes_four_stars_with_a_complaint_for_a_complaint() -> None:
    assert read(Input("Nice room but the shower is broken and the bed was dirty", "review", rating=4)).reason is Reason.COMPLAINT


def test_it_sees_danger_behind_any_rating() -> None:
    assert read(Input("We got food poisoning and went to hospital", "review", rating=1)).reason is Reason.SAFETY


def test_it_takes_a_longer_thanks_after_our_reply_for_the_end() -> None:
    text = "Thank you, the man on the phone was kind and found it in a minute, now we can sleep"

    assert read(Input(text, "comment", was_answered=True)).reason is Reason.CLOSING


def test_it_does_not_take_thanks_with_a_question_for_the_end() -> None:
    assert read(Input("Thanks, but when will it arrive?", "comment", was_answered=True)).needs_response


def test_it_takes_what_is_said_under_a_contest_for_an_entry() -> None:
    post = "Giveaway! Tag a friend and tell us your favourite colour"
    remark = Input("Blue please say hello to the winner, hi from us", "comment", post_text=post)

    assert read(remark._replace(text="Blue, hi from us")).reason is Reason.NOISE
    assert read(remark._replace(text="Blue, hi from us", post_text="We open on Monday")).reason is not Reason.NOISE
    assert read(remark._replace(text=BROKEN)).reason is Reason.COMPLAINT


def test_it_takes_a_remark_that_names_nobody_for_chatter_where_it_was_only_found() -> None:
    assert read(Input("this feels strange again", "mention")).reason is Reason.NOISE
    assert read(Input("this feels strange again", "comment")).reason is not Reason.NOISE


def test_it_shows_the_words_that_it_went_by_as_they_were_written() -> None:
    assessment = read(Input("My parcel NEVER ARRIVED, I am stuck at the airport"))

    assert Evidence("word", "NEVER ARRIVED", "complaint") in assessment.evidence
    assert Evidence("word", "stuck at", "high") in assessment.evidence
    assert assessment.evidence[0] == Evidence("rule", "failure", "complaint")
