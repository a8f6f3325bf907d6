"""What is shipped reads, comes out of its file as it went in, and is refused where it does not fit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.triage.rules import model_file
from answerable.triage.rules.labels import Reason, Sentiment, Task, Urgency
from answerable.triage.rules.model import PENALTY
from answerable.triage.rules.model_file import WrongModel, shipped
from answerable.triage.rules.reader import Assessment, Evidence, Input
from answerable.triage.rules.trained import trained_reader


def read(text: str) -> Assessment:
    [assessment] = trained_reader().read([Input(text)])
    return assessment


def test_it_reads_what_anybody_would() -> None:
    complaint, praise, question = (
        read(each)
        for each in ("@brand third time my parcel is lost, useless!", "thank you so much, you made my day", "what time do you open?")
    )
    assert (complaint.reason, complaint.sentiment, complaint.needs_response) == (Reason.COMPLAINT, Sentiment.NEGATIVE, True)
    assert (praise.sentiment, praise.needs_response, praise.urgency) == (Sentiment.POSITIVE, False, Urgency.LOW)
    assert (question.reason, question.needs_response) == (Reason.QUESTION, True)


def test_it_says_how_sure_it_is_of_everything() -> None:
    said = read("Where is my refund?").probabilities
    assert said is not None
    assert set(said) == set(Task)
    assert all(sum(each.values()) == pytest.approx(1, abs=0.001) for each in said.values())


def test_it_never_talks_an_alarm_down() -> None:
    danger = read("smoke is coming out of the charger and my daughter burned her hand")
    assert danger.urgency is Urgency.CRITICAL


def test_what_stands_around_it_counts() -> None:
    [once, again] = trained_reader().read([Input("The lamp arrived broken"), Input("The lamp arrived broken", asked_before_count=2)])
    assert Evidence("context", "asked_before:2", again.urgency.value) in again.evidence
    assert once.urgency is not Urgency.HIGH


def test_a_message_is_read_alike_alone_and_among_others() -> None:
    texts = ["Where is my refund?", "", "ok thx", "Wo bleibt mein Geld?", "🎉"]
    together = trained_reader().read([Input(text) for text in texts])
    for text, beside in zip(texts, together, strict=True):
        assert read(text)._replace(probabilities=None, probability=0) == beside._replace(probabilities=None, probability=0)


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_it_reads_any_text(text: str) -> None:
    assert 0 <= read(text).probability <= 1


def test_it_comes_out_of_its_file_as_it_went_in() -> None:
    again = model_file.read(model_file.written(shipped()))
    assert (again.name, again.embedder) == (shipped().name, shipped().embedder)
    for task, learned in shipped().learned.items():
        assert np.array_equal(again.learned[task].moments.gram, learned.moments.gram)
        assert np.array_equal(again.learned[task].head.weights, learned.head.weights)


def test_the_sums_give_the_weights_again() -> None:
    """What a company corrects is added to them, so they have to be those of the head."""
    for learned in shipped().learned.values():
        assert learned.moments.solve(penalty=PENALTY) == pytest.approx(learned.head.weights, abs=2e-3)


@pytest.mark.parametrize("content", [b"", b"no model", model_file.written(shipped())[:5000]])
def test_it_refuses_what_is_no_model(content: bytes) -> None:
    with pytest.raises(WrongModel, match="This is no model"):
        model_file.read(content)


def test_it_refuses_a_model_of_other_features(monkeypatch: pytest.MonkeyPatch) -> None:
    old = model_file.written(shipped())
    monkeypatch.setattr(model_file, "VERSION", "features-2")
    with pytest.raises(WrongModel, match="train it again"):
        model_file.read(old)
