"""What must hold for whatever arrives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.triage.rules.labels import Reason, Sentiment, Urgency
from answerable.triage.rules.lexical import MOST_WORDS_SHOWN, lexical_reader
from answerable.triage.rules.lexicon import LANGUAGES, lexicon
from answerable.triage.rules.reader import Input
from answerable.triage.rules.tokens import READ_CHARACTERS, tokens

words = st.sampled_from(sorted({word for language in LANGUAGES for word in lexicon(language).single_words()}))
texts = st.one_of(st.text(), st.lists(st.one_of(words, st.text(max_size=5)), max_size=60).map(" ".join))
inputs = st.builds(
    Input,
    text=texts,
    kind=st.sampled_from(["", "comment", "mention", "review", "direct"]),
    is_public=st.booleans(),
    rating=st.one_of(st.none(), st.integers(0, 10)),
    reach=st.integers(0, 10**10),
    language_hint=st.sampled_from(["", "en", "ar", "xx"]),
    post_text=st.text(max_size=40),
    earlier=st.lists(texts, max_size=2).map(tuple),
    asked_before_count=st.integers(0, 50),
    was_answered=st.booleans(),
)


@settings(max_examples=400, deadline=None)
@given(inputs)
def test_it_reads_anything(message: Input) -> None:
    assessment = lexical_reader().read([message])[0]

    assert isinstance(assessment.reason, Reason)
    assert isinstance(assessment.sentiment, Sentiment)
    assert isinstance(assessment.urgency, Urgency)
    assert 0 < assessment.probability < 1
    assert len(assessment.language) <= 10
    assert assessment.needs_response or assessment.urgency is Urgency.LOW
    assert 1 <= len(assessment.evidence) <= MOST_WORDS_SHOWN + 9


@settings(deadline=None)
@given(inputs)
def test_it_reads_the_same_twice(message: Input) -> None:
    assert lexical_reader().read([message, message]) == lexical_reader().read([message]) * 2


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_it_cuts_what_is_longer_than_anybody_writes(part: str) -> None:
    text = (part * 100_000)[:100_000]

    assert lexical_reader().read([Input(text)])
    assert sum(map(len, tokens(text).written)) <= READ_CHARACTERS


def test_it_reads_nothing_from_no_messages() -> None:
    assert lexical_reader().read([]) == []
